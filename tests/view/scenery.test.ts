import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import atlas from '../../assets/art/ground.json'
import { parseBoard } from '../../src/battle/library'
import { TERRAIN } from '../../src/content/ground/terrain'
import { isPaintedKind, MATERIAL, materialOf } from '../../src/stage/paint/ground-board'
import { makePainter, paintArea } from '../../src/stage/paint/painter'
import { hexCentre, pickHex } from '../../src/stage/projection'
import {
  BLOWN_BRIDGE,
  groundBoardOf,
  type StageBoard,
  sceneryAfter,
  sceneryOf,
  shadowBodies,
  stageBoardOf,
} from '../../src/stage/scenery'

function boardIn(file: string) {
  const parsed = parseBoard(file, readFileSync(file, 'utf8'))
  if (!parsed.ok) throw new Error(`${file} does not parse`)
  return stageBoardOf(parsed.value)
}

const valley = () => boardIn('maps/insurrection.tmj')

const frames = new Set(atlas.pages.flatMap((page) => Object.keys(page.frames)))

describe('the scenery of the valley', () => {
  const board = valley()
  const items = sceneryOf(board)

  test('is the same whenever it is placed', () => {
    expect(sceneryOf(valley())).toEqual(items)
  })

  test('has a picture for everything that stands there', () => {
    const missing = items.filter((item) => !frames.has(item.frame)).map((item) => item.frame)
    expect([...new Set(missing)]).toEqual([])
  })

  test('stands on every wooded, rocky, crystalline and built hex', () => {
    const taken = new Set(items.map((item) => item.hex))
    const bare = board.terrain.flatMap((kind, hex) =>
      ['forest', 'brush', 'rocks', 'house', 'kelbonite'].includes(kind) && !taken.has(hex)
        ? [hex]
        : [],
    )
    expect(bare).toEqual([])
  })

  test('throws shadows from where it stands', () => {
    const bodies = shadowBodies(items)
    expect(bodies.length).toBeGreaterThan(items.length / 2)
    for (const { r, h } of bodies) expect(Math.min(r, h)).toBeGreaterThan(0)
  })

  test('every terrain of the board has a paint of its own', () => {
    const painted = groundBoardOf(board, [])
    expect(painted.terrain).toHaveLength(board.cols * board.rows)
    const unpainted = board.terrain.filter(
      (kind) => kind !== 'meadow' && materialOf(kind) === MATERIAL.meadow,
    )
    expect(unpainted).toEqual([])
  })
})

/** A board from rows of terrain kinds, as high as their digit says; it keeps the default light. */
function boardOf(rows: readonly string[]): StageBoard {
  const hexes = rows.map((row) => row.trim().split(/\s+/))
  const flat = hexes.flat()
  return {
    cols: hexes[0].length,
    rows: rows.length,
    terrain: flat.map((hex) => hex.replace(/\d/, '')),
    elevation: flat.map((hex) => Number(/\d/.exec(hex)?.[0] ?? 0)),
    props: flat.map(() => ''),
    seed: 7,
    light: 'afternoon',
  }
}

describe('every terrain', () => {
  test('is told apart by a paint of its own', () => {
    const kinds = TERRAIN.map(({ id }) => id)
    expect(kinds.length).toBeGreaterThan(15)
    expect(kinds.filter((kind) => !isPaintedKind(kind))).toEqual([])
    const codes = kinds.map((kind) => materialOf(kind))
    expect(new Set(codes).size).toBe(kinds.length)
  })

  test('has a picture or stamps of its own where colour alone would not tell it', () => {
    const bare = ['brush', 'forest', 'rocks', 'house', 'kelbonite', 'rubble', 'bulkhead', 'door']
    const built = ['doorOpen', 'doorSealed', 'console', 'emitter']
    const missing = [...bare, ...built].filter(
      (kind) => sceneryOf(boardOf([`meadow ${kind} meadow`, `meadow ${kind} meadow`])).length === 0,
    )
    expect(missing).toEqual([])
  })
})

describe('caves', () => {
  const tunnel = boardOf([
    'rocks3 rocks3 rocks3 rocks3 rocks3 rocks3',
    'meadow cave cave cave cave meadow',
    'meadow meadow rocks3 rocks3 rocks3 meadow',
    'meadow meadow meadow meadow meadow meadow',
  ])
  const mouths = (board: StageBoard) =>
    sceneryOf(board).flatMap(({ frame, hex }) => (frame.startsWith('prop/cave/') ? [hex] : []))

  test('have a mouth only where they open onto ground that one can step out on', () => {
    expect(mouths(tunnel)).toEqual([7, 10])
  })

  test('behind higher ground are cut open, and picked where their floor is seen', () => {
    const painted = groundBoardOf(tunnel, [])
    const cutOpen = [...painted.tunnels.keys()].filter((hex) => painted.tunnels[hex] === 1)
    expect(cutOpen).toEqual([7, 8, 9, 10])
    const { cols, rows, elevation } = tunnel
    const shape = { cols, rows, elevation, cutOpen: new Set(cutOpen) }
    const { x, y } = hexCentre(shape, 9)
    expect(pickHex(shape, x, y)).toBe(9)
    expect(pickHex({ cols, rows, elevation }, x, y)).not.toBe(9)
  })
})

describe('growth', () => {
  const frames = (board: StageBoard) => new Set(sceneryOf(board).map(({ frame }) => frame))
  const isOf = (kind: string) => (frame: string) => frame.startsWith(`prop/tree/${kind}`)

  test('is of fruit trees by the houses and of cedars on the heights', () => {
    const village = frames(boardOf(['forest house forest', 'forest forest forest']))
    expect([...village].some(isOf('blossom'))).toBe(true)
    const heights = [...frames(boardOf(['forest4 forest4 forest4', 'forest4 forest4 forest4']))]
    expect(heights.filter(isOf('cedar')).length).toBeGreaterThan(0)
    expect(heights.filter(isOf('poplar'))).toEqual([])
  })

  test('of brush changes from patch to patch', () => {
    const row = Array.from({ length: 24 }, () => 'brush').join(' ')
    const items = sceneryOf(boardOf(Array.from({ length: 12 }, () => row)))
    const counts = new Map<number, Set<string>>()
    for (const { hex, frame } of items) counts.set(hex, (counts.get(hex) ?? new Set()).add(frame))
    const mixes = new Set([...counts.values()].map((kinds) => [...kinds].sort().join()))
    expect(mixes.size).toBeGreaterThan(5)
    expect(new Set(items.map(({ tint }) => tint)).size).toBeGreaterThan(10)
  })
})

test.each(['insurrection', 'long-walk-caves'])(
  'scenery after a change on %s is what the changed board has, and the rest of it stays',
  (name) => {
    const board = boardIn(`maps/${name}.tmj`)
    const items = sceneryOf(board)
    for (let hex = 0; hex < board.terrain.length; hex++) {
      const kind = ['rubble', 'deep', 'meadow', 'cave'][hex % 4]
      const props = board.props.map((prop, at) => (at === hex ? '' : prop))
      const terrain = board.terrain.map((old, at) => (at === hex ? kind : old))
      const after = sceneryAfter(items, { ...board, props, terrain }, [hex])
      expect(after).toEqual(sceneryOf({ ...board, props, terrain }))
      const before = new Set(items)
      expect(after.filter((item) => before.has(item)).length).toBeGreaterThan(items.length - 120)
    }
  },
)

test('a blown bridge leaves its ends over the water', () => {
  const board = boardOf(['meadow deep meadow', 'trail deep trail', 'meadow deep meadow'])
  const props = board.props.map((prop, hex) => (hex === 4 ? BLOWN_BRIDGE : prop))
  const paint = (one: StageBoard) =>
    paintArea(makePainter(groundBoardOf(one, []), 0.8), { x: 170, y: 80, width: 170, height: 150 })
  const bare = paint(board)
  const blown = paint({ ...board, props })
  const changed = (from: number, to: number) => {
    let count = 0
    for (let row = 0; row < bare.height; row++) {
      for (let col = from; col < to; col++) {
        const at = (row * bare.width + col) * 4
        if (bare.rgba[at] !== blown.rgba[at]) count++
      }
    }
    return count
  }
  const third = Math.floor(bare.width / 3)
  expect(changed(0, third)).toBeGreaterThan(300)
  expect(changed(2 * third, bare.width)).toBeGreaterThan(300)
  expect(changed(third + 12, 2 * third - 12)).toBeLessThan(40)
})
