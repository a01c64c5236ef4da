/** Where the selected unit could attack whom this turn, by hex: for labels and for the forecast of a move. */
import type { GroundView, StrikePlace, Unit, UnitId } from '../../battle'

export interface Strike {
  readonly target: UnitId
  readonly hitPercent: number
}

/** By the hex the unit would stand on; the best weapon for each target, targets in the view's order. */
export type Strikes = ReadonlyMap<number, readonly Strike[]>

/** Places shown for one target at most: the best chances, nearest first. */
const MOST_PLACES = 4

export function strikesOf(
  view: GroundView,
  unit: UnitId | null,
  placesOn: (unit: UnitId, target: UnitId) => readonly StrikePlace[],
): Strikes {
  const strikes = new Map<number, Strike[]>()
  if (unit === null) return strikes
  for (const target of enemiesOf(view)) {
    for (const { hex, hitPercent } of placesOn(unit, target.id)) {
      const here = strikes.get(hex) ?? []
      const known = here.findIndex((one) => one.target === target.id)
      if (known < 0) here.push({ target: target.id, hitPercent })
      else if (here[known].hitPercent < hitPercent) here[known] = { target: target.id, hitPercent }
      strikes.set(hex, here)
    }
  }
  return strikes
}

/** The best hexes from which a target can be attacked, best first. */
export function bestPlaces(
  strikes: Strikes,
  target: UnitId,
): readonly { readonly hex: number; readonly hitPercent: number }[] {
  return [...strikes]
    .flatMap(([hex, here]) => {
      const strike = here.find((one) => one.target === target)
      return strike === undefined ? [] : { hex, hitPercent: strike.hitPercent }
    })
    .sort((one, other) => other.hitPercent - one.hitPercent || one.hex - other.hex)
    .slice(0, MOST_PLACES)
}

function enemiesOf(view: GroundView): readonly Unit[] {
  return view.units.filter((unit) => unit.side !== view.side && unit.status === 'active')
}
