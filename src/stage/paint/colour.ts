// Colour arithmetic of the painter: everything is mixed in linear light and encoded at the end.

export type Rgb = readonly [red: number, green: number, blue: number]

/** An sRGB hex colour ("#63853A") as linear light, 0 to 1 a channel. */
export function linear(hex: string): Rgb {
  return [channel(hex, 1), channel(hex, 3), channel(hex, 5)]
}

/** Several sRGB hex colours, parted by blanks, as linear light. */
export function palette(hexes: string): Rgb[] {
  return hexes.split(' ').map(linear)
}

export function scaled(colour: Rgb, factor: number): Rgb {
  return [colour[0] * factor, colour[1] * factor, colour[2] * factor]
}

/** 0 at `from`, 1 at `to` (either order), smooth between and flat beyond. */
export function smoothstep(from: number, to: number, value: number): number {
  let t = (value - from) / (to - from)
  t = t < 0 ? 0 : t > 1 ? 1 : t
  return t * t * (3 - 2 * t)
}

function channel(hex: string, at: number): number {
  const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}
