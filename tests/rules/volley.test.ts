import { describe, expect, it } from 'vitest'
import {
  damageOdds,
  fireVolley,
  grazeOf,
  meanHundredths,
  type Volley,
  volleyOdds,
} from '../../src/rules/shared/volley'
import { scenario } from './scenario'

const volley = (shots: number, hitPercent: number, damage: number): Volley => ({
  shots,
  hitPercent,
  damage,
  grazeDamage: grazeOf(damage, 3),
})

const noDie = (): number => {
  throw new Error('a die was asked for')
}

describe('luck (GAME 3)', () => {
  it('measured: a volley lands its whole share for certain and one more with the rest as its chance', () => {
    expect(volleyOdds(3, 80)).toEqual({ certainHits: 2, extraPercent: 40 })
    const three = volley(3, 80, 2)
    expect(fireVolley(three, 'measured', () => 39)).toEqual({ hits: 3, grazed: false, damage: 6 })
    expect(fireVolley(three, 'measured', () => 40)).toEqual({ hits: 2, grazed: false, damage: 4 })
  })

  it('measured: a volley without a rest asks for no die', () => {
    expect(fireVolley(volley(5, 60, 2), 'measured', noDie).hits).toBe(3)
  })

  it('measured: a single shot hits or grazes', () => {
    expect(fireVolley(volley(1, 70, 4), 'measured', () => 69).damage).toBe(4)
    expect(fireVolley(volley(1, 70, 4), 'measured', () => 70)).toEqual({
      hits: 0,
      grazed: true,
      damage: 1,
    })
  })

  it('steady: the mean, rounded half up once, and no dice', () => {
    // 60 % of 2 three times is 3.6; 70 % of 4 and 30 % of 1 is 3.1; half of 1 is rounded up.
    expect(fireVolley(volley(3, 60, 2), 'steady', noDie).damage).toBe(4)
    expect(fireVolley(volley(1, 70, 4), 'steady', noDie).damage).toBe(3)
    expect(fireVolley(volley(2, 25, 1), 'steady', noDie).damage).toBe(1)
  })

  it('open: each shot of a volley is rolled alone', () => {
    const dice = [59, 60, 0]
    const roll = (): number => dice.shift() ?? noDie()
    expect(fireVolley(volley(3, 60, 2), 'open', roll)).toEqual({
      hits: 2,
      grazed: false,
      damage: 4,
    })
    expect(dice).toEqual([])
  })

  it('open: a single shot that misses grazes as well', () => {
    expect(fireVolley(volley(1, 60, 6), 'open', () => 60).damage).toBe(2)
  })

  it('a volley does not graze', () => {
    expect(fireVolley(volley(2, 10, 3), 'measured', () => 99).damage).toBe(0)
  })

  it('a graze is a third of the damage, at least one', () => {
    expect([2, 3, 5, 6, 9].map((damage) => grazeOf(damage, 3))).toEqual([1, 1, 1, 2, 3])
  })

  it('the odds that are told are those of every die that can fall', () => {
    for (const luck of ['measured', 'open', 'steady'] as const) {
      for (const shots of [1, 2, 3]) {
        for (const hitPercent of [10, 35, 65, 95]) {
          const told = volley(shots, hitPercent, 3)
          const counted = new Map<number, number>()
          const rolls = luck === 'open' ? shots : 1
          const all = 20 ** rolls
          for (let nth = 0; nth < all; nth += 1) {
            // Dice by fives: every chance in use here is a multiple of 5 %, or of that by the volley.
            let rest = nth
            const roll = (): number => {
              const value = (rest % 20) * 5
              rest = Math.floor(rest / 20)
              return value
            }
            const { damage } = fireVolley(told, luck, roll)
            counted.set(damage, (counted.get(damage) ?? 0) + 1)
          }
          for (const { damage, perTenThousand } of damageOdds(told, luck)) {
            const share = ((counted.get(damage) ?? 0) * 10000) / all
            // In per ten thousand, what rounding leaves of the others is put on the likeliest.
            expect(Math.abs(share - perTenThousand)).toBeLessThanOrEqual(shots)
          }
          const sum = damageOdds(told, luck).reduce((all, odds) => all + odds.perTenThousand, 0)
          expect(sum).toBe(10000)
        }
      }
    }
  })

  it('in every mode the mean is the same', () => {
    for (const shots of [1, 2, 3]) {
      const told = volley(shots, 65, 3)
      for (const luck of ['measured', 'open'] as const) {
        const mean = damageOdds(told, luck).reduce(
          (sum, odds) => sum + odds.damage * odds.perTenThousand,
          0,
        )
        expect(Math.abs(mean / 100 - meanHundredths(told))).toBeLessThanOrEqual(1)
      }
    }
  })

  it('an enforcer fires a volley by these rules', () => {
    const battle = scenario('m m m m m m', 'worf @ 0,0\n enforcer 501 @ 4,0')
    battle.endTurn()
    const [attack] = battle.forecast('501 attacks worf').attacks
    expect(attack).toMatchObject({ shots: 3, hitPercent: 60, certainHits: 1, extraHitPercent: 80 })
    expect(attack.odds).toEqual([
      { damage: 2, perTenThousand: 2000 },
      { damage: 4, perTenThousand: 8000 },
    ])
    expect(battle.order('501 attacks worf', 80).log('shotFired')).toEqual([
      'shotFired 501 worf enforcerRepeater 60 3 1 2 none',
    ])
  })

  it('the chance is fixed when the order begins, whatever falls on the way', () => {
    const battle = scenario('m m m m m m', 'worf @ 0,0\n enforcer 501 @ 4,0', { luck: 'open' })
    battle.endTurn()
    expect(battle.order('501 attacks worf', 59, 60, 0).log('shotFired')).toEqual([
      'shotFired 501 worf enforcerRepeater 60 3 2 4 none',
    ])
  })
})
