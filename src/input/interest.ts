import type { GroundView } from '../battle'
import type { Hex } from '../hex'

/** Hexes that a jump of the cursor stops at: people, machines, traces of them, places that matter. */
export function placesOfInterest(view: GroundView, exits: readonly Hex[]): readonly Hex[] {
  const standing = view.units.filter((unit) => unit.status === 'active' || unit.status === 'down')
  const places = [
    ...standing.map((unit) => unit.hex),
    ...view.contacts.map((one) => one.hex),
    ...view.lastKnown.map((one) => one.hex),
    ...view.arrivals.map((one) => one.hex),
    ...view.inhibitors.map((one) => one.hex),
    ...view.charges,
    ...exits,
    view.flag,
  ]
  return [...new Set(places)].filter((hex) => hex >= 0)
}
