/** How somebody stands on a hex, as far as their side knows: for chips, for the panel of a hex. */
import { type GroundView, isWatching } from '../battle'
import { distance, type Grid, type Hex, hasBit } from '../hex'
import type { GroundLens } from './overlays'

export type Band = 'unseen' | 'noticed' | 'watched'

/** Whether the seen probes of the other side pick up a body on the hex, from where they are now. */
export function bandAt(view: GroundView, lens: Pick<GroundLens, 'cone'>, hex: Hex): Band {
  let band: Band = 'unseen'
  for (const probe of view.units) {
    if (probe.side === view.side || !isWatching(probe)) continue
    const { noticed, watched } = lens.cone(probe)
    if (hasBit(watched, hex)) return 'watched'
    if (hasBit(noticed, hex)) band = 'noticed'
  }
  return band
}

/** Whether a hex is in sight of the view's side now. */
export function isInSight(view: GroundView, hex: Hex): boolean {
  return hasBit(view.visible, hex)
}

export function isBeside(grid: Grid, one: Hex, other: Hex): boolean {
  return distance(grid, one, other) === 1
}

/** Whether a body on the hex looks down on every known enemy that is up. */
export function isAboveAll(view: GroundView, elevation: readonly number[], hex: Hex): boolean {
  const enemies = view.units.filter(
    (unit) => unit.side !== view.side && unit.status === 'active' && unit.hex >= 0,
  )
  return enemies.length > 0 && enemies.every((enemy) => elevation[hex] > elevation[enemy.hex])
}
