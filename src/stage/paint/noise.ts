// All randomness of the painter: tileable 256x256 tables, built once a worker, and how they are read.
// Nothing here depends on time or order, so a repaint gives the same bytes. The tables are the same for
// every board: a board's seed shifts where they are read.

/** Side of a table. A power of two: reads wrap by masking. */
export const TABLE_SIZE = 256
const SHIFT = 8
const MASK = TABLE_SIZE - 1
const TURN = 2 * Math.PI

export type NoiseTables = {
  /** Slow, soft variation; two independent ones. Zero mean, deviation 0.5, as all noise here. */
  readonly broad: Float32Array
  readonly other: Float32Array
  /** Fine grain, and the same with its gradient: (value, d/dx, d/dy) triples. */
  readonly fine: Float32Array
  readonly fineSlope: Float32Array
  /** Ridged rock, and the same with its gradient. */
  readonly ridged: Float32Array
  readonly ridgedSlope: Float32Array
  /** Cells: distance to the nearest border in table pixels with the gradient of a rounded stone; a value a cell. */
  readonly cellSlope: Float32Array
  readonly cellDistance: Float32Array
  readonly cellValue: Float32Array
  /** Short upward brush marks, with their gradient. */
  readonly grass: Float32Array
  readonly grassSlope: Float32Array
}

/** Integer hash of a cell, in [0, 1). */
export function hash(x: number, y: number, salt: number): number {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(salt, 2246822519)
  h = Math.imul(h ^ (h >>> 15), 2246822519)
  h = Math.imul(h ^ (h >>> 13), 3266489917)
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296
}

/** Bilinear, wrapped read of a table. */
export function sample(table: Float32Array, x: number, y: number): number {
  const left = Math.floor(x)
  const top = Math.floor(y)
  const fx = x - left
  const fy = y - top
  const x0 = left & MASK
  const x1 = (left + 1) & MASK
  const y0 = (top & MASK) << SHIFT
  const y1 = ((top + 1) & MASK) << SHIFT
  const upper = table[y0 | x0] + (table[y0 | x1] - table[y0 | x0]) * fx
  const lower = table[y1 | x0] + (table[y1 | x1] - table[y1 | x0]) * fx
  return upper + (lower - upper) * fy
}

/** The gradient left behind by `sampleSlope`; a typed array, because V8 boxes plain module variables. */
export const gradient = new Float64Array(2)

/** As `sample` for a table of triples; the gradient is left in `gradient`. */
export function sampleSlope(table: Float32Array, x: number, y: number): number {
  const left = Math.floor(x)
  const top = Math.floor(y)
  const fx = x - left
  const fy = y - top
  const x0 = left & MASK
  const x1 = (left + 1) & MASK
  const y0 = (top & MASK) << SHIFT
  const y1 = ((top + 1) & MASK) << SHIFT
  const a = (y0 | x0) * 3
  const b = (y0 | x1) * 3
  const c = (y1 | x0) * 3
  const d = (y1 | x1) * 3
  const wd = fx * fy
  const wb = fx - wd
  const wc = fy - wd
  const wa = 1 - fx - wc
  gradient[0] = table[a + 1] * wa + table[b + 1] * wb + table[c + 1] * wc + table[d + 1] * wd
  gradient[1] = table[a + 2] * wa + table[b + 2] * wb + table[c + 2] * wc + table[d + 2] * wd
  return table[a] * wa + table[b] * wb + table[c] * wc + table[d] * wd
}

/** The random value of the cell under a point of the cell tables. */
export function cellValueAt(tables: NoiseTables, x: number, y: number): number {
  return tables.cellValue[((y & MASK) << SHIFT) | (x & MASK)]
}

/** Builds the tables. */
export function makeTables(): NoiseTables {
  const fine = fractal(16, 4, 3, 0.6, false)
  const ridged = fractal(4, 6, 4, 0.55, true)
  const cells = voronoi(10, 5)
  const stone = cells.distance.map((distance) => Math.min(1, distance / 4.5))
  const grass = brushMarks(10500, 7, 8)
  return {
    broad: fractal(4, 3, 1, 0.4, false),
    other: fractal(4, 3, 2, 0.4, false),
    fine,
    fineSlope: withGradient(fine, fine),
    ridged,
    ridgedSlope: withGradient(ridged, ridged),
    cellSlope: withGradient(cells.distance, stone),
    cellDistance: cells.distance,
    cellValue: cells.value,
    grass,
    grassSlope: withGradient(grass, grass),
  }
}

/** Gradient noise (Perlin) summed over octaves; ridged keeps the creases. */
function fractal(
  cells: number,
  octaves: number,
  seed: number,
  gain: number,
  ridged: boolean,
): Float32Array {
  const out = new Float32Array(TABLE_SIZE * TABLE_SIZE)
  let amplitude = 1
  for (let octave = 0; octave < octaves; octave++, amplitude *= gain) {
    const count = cells << octave
    if (count > TABLE_SIZE / 2) break
    addOctave(out, count, amplitude, latticeGradients(count, octave, seed), ridged)
  }
  return normalised(out)
}

function latticeGradients(count: number, octave: number, seed: number): Float32Array {
  const gradients = new Float32Array(count * count * 2)
  for (let i = 0; i < count * count; i++) {
    const angle = hash(i, octave, seed) * TURN
    gradients[i * 2] = Math.cos(angle)
    gradients[i * 2 + 1] = Math.sin(angle)
  }
  return gradients
}

function addOctave(
  out: Float32Array,
  count: number,
  amplitude: number,
  g: Float32Array,
  ridged: boolean,
): void {
  const size = TABLE_SIZE / count
  const fade = (t: number) => t * t * t * (t * (t * 6 - 15) + 10)
  for (let y = 0; y < TABLE_SIZE; y++) {
    const v = (y + 0.5) / size
    const row = Math.floor(v)
    const fy = v - row
    const wy = fade(fy)
    const y0 = (row % count) * count
    const y1 = ((row + 1) % count) * count
    for (let x = 0; x < TABLE_SIZE; x++) {
      const u = (x + 0.5) / size
      const col = Math.floor(u)
      const fx = u - col
      const wx = fade(fx)
      const x0 = col % count
      const x1 = (col + 1) % count
      const a = (y0 + x0) * 2
      const b = (y0 + x1) * 2
      const c = (y1 + x0) * 2
      const d = (y1 + x1) * 2
      const n0 = g[a] * fx + g[a + 1] * fy
      const n1 = g[b] * (fx - 1) + g[b + 1] * fy
      const n2 = g[c] * fx + g[c + 1] * (fy - 1)
      const n3 = g[d] * (fx - 1) + g[d + 1] * (fy - 1)
      const upper = n0 + (n1 - n0) * wx
      const value = upper + (n2 + (n3 - n2) * wx - upper) * wy
      out[y * TABLE_SIZE + x] += amplitude * (ridged ? 0.35 - Math.abs(value) : value)
    }
  }
}

function normalised(out: Float32Array): Float32Array {
  let mean = 0
  for (const value of out) mean += value
  mean /= out.length
  let variance = 0
  for (const value of out) variance += (value - mean) ** 2
  const scale = 0.5 / Math.sqrt(variance / out.length)
  for (let i = 0; i < out.length; i++) out[i] = (out[i] - mean) * scale
  return out
}

/** Voronoi cells: distance to the nearest border in table pixels, and a random value a cell. */
function voronoi(count: number, seed: number): { distance: Float32Array; value: Float32Array } {
  const distance = new Float32Array(TABLE_SIZE * TABLE_SIZE)
  const value = new Float32Array(TABLE_SIZE * TABLE_SIZE)
  const size = TABLE_SIZE / count
  const points = cellPoints(count, size, seed)
  for (let y = 0; y < TABLE_SIZE; y++) {
    const row = Math.floor(y / size)
    for (let x = 0; x < TABLE_SIZE; x++) {
      const col = Math.floor(x / size)
      let nearest = 1e9
      let second = 1e9
      let near = 0
      let next = 0
      for (let j = row; j < row + 5; j++) {
        for (let at = (j * (count + 4) + col) * 3, last = at + 15; at < last; at += 3) {
          const dx = points[at] - x
          const dy = points[at + 1] - y
          const squared = dx * dx + dy * dy
          if (squared < nearest) {
            second = nearest
            next = near
            nearest = squared
            near = at
          } else if (squared < second) {
            second = squared
            next = at
          }
        }
      }
      const apart = Math.hypot(points[next] - points[near], points[next + 1] - points[near + 1])
      distance[y * TABLE_SIZE + x] = (second - nearest) / (2 * (apart || 1))
      value[y * TABLE_SIZE + x] = points[near + 2]
    }
  }
  return { distance, value }
}

/** The jittered points of all cells and of two more on every side: (x, y, value) each, row by row. */
function cellPoints(count: number, size: number, seed: number): Float64Array {
  const points = new Float64Array((count + 4) * (count + 4) * 3)
  const wrap = (i: number) => ((i % count) + count) % count
  let at = 0
  for (let j = -2; j < count + 2; j++) {
    for (let i = -2; i < count + 2; i++) {
      const a = wrap(i)
      const b = wrap(j)
      points[at++] = (i + 0.12 + 0.76 * hash(a, b, seed)) * size
      points[at++] = (j + 0.12 + 0.76 * hash(a, b, seed + 1)) * size
      points[at++] = hash(a, b, seed + 2)
    }
  }
  return points
}

/** Thousands of short upward strokes, light over dark: the grain of painted grass. */
function brushMarks(count: number, meanLength: number, seed: number): Float32Array {
  const out = new Float32Array(TABLE_SIZE * TABLE_SIZE)
  for (let i = 0; i < count; i++) {
    let x = hash(i, 1, seed) * TABLE_SIZE
    let y = hash(i, 2, seed) * TABLE_SIZE
    const angle = -Math.PI / 2 + (hash(i, 3, seed) - 0.5) * 1.9
    const tone = hash(i, 4, seed) - 0.45
    const length = meanLength * (0.5 + hash(i, 5, seed))
    const dx = Math.cos(angle)
    const dy = Math.sin(angle)
    for (let k = 0; k < length; k++, x += dx, y += dy) {
      const at = ((y & MASK) << SHIFT) | (x & MASK)
      out[at] = out[at] * 0.35 + (tone + (k / length) * 0.35 - 0.15) * 0.65
    }
  }
  return normalised(out)
}

/** (value, d/dx, d/dy) triples: the values of one table with the gradient of another. */
function withGradient(values: Float32Array, of: Float32Array): Float32Array {
  const out = new Float32Array(TABLE_SIZE * TABLE_SIZE * 3)
  for (let y = 0; y < TABLE_SIZE; y++) {
    const row = y << SHIFT
    const above = ((y - 1) & MASK) << SHIFT
    const below = ((y + 1) & MASK) << SHIFT
    for (let x = 0; x < TABLE_SIZE; x++) {
      const at = (row | x) * 3
      out[at] = values[row | x]
      out[at + 1] = (of[row | ((x + 1) & MASK)] - of[row | ((x - 1) & MASK)]) / 2
      out[at + 2] = (of[below | x] - of[above | x]) / 2
    }
  }
  return out
}
