/** Where on the screen something happens, as it is heard: left or right, near or far. */

export interface ScreenSpot {
  readonly x: number
  readonly y: number
}

/** CSS pixels. */
export interface ScreenSize {
  readonly width: number
  readonly height: number
}

/** `elsewhere`: on a board that is not on screen. */
export type Direction = 'here' | 'left' | 'right' | 'above' | 'below' | 'elsewhere'

export interface Heard {
  /** −1 left to 1 right. */
  readonly pan: number
  /** 1 in view, less the farther off. */
  readonly gain: number
  /** Where to look; `here`: it is in view. */
  readonly direction: Direction
}

/** The edge of the screen is not the edge of hearing: what is seen is never hard to one side. */
const WIDEST_PAN = 0.75
/** What is a whole screen away is this loud; nothing gets quieter than the least. */
const FAR = { gain: 0.4, least: 0.16 }

/** What comes from nowhere on the board. */
export const MIDDLE: Heard = { pan: 0, gain: 1, direction: 'here' }

/** What happens on another board than the one on screen: far, and from no side. */
export const ELSEWHERE: Heard = { pan: 0, gain: FAR.gain, direction: 'elsewhere' }

export function heardAt({ x, y }: ScreenSpot, { width, height }: ScreenSize): Heard {
  if (width <= 0 || height <= 0) return MIDDLE
  const across = (x / width) * 2 - 1
  const down = (y / height) * 2 - 1
  const beyondX = Math.max(0, Math.abs(across) - 1) / 2
  const beyondY = Math.max(0, Math.abs(down) - 1) / 2
  const beyond = Math.hypot(beyondX, beyondY)
  return {
    pan: Math.max(-1, Math.min(1, across)) * WIDEST_PAN,
    gain: Math.max(FAR.least, FAR.gain ** beyond),
    direction: directionOf(across, down, beyondX, beyondY),
  }
}

function directionOf(across: number, down: number, beyondX: number, beyondY: number): Direction {
  if (beyondX === 0 && beyondY === 0) return 'here'
  if (beyondX >= beyondY) return across < 0 ? 'left' : 'right'
  return down < 0 ? 'above' : 'below'
}
