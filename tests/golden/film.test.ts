import { describe, expect, it } from 'vitest'
import { createMatch, type Match } from '../../src/battle'
import { fingerprintOf, parseReplay, replayOf, writeReplay } from '../../src/battle/replay'
import { continueFrom } from '../../src/battle/replayContinue'
import { filmOf } from '../../src/battle/replayFilm'
import { linkOf, textOfLink } from '../../src/battle/replayLink'
import { verifyReplay } from '../../src/battle/replayVerify'
import { hasBit } from '../../src/hex'
import { recorded, shippedLibrary } from './recorded'

const library = shippedLibrary()
const parsed = parseReplay(recorded('insurrection.replay'))
if (!parsed.ok) throw new Error('the recorded battle cannot be read')
const replay = parsed.value
const { setup, seed, commands } = replay
const film = filmOf(library, replay)

const playedTo = (index: number): Match => {
  const match = createMatch(library, setup, seed)
  for (const command of commands.slice(0, index)) match.submit(command)
  return match
}

describe('a film of a battle', () => {
  it('shows at every order what playing up to it shows', () => {
    const played = createMatch(library, setup, seed)
    for (let index = 0; index <= film.length; index += 1) {
      const sought = film.at(index)
      expect(sought.mark(), `order ${index}`).toBe(played.mark())
      expect(sought.state(), `order ${index}`).toEqual(played.state())
      expect(sought.record()).toEqual(played.record())
      if (index < film.length) played.submit(commands[index])
    }
  })

  it('goes on from any moment as the battle did', () => {
    for (const index of [0, 7, 8, 61, film.length - 1]) {
      const match = film.at(index)
      match.submit(commands[index])
      const played = playedTo(index + 1)
      for (const eyes of ['blue', 'red', 'above'] as const) {
        expect(match.seen(eyes), `order ${index}, ${eyes}`).toEqual(played.seen(eyes))
      }
    }
  })

  it('is sought past its ends without harm', () => {
    expect(film.at(-3).record().commands).toHaveLength(0)
    expect(film.at(9999).record().commands).toHaveLength(commands.length)
  })
})

describe('from above', () => {
  it('everybody is seen, and nothing lies in the dark', () => {
    const match = playedTo(60)
    const { view } = match.view('above').fronts[0]
    const state = match.state().fronts[0].state as { units: readonly unknown[] }
    expect(view.units).toEqual(state.units)
    const { size } = match.field.worlds[0].board.grid
    for (let hex = 0; hex < size; hex += 1) expect(hasBit(view.visible, hex)).toBe(true)
    expect(hasBit(view.visible, size)).toBe(false)
    expect(view.contacts).toEqual([])
  })

  it('all is told that either side is shown, except what the other side learns', () => {
    const match = createMatch(library, setup, seed)
    for (const command of commands) {
      match.submit(command)
      const told = match.seen('above').map(({ event }) => event.type)
      for (const { event } of match.seen('blue')) expect(told).toContain(event.type)
      for (const { event } of match.seen('red')) {
        if (!('side' in event)) expect(told).toContain(event.type)
      }
      for (const { event } of match.seen('above')) {
        if (event.type === 'sightGained') expect(event.side).toBe('blue')
      }
    }
  })
})

describe('a battle that goes on from another', () => {
  it.each(['blue', 'red'] as const)(
    'is the same battle when the same orders follow, as %s',
    (side) => {
      for (const orders of [0, 1, 40, 113, commands.length]) {
        const match = continueFrom(library, replay, orders, side)
        for (const command of commands.slice(orders)) match.submit(command)
        expect(match.record().marks).toEqual(replay.marks)
        expect(match.result()).toEqual(replay.result)
      }
    },
  )

  it('has a person on one side and a planner on the other', () => {
    expect(continueFrom(library, replay, 5, 'blue').setup.planners).toEqual({
      blue: null,
      red: 'cadet',
    })
    expect(continueFrom(library, replay, 5, 'red').setup.planners).toEqual({
      blue: 'cadet',
      red: null,
    })
  })

  it('has a replay of its own, which verifies and remembers where it came from', () => {
    const match = continueFrom(library, replay, 40, 'red')
    match.submit({ type: 'endTurn', front: 0 })
    const written = writeReplay(replayOf(match))
    expect(verifyReplay(library, written).kind).toBe('verified')
    const read = parseReplay(written)
    expect(read.ok && read.value.origin).toEqual({
      battle: fingerprintOf(replay),
      commands: 40,
      side: 'red',
    })
    const linked = textOfLink(linkOf(replayOf(match))) ?? ''
    const again = parseReplay(linked)
    expect(again.ok && writeReplay(again.value)).toBe(written)
  })
})
