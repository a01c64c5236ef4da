// How a hex of gas burns away: what its cloud, flame, embers and light are worth on the way.
import { smoothstep } from '../../paint/colour'

/** The strength of lit gas, which burns at full brightness. */
const FULL_STRENGTH = 6

export type Burning = {
  /** What is left of the gas that burns, and what has become of the thin gas that stays. */
  readonly gas: number
  readonly thin: number
  readonly flame: number
  readonly ember: number
  readonly glow: number
}

/** The look of a burn at a share of its time, 0 to 1. Flames leap up, sink, and leave embers in thin gas. */
export function burning(share: number, strength: number): Burning {
  const might = Math.min(1.25, Math.max(0.45, strength / FULL_STRENGTH))
  const flame = smoothstep(0, 0.14, share) * (1 - smoothstep(0.4, 0.96, share))
  const ember = smoothstep(0.3, 0.65, share)
  return {
    gas: 1 - smoothstep(0.3, 0.8, share),
    thin: smoothstep(0.5, 1, share),
    flame: Math.min(1, flame * might),
    ember: Math.min(1, ember * might),
    glow: Math.min(1, (0.8 * flame + 0.14 * ember) * might),
  }
}

/** How long embers glow after a burn, milliseconds. */
export const EMBER_MS = 7000

/** What is left of embers so long after the burn, 0 to 1. */
export function emberLeft(sinceMs: number): number {
  return sinceMs >= EMBER_MS ? 0 : (1 - sinceMs / EMBER_MS) ** 1.6
}
