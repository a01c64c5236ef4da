import type { Side } from '../../kernel'
import type { Ship, ShipContact, SpaceState, SpaceView } from './model'
import { strangersOf } from './sensing'
import { flies } from './world'

/** What the side knows of the front. */
export const observeSpace = (state: SpaceState, side: Side): SpaceView => {
  const known = state.knowledge[side]
  const units: Ship[] = []
  const contacts: ShipContact[] = []
  for (const ship of state.units) {
    if (ship.side === side) units.push(ship)
    else if (known.sighted.includes(ship.id) || isGone(ship)) units.push(asSeen(ship))
    else if (known.contacts.includes(ship.id)) contacts.push({ unit: ship.id, hex: ship.hex })
  }
  return {
    side,
    units,
    altered: state.altered,
    lit: state.lit,
    torpedoes: state.torpedoes,
    pending: state.pending,
    tears: state.tears,
    cores: state.cores,
    hazards: known.hazards,
    tally: state.tally,
    contacts,
    lastKnown: known.lastKnown,
    strangers: strangersOf(state, side),
  }
}

/** Wrecks hide nothing, and who withdrew is known to have gone. */
const isGone = (ship: Ship): boolean => !flies(ship)

/** An enemy in sight, without what only its own side knows: which orders its officers have left. */
const asSeen = (ship: Ship): Ship => ({
  ...ship,
  officers: [],
  ordersGiven: 0,
  mendFirst: -1,
  powerBefore: ship.power,
})
