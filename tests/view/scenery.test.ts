import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import atlas from '../../assets/art/ground.json'
import { parseBoard } from '../../src/battle/library'
import { MATERIAL, materialOf } from '../../src/stage/paint/ground-board'
import { groundBoardOf, sceneryOf, shadowBodies, stageBoardOf } from '../../src/stage/scenery'

function valley() {
  const file = 'maps/insurrection.tmj'
  const parsed = parseBoard(file, readFileSync(file, 'utf8'))
  if (!parsed.ok) throw new Error('the valley does not parse')
  return stageBoardOf(parsed.value)
}

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

  test('stands on every wooded, rocky, built and cavernous hex', () => {
    const taken = new Set(items.map((item) => item.hex))
    const bare = board.terrain.flatMap((kind, hex) =>
      ['forest', 'house', 'cave'].includes(kind) && !taken.has(hex) ? [hex] : [],
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
