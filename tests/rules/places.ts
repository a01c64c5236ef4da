/** Hexes as `column,row` and directions by their letters, as scenarios of either theatre write them. */

import { DIRECTIONS, type Direction, type Grid, type Hex } from '../../src/hex'

interface Boarded {
  readonly board: { readonly grid: Grid }
}

export const hexOf = ({ board }: Boarded, text: string): Hex => {
  const match = /^(\d+),(\d+)$/.exec(text)
  const { cols, size } = board.grid
  const hex = match === null ? -1 : Number(match[2]) * cols + Number(match[1])
  if (hex < 0 || hex >= size || Number(match?.[1]) >= cols)
    throw new Error(`expected a hex of the board, found "${text}"`)
  return hex
}

export const placeOf = ({ board }: Boarded, hex: Hex): string => {
  const { cols } = board.grid
  return hex < 0 ? 'nowhere' : `${hex % cols},${Math.floor(hex / cols)}`
}

const FACINGS = ['E', 'NE', 'NW', 'W', 'SW', 'SE']

export const directionOf = (text: string): Direction => {
  const at = FACINGS.indexOf(text.toUpperCase())
  if (at < 0) throw new Error(`expected a direction, found "${text}"`)
  return DIRECTIONS[at]
}
