// How finely the ground is painted.
import { standardZoom } from './camera'
import { deviceRatio } from './host'

/** Painted pixels a board pixel: as many as the standard zoom shows, between these. */
const DENSITY = { least: 0.8, most: 1.5 }

/** The density for a stage of so many CSS pixels across, on this screen. */
export function shownDensity(width: number): number {
  const shown = standardZoom({ width }) * deviceRatio()
  return Math.min(DENSITY.most, Math.max(DENSITY.least, Math.round(shown * 10) / 10))
}
