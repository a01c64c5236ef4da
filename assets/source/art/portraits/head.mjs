// The head as a solid: horizontal sections at heights v = 0 (crown) to 1 (chin), turned and projected.

// In a drawing context: c the character, e the expression, h the head, T skin tones, L and S the sides
// (-1 or 1) of the key light and of the shade, id the prefix of clip paths.
import { clamp, DEGREE, lerp } from './paths.mjs'

//            v     w     f     b     c      (all but v in head half-widths)
const KEYS = [
  [0, 0.0, 0.0, 0.0, 0],
  [0.012, 0.25, 0.26, 0.34, 0],
  [0.04, 0.45, 0.47, 0.6, 0],
  [0.09, 0.67, 0.7, 0.88, 0],
  [0.15, 0.82, 0.86, 1.05, 0],
  [0.23, 0.94, 0.99, 1.16, 0],
  [0.33, 1, 1.05, 1.2, 0],
  [0.43, 0.99, 1.08, 1.18, 0],
  [0.5, 0.95, 0.98, 1.1, 0],
  [0.58, 0.97, 1.01, 0.9, 0],
  [0.67, 0.93, 1, 0.6, 0],
  [0.78, 0.84, 1, 0.36, 0.06],
  [0.87, 0.7, 0.96, 0.24, 0.24],
  [0.94, 0.5, 0.97, 0.18, 0.48],
  [0.985, 0.3, 0.93, 0.14, 0.6],
  [1, 0.2, 0.88, 0.12, 0.62],
]

export function makeHead(c, e) {
  const W = 82 * (c.headW ?? 1),
    H = 226 * (c.headH ?? 1),
    y0 = 296 - H + (c.headY ?? 0),
    t = clamp(c.turn, -0.8, 0.8) * 54 * DEGREE,
    ct = Math.cos(t),
    st = Math.sin(t),
    sn = Math.sin(((c.nod ?? 0) + e.nod) * DEGREE)
  const cx = 230 - st * 26 + (c.headX ?? 0)
  const bump = (v, at, r) => Math.exp(-(((v - at) / r) ** 2))
  const sec = (v) => {
    // section at height v with the character's shape parameters applied
    let i = 0
    while (i < KEYS.length - 2 && KEYS[i + 1][0] < v) i++
    const a = KEYS[i],
      b = KEYS[i + 1],
      s = clamp((v - a[0]) / (b[0] - a[0]), 0, 1),
      L = (j) => lerp(a[j], b[j], s)
    let w = L(1),
      f = L(2),
      bk = L(3),
      cc = L(4)
    w *=
      1 +
      (c.jaw ?? 0) * 0.17 * bump(v, 0.85, 0.1) +
      (c.cheek ?? 0) * 0.07 * bump(v, 0.59, 0.07) -
      (c.gaunt ?? 0) * 0.1 * bump(v, 0.74, 0.08) +
      (c.jowl ?? 0) * 0.16 * bump(v, 0.82, 0.12) +
      (c.temple ?? 0) * 0.08 * bump(v, 0.38, 0.12) +
      (c.chin ?? 0) * 0.4 * bump(v, 0.98, 0.06) +
      (c.cranium ?? 0) * 0.12 * bump(v, 0.15, 0.16)
    f *=
      1 +
      (c.browRidge ?? 0) * 0.06 * bump(v, 0.43, 0.04) +
      (c.chin ?? 0) * 0.04 * bump(v, 0.96, 0.06)
    return { w: w * W, f: f * W, b: bk * W, c: cc * W }
  }
  const P = (x, y, z) => [cx + x * ct + z * st, y + z * sn]
  const Y = (v) => y0 + v * H
  const surf3 = (v, th, inf = 0) => {
    const q = sec(v),
      s = Math.sin(th * DEGREE),
      k = Math.cos(th * DEGREE)
    return [(q.w + inf) * s, q.c + k * (k >= 0 ? q.f - q.c + inf : q.b + inf)]
  }
  const surf = (v, th, inf = 0) => {
    const [x, z] = surf3(v, th, inf)
    return P(x, Y(v) - (v < 0.25 ? inf * (1 - v / 0.25) : 0), z)
  }
  const edge = (side, v, inf = 0) => {
    let best,
      a = 0
    for (let th = 0; th <= 180; th += 4) {
      const p = surf(v, th * side, inf)
      if (!best || p[0] * side > best[0] * side) {
        best = p
        a = th * side
      }
    }
    best.th = a
    return best
  }
  const vis = (v, th, inf = 0) => {
    const s = Math.sign(th) || 1,
      ed = edge(s, v, inf)
    return Math.abs(th) > Math.abs(ed.th) ? ed : surf(v, th, inf)
  }
  const zf = (v, x) => {
    const q = sec(v)
    return q.c + (q.f - q.c) * Math.sqrt(Math.max(0, 1 - (x / q.w) ** 2))
  }
  const on = (x, v, dy = 0, dz = 0) => P(x * W, Y(v) + dy, zf(v, x * W) + dz * W) // point on the face, x in half-widths
  const range = (a, b, n) => Array.from({ length: n + 1 }, (_, i) => lerp(a, b, i / n))
  const side = (s, a, b, n = 10, inf = 0) =>
    range(a, b, n).map((v) => edge(s, v, typeof inf === 'function' ? inf(v) : inf))
  const vs = [
    0.985, 0.95, 0.9, 0.85, 0.79, 0.72, 0.65, 0.58, 0.5, 0.43, 0.35, 0.26, 0.17, 0.09, 0.04, 0.012,
  ]
  const outline = [
    ...vs.map((v) => edge(-1, v)),
    surf(0, 0),
    ...[...vs].reverse().map((v) => edge(1, v)),
    surf(1, 0).map((q, i) => q + (i ? 2.5 : 0)),
  ]
  return { W, H, cx, t, ct, st, P, Y, sec, surf, edge, vis, on, side, outline, zf, range }
}
