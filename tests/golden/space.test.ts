import { describe, expect, it } from 'vitest'
import { parseReplay } from '../../src/battle/replay'
import { verifyReplay } from '../../src/battle/replayVerify'
import { changed, recorded, shippedLibrary } from './recorded'

const library = shippedLibrary()

/** Recorded as `recorded.ts` tells, by an Officer against a Cadet: the seed, and how it went. */
const RECORDED = [
  ['riker-manoeuvre.replay', 'belt#1', 'won'],
  ['two-fronts.replay', 'river', 'won'],
  ['runaway.replay', 'edge', 'won'],
  ['through-the-briar.replay', 'briar#2', 'won'],
  ['patch-duel.replay', 'duel#1', 'won'],
  ['patch-escape.replay', 'away#17', 'won'],
] as const

describe.each(RECORDED)('the recorded battle %s of seed %s', (name, seed, kind) => {
  const text = recorded(name)

  it('is verified, to its last command', () => {
    const read = parseReplay(text)
    if (!read.ok) throw new Error(name)
    const verdict = verifyReplay(library, text, name)
    expect(verdict).toMatchObject({
      kind: 'verified',
      commands: read.value.commands.length,
      result: { kind },
    })
    const ends = read.value.commands.filter(({ type }) => type === 'endTurn')
    expect(read.value.marks).toHaveLength(ends.length)
    expect(read.value.seed).toBe(seed)
    expect(read.value.commands.length).toBeGreaterThan(30)
  })

  it('differs from itself once an order is changed', () => {
    const broken = changed(text, (replay) => {
      const at = replay.commands.findIndex((one: { type: string }) => one.type === 'fly')
      replay.commands[at] = { ...replay.commands[at], course: '', speed: 0 }
    })
    expect(verifyReplay(library, broken, name).kind).toBe('differs')
  })
})

it('the manoeuvre is in the recorded battle: gas scooped, vented, and lit', () => {
  const read = parseReplay(recorded('riker-manoeuvre.replay'))
  if (!read.ok) throw new Error('unreadable')
  const flights = read.value.commands.flatMap((one) => (one.type === 'fly' ? [one] : []))
  expect(flights.some(({ scoop }) => scoop.length > 0)).toBe(true)
  expect(flights.some(({ vent }) => vent !== null)).toBe(true)
  expect(read.value.result?.stamps).toContain('style')
})
