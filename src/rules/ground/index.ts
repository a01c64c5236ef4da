export { type AttackNumbers, attackNumbers, canHit, weaponFor } from './attack'
export {
  columnBudget,
  type FiledColumn,
  guideMost,
  guideRefusal,
  peopleOf,
  rallyPath,
  stopsOf,
} from './columns'
export { flightTo } from './detection'
export type { GroundDraft } from './draft'
export { forecastGround } from './forecast'
export { boundPath } from './intent'
export { type ConeBands, type Gait, type Land, landOf, watchHexes } from './land'
export { measureGround } from './measures'
export type * from './model'
export { USED_UP } from './model'
export { reachOf } from './movement'
export { musterGround, type SetupRoll } from './muster'
export { groundOptions } from './options'
export { overwatchHexes } from './reactions'
export { type GroundRules, groundRules } from './ruleset'
export { unitAt, unitWith } from './shapes'
export { shieldAt } from './shielding'
export { bandOf, coneOf, isWatching } from './sight'
export { gaitOf } from './standing'
export { aimLine, canAim, householdsOf, idleIn, type Rest, restOf } from './tagging'
export { type Reacher, reachersOf, type StrikePlace, strikePlaces } from './threats'
export { type GroundWorld, specOf } from './world'
