import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReplay, writeReplay } from '../../src/battle/replay'
import { linkOf, textOfLink } from '../../src/battle/replayLink'
import { type Verdict, verifyReplay } from '../../src/battle/replayVerify'
import { faultSentence } from '../../src/content/mission'
import { changed, recorded, shippedLibrary } from './recorded'

const library = shippedLibrary()
const GOLDEN = recorded('insurrection.replay')
const verify = (text: string): Verdict => verifyReplay(library, text, 'golden.json')

const replayIn = (text: string) => {
  const parsed = parseReplay(text)
  if (!parsed.ok) throw new Error(faultSentence(parsed.faults[0]))
  return parsed.value
}

/** The verdict in a few words. */
const told = (verdict: Verdict): string => {
  switch (verdict.kind) {
    case 'differs':
      return `differs at turn ${verdict.turn}, command ${verdict.command}: ${verdict.what}`
    case 'damaged':
      return faultSentence(verdict.faults[0])
    default:
      return verdict.kind
  }
}

describe('the recorded evacuation', () => {
  it('is verified, to its last command', () => {
    const verdict = verify(GOLDEN)
    expect(verdict).toMatchInlineSnapshot(`
      {
        "commands": 147,
        "kind": "verified",
        "result": {
          "held": 20,
          "kind": "partly",
          "mission": "insurrection",
          "reason": "crewLost",
          "rounds": 12,
          "safe": 125,
          "stamps": [],
          "winner": "blue",
        },
        "rounds": 12,
      }
    `)
  })

  it('holds as many commands as it says, and a mark for each end of a turn', () => {
    const { commands, marks } = replayIn(GOLDEN)
    expect(commands.filter(({ type }) => type === 'endTurn')).toHaveLength(marks.length)
    expect(new Set(marks).size).toBe(marks.length)
  })

  it('is written as it was read', () => {
    expect(writeReplay(replayIn(GOLDEN))).toBe(GOLDEN)
  })

  it('is the same battle after its way through a link', () => {
    const link = linkOf(replayIn(GOLDEN))
    expect(link).toMatch(/^[A-Za-z0-9_-]+$/)
    expect(link.length).toBeLessThan(4000)
    const text = textOfLink(`https://example.org/#${link}`) ?? ''
    expect(writeReplay(replayIn(text))).toBe(GOLDEN)
  })
})

describe('a replay that was tampered with', () => {
  const turns = replayIn(GOLDEN).commands.flatMap(({ type }, at) =>
    type === 'endTurn' ? [at] : [],
  )

  it('differs where a mark was changed', () => {
    const text = changed(GOLDEN, (replay) => {
      replay.marks[4] = '0123456789abcdef'
    })
    expect(told(verify(text))).toBe(`differs at turn 3, command ${turns[4] + 1}: mark`)
  })

  it('differs where two marks were swapped', () => {
    const text = changed(GOLDEN, (replay) => {
      const [first, second] = replay.marks
      replay.marks[0] = second
      replay.marks[1] = first
    })
    expect(told(verify(text))).toBe(`differs at turn 1, command ${turns[0] + 1}: mark`)
  })

  it('differs where an order was given that nobody may give', () => {
    const text = changed(GOLDEN, (replay) => {
      replay.commands.splice(2, 0, { type: 'pullTag', front: 0, unit: 1, tag: 77 })
    })
    expect(told(verify(text))).toBe('differs at turn 1, command 3: refused')
  })

  it('differs where an order was taken out', () => {
    const text = changed(GOLDEN, (replay) => {
      const at = replay.commands.findIndex(
        ({ type }: { type: string }) => type === 'moveUnit' || type === 'placeInhibitor',
      )
      replay.commands.splice(at, 1)
    })
    expect(told(verify(text))).toMatch(/^differs at turn 1, command \d+: (mark|refused)$/)
  })

  it('differs where the seed was changed', () => {
    const text = changed(GOLDEN, (replay) => {
      replay.seed = 'another valley'
    })
    expect(told(verify(text))).toMatch(/^differs at turn 1, command \d+: (mark|refused)$/)
  })

  it('differs where the search was made slower', () => {
    const text = changed(GOLDEN, (replay) => {
      replay.setup.passiveTicks += 1
    })
    expect(told(verify(text))).toMatch(/^differs at turn \d+, command \d+: (mark|refused)$/)
  })

  it('differs where more was claimed than was won', () => {
    const text = changed(GOLDEN, (replay) => {
      replay.result.safe += 5
    })
    expect(told(verify(text))).toMatch(/^differs at turn \d+, command \d+: result$/)
  })

  it('differs where marks were left over or are missing', () => {
    const more = changed(GOLDEN, (replay) => replay.marks.push('0123456789abcdef'))
    expect(told(verify(more))).toMatch(/^differs at turn \d+, command \d+: marks$/)
    const fewer = changed(GOLDEN, (replay) => replay.marks.pop())
    expect(told(verify(fewer))).toMatch(/^differs at turn \d+, command \d+: mark$/)
  })

  it('differs where the battle goes on after its end', () => {
    const text = changed(GOLDEN, (replay) => replay.commands.push({ type: 'endTurn', front: 0 }))
    expect(told(verify(text))).toMatch(/^differs at turn \d+, command \d+: refused$/)
  })

  it('needs another pack where the content is not ours', () => {
    const text = changed(GOLDEN, (replay) => {
      replay.contentHash = 'ffffffffffffffff'
    })
    expect(verify(text)).toEqual({
      kind: 'needsPack',
      pack: 'insurrection',
      contentHash: 'ffffffffffffffff',
    })
    const elsewhere = changed(GOLDEN, (replay) => {
      replay.setup.mission = 'moon'
    })
    expect(told(verify(elsewhere))).toBe('needsPack')
  })

  it('is newer where its version is, whatever else it holds', () => {
    const text = '{"magic":"briar-patch","format":2,"rulesVersion":1,"chapters":[]}'
    expect(verify(text)).toEqual({ kind: 'newer', format: 2, rulesVersion: 1 })
    const rules = changed(GOLDEN, (replay) => {
      replay.rulesVersion = 99
    })
    expect(told(verify(rules))).toBe('newer')
  })
})

describe('a replay that is damaged is refused in one sentence', () => {
  it.each<[string, () => string, string]>([
    [
      'cut short',
      () => GOLDEN.slice(0, -40),
      'golden.json: expected JSON, found "{"magic":"briar-patch","format":1,"rules…".',
    ],
    ['empty', () => '', 'golden.json: expected JSON, found an empty file.'],
    ['another file', () => '{"type":"map"}', 'golden.json: expected the key "magic", found none.'],
    ['a list', () => '[]', 'golden.json: expected the key "magic", found none.'],
    [
      'deep',
      () => '['.repeat(40),
      'golden.json, line 1: expected at most 32 levels of nesting, found one more.',
    ],
    [
      'with a key too many',
      () =>
        changed(GOLDEN, (replay) => {
          replay.cheats = true
        }),
      'golden.json: expected no other key, found "cheats".',
    ],
    [
      'without its seed',
      () =>
        changed(GOLDEN, (replay) => {
          delete replay.seed
        }),
      'golden.json: expected the key "seed", found none.',
    ],
    [
      'with a seed that hides letters',
      () =>
        changed(GOLDEN, (replay) => {
          replay.seed = 'a\u202eb'
        }),
      'golden.json, seed: expected a seed of 1 to 64 characters, found "ab".',
    ],
    [
      'with an order nobody knows',
      () =>
        changed(GOLDEN, (replay) => {
          replay.commands[0] = { type: 'win', front: 0 }
        }),
      'golden.json, commands[0].type: expected an order, found "win".',
    ],
    [
      'with an order half given',
      () =>
        changed(GOLDEN, (replay) => {
          replay.commands[0] = { type: 'revive', front: 0, unit: 1 }
        }),
      'golden.json, commands[0]: expected the key "target", found none.',
    ],
    [
      'with a path off the board',
      () =>
        changed(GOLDEN, (replay) => {
          replay.commands[0] = { type: 'moveUnit', front: 0, unit: 1, path: [432], guided: [] }
        }),
      'golden.json, commands[0].hex: expected a hex of the board, below 432, found 432.',
    ],
    [
      'with half a hex',
      () =>
        changed(GOLDEN, (replay) => {
          replay.commands[0] = { type: 'plantFlag', front: 0, hex: 0.5 }
        }),
      'golden.json, commands[0].hex: expected an integer from 0 to 32767, found 0.5.',
    ],
    [
      'with an ability nobody has',
      () =>
        changed(GOLDEN, (replay) => {
          const use = { type: 'useAbility', front: 0, unit: 1, target: null, hex: null, path: [] }
          replay.commands[0] = { ...use, ability: 'constructor' }
        }),
      'golden.json, commands[0].ability: expected an ability, found constructor.',
    ],
    [
      'with more orders than a battle has',
      () =>
        changed(GOLDEN, (replay) => {
          const [first] = replay.commands
          replay.commands = Array.from({ length: 4001 }, () => first)
        }),
      'golden.json, commands: expected a list of at most 4000, found a list of 4001.',
    ],
    [
      'with a mark that is none',
      () =>
        changed(GOLDEN, (replay) => {
          replay.marks[0] = 'XYZ'
        }),
      'golden.json, marks[0]: expected 16 hexadecimal digits, found "XYZ".',
    ],
  ])('%s', (_, text, sentence) => {
    expect(told(verify(text()))).toBe(sentence)
  })

  it('is never thrown at whoever opens it', () => {
    fc.assert(
      fc.property(
        fc.nat(GOLDEN.length),
        fc.nat(30),
        fc.string({ maxLength: 6 }),
        (at, cut, put) => {
          const text = GOLDEN.slice(0, at) + put + GOLDEN.slice(at + cut)
          expect(verify(text).kind).toMatch(/^(verified|differs|damaged|needsPack|newer)$/)
        },
      ),
      { numRuns: 150, seed: 9 },
    )
  })
})

describe('a link', () => {
  const link = linkOf(replayIn(GOLDEN))

  it('that was cut is no battle', () => {
    for (let length = 0; length < link.length; length += 7) {
      expect(textOfLink(link.slice(0, length))).toBeNull()
    }
  })

  it('with letters changed is refused or still only a replay to verify, never an error', () => {
    for (let at = 0; at < link.length; at += 3) {
      const other = link[at] === 'A' ? 'B' : 'A'
      const text = textOfLink(link.slice(0, at) + other + link.slice(at + 1))
      if (text !== null) expect(verify(text).kind).not.toBe('')
    }
  })

  it('is refused when it is too long, of another version, or no link at all', () => {
    expect(textOfLink('A'.repeat(65537))).toBeNull()
    expect(textOfLink(`B${link.slice(1)}`)).toBeNull()
    expect(textOfLink('hello world')).toBeNull()
    expect(textOfLink('')).toBeNull()
  })
})
