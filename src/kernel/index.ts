export type { Battlefield } from './battlefield'
export { rollDie } from './dice'
export { type Draft, FrontDraft, indexOfUnit, openDraft, type Writable } from './draft'
export { holds, measured, stampsOf } from './endings'
export { type MarkHasher, openMark } from './mark'
export type * from './ruleset'
export {
  beginBattle,
  checkBattle,
  type Dice,
  foldEvent,
  legality,
  markBattle,
  observeBattle,
  step,
} from './step'
export type * from './types'
export { BATTLE_FRONT, otherSide, reject, SIDES } from './types'
