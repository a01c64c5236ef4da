import { describe, expect, it } from 'vitest'
import { torpedoStrikes } from '../../src/battle'
import { SPACE_CONTENT } from '../../src/content/space'
import { distance } from '../../src/hex'
import { rollDie } from '../../src/kernel'
import { damageOdds, fireVolley, grazeOf, meanHundredths } from '../../src/rules/shared/volley'
import { sky, skyScenario } from '../rules/space/scenario'

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

/** Situations drawn; torpedoes ask no dice, so that each is told to the point or told wrong. */
const SITUATIONS = 600
const SORTS = ['0', '2', '4', 't', 'd', 'a']

/** Any of the numbers from 0 up to `sides`, drawn from the situation's number. */
const drawer = (nth: number): ((sides: number) => number) => {
  let drawn = 0
  return (sides) => {
    drawn += 1
    return rollDie(
      { seed: `torpedo ${nth}`, front: 0, round: 0, actor: 0, nth: drawn, tag: 'x' },
      sides,
    )
  }
}

/**
 * A battle of three ships in any place, on any course: the first launches, locked or not, everybody
 * goes on as is drawn. Gives what was told of each ship and what struck it; null for a battle in which
 * nothing can be launched, or in which ships would meet, which nobody foretells.
 */
const launchAt = (nth: number): readonly (readonly [told: number, struck: number])[] | null => {
  const draw = drawer(nth)
  const spots = Array.from({ length: 40 }, () => `${draw(26)},${draw(18)} ${SORTS[draw(6)]}`)
  const board = sky(26, 18, ...spots)
  const facings = ['E', 'NE', 'NW', 'W', 'SW', 'SE']
  const place = (col: number) =>
    `@ ${col + draw(4)},${5 + draw(8)} facing ${facings[draw(6)]} speed ${draw(4)}`
  const battle = skyScenario(
    board,
    `enterprise ${place(6)}\n battleship 401 ${place(10)}\n raider 402 ${place(14)}`,
  )
  const own = battle.ship('enterprise')
  battle.order(`enterprise flies ${'F'.repeat(own.speed) || '-'} at ${own.speed}`)
  const { mounts } = battle.options('enterprise')
  const spot = battle.world.board.grid.cols
  const quarry = battle.ship(draw(2) === 0 ? '401' : '402')
  const toldOf = (line: string) => {
    const command = battle.command(line)
    if (command.type !== 'launch') throw new Error(line)
    return torpedoStrikes(battle.world, battle.view('blue'), command)
  }
  const aim = toldOf('enterprise launches 3 at 0,0').find(({ ship }) => ship.id === quarry.id)
  if (aim === undefined) return null
  const near = mounts
    .slice(3)
    .flatMap(({ mount, hexes }) =>
      hexes
        .filter((hex) => distance(battle.world.board.grid, hex, aim.ship.hex) < 3)
        .map((hex) => ({ mount, hex })),
    )
  if (near.length === 0) return null
  const { mount, hex } = near[draw(near.length)]
  const order = `enterprise launches ${mount} at ${hex % spot},${Math.floor(hex / spot)}`
  const line = draw(2) === 0 ? order : `${order} after ${quarry.id}`
  const told = toldOf(line)
  battle.order(line)
  const isCrowded = () => {
    const hexes = battle.sky().units.map((ship) => ship.hex)
    return hexes.some((one, at) =>
      hexes.slice(at + 1).some((other) => distance(battle.world.board.grid, one, other) <= 2),
    )
  }
  let hasMet = isCrowded()
  for (let turn = 0; turn < 3; turn += 1) {
    battle.endTurn()
    hasMet ||= isCrowded()
  }
  const { events } = battle.endTurn()
  if (hasMet || isCrowded()) return null
  const at = events.findIndex((event) => event.type === 'torpedoStruck')
  const struck = new Map<number, number>()
  for (const event of events.slice(at)) {
    if (event.type !== 'shieldHit' && event.type !== 'hullHit') continue
    if (event.cause !== 'torpedo') continue
    const points = event.type === 'hullHit' ? event.amount : event.absorbed + event.bonus
    struck.set(event.unit, (struck.get(event.unit) ?? 0) + points)
  }
  return told.map(({ ship, points }) => [points, struck.get(ship.id) ?? 0] as const)
}

describe('torpedoes', () => {
  it('strike whom they were forecast to strike, as hard, if everybody goes on as is drawn', () => {
    const told = Array.from({ length: SITUATIONS }, (_none, nth) => launchAt(nth) ?? []).flat()
    const { torpedo } = Object.fromEntries(weapons)
    for (const points of [0, torpedo.aroundDamage, torpedo.bands[0].damage])
      expect(told.filter(([said]) => said === points).length).toBeGreaterThan(20)
    expect(told.filter(([said, struck]) => said !== struck)).toEqual([])
  })
})
