import type { Unit } from '../battle'
import { type Hex, NO_HEX } from '../hex'
import type { Situation } from './situation'

/** A column as those who hunt it see it, and where it is likely to be in the phases to come. */
export interface Quarry {
  /** Null for one that was seen or felt, and is not in sight. */
  readonly column: Unit | null
  readonly hex: Hex
  /** Where it will stand when the hunters' next phase comes, and the one after. */
  readonly next: Hex
  readonly later: Hex
  /** Its first step from `next`; −1 where its way ends. */
  readonly onward: Hex
  /** The way that it has before it for two rounds, its own hex excluded. */
  readonly way: readonly Hex[]
}

/** The columns of the other side that are in sight, and where others were last seen. */
export const quarriesOf = (situation: Situation): readonly Quarry[] => {
  const { view, foes } = situation
  const quarries: Quarry[] = []
  for (const foe of foes) if (foe.column !== null) quarries.push(quarryAt(situation, foe, foe.hex))
  for (const known of view.lastKnown) {
    if (known.kind === 'column' && known.hex >= 0 && !foes.some((foe) => foe.id === known.unit))
      quarries.push(quarryAt(situation, null, known.hex))
  }
  if (quarries.length > 0) return quarries
  // Somebody is there, and who hides from probes is likely to be led.
  return view.contacts.map(({ hex }) => quarryAt(situation, null, hex))
}

const quarryAt = (situation: Situation, column: Unit | null, hex: Hex): Quarry => {
  const { columnMoveHalfPoints } = situation.world.content.numbers
  const first = walkOn(situation, hex, columnMoveHalfPoints)
  const next = first.at(-1) ?? hex
  const second = walkOn(situation, next, columnMoveHalfPoints)
  const onward = second[0] ?? NO_HEX
  return { column, hex, next, onward, later: second.at(-1) ?? next, way: [...first, ...second] }
}

/** The way from the hex to the nearest exit, as far as the half points carry. */
export const walkOn = (
  { world, land }: Situation,
  from: Hex,
  halfPoints: number,
): readonly Hex[] => {
  const { grid, exits } = world.board
  const costs = land.costs('column')
  let field: Int16Array | null = null
  for (const exit of exits) {
    const way = land.wayField('column', exit)
    if (way[from] >= 0 && (field === null || way[from] < field[from])) field = way
  }
  const path: Hex[] = []
  if (field === null) return path
  let here = from
  let left = halfPoints
  while (field[here] > 0) {
    let next: Hex = NO_HEX
    for (let direction = 0; direction < 6 && next === NO_HEX; direction += 1) {
      const to = grid.neighbours[here * 6 + direction]
      const step = costs[here * 6 + direction]
      if (to === NO_HEX || field[to] < 0 || field[to] + step !== field[here]) continue
      left -= step
      next = to
    }
    if (next === NO_HEX || left < 0) break
    path.push(next)
    here = next
  }
  return path
}
