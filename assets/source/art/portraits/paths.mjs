// Small mathematics of the portraits: curves as SVG path data, and colours.

export const DEGREE = Math.PI / 180
/** A number with one decimal, as paths need it. */
export const tenth = (n) => +n.toFixed(1)
export const lerp = (a, b, t) => a + (b - a) * t
export const clamp = (x, a, b) => Math.max(a, Math.min(b, x))
const rgb = (h) => [1, 3, 5].map((i) => parseInt(h.slice(i, i + 2), 16))
/** Colour a toward b by t. */
export const mix = (a, b, t) =>
  '#' +
  rgb(a)
    .map((v, i) =>
      Math.round(lerp(v, rgb(b)[i], t))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
/** Catmull-Rom spline through points as SVG path data. k = tension (0 = straight facets). */
export function spline(p, closed = false, k = 1, start = 'M') {
  const n = p.length,
    g = (i) => (closed ? p[(i + n) % n] : p[clamp(i, 0, n - 1)])
  let d = `${start}${tenth(p[0][0])} ${tenth(p[0][1])}`
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const a = g(i - 1),
      b = g(i),
      c = g(i + 1),
      e = g(i + 2),
      q = k / 6
    d += `C${tenth(b[0] + (c[0] - a[0]) * q)} ${tenth(b[1] + (c[1] - a[1]) * q)} ${tenth(c[0] - (e[0] - b[0]) * q)} ${tenth(c[1] - (e[1] - b[1]) * q)} ${tenth(c[0])} ${tenth(c[1])}`
  }
  return d + (closed ? 'Z' : '')
}
/** Straight-edged closed path. */
export const poly = (p) => `M${p.map((q) => `${tenth(q[0])} ${tenth(q[1])}`).join('L')}Z`
/** A tapered stroke as a filled shape: w = greatest width, prof(s) = width profile along 0..1. */
export function lens(p, w, prof = (s) => Math.sin(Math.PI * s)) {
  const n = p.length,
    up = [],
    dn = []
  for (let i = 0; i < n; i++) {
    const a = p[Math.max(0, i - 1)],
      b = p[Math.min(n - 1, i + 1)],
      l = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
    const h = (w / 2) * prof(i / (n - 1)),
      nx = (-(b[1] - a[1]) / l) * h,
      ny = ((b[0] - a[0]) / l) * h
    up.push([p[i][0] + nx, p[i][1] + ny])
    dn.unshift([p[i][0] - nx, p[i][1] - ny])
  }
  return `${spline(up) + spline(dn, false, 1, 'L')}Z`
}
/** n + 1 points on a quadratic curve. */
export const bez = (a, b, c, n = 4) =>
  Array.from({ length: n + 1 }, (_, i) => {
    const t = i / n,
      u = 1 - t
    return [
      u * u * a[0] + 2 * u * t * b[0] + t * t * c[0],
      u * u * a[1] + 2 * u * t * b[1] + t * t * c[1],
    ]
  })
/** A filled path with opacity o and further attributes x. */
export const fill = (d, colour, o = 1, x = '') =>
  `<path d="${d}" fill="${colour}"${o < 1 ? ` opacity="${o}"` : ''}${x}/>`
