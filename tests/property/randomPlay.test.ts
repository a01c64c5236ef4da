import { describe, expect, it } from 'vitest'
import {
  type AnyBattleEvent,
  type Command,
  createMatch,
  groundPlan,
  type Match,
  setupFor,
} from '../../src/battle'
import { GROUND_CONTENT } from '../../src/content/ground'
import { foldEvent, observeBattle, SIDES, step } from '../../src/kernel'
import { shippedLibrary } from '../golden/recorded'
import { deepFreeze } from '../rules/deepFreeze'
import { randomTurn, whim } from './player'

const LIBRARY = shippedLibrary()
const MISSION = 'insurrection'

/** Seeds are played until all was used, at most so many. */
const MOST_BATTLES = 12

/** What an order or an event has put to use: kinds, weapons, abilities, terrain, ways of moving. */
const usesOf = (match: Match, command: Command, events: readonly AnyBattleEvent[]): string[] => {
  const uses: string[] = [command.type]
  if (command.type === 'useAbility') uses.push(command.ability)
  const { units } = match.view('blue').fronts[0].view
  const kindOf = (id: number): string =>
    [...units, ...match.view('red').fronts[0].view.units].find((unit) => unit.id === id)?.kind ?? ''
  for (const event of events) {
    uses.push(event.type)
    if (event.type === 'unitMoved') {
      uses.push(kindOf(event.unit), event.gait)
      if (event.gait !== 'fly') uses.push(match.mission.fronts[0].board.terrain[event.to])
    }
    if (event.type === 'shotFired') uses.push(kindOf(event.unit), event.weapon, event.reaction)
    if (event.type === 'blastStruck') uses.push(event.weapon)
    if (event.type === 'tagDropped') uses.push(`tag ${event.cause}`)
    if (event.type === 'calmChanged') uses.push(`calm ${event.cause}`)
  }
  return uses
}

/** Going through JSON is slow, as a copy remembers nothing: so often, and at the end of each turn. */
const ORDERS_A_COPY = 4

/** Plays one order and proves of it what every order must keep. */
const playOut = (match: Match, command: Command): readonly AnyBattleEvent[] => {
  const before = deepFreeze(match.state())
  expect(match.legal(command)).toBeNull()
  const done = match.submit(command)
  if (!done.ok) throw new Error(`${JSON.stringify(command)}: ${done.rejection.code}`)
  expect(match.check()).toEqual([])
  const { commands } = match.record()
  if (command.type !== 'endTurn' && commands.length % ORDERS_A_COPY !== 0) return done.events
  const text = JSON.stringify(match.state())
  const copied = step(match.field, JSON.parse(JSON.stringify(before)), command)
  expect(copied.ok && JSON.stringify(copied.state)).toBe(text)
  const folded = done.events.reduce((then, event) => foldEvent(match.field, then, event), before)
  expect(JSON.stringify(folded)).toBe(text)
  for (const side of SIDES) {
    const fresh = observeBattle(match.field, JSON.parse(text), side)
    expect(JSON.stringify(match.view(side))).toBe(JSON.stringify(fresh))
  }
  return done.events
}

describe('play without a plan', () => {
  const used = new Set<string>()
  const isNew = (use: string): boolean => !used.has(use)

  it('keeps every promise of the engine with every order, on both sides, to the end', () => {
    const wanted = wantedUses()
    let battles = 0
    for (; battles < MOST_BATTLES && wanted.some(isNew); battles += 1) {
      const seed = `whim${battles}`
      const match = createMatch(LIBRARY, setupFor(MISSION, 'officer'), seed)
      const chance = whim(seed)
      while (match.result() === null) {
        for (const command of randomTurn(match, chance, isNew)) {
          for (const use of usesOf(match, command, playOut(match, command))) used.add(use)
          if (match.result() !== null) break
        }
      }
      const { commands, marks } = match.record()
      const again = createMatch(LIBRARY, match.setup, seed)
      for (const command of commands) again.submit(command)
      expect(again.record().marks).toEqual(marks)
    }
    expect(wanted.filter(isNew)).toEqual([])
  })
})

/** Each kind, weapon, ability and terrain of the mission, and each way in which things happen. */
const wantedUses = (): readonly string[] => {
  const mission = LIBRARY.missions.get(MISSION)
  if (mission === undefined) throw new Error('the mission is gone')
  const { blue, probes, board } = groundPlan(mission)
  const kinds = new Set([
    ...blue.map((force) => force.unit),
    ...probes.map((force) => force.unit),
    ...GROUND_CONTENT.numbers.squad,
    'column',
  ])
  const specs = [...kinds].flatMap((kind) => GROUND_CONTENT.units.get(kind) ?? [])
  const abilities = specs.flatMap((spec) => spec.abilities)
  const weapons = [
    ...specs.flatMap((spec) => spec.weapons),
    ...abilities.flatMap((id) => GROUND_CONTENT.abilities.get(id)?.weapon ?? []),
  ]
  const terrain = board.terrain.filter((id) => {
    const spec = GROUND_CONTENT.terrain.get(id)
    return spec !== undefined && spec.cost !== null
  })
  const ways = ['walk', 'file', 'rally', 'flight', 'fly', 'overwatch', 'intercept', 'heavyUsed']
  const happenings = [
    'tagAimed',
    'tagLocked',
    'householdBeamed',
    'unitStunned',
    'unitStoodUp',
    'probeDestroyed',
    'unitArrived',
    'inhibitorPlaced',
    'inhibitorLifted',
    'chargeBlown',
    'columnFled',
    'tag pulled',
    'tag purged',
    'tag inhibited',
    'tag probeDestroyed',
    'calm watched',
    'calm shotNear',
    'calm rest',
  ]
  return [...new Set([...kinds, ...abilities, ...weapons, ...terrain, ...ways, ...happenings])]
}
