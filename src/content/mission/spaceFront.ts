/** A mission's front in space against its board: every mark found, every ship in room of its own. */

import { DIRECTIONS, type Hex } from '../../hex'
import { SPACE_CONTENT } from '../space'
import { offsetName } from './boardSource'
import { FACINGS, type SpaceFrontFile } from './missionSchema'
import { complain, hexOfMark, type Reading } from './references'
import type { ShipForce, SpaceBoard, SpacePlan } from './types'

/** The front as planned, or null and faults when its board or a name in it is unknown. */
export const readSpaceFront = (
  reading: Reading,
  path: string,
  form: SpaceFrontFile,
  skies: ReadonlyMap<string, SpaceBoard>,
): SpacePlan | null => {
  const board = skies.get(form.board)
  if (board === undefined) {
    const known = [...skies.keys()].join(', ')
    complain(reading, `${path}.board`, `one of the boards ${known}`, `"${form.board}"`)
    return null
  }
  const before = reading.faults.length
  const plan: SpacePlan = {
    theatre: 'space',
    board,
    blue: readShips(reading, `${path}.blue`, form.blue, board),
    red: readShips(reading, `${path}.red`, form.red, board),
    hazards: form.hazards.map((group, at) =>
      group.map((mark, nth) => hexOfMark(reading, `${path}.hazards[${at}][${nth}]`, board, mark)),
    ),
  }
  if (reading.faults.length === before) checkRoom(reading, path, plan)
  return reading.faults.length === before ? plan : null
}

const readShips = (
  reading: Reading,
  path: string,
  ships: SpaceFrontFile['blue'],
  board: SpaceBoard,
): ShipForce[] =>
  ships.map(({ unit, at, or, facing, ...ship }, nth) => {
    const spec = SPACE_CONTENT.ships.get(unit)
    if (spec === undefined) {
      const known = [...SPACE_CONTENT.ships.keys()].join(', ')
      complain(reading, `${path}[${nth}].unit`, `one of ${known}`, `"${unit}"`)
    } else if (ship.speed > spec.topSpeed) {
      const most = `at most the ship’s speed ${spec.topSpeed}`
      complain(reading, `${path}[${nth}].speed`, most, String(ship.speed))
    }
    const posts = new Set<string>()
    ship.officers.forEach((officer, seat) => {
      const where = `${path}[${nth}].officers[${seat}]`
      const post = SPACE_CONTENT.officers.get(officer)?.post
      if (post === undefined) {
        const known = [...SPACE_CONTENT.officers.keys()].join(', ')
        complain(reading, where, `one of ${known}`, `"${officer}"`)
      } else if (posts.has(post)) complain(reading, where, 'a post of their own', `${post} again`)
      else posts.add(post)
    })
    return {
      unit,
      hex: hexOfMark(reading, `${path}[${nth}].at`, board, at),
      others: or.map((mark, place) =>
        hexOfMark(reading, `${path}[${nth}].or[${place}]`, board, mark),
      ),
      facing: DIRECTIONS[FACINGS.indexOf(facing)],
      ...ship,
    }
  })

const checkRoom = (reading: Reading, path: string, { board, blue, red }: SpacePlan): void => {
  const taken = new Set<Hex>()
  for (const [key, ships] of [
    ['blue', blue],
    ['red', red],
  ] as const) {
    for (const [at, { hex: first, others }] of ships.entries()) {
      for (const hex of [first, ...others]) {
        const place = offsetName(board.grid.cols, hex)
        if (taken.has(hex)) {
          complain(reading, `${path}.${key}[${at}]`, 'a free hex', `${place}, which is taken`)
        }
        taken.add(hex)
      }
    }
  }
}
