import { type IconName, OUTLINES } from '../icons'

/** A picture beside words; it says nothing by itself. */
export function Icon({ name, isFlipped = false }: { name: IconName; isFlipped?: boolean }) {
  return (
    <svg
      class={isFlipped ? 'icon icon--flipped' : 'icon'}
      viewBox="0 0 512 512"
      aria-hidden="true"
      focusable="false"
    >
      <path d={OUTLINES[name]} />
    </svg>
  )
}
