import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { actionOf } from '../../input'
import { pressOf, useKeyMap } from '../keys'

interface DialogProps {
  readonly title: string
  /** For lists that need room. */
  readonly isWide?: boolean
  readonly onClose: () => void
  readonly children: ComponentChildren
}

const isField = (element: Element | null) =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement

/** A window that holds the keyboard until it is closed; Esc closes it. */
export function Dialog({ title, isWide = false, onClose, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    box.current?.showModal()
    // The first button may stand at the end of a long list: it is read from the top all the same.
    box.current?.scrollTo({ top: 0 })
    // Once the window is gone from the page the keyboard goes back to where it was.
    return () =>
      queueMicrotask(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus()
      })
  }, [])
  const map = useKeyMap()
  const onKey = (event: KeyboardEvent) => {
    // The key that opened the window may still be held: it must not press what it finds there.
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
    // Escape closes and Enter presses by the browser itself; the player's own keys do the same.
    const action = actionOf(pressOf(event), map)
    if (action === 'cancel' && event.key !== 'Escape') box.current?.close()
    const { activeElement } = document
    const isOwn = action === 'confirm' && event.key !== 'Enter' && !isField(activeElement)
    if (isOwn && activeElement instanceof HTMLElement) activeElement.click()
  }
  return (
    <dialog
      ref={box}
      class={isWide ? 'dialog--wide' : ''}
      aria-label={title}
      onClose={onClose}
      onKeyDown={onKey}
    >
      <h2 class="dialog__title">{title}</h2>
      {children}
    </dialog>
  )
}
