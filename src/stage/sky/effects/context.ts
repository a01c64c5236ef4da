// What effects in space work with.
import type Phaser from 'phaser'
import type { Grid } from '../../../hex'
import type { Lights } from '../../effects/lights'
import type { ScreenPoint, ScreenRect } from '../../projection'
import type { ShipLayer } from '../ships'
import type { Things } from '../things'

/** Gas that burns in this frame: `share` of its time has passed, 0 to 1. */
export type BurningGas = {
  readonly hex: number
  readonly share: number
  readonly strength: number
}

export type SkyContext = {
  readonly scene: Phaser.Scene
  readonly grid: Grid
  readonly ships: ShipLayer
  readonly things: Things
  readonly lights: Lights
  readonly centre: (hex: number) => ScreenPoint
  readonly terrainOf: (hex: number) => string
  /** Lights the gas around a fire, in this frame. */
  readonly burn: (fire: BurningGas) => void
  /** Whether a cue draws the tear on a hex instead. */
  readonly holdTear: (hex: number, isHeld: boolean) => void
  /** How much is drawn: 0 only what must be told, 1 plain lights, 2 everything. */
  readonly detail: () => 0 | 1 | 2
  /** Reduced motion: cuts and fades, nothing shakes or flies about. */
  readonly isCalm: () => boolean
  /** Board pixels a pixel as designed takes. */
  readonly unitSize: () => number
  readonly seen: () => ScreenRect
  /** Shakes the camera, CSS pixels at first. */
  readonly shake: (strength: number) => void
}

/** Where a ship is, or where it would be if it were seen. */
export function placeOf(context: SkyContext, unit: number, hex: number): ScreenPoint {
  return context.ships.at(unit) ?? context.centre(hex)
}
