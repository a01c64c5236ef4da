// Pictures as graphics processors keep them. To upload any other costs the page fifteen times as much: the
// browser then turns and multiplies each pixel of it before anything else happens.

/** A picture whose bottom row comes first, its colours multiplied with their alpha: RGBA, a byte each. */
export type Texels = {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A picture as one paints it: the top row first, plain colours. */
export type Painted = {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8ClampedArray<ArrayBuffer>
}

/** Turns a picture into texels. It is rewritten in its own memory, and lost. */
export function texelsOf({ width, height, rgba }: Painted): Texels {
  multiply(rgba)
  const row = 4 * width
  const spare = new Uint8ClampedArray(row)
  for (let top = 0, low = (height - 1) * row; top < low; top += row, low -= row) {
    spare.set(rgba.subarray(top, top + row))
    rgba.copyWithin(top, low, low + row)
    rgba.set(spare, low)
  }
  return { width, height, bytes: new Uint8Array(rgba.buffer, rgba.byteOffset, rgba.length) }
}

function multiply(rgba: Uint8ClampedArray): void {
  for (let at = 3; at < rgba.length; at += 4) {
    const alpha = rgba[at]
    if (alpha === 255) continue
    for (let colour = at - 3; colour < at; colour++) rgba[colour] = (rgba[colour] * alpha) / 255
  }
}
