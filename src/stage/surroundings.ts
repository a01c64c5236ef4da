// What a hex's neighbourhood means for its picture: where caves open, which tunnels are cut open to be
// seen, whether houses or water are near, and which kind of growth its part of the board has.
import { DIRECTIONS, type Direction, disc, gridOf, NO_HEX, neighbour } from '../hex'
import { hash } from './paint/noise'
import type { StageBoard } from './stage-board'

/** A wall this many levels over a tunnel, on the viewer's side, hides it. */
const HIDING_LEVELS = 2
/** Sides of a hex that face the viewer, or lie across. */
const TOWARD_VIEWER: readonly Direction[] = [4, 5]
const ACROSS: readonly Direction[] = [0, 3]
/** Hexes over which the kind of growth changes. */
const PATCH = 3.4

function isCave(board: StageBoard, hex: number): boolean {
  return board.terrain[hex] === 'cave'
}

function beside(board: StageBoard, hex: number, directions: readonly Direction[]): number[] {
  const grid = gridOf(board.cols, board.rows)
  return directions.map((way) => neighbour(grid, hex, way)).filter((other) => other !== NO_HEX)
}

/**
 * Whether a cave hex is a tunnel behind higher ground: its floor is then shown through the rock, or nobody
 * would see who walks there.
 */
export function isCutOpen(board: StageBoard, hex: number): boolean {
  if (!isCave(board, hex)) return false
  const wall = board.elevation[hex] + HIDING_LEVELS
  return beside(board, hex, TOWARD_VIEWER).some((other) => board.elevation[other] >= wall)
}

/** Whether a hex rises before a tunnel that is cut open, so that its upper part is not to be seen. */
export function standsBeforeTunnel(board: StageBoard, hex: number): boolean {
  return beside(board, hex, [1, 2]).some(
    (other) =>
      isCutOpen(board, other) && board.elevation[hex] >= board.elevation[other] + HIDING_LEVELS,
  )
}

/** Whether a cave opens here onto ground that one can step out on, toward the viewer or to a side. */
export function isMouth(board: StageBoard, hex: number): boolean {
  const opens = (other: number) =>
    !isCave(board, other) && Math.abs(board.elevation[other] - board.elevation[hex]) < 2
  return beside(board, hex, [...TOWARD_VIEWER, ...ACROSS]).some(opens)
}

/** Whether one of these terrains lies within a distance, in hexes. */
export function isNear(
  board: StageBoard,
  hex: number,
  kinds: readonly string[],
  hexes: number,
): boolean {
  const grid = gridOf(board.cols, board.rows)
  return disc(grid, hex, hexes).some((other) => kinds.includes(board.terrain[other]))
}

/** How many neighbours share a hex's terrain, 0 to 6. */
export function alikeAround(board: StageBoard, hex: number): number {
  return beside(board, hex, DIRECTIONS).filter(
    (other) => board.terrain[other] === board.terrain[hex],
  ).length
}

/** A value of 0 to 1 that changes slowly from hex to hex: what grows together is of one kind. */
export function patchOf(board: StageBoard, hex: number, salt: number): number {
  const row = Math.floor(hex / board.cols)
  const x = ((hex % board.cols) + (row & 1) / 2) / PATCH
  const y = row / PATCH
  const left = Math.floor(x)
  const top = Math.floor(y)
  const at = (i: number, j: number) => hash(left + i, top + j, board.seed + salt)
  const upper = at(0, 0) + (at(1, 0) - at(0, 0)) * (x - left)
  const lower = at(0, 1) + (at(1, 1) - at(0, 1)) * (x - left)
  return upper + (lower - upper) * (y - top)
}
