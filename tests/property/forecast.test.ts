import { describe, expect, it } from 'vitest'
import type { AttackForecast, LuckMode } from '../../src/battle'
import { rollDie, step } from '../../src/kernel'
import { fireVolley, volleyOdds } from '../../src/rules/shared/volley'
import { type Scenario, scenario } from '../rules/scenario'

const SEEDS = 10_000
/** Seeds for which the whole order is carried out. */
const WHOLE_ORDERS = 300

const LUCK: readonly LuckMode[] = ['measured', 'steady', 'open']

interface Attack {
  readonly name: string
  readonly board: string
  readonly units: string
  /** Orders that lead up to it. */
  readonly before: readonly string[]
  readonly order: string
  readonly target: number
}

const ROW = 'm m m m m m m m m m m m'

const ATTACKS: readonly Attack[] = [
  {
    name: 'a single shot',
    board: ROW,
    units: 'worf @ 0,0\n hunter 401 @ 5,0 facing E',
    before: [],
    order: 'worf attacks 401',
    target: 401,
  },
  {
    name: 'a volley',
    board: ROW,
    units: 'worf @ 0,0\n enforcer 501 @ 5,0',
    before: ['end turn'],
    order: '501 attacks worf',
    target: 1,
  },
  {
    name: 'a shot at cover',
    board: 'm m m m f m m m',
    units: 'worf @ 0,0\n trooper 501 @ 4,0',
    before: [],
    order: 'worf attacks 501',
    target: 501,
  },
  {
    name: 'a volley at cover',
    board: 'c m m m m m m m',
    units: 'worf @ 0,0\n enforcer 501 @ 4,0',
    before: ['end turn'],
    order: '501 attacks worf',
    target: 1,
  },
  {
    name: 'a shot from a height',
    board: 'm1 m m m m m m m m',
    units: 'data @ 0,0\n hunter 401 @ 8,0 facing E',
    before: [],
    order: 'data attacks 401',
    target: 401,
  },
  {
    name: 'a shot at a flanked target',
    board: 'm m m m r m m m m',
    units: 'crusher @ 0,0\n data @ 7,0\n enforcer 501 @ 4,0',
    before: [],
    order: 'crusher attacks 501',
    target: 501,
  },
  {
    name: 'a heavy shot',
    board: ROW,
    units: 'worf @ 0,0\n hunter 401 @ 5,0 facing E',
    before: [],
    order: 'worf attacks 401 heavily',
    target: 401,
  },
  {
    name: 'a blast',
    board: ROW,
    units: 'worf @ 0,0\n hunter 401 @ 5,0 facing E',
    before: [],
    order: 'worf uses launcher at 5,0',
    target: 401,
  },
]

const prepare = (attack: Attack, luck: LuckMode): Scenario => {
  const battle = scenario(attack.board, attack.units, { luck })
  for (const line of attack.before) battle.order(line)
  return battle
}

/** Mean of the values, and how far it may be from what it estimates: four standard errors. */
const estimate = (values: readonly number[]): { mean: number; margin: number } => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  return { mean, margin: 4 * Math.sqrt(spread / values.length) }
}

const expectNear = (values: readonly number[], told: number): void => {
  const { mean, margin } = estimate(values)
  // Rounding of what is told, a ten-thousandth of the greatest damage, where nothing is left to luck.
  expect(Math.abs(mean - told)).toBeLessThanOrEqual(margin + 0.01)
}

const meanOf = ({ odds }: AttackForecast): number =>
  odds.reduce((sum, { damage, perTenThousand }) => sum + damage * perTenThousand, 0) / 10_000

describe.each(LUCK)('what is forecast is what falls, %s luck', (luck) => {
  it.each(ATTACKS)('$name: damage and hits over ten thousand seeds', (attack) => {
    const [told] = prepare(attack, luck).forecast(attack.order).attacks
    const volley = {
      shots: told.shots,
      hitPercent: told.hitPercent,
      damage: told.damagePerHit,
      grazeDamage: told.grazeDamage,
    }
    const results = Array.from({ length: SEEDS }, (_none, seed) => {
      let nth = 0
      return fireVolley(volley, luck, (sides) => {
        nth += 1
        return rollDie({ seed: `s${seed}`, front: 0, round: 1, actor: 1, nth, tag: 'shot' }, sides)
      })
    })
    expectNear(
      results.map(({ damage }) => damage),
      meanOf(told),
    )
    if (luck === 'steady') return
    expectNear(
      results.map(({ hits }) => hits),
      (told.shots * told.hitPercent) / 100,
    )
    expect(volleyOdds(told.shots, told.hitPercent)).toEqual({
      certainHits: told.certainHits,
      extraPercent: told.extraHitPercent,
    })
    for (const { damage, perTenThousand } of told.odds) {
      const share = results.map((result) => (result.damage === damage ? 1 : 0))
      expectNear(share, perTenThousand / 10_000)
    }
  })

  it.each(ATTACKS)('$name: the whole order', (attack) => {
    const battle = prepare(attack, luck)
    const told = battle.forecast(attack.order).attacks.find((one) => one.target === attack.target)
    if (told === undefined) throw new Error('the target is not in the forecast')
    const command = battle.command(attack.order)
    const before = battle.state()
    const lost = Array.from({ length: WHOLE_ORDERS }, (_none, seed) => {
      const result = step(battle.field, { ...before, seed: `s${seed}` }, command)
      if (!result.ok) throw new Error(result.rejection.code)
      let amount = 0
      for (const event of result.events) {
        if (event.type === 'resolveLost' && 'amount' in event && 'unit' in event) {
          if (event.unit === attack.target) amount += Number(event.amount)
        }
      }
      return amount
    })
    expectNear(lost, meanOf(told))
    expect(told.resolveBefore).toBeGreaterThan(told.damagePerHit * told.shots - 1)
    const possible = new Set(told.odds.map(({ damage }) => damage))
    expect(lost.filter((amount) => !possible.has(amount))).toEqual([])
  })
})
