import { text } from '../../text'
import { padHold } from '../pad'

const RADIUS = 26
const LENGTH = 2 * Math.PI * RADIUS

/** While the pad's button that ends the turn is held: how long still. */
export function HoldRing() {
  const share = padHold.value
  if (share === 0) return null
  return (
    <div class="hold-ring" role="status">
      <svg viewBox="0 0 60 60" aria-hidden="true">
        <circle cx="30" cy="30" r={RADIUS} />
        <circle
          cx="30"
          cy="30"
          r={RADIUS}
          class="hold-ring__share"
          stroke-dasharray={LENGTH}
          stroke-dashoffset={LENGTH * (1 - share)}
        />
      </svg>
      <span class="label">{text('battle.holdToEnd')}</span>
    </div>
  )
}
