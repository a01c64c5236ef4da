import type { Unit } from '../../battle'
import { text } from '../../text'
import { usePorts, useSession } from '../context'
import type { IconName } from '../icons'
import { Icon } from '../parts/Icon'

interface Chip {
  readonly label: string
  readonly kind: '' | 'ice' | 'amber' | 'ember'
  readonly icon: IconName | null
}

/** How a unit stands where it is: seen by whom, behind what, tagged, under which spells. */
export function StandingChips({ unit }: { unit: Unit }) {
  return (
    <>
      {useChips(unit).map(({ label, kind, icon }) => (
        <span key={label} class={kind === '' ? 'chip' : `chip chip--${kind}`}>
          {icon !== null && <Icon name={icon} />}
          {label}
        </span>
      ))}
    </>
  )
}

function useChips(unit: Unit): readonly Chip[] {
  const session = useSession()
  const { content } = usePorts().library
  const view = session.ground.value
  const chips: Chip[] = []
  const add = (label: string, kind: Chip['kind'] = '', icon: IconName | null = null) =>
    chips.push({ label, kind, icon })
  if (view.tags.some((tag) => tag.unit === unit.id)) {
    add(text('status.tagged'), 'ember', 'human-target')
  }
  if (unit.status === 'down') add(text('status.down'), 'ember', 'knockout')
  if (unit.hex >= 0) {
    const standing = session.standingAt(unit.hex)
    const cover = content.terrain.get(session.terrainAt(unit.hex))?.coverPercent ?? 0
    if (standing.band === 'watched') add(text('status.watched'), 'ember', 'eye')
    if (standing.band === 'noticed') add(text('status.noticed'), 'amber', 'eye')
    if (standing.band === 'unseen') add(text('status.unwatched'))
    if (standing.shield !== null) add(text('status.shielded'), 'ice', 'shield-echoes')
    if (cover > 0 && unit.column === null) add(text('card.cover', { cover }), 'ice')
    if (standing.isAboveAll && unit.column === null) add(text('status.high'), 'ice', 'hills')
  }
  if (unit.hasAttacked) add(text('status.attacked'))
  if (unit.overwatch !== null) add(text('status.overwatch'), 'ice', 'eye-target')
  for (const span of unit.spans) {
    add(text(`condition.${span.condition}`), span.condition === 'shaken' ? 'amber' : 'ice')
  }
  return chips
}
