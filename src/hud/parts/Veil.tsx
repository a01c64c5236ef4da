import { text } from '../../text'
import { Sky } from './Sky'

interface VeilProps {
  readonly title: string
  /** Whose key picture lies behind it. */
  readonly mission: string
  /** How far it is, of how many steps; the last step takes longest. */
  readonly step: number
  readonly steps: number
}

/** Over the board until its first picture is there: where we are going, and how far it is. */
export function Veil({ title, mission, step, steps }: VeilProps) {
  return (
    <div class="veil">
      <Sky className="veil__sky" art={mission} hasMotes />
      <div class="veil__words" role="status">
        <p class="veil__title">{title}</p>
        <span class="veil__bar" aria-hidden="true">
          <i style={{ width: `${(100 * step) / steps}%` }} />
        </span>
        <p class="label">{text(step === 0 ? 'loading.art' : 'loading.ground')}</p>
      </div>
    </div>
  )
}
