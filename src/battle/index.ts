export type { AbilitySpec, GroundContent, TerrainId, UnitSpec, WeaponSpec } from '../content/ground'
export { LIGHTS, type LightId, USUAL_LIGHT } from '../content/ground'
export type { DifficultyId, GroundBoard, Mission, PlannerLevel } from '../content/mission'
export type {
  BattleEvent,
  BattleState,
  BattleView,
  LuckMode,
  Objective,
  Outcome,
  Rejection,
  Side,
  Stamp,
  Test,
  UnitId,
} from '../kernel'
export { BATTLE_FRONT, otherSide } from '../kernel'
export type * from '../rules/ground'
export {
  aimLine,
  attackNumbers,
  bandOf,
  canAim,
  canHit,
  columnBudget,
  coneOf,
  fileOf,
  flightTo,
  gaitOf,
  groundOptions,
  guideMost,
  guideRefusal,
  householdsOf,
  landOf,
  measureGround,
  overwatchHexes,
  peopleOf,
  rallyPath,
  reachersOf,
  reachOf,
  shieldAt,
  specOf,
  strikePlaces,
  USED_UP,
  weaponFor,
} from '../rules/ground'
export { beginField, type Field, openField } from './field'
export { type Library, loadLibrary } from './library'
export {
  type AnyBattleEvent,
  type Command,
  createMatch,
  type Eyes,
  forecastFor,
  type Match,
  type MatchRecord,
  type MissionResult,
  type ReplayOrigin,
  type SeenEvent,
  type Submission,
  seenEvents,
} from './match'
export { type BattleSetup, DIFFICULTIES, plannerSeedOf, setupFor } from './setup'
