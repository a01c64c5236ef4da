// From linear light to bytes: soft shoulder, contrast, saturation, blacks lifted toward violet.
import { bytesOf, type GroundLight } from './light'

const WHITE = 1.6
const CODES = 8192
const LAST = CODES - 1
const SCALE = LAST / WHITE
/** The grey that contrast turns about. */
const PIVOT = 108

export type Grade = {
  /** Bytes by linear light in steps of WHITE / CODES, contrast included. */
  readonly encoded: Uint8ClampedArray
  /** Shares of 256. */
  readonly saturation: number
  readonly black: readonly [number, number, number]
}

export function makeGrade(light: GroundLight): Grade {
  const encoded = new Uint8ClampedArray(CODES)
  const contrast = light.contrastPercent / 100
  for (let code = 0; code < CODES; code++) {
    const value = code / SCALE
    const soft = value > 0.75 ? 0.75 + 0.25 * (1 - Math.exp(-(value - 0.75) / 0.25)) : value
    const srgb = soft <= 0.0031308 ? soft * 12.92 : 1.055 * soft ** (1 / 2.4) - 0.055
    encoded[code] = (255 * srgb - PIVOT) * contrast + PIVOT
  }
  return {
    encoded,
    saturation: Math.round(light.saturationPercent * 2.56),
    black: bytesOf(light.black),
  }
}

/** Linear light of the pixel that `putPixel` writes: an array, since numbers handed to a function would be boxed. */
export const lit = new Float64Array(3)

/** Writes the light in `lit` as the bytes of a pixel. */
export function putPixel(grade: Grade, rgba: Uint8ClampedArray, at: number): void {
  const { encoded, saturation, black } = grade
  const red = lit[0] * SCALE
  const green = lit[1] * SCALE
  const blue = lit[2] * SCALE
  const r = encoded[red > LAST ? LAST : red > 0 ? red | 0 : 0]
  const g = encoded[green > LAST ? LAST : green > 0 ? green | 0 : 0]
  const b = encoded[blue > LAST ? LAST : blue > 0 ? blue | 0 : 0]
  const grey = (77 * r + 150 * g + 29 * b) >> 8
  const dark = 255 - grey
  rgba[at] = grey + (((r - grey) * saturation + dark * black[0]) >> 8)
  rgba[at + 1] = grey + (((g - grey) * saturation + dark * black[1]) >> 8)
  rgba[at + 2] = grey + (((b - grey) * saturation + dark * black[2]) >> 8)
  rgba[at + 3] = 255
}
