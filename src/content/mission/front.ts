/** A mission's front against its board: every mark found, everybody on ground that carries them. */

import { DIRECTIONS, type Hex } from '../../hex'
import { GROUND_CONTENT, type TerrainSpec, type UnitClass } from '../ground'
import { offsetName } from './boardSource'
import { FACINGS, type GroundFrontFile } from './missionSchema'
import { checkUnit, complain, hexOfMark, type Reading } from './references'
import type { GroundBoard, GroundForce, GroundPlan } from './types'

/** The front as planned, or null and faults when its board or a name in it is unknown. */
export const readFront = (
  reading: Reading,
  path: string,
  form: GroundFrontFile,
  boards: ReadonlyMap<string, GroundBoard>,
): GroundPlan | null => {
  const board = boards.get(form.board)
  if (board === undefined) {
    const known = [...boards.keys()].join(', ')
    complain(reading, `${path}.board`, `one of the boards ${known}`, `"${form.board}"`)
    return null
  }
  const before = reading.faults.length
  const hexAt = (key: string, mark: string): Hex =>
    hexOfMark(reading, `${path}.${key}`, board, mark)
  const plan: GroundPlan = {
    theatre: 'ground',
    board,
    blue: readForces(
      reading,
      `${path}.blue`,
      form.blue,
      ['officer', 'security', 'villager'],
      board,
    ),
    columns: form.columns.map((mark, at) => hexAt(`columns[${at}]`, mark)),
    red: readForces(reading, `${path}.red`, form.red, ['troop'], board),
    probes: form.probes.map(({ unit, loops }, at) => {
      checkUnit(reading, `${path}.probes[${at}].unit`, unit, ['probe'])
      return {
        unit,
        loops: loops.map((loop, nth) =>
          loop.map((mark, stop) => hexAt(`probes[${at}].loops[${nth}][${stop}]`, mark)),
        ),
      }
    }),
    flag: hexAt('flag', form.flag),
    charges: form.charges.map((mark, at) => hexAt(`charges[${at}]`, mark)),
    rockfalls: form.rockfalls.map(({ at: mark, falls }, at) => ({
      hex: hexAt(`rockfalls[${at}].at`, mark),
      falls: falls
        .map((fall, nth) => hexAt(`rockfalls[${at}].falls[${nth}]`, fall))
        .sort((one, other) => one - other),
    })),
    finds: form.finds
      .map((mark, at) => hexAt(`finds[${at}]`, mark))
      .sort((one, other) => one - other),
    injured: form.injured.map((mark, at) => hexAt(`injured[${at}]`, mark)),
    light: form.light,
  }
  if (reading.faults.length === before) checkGround(reading, path, form, plan)
  return reading.faults.length === before ? plan : null
}

const readForces = (
  reading: Reading,
  path: string,
  forces: GroundFrontFile['blue'],
  classes: readonly UnitClass[],
  board: GroundBoard,
): GroundForce[] =>
  forces.map(({ unit, at, facing, inhibitors }, nth) => {
    checkUnit(reading, `${path}[${nth}].unit`, unit, classes)
    return {
      unit,
      hex: hexOfMark(reading, `${path}[${nth}].at`, board, at),
      facing: DIRECTIONS[FACINGS.indexOf(facing)],
      inhibitors,
    }
  })

/** Nobody begins in a wall, two bodies do not begin on one hex, probes fly where there is air. */
const checkGround = (
  reading: Reading,
  path: string,
  form: GroundFrontFile,
  plan: GroundPlan,
): void => {
  const { board } = plan
  const taken = new Map<Hex, number>()
  const stand = (key: string, hex: Hex, carries: (land: TerrainSpec) => boolean, room: number) => {
    const bodies = (taken.get(hex) ?? 0) + 1
    taken.set(hex, bodies)
    const land = landAt(board, hex)
    const at = offsetName(board.grid.cols, hex)
    if (!carries(land))
      complain(reading, `${path}.${key}`, 'ground to stand on', `${land.id} at ${at}`)
    if (bodies > room) complain(reading, `${path}.${key}`, 'a free hex', `${at}, which is taken`)
  }
  const walks = (land: TerrainSpec): boolean => land.cost !== null && !land.underwater
  const roams = (land: TerrainSpec): boolean => land.columnHalfCost !== null
  const flies = (land: TerrainSpec): boolean => land.flyable
  for (const [at, { hex }] of plan.blue.entries()) stand(`blue[${at}]`, hex, walks, 1)
  for (const [at, { hex }] of plan.red.entries()) stand(`red[${at}]`, hex, walks, 1)
  for (const [at, hex] of plan.injured.entries()) stand(`injured[${at}]`, hex, walks, 1)
  for (const [at, hex] of plan.columns.entries()) {
    stand(`columns[${at}]`, hex, roams, landAt(board, hex).columnRoom)
  }
  for (const hex of board.landings) {
    const land = landAt(board, hex)
    const at = offsetName(board.grid.cols, hex)
    if (!walks(land))
      complain(reading, `${path}.board`, 'landings on open ground', `${land.id} at ${at}`)
  }
  for (const [at, { loops }] of form.probes.entries()) {
    for (const [nth, loop] of loops.entries()) {
      for (const [stop, mark] of loop.entries()) {
        const land = landAt(board, plan.probes[at].loops[nth][stop])
        const where = `${path}.probes[${at}].loops[${nth}][${stop}]`
        if (!flies(land)) complain(reading, where, 'a mark in the open', `"${mark}" in ${land.id}`)
      }
    }
  }
  if (!roams(landAt(board, plan.flag))) {
    complain(reading, `${path}.flag`, 'a mark that columns can walk to', `"${form.flag}"`)
  }
}

const landAt = (board: GroundBoard, hex: Hex): TerrainSpec => {
  const land = GROUND_CONTENT.terrain.get(board.terrain[hex])
  if (land === undefined) throw new Error(`no terrain ${board.terrain[hex]}`)
  return land
}
