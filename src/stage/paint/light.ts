// A board's light as the painter works with it: linear light and directions, from the plain record.
import { linear, scaled } from './colour'

/** What the painter reads of a light record: colours in sRGB, shares in percent. */
export type GroundLight = {
  readonly sunDegrees: number
  readonly sun: string
  readonly sunPercent: number
  readonly sky: string
  readonly skyPercent: number
  readonly bounce: string
  readonly bouncePercent: number
  readonly black: string
  readonly saturationPercent: number
  readonly contrastPercent: number
  readonly haze: string
  readonly hazePercent: number
  readonly farAbove: string
  readonly farBelow: string
}

export type Lighting = {
  /** World direction to the sun, x east, y north, z up. */
  readonly toSun: { readonly x: number; readonly y: number; readonly z: number }
  readonly sun: Float64Array
  readonly sky: Float64Array
  readonly bounce: Float64Array
  /** What fills the shadows on level ground. */
  readonly ambient: Float64Array
}

/** The sun stands at azimuth 212 degrees, as in the studio where the figures were lit. */
const SUNWARD = { x: -0.848, y: -0.53 }

/** Share of the sky's light on level ground; the rest is bounce. */
const LEVEL_SKY = 0.96

export function lightingOf(light: GroundLight): Lighting {
  const rise = (light.sunDegrees * Math.PI) / 180
  const level = Math.cos(rise)
  const sky = share(light.sky, light.skyPercent)
  const bounce = share(light.bounce, light.bouncePercent)
  return {
    toSun: { x: SUNWARD.x * level, y: SUNWARD.y * level, z: Math.sin(rise) },
    sun: share(light.sun, light.sunPercent),
    sky,
    bounce,
    ambient: sky.map((value, c) => bounce[c] + (value - bounce[c]) * LEVEL_SKY),
  }
}

function share(hex: string, percent: number): Float64Array {
  return Float64Array.from(scaled(linear(hex), percent / 100))
}

/** An sRGB hex colour as bytes. */
export function bytesOf(hex: string): readonly [number, number, number] {
  const at = (i: number) => Number.parseInt(hex.slice(i, i + 2), 16)
  return [at(1), at(3), at(5)]
}
