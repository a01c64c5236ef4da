import { describe, expect, it } from 'vitest'
import { dangerOf } from '../../src/audio/danger'
import {
  CALM_DOWN_SECONDS,
  type Metre,
  nextBoundary,
  STILL,
  settle,
  want,
} from '../../src/audio/mood'
import {
  advance,
  opening,
  PROGRAMMES,
  type ProgrammeState,
  programmeOf,
} from '../../src/audio/programme'
import { type PieceId, pieceOf } from '../../src/audio/sounds'
import type { GroundView } from '../../src/battle'
import { LIGHTS } from '../../src/battle'
import { valley } from '../input/valley'

/** 120 a minute, four beats, begun at second 10. */
const METRE: Metre = { startSec: 10, beatSec: 0.5, beatsPerBar: 4 }

describe('the music', () => {
  it('goes up on the next beat', () => {
    const { state, change } = want(STILL, 'combat', METRE, 12.1)
    expect(change).toEqual({ to: 'combat', at: 12.5 })
    expect(state.mood).toBe('combat')
  })

  it('comes too late for a beat that is here, and takes the next', () => {
    expect(nextBoundary(METRE, 12.49, 'beat')).toBe(13)
    expect(nextBoundary(METRE, 9, 'bar')).toBe(10)
  })

  it('goes down on the next bar, after eight seconds of less danger', () => {
    const up = want(STILL, 'combat', METRE, 12).state
    const eased = want(up, 'calm', METRE, 20)
    expect(eased.change).toBeNull()
    expect(settle(eased.state, METRE, 20 + CALM_DOWN_SECONDS - 0.1).change).toBeNull()
    const down = settle(eased.state, METRE, 20 + CALM_DOWN_SECONDS + 0.1)
    expect(down.change).toEqual({ to: 'calm', at: 30 })
  })

  it('counts the eight seconds anew when danger flares up between', () => {
    const up = want(STILL, 'combat', METRE, 12).state
    const eased = want(up, 'calm', METRE, 20).state
    const flared = want(eased, 'combat', METRE, 25)
    expect(flared.change).toBeNull()
    const again = want(flared.state, 'calm', METRE, 26).state
    expect(settle(again, METRE, 30).change).toBeNull()
    expect(settle(again, METRE, 34.5).change?.to).toBe('calm')
  })

  it('sinks to what is wanted when the time is over, not to what was first wanted', () => {
    const up = want(STILL, 'combat', METRE, 12).state
    const calm = want(up, 'calm', METRE, 20).state
    const tense = want(calm, 'tension', METRE, 24).state
    expect(settle(tense, METRE, 28.2).change?.to).toBe('tension')
  })
})

describe('the danger', () => {
  const match = valley()
  const world = match.field.worlds[0]
  const view = match.view('blue').fronts[0].view
  const changed = (part: Partial<GroundView>): GroundView => ({ ...view, ...part })
  const trooper = { ...view.units[0], id: 900, side: 'red' as const, probe: null, column: null }
  const tag = { id: 1, probe: 900, unit: view.units[0].id, household: null, stage: 'aim' as const }

  it('is none at the first turn', () => {
    expect(dangerOf(world, view, 1)).toBe('calm')
  })

  it('is tension with an aim, and a fight with a lock', () => {
    expect(dangerOf(world, changed({ tags: [tag] }), 1)).toBe('tension')
    expect(dangerOf(world, changed({ tags: [{ ...tag, stage: 'lock' }] }), 1)).toBe('combat')
  })

  it('is a fight with troops in sight, and only in sight', () => {
    expect(dangerOf(world, changed({ units: [...view.units, trooper] }), 1)).toBe('combat')
    const contact = { unit: 900, hex: 5, reachHexes: 10 }
    expect(dangerOf(world, changed({ contacts: [contact] }), 1)).toBe('calm')
  })

  it('is tension with a high search level, a squad on its way, somebody down', () => {
    const { search, units } = view
    expect(dangerOf(world, changed({ search: { ...search, level: 3 } }), 1)).toBe('tension')
    const arrival = { kind: 'squad' as const, hex: 5, units: ['trooper'], round: 3 }
    expect(dangerOf(world, changed({ arrivals: [arrival] }), 1)).toBe('tension')
    const down = units.map((unit, i) => (i === 0 ? { ...unit, status: 'down' as const } : unit))
    expect(dangerOf(world, changed({ units: down }), 1)).toBe('tension')
  })

  it('is tension with bombs two rounds away, and a fight the round before', () => {
    const bombs = changed({ bombardments: [{ hexes: [5], round: 4, by: null }] })
    expect(dangerOf(world, bombs, 2)).toBe('tension')
    expect(dangerOf(world, bombs, 3)).toBe('combat')
  })
})

describe('a battle’s programme', () => {
  const { turns } = PROGRAMMES.afternoon
  const seconds = () => ({ pieceSec: 66, silenceSec: 40 })
  const run = (mood: 'calm' | 'tension' | 'combat', untilSec: number) => {
    const seen: ProgrammeState[] = []
    let state = opening(0)
    for (let now = 0; now < untilSec; now += 0.5) {
      const next = advance(state, turns, mood, now, seconds)
      if (next.kind !== state.kind || next.turn !== state.turn) seen.push(next)
      state = next
    }
    return seen
  }

  it('leaves the place alone between its pieces, a third of a calm quarter of an hour at least', () => {
    let state = opening(0)
    let silentSec = 0
    const pieces: number[] = []
    for (let now = 0; now < 900; now += 0.5) {
      const next = advance(state, turns, 'calm', now, seconds)
      if (next.kind === 'piece' && state.kind === 'silence') pieces.push(next.turn)
      state = next
      if (state.kind === 'silence') silentSec += 0.5
    }
    expect(silentSec).toBeGreaterThan(300)
    expect(new Set(pieces).size).toBe(turns.length)
    pieces.slice(1).forEach((turn, index) => {
      expect(turns[turn].piece).not.toBe(turns[pieces[index]].piece)
    })
  })

  it('is never silent in a fight once it has begun', () => {
    expect(run('combat', 400).filter(({ kind }) => kind === 'silence')).toEqual([])
  })

  it('breaks a silence for a fight at once, for tension after a while, for nothing before its end', () => {
    const silent: ProgrammeState = { kind: 'silence', turn: 0, untilSec: 100 }
    expect(advance(silent, turns, 'combat', 61, seconds).kind).toBe('piece')
    expect(advance(silent, turns, 'tension', 61, seconds).kind).toBe('silence')
    expect(advance(silent, turns, 'tension', 76, seconds).kind).toBe('piece')
    expect(advance(silent, turns, 'calm', 99, seconds).kind).toBe('silence')
  })

  it('exists for every light, and each of its pieces has the stems that its moods ask for', () => {
    for (const light of Object.keys(LIGHTS)) {
      expect(PROGRAMMES[light], light).toBeDefined()
      for (const { piece } of programmeOf(light).turns) {
        expect(Object.keys(pieceOf(piece as PieceId).stems).sort()).toEqual([
          'bed',
          'calm',
          'combat',
          'tension',
        ])
      }
    }
  })
})
