import type { Mission } from '../../battle'
import { text, textFor } from '../../text'
import type { IconName } from '../icons'
import { Icon } from './Icon'

const ICONS: Readonly<Record<Mission['stamps'][number]['id'], IconName>> = {
  pace: 'stopwatch',
  care: 'health-normal',
  style: 'laurels',
  discovery: 'magnifying-glass',
}

/** The mission's four stamps; `earned` null = still to be fought for. */
export function Stamps({
  mission,
  earned,
}: {
  mission: Mission
  earned: readonly string[] | null
}) {
  const kindOf = (id: string) => {
    if (earned === null) return 'stamp stamp--open'
    return earned.includes(id) ? 'stamp stamp--earned' : 'stamp'
  }
  return (
    <ul class="stamps">
      {mission.stamps.map(({ id }) => (
        <li key={id}>
          <span class={kindOf(id)}>
            <Icon name={ICONS[id]} />
          </span>
          <span>
            <b>{text(`stamp.${id}`)}</b>
            {earned !== null && (
              <span class="unseen">
                {text(earned.includes(id) ? 'stamp.earned' : 'stamp.missed')}
              </span>
            )}
            <br />
            <span class="dim">{textFor(`mission.${mission.id}.stamp.${id}`)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
