import { type Draft, openDraft, type Writable } from '../../kernel'
import type { Ship, SpaceState } from './model'

export type OwnShip = Writable<Ship>
export type SpaceDraft = Draft<SpaceState, Ship, OwnShip>

export const openSpace = (base: SpaceState): SpaceDraft =>
  openDraft<SpaceState, Ship, OwnShip>(base, copyState, copyShip)

/** Field by field, so that all states have one shape: see `openDraft`. */
const copyState = (state: SpaceState): Writable<SpaceState> => ({
  units: state.units,
  altered: state.altered,
  lit: state.lit,
  torpedoes: state.torpedoes,
  pending: state.pending,
  tears: state.tears,
  cores: state.cores,
  hazards: state.hazards,
  tally: state.tally,
  nextTorpedo: state.nextTorpedo,
  knowledge: state.knowledge,
})

/** Field by field, in the order of `freshShip`. */
const copyShip = (ship: Ship): OwnShip => ({
  id: ship.id,
  kind: ship.kind,
  side: ship.side,
  hex: ship.hex,
  facing: ship.facing,
  status: ship.status,
  hull: ship.hull,
  arcs: ship.arcs,
  reinforced: ship.reinforced,
  bonus: ship.bonus,
  power: ship.power,
  powerBefore: ship.powerBefore,
  pipsLost: ship.pipsLost,
  robbed: ship.robbed,
  speed: ship.speed,
  straight: ship.straight,
  helm: ship.helm,
  hasFlown: ship.hasFlown,
  ready: ship.ready,
  shots: ship.shots,
  damage: ship.damage,
  exposed: ship.exposed,
  fires: ship.fires,
  mendFirst: ship.mendFirst,
  officers: ship.officers,
  ordersGiven: ship.ordersGiven,
  conditions: ship.conditions,
  isSilent: ship.isSilent,
  isCloaked: ship.isCloaked,
  gas: ship.gas,
  hasCore: ship.hasCore,
  charges: ship.charges,
  buoys: ship.buoys,
  plot: ship.plot,
  plotBreaks: ship.plotBreaks,
  tractor: ship.tractor,
  flees: ship.flees,
  sails: ship.sails,
})
