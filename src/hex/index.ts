export { cone, directionOf, inCone, isOpposed, sextant } from './angle'
export {
  type Bits,
  bitHexes,
  bitsEqual,
  bitsFrom,
  bitsOf,
  countBits,
  hasBit,
  isSubset,
  union,
  unionInto,
  withBit,
} from './bits'
export { DIRECTIONS, type Direction, opposite, turned } from './direction'
export {
  directionBetween,
  distance,
  type Grid,
  gridOf,
  type Hex,
  hexAt,
  hexAtOffset,
  NO_HEX,
  neighbour,
} from './grid'
export { line, lines } from './line'
export { disc, ring } from './region'
export {
  BLOCKED,
  pathsEqual,
  pathTo,
  type Reach,
  reachable,
  reachableWithCosts,
  type StepCost,
  shortestPath,
} from './search'
export { fieldOfView, hasLineOfSight, type SightBoard } from './sight'
