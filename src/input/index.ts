export { actionBar, otherSetting } from './actionBar'
export { type Arrow, movedCursor } from './cursor'
export { actionIndexOf, intentOf, KEY_MAP, type KeyBinding, type KeyIntent } from './keyMap'
export {
  cancel,
  chooseAction,
  confirm,
  type Facts,
  guidedOf,
  IDLE,
  idleUnits,
  type Mode,
  nextIdle,
  nextTarget,
  offerOf,
  pendingOrder,
  press,
  type Step,
  selected,
  switchAction,
  toggleGuided,
  unitOf,
} from './mode'
export type * from './overlayModel'
export { type GroundLens, type OverlayFacts, overlaysOf } from './overlays'
