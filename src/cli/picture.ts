/**
 * The board as text: terrain letters with their elevation, units in brackets, the hexes of announced
 * flights starred, those where a probe notices a body ' and where it watches one ". Odd rows stand half a hex to the right, as on the screen.
 */

import {
  coneOf,
  type GroundScene,
  type GroundWorld,
  isWatching,
  type TerrainId,
  type Unit,
} from '../battle'
import { type GroundBoard, hasBit, letterOf, offsetName } from '../battle/library'
import { text, textFor } from '../text'
import { labelOf, nameIn, nameOf, taggedIn } from './names'
import { FACING_NAMES } from './orders'
import { say } from './say'

/** What of a battle is drawn: the truth, or a side's view with what it only suspects. */
export interface Drawn extends GroundScene {
  readonly contacts?: readonly { readonly unit: number; readonly hex: number }[]
  readonly lastKnown?: readonly { readonly unit: number; readonly hex: number }[]
}

const CELL = 6

/** The board, row by row, under a line of column numbers. */
export const drawBoard = (world: GroundWorld, scene: Drawn): readonly string[] => {
  const { cols, rows } = world.board.grid
  const marks = marksOf(world, scene)
  const lines = [
    `    ${Array.from({ length: cols }, (_, col) => String(col).padEnd(CELL)).join('')}`.trimEnd(),
  ]
  for (let row = 0; row < rows; row += 1) {
    const cells = Array.from({ length: cols }, (_, col) =>
      marks[row * cols + col].slice(0, CELL).padEnd(CELL),
    )
    const indent = (row & 1) === 1 ? ' '.repeat(CELL / 2) : ''
    lines.push(`${String(row).padStart(2)}  ${indent}${cells.join('')}`.trimEnd())
  }
  return lines
}

const marksOf = (world: GroundWorld, scene: Drawn): string[] => {
  const { board } = world
  const terrain = terrainOf(board, scene)
  const signs = coneSigns(world, scene)
  const marks = terrain.map((kind, hex) => {
    const level = board.elevation[hex]
    return letterOf(kind) + (level === 0 ? '' : String(level)) + signs[hex]
  })
  const append = (hex: number, sign: string): void => {
    if (hex >= 0 && !marks[hex].endsWith(sign)) marks[hex] += sign
  }
  for (const { probe } of scene.units) for (const hex of probe?.path ?? []) append(hex, '*')
  for (const { hex } of scene.inhibitors) append(hex, '!')
  for (const { hex } of scene.arrivals) append(hex, '+')
  for (const { hex } of scene.lastKnown ?? []) if (hex >= 0) marks[hex] = '(?)'
  for (const { hex } of scene.contacts ?? []) marks[hex] = '[?]'
  const crowds = new Map<number, Unit[]>()
  for (const unit of scene.units) {
    if (unit.hex >= 0) crowds.set(unit.hex, [...(crowds.get(unit.hex) ?? []), unit])
  }
  for (const [hex, [first, ...others]] of crowds) {
    marks[hex] = others.length === 0 ? `[${labelOf(first)}]` : `[${labelOf(first).slice(0, 3)}+]`
  }
  return marks
}

/** By hex: `"` where a probe watches a body, `'` where it only notices one. */
const coneSigns = (world: GroundWorld, scene: GroundScene): readonly string[] => {
  const cones = scene.units.filter(isWatching).map((probe) => coneOf(world, scene, probe))
  return world.board.terrain.map((_, hex) => {
    if (cones.some(({ watched }) => hasBit(watched, hex))) return '"'
    return cones.some(({ noticed }) => hasBit(noticed, hex)) ? "'" : ''
  })
}

const terrainOf = (board: GroundBoard, scene: GroundScene): readonly TerrainId[] =>
  board.terrain.map((kind, hex) => scene.altered.find((one) => one.hex === hex)?.terrain ?? kind)

/** Everybody on the board and every tag, a line each. */
export const describeScene = (board: GroundBoard, scene: Drawn): readonly string[] => {
  const { cols } = board.grid
  const terrain = terrainOf(board, scene)
  const at = (hex: number): string =>
    `${offsetName(cols, hex)} ${textFor(`terrain.${terrain[hex]}`)}`
  const units = scene.units
    .filter((unit) => unit.hex >= 0)
    .map((unit) =>
      say('cli.unit', {
        id: unit.id,
        name: nameOf(unit),
        at: at(unit.hex),
        state: stateOf(unit, cols),
      }),
    )
  const tags = scene.tags.map((tag) =>
    say(`cli.tag.${tag.stage}`, {
      id: tag.id,
      probe: nameIn(scene.units, tag.probe),
      who: taggedIn(scene.units, tag),
      column: nameIn(scene.units, tag.unit),
    }),
  )
  const others = [
    ...scene.inhibitors.map(({ hex, strength }) => say('cli.inhibitor', { at: at(hex), strength })),
    ...scene.charges.map((hex) => say('cli.charge', { at: at(hex) })),
    ...scene.arrivals.map(({ kind, hex, round }) =>
      say(`cli.arrival.${kind}`, { at: at(hex), round }),
    ),
    ...scene.bombardments.map(({ hexes, round }) =>
      say('cli.bombardment', { at: hexes.map((hex) => offsetName(cols, hex)).join(' '), round }),
    ),
  ]
  return [...units, ...tags, ...others]
}

const stateOf = (unit: Unit, cols: number): string => {
  if (unit.status === 'down') return text('status.down')
  if (unit.column !== null) {
    const { households, calm, order } = unit.column
    let count = 0
    for (let bits = households; bits !== 0; bits &= bits - 1) count += 1
    return say('cli.state.column', { households: count, calm, order })
  }
  const { resolve, ap, inhibitors, probe } = unit
  if (probe !== null) {
    const path = probe.path.map((hex) => offsetName(cols, hex)).join(' ')
    const facing = FACING_NAMES[unit.facing]
    return say(path === '' ? 'cli.state.hovering' : 'cli.state.probe', { resolve, facing, path })
  }
  return say(inhibitors.length > 0 ? 'cli.state.carrier' : 'cli.state.body', {
    resolve,
    ap,
    inhibitors: inhibitors.length,
  })
}
