export { arcStruck, bears } from './bearing'
export { rowsGone, shieldAgainst } from './damage'
export {
  afterPlot,
  firesAfter,
  forecastSpace,
  hardestStrikes,
  meanStrikesOf,
  strikeOf,
  strikesToCome,
} from './forecast'
export { fireAt, fireOf, strongestAt } from './gas'
export {
  bandFor,
  canLock,
  canReach,
  isAlike,
  litBy,
  lockReach,
  mountsArmed,
  reachOfWeapon,
  shotAt,
} from './gunnery'
export { driftFrom, ghostsOf, helmOf, isFreeFor, speedsOf, thrustOf, trace } from './helm'
export { measureSpace } from './measures'
export type * from './model'
export { freshShip, musterSpace } from './muster'
export { spaceOptions } from './options'
export { PRESET_IDS, presetOf } from './power'
export {
  courseBefore,
  courseInto,
  type Rammer,
  ramDamage,
  rammersOf,
  ramReach,
  whereMet,
} from './ramming'
export { teamsOf } from './repair'
export { type SpaceRules, spaceRules } from './ruleset'
export { awarenessOf } from './sensing'
export { isQuiet, scanned, scanTowards } from './silence'
export { type TorpedoStrike, torpedoStrikes } from './torpedo'
export {
  flies,
  hasState,
  pips,
  pipsInAll,
  type SpaceWorld,
  shipSpec,
  shipWeapon,
  skyOf,
} from './world'
