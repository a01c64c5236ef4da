/** Points of damage as they are said. */
import type { Chances } from './harm'

/** A mean in hundredths as the nearest whole point; what is not nothing is never said to be. */
export function roundedPoints(hundredths: number): number {
  return hundredths > 0 ? Math.max(1, Math.round(hundredths / 100)) : 0
}

/** `3` for what is certain, else `3–6`. */
export function pointsRange(odds: Chances): string {
  const possible = odds.filter((one) => one.perTenThousand > 0).map(({ points }) => points)
  const [least, most] = [Math.min(...possible), Math.max(...possible)]
  return least === most ? String(most) : `${least}–${most}`
}
