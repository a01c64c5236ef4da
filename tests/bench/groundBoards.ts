/** Boards that the painter is measured and looked at with. */
import { readFileSync } from 'node:fs'
import { parseBoard } from '../../src/battle/library'
import type { GroundBoard } from '../../src/stage/paint/ground-board'
import { groundBoardOf, sceneryOf, shadowBodies, stageBoardOf } from '../../src/stage/scenery'

/** The valley drawn out to the largest board there is: the same hills, woods and shores. */
export function largestBoard(): GroundBoard {
  const valley = stageBoardOf(valleyBoard())
  const cols = 28
  const rows = 20
  const from = (hex: number) => {
    const col = Math.floor(((hex % cols) * valley.cols) / cols)
    return Math.floor((Math.floor(hex / cols) * valley.rows) / rows) * valley.cols + col
  }
  const drawn = <T>(values: readonly T[]) =>
    Array.from({ length: cols * rows }, (_, hex) => values[from(hex)])
  const board = {
    ...valley,
    cols,
    rows,
    terrain: drawn(valley.terrain),
    elevation: drawn(valley.elevation),
    props: drawn(valley.props),
  }
  return groundBoardOf(board, shadowBodies(sceneryOf(board)))
}

function valleyBoard() {
  const file = 'maps/insurrection.tmj'
  const parsed = parseBoard(file, readFileSync(file, 'utf8'))
  if (!parsed.ok) throw new Error(`expected a valid board in ${file}`)
  return parsed.value
}
