import { describe, expect, it } from 'vitest'
import {
  type AnyBattleEvent,
  createMatch,
  type Match,
  plannerSeedOf,
  type SkyEvent,
  setupFor,
} from '../../src/battle'
import { parseReplay, replayOf, writeReplay } from '../../src/battle/replay'
import { linkOf, textOfLink } from '../../src/battle/replayLink'
import { verifyReplay } from '../../src/battle/replayVerify'
import { chooseCommand } from '../../src/planner'
import { shippedLibrary } from '../golden/recorded'

const library = shippedLibrary()
const SEEDS = ['river', 'ring', 'amber', 'ember']

type Told = AnyBattleEvent | SkyEvent

/** A battle between planners, with the events of each order. */
const fought = (seed: string) => {
  const match = createMatch(library, setupFor('two-fronts', 'officer'), seed)
  const orders: (readonly Told[])[] = []
  while (match.state().outcome === null) {
    const side = match.state().phase
    const level = side === 'blue' ? 'officer' : 'cadet'
    const view = match.view(side)
    const done = match.submit(chooseCommand(match.field, view, plannerSeedOf(seed, side), level))
    if (!done.ok) throw new Error(done.rejection.code)
    orders.push(done.events)
    expect(match.check()).toEqual([])
  }
  return { match, orders }
}

const battles = SEEDS.map(fought)

describe('a battle on two fronts (GAME 6)', () => {
  it('is one battle: planners play both boards in the same rounds, to one end', () => {
    for (const { match } of battles) {
      const { commands } = match.record()
      expect(new Set(commands.map(({ front }) => front))).toContain(0)
      expect(new Set(commands.map(({ front }) => front))).toContain(1)
      expect(match.state().round).toBe(8)
      expect(match.state().outcome).not.toBeNull()
    }
  })

  it('ends a turn on the ground before it ends it in space, and both before the Environment', () => {
    for (const { orders } of battles) {
      const ends = orders.filter((events) => events.some(({ type }) => type === 'phaseBegan'))
      for (const events of ends) {
        const places = (front: number, type: string): number =>
          events.findIndex((event) => event.front === front && event.type === type)
        const [ground, sky] = [places(0, 'turnBegan'), places(1, 'sideReadied')]
        if (ground >= 0 && sky >= 0) expect(ground).toBeLessThan(sky)
      }
    }
  })

  it('a hull that is hit above is heard below at once, by the order that hit it', () => {
    const heard = battles.flatMap(({ orders }) =>
      orders.filter((events) =>
        events.some((event) => event.type === 'triggerFired' && event.trigger === 'hullHeard'),
      ),
    )
    expect(heard.length).toBeGreaterThan(0)
    for (const events of heard) {
      const fired = events.findIndex(({ type }) => type === 'triggerFired')
      expect(events.slice(0, fired).some(({ type }) => type === 'hullHit')).toBe(true)
      expect(
        events.slice(fired).some(({ front, type }) => front === 0 && type === 'ticksAdded'),
      ).toBe(true)
    }
  })

  it('is deaf below to what strikes any other hull', () => {
    const isRaider = (match: Match, event: Told): boolean =>
      event.type === 'hullHit' &&
      match.sky('red', 1).units.some(({ id, kind }) => id === event.unit && kind === 'raider')
    const others = battles.flatMap(({ match, orders }) =>
      orders.filter((events) => {
        const hits = events.filter(({ type }) => type === 'hullHit')
        return hits.length > 0 && hits.every((event) => isRaider(match, event))
      }),
    )
    expect(others.length).toBeGreaterThan(0)
    for (const events of others) {
      const fired = events.filter(({ type }) => type === 'triggerFired')
      expect(fired.some((event) => 'trigger' in event && event.trigger === 'hullHeard')).toBe(false)
    }
  })

  it('what is blown up below drops the shields above at once', () => {
    const dropped = battles.flatMap(({ orders }) =>
      orders.filter((events) =>
        events.some((event) => event.type === 'triggerFired' && event.trigger === 'generator'),
      ),
    )
    for (const events of dropped) {
      expect(events.some(({ front, type }) => front === 0 && type === 'chargeBlown')).toBe(true)
      expect(events.some(({ front, type }) => front === 1 && type === 'arcsDropped')).toBe(true)
    }
    expect(dropped.length).toBeGreaterThan(0)
  })

  it('goes into a file and into a link, and is verified from both', () => {
    const [{ match }] = battles
    const text = writeReplay(replayOf(match))
    expect(verifyReplay(library, text, 'two.json').kind).toBe('verified')
    const read = parseReplay(text)
    if (!read.ok) throw new Error('unreadable')
    const again = textOfLink(linkOf(read.value))
    const { commands, marks, setup } = JSON.parse(again ?? '{}')
    expect({ commands, marks, setup }).toEqual({
      commands: read.value.commands,
      marks: read.value.marks,
      setup: read.value.setup,
    })
  })
})
