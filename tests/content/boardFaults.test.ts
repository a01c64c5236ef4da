import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultSentences, parseBoard, parseBoardText } from '../../src/content/mission'
import { changed, type Json, shippedText } from './files'

const VALLEY = shippedText('insurrection.tmj')

/** What a player is told of the valley with a change made to it. */
const told = (change: (map: Json) => void): readonly string[] =>
  faultSentences(parseBoard('valley.tmj', changed(VALLEY, change)))

describe('a broken board file is refused in one sentence', () => {
  it('that is no JSON', () => {
    expect(faultSentences(parseBoard('a.tmj', 'hello'))).toEqual([
      'a.tmj: expected JSON, found "hello".',
    ])
    expect(faultSentences(parseBoard('a.tmj', ''))).toEqual([
      'a.tmj: expected JSON, found an empty file.',
    ])
  })

  it('that nests too deep for any board', () => {
    const deep = `\n${'['.repeat(33)}`
    expect(faultSentences(parseBoard('a.tmj', deep))).toEqual([
      'a.tmj, line 2: expected at most 32 levels of nesting, found one more.',
    ])
    const fine = `{"type": "${'['.repeat(99)}"}`
    expect(faultSentences(parseBoard('a.tmj', fine))[0]).toContain('type: expected "map"')
  })

  it('that is too large', () => {
    expect(faultSentences(parseBoard('a.tmj', ' '.repeat(2097153)))).toEqual([
      'a.tmj: expected at most 2097152 characters, found 2097153.',
    ])
  })

  it.each<[string, (map: Json) => void, string]>([
    [
      'whose rows are not staggered as ours',
      (map) => {
        map.staggeraxis = 'x'
      },
      'valley.tmj, staggeraxis: expected "y", found "x".',
    ],
    [
      'that has no end',
      (map) => {
        map.infinite = true
      },
      'valley.tmj, infinite: expected false, found true.',
    ],
    [
      'that lacks a key',
      (map) => {
        delete map.orientation
      },
      'valley.tmj: expected the key "orientation", found none.',
    ],
    [
      'that has a key nobody knows',
      (map) => {
        map.layers[1].shader = 'x'
      },
      'valley.tmj, layers[1]: expected no other key, found "shader".',
    ],
    [
      'with a layer of another kind',
      (map) => {
        map.layers[3].name = 'notes'
      },
      'valley.tmj, layers[3].name: expected one of terrain, elevation, props, zones, starts, marks, found "notes".',
    ],
    [
      'without one of its layers',
      (map) => {
        map.layers.pop()
      },
      'valley.tmj, layers: expected a layer "marks", found none.',
    ],
    [
      'with one layer twice',
      (map) => {
        map.layers[4].name = 'marks'
      },
      'valley.tmj, layers: expected a layer "starts", found none.',
    ],
    [
      'with a layer of another size',
      (map) => {
        map.layers[0].data.pop()
      },
      'valley.tmj, layers[0]: expected 24 by 18 tiles, as the map, found 24 by 18 with 431 tiles.',
    ],
    [
      'with a tile that no tileset has',
      (map) => {
        map.layers[1].data[17] = 999
      },
      'valley.tmj, layers[1].data[17]: expected a tile of the tileset "elevation" (0, 1, 2, 3, 4), found tile 999.',
    ],
    [
      'with a tile of another layer',
      (map) => {
        map.layers[1].data[17] = 1
      },
      'valley.tmj, layers[1].data[17]: expected a tile of the tileset "elevation" (0, 1, 2, 3, 4), found "meadow" of "terrain".',
    ],
    [
      'with a flipped tile',
      (map) => {
        map.layers[0].data[3] += 0x80000000
      },
      'valley.tmj, layers[0].data[3]: expected a tile that is neither flipped nor turned, found 2147483655.',
    ],
    [
      'with half a tile',
      (map) => {
        map.layers[0].data[3] = 1.5
      },
      'valley.tmj, layers[0].data[3]: expected an integer from 0 to 4294967295, found 1.5.',
    ],
    [
      'with a hex without ground',
      (map) => {
        map.layers[0].data[0] = 0
      },
      'valley.tmj, layers[0].data[0]: expected a tile of the tileset "terrain" (meadow, trail, square, bridge, crop, brush, forest, rocks, house, shallow, deep, cave, kelbonite, rubble, deck, bulkhead, door, console, emitter, chasm, doorOpen, doorSealed), found none.',
    ],
    [
      'with a terrain nobody knows',
      (map) => {
        map.tilesets[0].tiles[0].type = 'lava'
      },
      'valley.tmj, layers[0].data[1]: expected a tile of the tileset "terrain" (meadow, trail, square, bridge, crop, brush, forest, rocks, house, shallow, deep, cave, kelbonite, rubble, deck, bulkhead, door, console, emitter, chasm, doorOpen, doorSealed), found "lava" of "terrain".',
    ],
    [
      'with packed data',
      (map) => {
        map.layers[2].data = 'eJwDAAAAAAE='
      },
      'valley.tmj, layers[2].data: expected a list, found "eJwDAAAAAAE=".',
    ],
    [
      'with a name that turns text around',
      (map) => {
        map.tilesets[5].tiles[0].type = '\u202eevil\u0007'
      },
      'valley.tmj, layers[5].data[180]: expected a tile of the tileset "marks" (a name like "picard"), found "evil" of "marks".',
    ],
  ])('%s', (_, change, sentence) => {
    expect(told(change)[0]).toBe(sentence)
  })

  it('whose mark stands twice', () => {
    const sentences = told((map) => {
      const marks = map.layers[5].data
      marks[0] = marks.find((gid: number) => gid > 0)
    })
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toMatch(
      /^valley.tmj, marks at \d+,\d+: expected a name that stands on one hex only, found "\w+" at 0,0 too\.$/,
    )
  })
})

describe('a board as text', () => {
  it('needs nothing but its hexes', () => {
    const board = parseBoardText('glade.txt', 'm f2 s\n m1 t v')
    if (!board.ok) throw new Error('refused')
    expect(board.value.id).toBe('glade')
    expect(board.value.grid.cols).toBe(3)
    expect(board.value.terrain).toEqual(['meadow', 'forest', 'shallow', 'meadow', 'trail', 'cave'])
    expect(board.value.elevation).toEqual([0, 2, 0, 1, 0, 0])
  })

  it('may name zones, starts and marks, and hold remarks', () => {
    const text =
      '# a ford\nm s m\n m s v\n\nzones:\nexit 2,1\nedge 0,0 0,1\n\nstarts:\npicard 0,0\n'
    const board = parseBoardText('ford.txt', text)
    if (!board.ok) throw new Error('refused')
    expect(board.value.exits).toEqual([5])
    expect(board.value.edges).toEqual([0, 3])
    expect([...board.value.marks]).toEqual([['picard', 0]])
  })

  it.each([
    ['m m\n m', 'a.txt, line 2: expected 2 hexes, as in the first row, found 1.'],
    ['', 'a.txt: expected 1 to 64 rows of 1 to 64 hexes, found 0 rows of 0.'],
    [
      'm m\n\nroads:',
      'a.txt, line 3: expected a section: zones, starts, marks, props, found "roads:".',
    ],
    ['m m\nzones:\nexit 2,0', 'a.txt, line 3: expected a hex from 0,0 to 1,0, found "2,0".'],
    ['m m\nzones:\nexit', 'a.txt, line 3: expected hexes after "exit", found none.'],
    [
      'm m\nmarks:\na 0,0\nb 0,0',
      'a.txt, line 4: expected one entry a hex in marks, found a second on 0,0.',
    ],
    [
      'm m\nmarks:\na 0,0\na 1,0',
      'a.txt, marks at 1,0: expected a name that stands on one hex only, found "a" at 0,0 too.',
    ],
    ['m m\nzones:\nhole 0,0', 'a.txt, line 3: expected a zone: exit, landing, edge, found "hole".'],
  ])('%j is refused', (text, sentence) => {
    expect(faultSentences(parseBoardText('a.txt', text))).toEqual([sentence])
  })

  it.each(['m5', 'z', 'mm', 'm-1', '2m'])('knows no token %s', (token) => {
    const sentence = faultSentences(parseBoardText('a.txt', token))[0]
    expect(sentence).toContain(`a.txt, line 1: expected one of m t q`)
    expect(sentence).toContain(`and an elevation from 0 to 4, found "${token}".`)
  })
})

describe('whatever stands in a board file', () => {
  it('it is read or refused, never thrown at the player', () => {
    fc.assert(
      fc.property(
        fc.nat(VALLEY.length),
        fc.nat(40),
        fc.string({ maxLength: 8 }),
        (at, cut, put) => {
          const broken = VALLEY.slice(0, at) + put + VALLEY.slice(at + cut)
          const board = parseBoard('a.tmj', broken)
          expect(board.ok || board.faults.length > 0).toBe(true)
        },
      ),
      { numRuns: 300, seed: 4 },
    )
  })
})
