import { deflateSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/battle'
import { plannerSeedOf } from '../../src/battle'
import { toBase64Url } from '../../src/battle/bytes'
import { parseReplay, replayOf, writeReplay } from '../../src/battle/replay'
import {
  beginningOfLink,
  linkOf,
  linkOfBeginning,
  SHARED_CHARACTERS,
  textOfLink,
} from '../../src/battle/replayLink'
import { verifyReplay } from '../../src/battle/replayVerify'
import { readReplayText } from '../../src/hud/replayFile'
import { playSide } from '../../src/planner'
import { beginInsurrection, shippedLibrary } from '../planner/battles'
import { whim } from '../property/player'
import { forged, randomBattle, scratched } from './random'

const library = shippedLibrary()

describe('a thousand battles through links', () => {
  const lengths: number[] = []
  const types = new Set<Command['type']>()

  for (let first = 0; first < 1000; first += 100) {
    it(`come out as they went in: ${first} to ${first + 99}`, () => {
      for (let nth = first; nth < first + 100; nth += 1) {
        const replay = replayOf(randomBattle(library, `link ${nth}`, 1 + (nth % 6)))
        const link = linkOf(replay)
        const text = textOfLink(`https://example.org/game/#${link}`)
        const read = parseReplay(text ?? '')
        expect(read.ok && read.value, `battle ${nth}`).toEqual(replay)
        expect(beginningOfLink(link)).toBeNull()
        const { setup, seed } = replay
        expect(beginningOfLink(linkOfBeginning({ setup, seed }))).toEqual({ setup, seed })
        for (const { type } of replay.commands) types.add(type)
        lengths.push(link.length)
      }
    })
  }

  it('hold every kind of order that these missions allow', () => {
    expect(lengths).toHaveLength(1000)
    expect(types.size).toBeGreaterThanOrEqual(12)
  })
})

describe('a whole evacuation', () => {
  it('between cadets fits into a link that can be sent', () => {
    const lengths = Array.from({ length: 10 }, (_, nth) => {
      const match = beginInsurrection(library, `length ${nth}`)
      while (match.result() === null) {
        const { phase } = match.state()
        playSide(match, phase, plannerSeedOf(match.seed, phase), 'cadet')
      }
      return linkOf(replayOf(match)).length
    })
    expect(Math.max(...lengths)).toBeLessThanOrEqual(SHARED_CHARACTERS)
  })
})

describe('ten thousand mutants', () => {
  const originals = Array.from({ length: 8 }, (_, nth) =>
    replayOf(randomBattle(library, `mutant ${nth}`, 2 + nth)),
  )
  /** Longest that one of them may take, wall time on a busy machine. */
  const HANG_MS = 5_000

  /** What is verified must be the battle it was made from, or its beginning. */
  const judge = (text: string, from: number): string => {
    const startMs = performance.now()
    const verdict = verifyReplay(library, text, 'mutant.json')
    expect(performance.now() - startMs).toBeLessThan(HANG_MS)
    if (verdict.kind !== 'verified') return verdict.kind
    const read = parseReplay(text)
    if (!read.ok) throw new Error('verified and cannot be read')
    const original = originals[from]
    expect(original.marks.slice(0, read.value.marks.length)).toEqual(read.value.marks)
    if (verdict.result !== null) expect(verdict.result).toEqual(original.result)
    return verdict.kind
  }

  it('of files are refused or are the same battle: 2,500 scratched', () => {
    const kinds = new Set<string>()
    for (let nth = 0; nth < 2_500; nth += 1) {
      const from = nth % originals.length
      kinds.add(judge(scratched(writeReplay(originals[from]), whim(`scratch ${nth}`)), from))
    }
    expect(kinds).toContain('damaged')
    expect(kinds).toContain('differs')
  })

  it('of files are refused or are the same battle: 2,500 forged', () => {
    const kinds = new Set<string>()
    for (let nth = 0; nth < 2_500; nth += 1) {
      const from = nth % originals.length
      kinds.add(judge(forged(writeReplay(originals[from]), whim(`forge ${nth}`)), from))
    }
    expect(kinds).toContain('damaged')
    expect(kinds).toContain('differs')
    expect({}).not.toHaveProperty('extra')
  })

  it('of links are refused or are the same battle: 3,000', () => {
    const kinds = new Set<string>()
    for (let nth = 0; nth < 3_000; nth += 1) {
      const from = nth % originals.length
      const text = textOfLink(scratched(linkOf(originals[from]), whim(`link ${nth}`)))
      kinds.add(text === null ? 'none' : judge(text, from))
    }
    expect(kinds).toContain('none')
  })

  it('of links whose packing is sound are refused or are the same battle: 1,000', () => {
    for (let nth = 0; nth < 1_000; nth += 1) {
      const chance = whim(`packed ${nth}`)
      const bytes = Uint8Array.from({ length: 1 + chance.below(600) }, () => chance.below(256))
      const text = textOfLink(toBase64Url(Uint8Array.from([1, ...deflateSync(bytes)])))
      if (text !== null) expect(verifyReplay(library, text).kind).not.toBe('verified')
      const beginning = beginningOfLink(toBase64Url(Uint8Array.from([2, ...bytes])))
      if (beginning !== null) expect(library.missions.has(beginning.setup.mission)).toBe(false)
    }
  })

  it('imported by a player give a battle to watch or one sentence, never an error: 1,000', () => {
    for (let nth = 0; nth < 1_000; nth += 1) {
      const chance = whim(`import ${nth}`)
      const original = writeReplay(originals[nth % originals.length])
      const mutant = chance.below(2) === 0 ? scratched(original, chance) : forged(original, chance)
      const loading = readReplayText(library, mutant, 'mutant.json')
      expect(loading.kind).toMatch(/^(loaded|refused)$/)
      if (loading.kind !== 'refused') continue
      expect(loading.sentence).not.toBe('')
      expect(loading.sentence.length).toBeLessThan(600)
    }
  })

  it('a few letters that stand for gigabytes are refused before they are unfolded', () => {
    const before = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
    for (const size of [8, 48]) {
      const bomb = deflateSync(new Uint8Array(size * 1024 * 1024), { level: 9 })
      const code = toBase64Url(Uint8Array.from([1, ...bomb]))
      expect(code.length).toBeLessThan(70_000)
      expect(textOfLink(code)).toBeNull()
    }
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    expect(heapUsed + arrayBuffers - before).toBeLessThan(96 * 1024 * 1024)
  })
})
