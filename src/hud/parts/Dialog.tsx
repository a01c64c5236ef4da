import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface DialogProps {
  readonly title: string
  /** For lists that need room. */
  readonly isWide?: boolean
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** A window that holds the keyboard until it is closed; Esc closes it. */
export function Dialog({ title, isWide = false, onClose, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    box.current?.showModal()
    // Once the window is gone from the page the keyboard goes back to where it was.
    return () =>
      queueMicrotask(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus()
      })
  }, [])
  return (
    <dialog ref={box} class={isWide ? 'dialog--wide' : ''} aria-label={title} onClose={onClose}>
      <h2 class="dialog__title">{title}</h2>
      {children}
    </dialog>
  )
}
