/** How luck is dealt: the modes of GAME 3. */
export type LuckMode = 'measured' | 'steady' | 'open'

/** The certain part of a volley and the chance of one hit more (GAME 3, *measured*). */
export interface VolleyOdds {
  readonly certainHits: number
  readonly extraPercent: number
}

export interface VolleyResult {
  readonly hits: number
  /** A single shot missed and grazed. */
  readonly grazed: boolean
  readonly damage: number
}

/** Chance of each damage in per ten thousand, ascending; sums to 10,000. */
export type DamageOdds = readonly { readonly damage: number; readonly perTenThousand: number }[]

/** What a volley is fired with. Percent is already clamped; damage is that of one hit. */
export interface Volley {
  readonly shots: number
  readonly hitPercent: number
  readonly damage: number
  readonly grazeDamage: number
}

/** `floor(damage / divisor)`, at least 1: what a missed single shot still does. */
export const grazeOf = (damage: number, divisor: number): number =>
  Math.max(1, Math.floor(damage / divisor))

/** How a measured volley of n shots at p percent splits into certainty and chance. */
export const volleyOdds = (shots: number, hitPercent: number): VolleyOdds => {
  const hundredths = shots * hitPercent
  const certainHits = Math.floor(hundredths / 100)
  return { certainHits, extraPercent: hundredths - certainHits * 100 }
}

/**
 * Fires a volley. `roll` gives an integer in [0, sides); it is asked only where the mode leaves
 * something to luck.
 */
export const fireVolley = (
  volley: Volley,
  luck: LuckMode,
  roll: (sides: number) => number,
): VolleyResult => {
  const { shots, hitPercent, damage, grazeDamage } = volley
  if (luck === 'steady') {
    const mean = meanHundredths(volley)
    const { certainHits } = volleyOdds(shots, hitPercent)
    return { hits: certainHits, grazed: false, damage: Math.floor((mean + 50) / 100) }
  }
  if (shots === 1) {
    if (hitPercent >= 100 || roll(100) < hitPercent) return { hits: 1, grazed: false, damage }
    return { hits: 0, grazed: true, damage: grazeDamage }
  }
  let hits = 0
  if (luck === 'open') {
    for (let shot = 0; shot < shots; shot += 1) if (roll(100) < hitPercent) hits += 1
  } else {
    const odds = volleyOdds(shots, hitPercent)
    hits = odds.certainHits
    if (odds.extraPercent > 0 && roll(100) < odds.extraPercent) hits += 1
  }
  return { hits, grazed: false, damage: hits * damage }
}

/** Mean damage in hundredths, the same in every mode. */
export const meanHundredths = (volley: Volley): number => {
  const sure = volley.shots * volley.hitPercent * volley.damage
  return volley.shots === 1 ? sure + (100 - volley.hitPercent) * volley.grazeDamage : sure
}

/** The whole distribution that `fireVolley` draws from. */
export const damageOdds = (volley: Volley, luck: LuckMode): DamageOdds => {
  const { shots, hitPercent, damage, grazeDamage } = volley
  if (luck === 'steady') {
    return [{ damage: Math.floor((meanHundredths(volley) + 50) / 100), perTenThousand: 10000 }]
  }
  if (shots === 1) {
    return merged([
      { damage: grazeDamage, perTenThousand: (100 - hitPercent) * 100 },
      { damage, perTenThousand: hitPercent * 100 },
    ])
  }
  if (luck === 'measured') {
    const { certainHits, extraPercent } = volleyOdds(shots, hitPercent)
    return merged([
      { damage: certainHits * damage, perTenThousand: (100 - extraPercent) * 100 },
      { damage: (certainHits + 1) * damage, perTenThousand: extraPercent * 100 },
    ])
  }
  return merged(
    binomial(shots, hitPercent).map((odds, hits) => ({ ...odds, damage: hits * damage })),
  )
}

/** Chances of 0 to n hits in per ten thousand; the rounding is put on the likeliest. */
const binomial = (shots: number, hitPercent: number): { perTenThousand: number }[] => {
  // Exact in integers: weights sum to 100^shots, below 2^53 for the seven shots a volley may have.
  let weights = [1]
  for (let shot = 0; shot < shots; shot += 1) {
    const next: number[] = []
    for (let hits = 0; hits <= shot + 1; hits += 1) {
      next.push((weights[hits] ?? 0) * (100 - hitPercent) + (weights[hits - 1] ?? 0) * hitPercent)
    }
    weights = next
  }
  let total = 0
  for (const weight of weights) total += weight
  const rounded = weights.map((weight) => Math.floor((weight * 10000) / total))
  let rest = 10000
  for (const part of rounded) rest -= part
  const likeliest = rounded.indexOf(Math.max(...rounded))
  return rounded.map((part, hits) => ({ perTenThousand: hits === likeliest ? part + rest : part }))
}

const merged = (odds: DamageOdds): DamageOdds => {
  const out: { damage: number; perTenThousand: number }[] = []
  for (const { damage, perTenThousand } of odds) {
    if (perTenThousand === 0) continue
    const same = out.find((one) => one.damage === damage)
    if (same === undefined) out.push({ damage, perTenThousand })
    else same.perTenThousand += perTenThousand
  }
  return out.sort((one, other) => one.damage - other.damage)
}
