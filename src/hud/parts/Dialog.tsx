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
    box.current?.showModal()
  }, [])
  return (
    <dialog ref={box} class={isWide ? 'dialog--wide' : ''} aria-label={title} onClose={onClose}>
      <h2 class="dialog__title">{title}</h2>
      {children}
    </dialog>
  )
}
