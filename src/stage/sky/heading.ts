// Where ships point: twelve headings of 30°, counter-clockwise from east, of which every second is the
// direction of a hex; and what angles look like from the camera above the board.
import { HEX_WIDTH, ROW_STEP, type ScreenPoint } from '../projection'

export const HEADINGS = 12
/** A circle that lies in the plane of the board is seen this much flatter. */
export const FLAT = ROW_STEP / (HEX_WIDTH * Math.sin(Math.PI / 3))

const TURN = 2 * Math.PI
const STEP = TURN / HEADINGS

/** Angle of a hex direction in the plane of the board, radians counter-clockwise from east. */
export function angleOf(direction: number): number {
  return (direction * Math.PI) / 3
}

/** Angle in the plane of the board of a way on the picture, board pixels. */
export function angleOfWay(dx: number, dy: number): number {
  return Math.atan2(-dy / FLAT, dx)
}

/** A point of the picture at a distance in the plane of the board, in a direction of that plane. */
export function towards(from: ScreenPoint, angle: number, distance: number): ScreenPoint {
  return {
    x: from.x + Math.cos(angle) * distance,
    y: from.y - Math.sin(angle) * distance * FLAT,
  }
}

/** The angle between −π and π that a turn from one to another takes, the short way. */
export function turnBetween(from: number, to: number): number {
  const turn = (((to - from) % TURN) + TURN) % TURN
  return turn > Math.PI ? turn - TURN : turn
}

/**
 * The picture for an angle, and what is still to be turned on the screen, radians clockwise: the picture
 * shows the nearest heading, turned by what is left it shows any.
 */
export function pictureAt(angle: number): { readonly heading: number; readonly rest: number } {
  const nearest = Math.round(angle / STEP)
  const heading = ((nearest % HEADINGS) + HEADINGS) % HEADINGS
  return { heading, rest: screenAngle(nearest * STEP) - screenAngle(angle) }
}

/** How an angle of the plane is seen, radians counter-clockwise, without a jump within half a step. */
function screenAngle(angle: number): number {
  const seen = Math.atan2(Math.sin(angle) * FLAT, Math.cos(angle))
  return seen + Math.round((angle - seen) / TURN) * TURN
}
