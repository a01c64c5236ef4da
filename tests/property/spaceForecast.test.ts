import { describe, expect, it } from 'vitest'
import { SPACE_CONTENT } from '../../src/content/space'
import { rollDie } from '../../src/kernel'
import { damageOdds, fireVolley, grazeOf, meanHundredths } from '../../src/rules/shared/volley'

const SEEDS = 10_000
const { numbers, weapons } = SPACE_CONTENT

/** Every weapon that strikes at once, in each of its bands, in the open and through gas. */
const SHOTS = [...weapons.values()]
  .filter(({ kind }) => kind !== 'torpedo')
  .flatMap(({ id, shots, bands }) =>
    bands.flatMap(({ hexes, damage, hitPercent }) =>
      [0, numbers.gasHitPercent].map((dodge) => ({
        name: `${id} within ${hexes}, ${dodge} % worse`,
        volley: {
          shots,
          // Phasers never miss, whatever lies between.
          hitPercent:
            hitPercent === 100 ? 100 : Math.max(numbers.hitMinPercent, hitPercent - dodge),
          damage,
          grazeDamage: grazeOf(damage, numbers.grazeDivisor),
        },
      })),
    ),
  )

describe.each(['measured', 'open'] as const)('weapons in space, %s luck', (luck) => {
  it.each(SHOTS)('$name: the mean of ten thousand seeds is what was forecast', ({ volley }) => {
    const results = Array.from({ length: SEEDS }, (_none, seed) => {
      let nth = 0
      return fireVolley(volley, luck, (sides) => {
        nth += 1
        return rollDie(
          { seed: `s${seed}`, front: 0, round: 1, actor: 1, nth, tag: 'volley' },
          sides,
        )
      }).damage
    })
    const mean = results.reduce((sum, damage) => sum + damage, 0) / SEEDS
    const spread = results.reduce((sum, damage) => sum + (damage - mean) ** 2, 0) / (SEEDS - 1)
    const margin = 4 * Math.sqrt(spread / SEEDS) + 0.01
    const told = damageOdds(volley, luck).reduce(
      (sum, { damage, perTenThousand }) => sum + (damage * perTenThousand) / 10_000,
      0,
    )
    expect(Math.abs(mean - told)).toBeLessThanOrEqual(margin)
    if (volley.shots > 1)
      expect(Math.abs(mean * 100 - meanHundredths(volley))).toBeLessThanOrEqual(margin * 100 + 1)
  })
})
