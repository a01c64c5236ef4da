/**
 * The boards that battles are measured on: the shipped mission, a plain of 40 by 30 with 12 against 12,
 * and a mission in space.
 */
import { readFileSync } from 'node:fs'
import {
  type Command,
  createMatch,
  type GroundBoard,
  type Library,
  loadLibrary,
  type Match,
  type Mission,
  type PlannerLevel,
  plannerSeedOf,
  setupFor,
  type TerrainId,
} from '../../src/battle'
import { gridOf, type Hex, hexAtOffset } from '../../src/hex'
import { playSide } from '../../src/planner'

/** A battlefield by the name it has in the table. */
export interface BenchField {
  readonly name: string
  readonly mission: string
  readonly library: Library
}

const SKY = 'riker-manoeuvre'
const COLS = 40
const ROWS = 30
const ROAD_ROW = 15

/** The two fields on the ground, the smaller first, and one in space. */
export function benchFields(): BenchField[] {
  const files = [
    'insurrection.tmj',
    `${SKY}.sky.tmj`,
    'insurrection.mission.json',
    `${SKY}.mission.json`,
  ].map((name) => `maps/${name}`)
  const loaded = loadLibrary(new Map(files.map((file) => [file, readFileSync(file, 'utf8')])))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults))
  const library = loaded.value
  const insurrection = library.missions.get('insurrection')
  if (insurrection === undefined) throw new Error('expected the shipped mission insurrection')
  const plain = plainMission(insurrection)
  return [
    { name: '24 x 18', mission: 'insurrection', library },
    {
      name: '40 x 30',
      mission: plain.id,
      library: { ...library, missions: new Map([[plain.id, plain]]) },
    },
    { name: '28 x 18, in space', mission: SKY, library },
  ]
}

/** A new battle, cadet against cadet where the planner is asked to play it. */
export function beginBench({ library, mission }: BenchField, seed: string): Match {
  return createMatch(library, setupFor(mission, 'officer'), seed)
}

/** Plays a battle to its end between two planners of a level and gives its orders. */
export function playBench(match: Match, level: PlannerLevel = 'cadet'): readonly Command[] {
  while (match.state().outcome === null) {
    const side = match.state().phase
    playSide(match, side, plannerSeedOf(match.seed, side), level)
  }
  return match.record().commands
}

/** Six officers and security with six columns against six troops and six probes. */
function plainMission(model: Mission): Mission {
  const board = plainBoard()
  const at = (col: number, row: number): Hex => hexAtOffset(board.grid, col, row)
  const stop = (col: number, row: number): readonly Hex[] => [
    at(col, row),
    at(col + 6, row + 2),
    at(col + 2, row - 4),
  ]
  const blue = ['picard', 'data', 'worf', 'crusher', 'security', 'security']
  const troops = ['trooper', 'trooper', 'enforcer', 'trooper', 'trooper', 'enforcer']
  const probes = ['scout', 'scout', 'scout', 'hunter', 'hunter', 'warden']
  return {
    ...model,
    id: 'plain',
    hash: 'plain',
    objectives: [],
    stamps: [],
    triggers: [],
    fronts: [
      {
        theatre: 'ground',
        board,
        blue: blue.map((unit, index) => ({
          unit,
          hex: at(6, 10 + 2 * index),
          facing: 0,
          inhibitors: index % 2,
        })),
        columns: blue.map((_, index) => at(4, 10 + 2 * index)),
        red: troops.map((unit, index) => ({
          unit,
          hex: at(28, 8 + 3 * index),
          facing: 3,
          inhibitors: 0,
        })),
        probes: probes.map((unit, index) => ({
          unit,
          loops: [stop(14 + 2 * index, 8 + 3 * index), stop(18, 6 + 3 * index)],
        })),
        flag: board.exits[1],
        charges: [],
        rockfalls: [],
        finds: [],
        injured: [],
        light: 'afternoon',
      },
    ],
  }
}

function plainBoard(): GroundBoard {
  const grid = gridOf(COLS, ROWS)
  const exits = [5, 15, 25].map((row) => hexAtOffset(grid, COLS - 2, row))
  const terrain = Array.from({ length: grid.size }, (_, hex): TerrainId => {
    if (exits.includes(hex)) return 'cave'
    if (Math.floor(hex / COLS) === ROAD_ROW) return 'trail'
    return terrainOf(scattered(hex) % 20)
  })
  const corner = (col: number, row: number): Hex => hexAtOffset(grid, col, row)
  return {
    id: 'plain',
    hash: 'plain',
    grid,
    terrain,
    elevation: terrain.map((_, hex) => (scattered(hex + 7919) % 9 === 0 ? 1 : 0)),
    props: terrain.map(() => ''),
    exits,
    landings: [corner(12, 6), corner(16, 20), corner(24, 12), corner(30, 18)],
    edges: [corner(0, 3), corner(20, 0), corner(39, 10), corner(20, 29)],
    marks: new Map(),
  }
}

function terrainOf(draw: number): TerrainId {
  if (draw < 12) return 'meadow'
  if (draw < 14) return 'crop'
  if (draw < 16) return 'brush'
  if (draw < 18) return 'forest'
  return draw < 19 ? 'rocks' : 'house'
}

/** The finisher of MurmurHash3: neighbouring hexes get unlike numbers. */
function scattered(hex: number): number {
  let mixed = Math.imul(hex + 1, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
