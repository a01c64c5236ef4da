export {
  type ActionGroup,
  actionBar,
  actionGroups,
  otherSetting,
  pressedMember,
} from './actionBar'
export { type ClickCare, click } from './click'
export { type Arrow, type CursorStep, jumpedCursor, movedCursor } from './cursor'
export { type Box, nextBox } from './focusMove'
export {
  HOLD_TO_END_MS,
  NO_PAD,
  type PadAction,
  type PadIntent,
  padStepped,
} from './gamepad'
export {
  type Gesture,
  gestured,
  HOLD_MS,
  NO_GESTURE,
  type PointerInput,
  type PointerKind,
} from './gesture'
export { placesOfInterest } from './interest'
export {
  actionIndexOf,
  actionOf,
  type Chord,
  chordFrom,
  chordText,
  KEY_ACTIONS,
  KEY_GROUPS,
  type KeyAction,
  type KeyMap,
  type KeyPress,
  keyMapOf,
  rebound,
  type StoredKeys,
  storedKeys,
} from './keyMap'
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
  toggleGuideAll,
  toggleGuided,
  unitOf,
} from './mode'
export type * from './overlayModel'
export { type GroundLens, type OverlayFacts, overlaysOf } from './overlays'
export { type Route, walkingRoutes } from './routes'
export { choicesOf, tileOf, tilesOf } from './sky/aiming'
export { ghostsAt, type HelmState, helmState, scoopHexes, scoopPips } from './sky/helm'
export {
  type HelmChoice,
  helmOfMode,
  hexesBetween,
  SKY_IDLE,
  type SkyChoice,
  type SkyFacts,
  type SkyMode,
  type SkyStep,
  shipOfMode,
} from './sky/known'
export {
  cancelSky,
  chooseTile,
  chosenShip,
  confirmSky,
  dialled,
  idleShips,
  nextIdleShip,
  nextSkyTarget,
  pendingSkyOrder,
  pressSky,
  restOf,
  turnedHelm,
  useTile,
} from './sky/mode'
export type * from './sky/overlayModel'
export { phasesUntil, type SkyOverlayFacts, skyOverlaysOf } from './sky/overlays'
export {
  isWeapon,
  rejectionOf,
  type SkyTile,
  type SkyTileId,
  type SkyUse,
  tileCount,
} from './sky/tiles'
export { type Band, bandAt, isAboveAll, isBeside, isInSight } from './standing'
