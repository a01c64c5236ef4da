// How weights fall off with distance.
const EXP_SPAN = 16
const EXP_STEPS = 32
const powers = Float64Array.from({ length: 2 * EXP_SPAN * EXP_STEPS + 1 }, (_, code) =>
  Math.exp(code / EXP_STEPS - EXP_SPAN),
)

/** e to a power between -16 and 16, by a table: the true one takes a third of the time of a cell. */
export function falling(exponent: number): number {
  const code = (exponent + EXP_SPAN) * EXP_STEPS
  if (code <= 0) return powers[0]
  const at = code | 0
  if (at >= powers.length - 1) return powers[powers.length - 1]
  return powers[at] + (powers[at + 1] - powers[at]) * (code - at)
}
