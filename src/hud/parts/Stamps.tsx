import type { Mission, Stamp } from '../../battle'
import { text, textFor } from '../../text'
import type { IconName } from '../icons'
import { Icon } from './Icon'

const ICONS: Readonly<Record<Stamp['id'], IconName>> = {
  pace: 'stopwatch',
  care: 'health-normal',
  style: 'laurels',
  discovery: 'magnifying-glass',
}

interface StampsProps {
  readonly mission: Mission
  /** Null = still to be fought for. */
  readonly earned: readonly string[] | null
  /** Why it was won or not. */
  readonly reasonOf?: (stamp: Stamp) => string
}

/** The mission's four stamps with their conditions. */
export function Stamps({ mission, earned, reasonOf }: StampsProps) {
  const kindOf = (id: string) => {
    if (earned === null) return 'stamp stamp--open'
    return earned.includes(id) ? 'stamp stamp--earned' : 'stamp'
  }
  return (
    <ul class="stamps">
      {mission.stamps.map((stamp) => (
        <li key={stamp.id}>
          <span class={kindOf(stamp.id)}>
            <Icon name={ICONS[stamp.id]} />
          </span>
          <span>
            <b>{text(`stamp.${stamp.id}`)}</b>
            {earned !== null && (
              <span class="unseen">
                {text(earned.includes(stamp.id) ? 'stamp.earned' : 'stamp.missed')}
              </span>
            )}
            <br />
            <span class="dim">{textFor(`mission.${mission.id}.stamp.${stamp.id}`)}</span>
            {reasonOf !== undefined && (
              <span
                class={earned?.includes(stamp.id) === true ? 'stamp-why amber' : 'stamp-why ember'}
              >
                {reasonOf(stamp)}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
