// Hair that falls to the shoulders.
import { DEGREE, fill, lens, lerp, mix, spline, tenth } from './paths.mjs'

// Hair that falls: waves, straight or curls.
export function falling(x, tools) {
  const { c, h, hair, hairHi, hairSh, L, S, accent } = x
  const { vis, edge } = h
  const { cap, mass, strand, arc, cast, R, hx, away, st } = tools
  const pt = c.part ?? -1,
    line = [
      [150, 0.7],
      [96, 0.62],
      [82, 0.5],
      [74, 0.38],
      [60, 0.28],
      [40, 0.21],
      [20, 0.175],
      [4, 0.15],
      [-10, 0.17],
      [-30, 0.22],
      [-50, 0.29],
      [-66, 0.4],
      [-78, 0.5],
      [-92, 0.62],
      [-150, 0.7],
    ].map(([a, v]) => [a * -pt, v])
  if (pt > 0) line.reverse()
  const ln = pt > 0 ? line.slice().reverse() : line,
    sorted = ln[0][0] > 0 ? ln : ln.slice().reverse()
  const vol = c.hairVol ?? 14,
    inf = (v) => vol * (1 - Math.abs(v - 0.25) * 0.6),
    d = cap(sorted, inf, 0.68, 0.68)
  let s = ''
  for (const [a, v, b, w] of [
    [6, 0.13, 70, 0.42],
    [4, 0.1, 84, 0.36],
    [-4, 0.12, -64, 0.4],
    [-6, 0.07, -80, 0.34],
    [2, 0.05, 92, 0.28],
  ])
    s += arc(a * -pt, v, b * -pt, w, 7, 6)
  const B = c.hairLen ?? 330,
    wd = c.hairWide ?? 112,
    hxB = hx - h.st * 18
  if (st === 'waves') {
    const pt2 = (sd) => [
      [hx + sd * 40, 90],
      [hxB + sd * (wd - 22), 122],
      [hxB + sd * (wd - 4), 176],
      [hxB + sd * (wd - 10), 215],
      [hxB + sd * (wd + 8), 262],
      [hxB + sd * (wd + 2), 300],
      [hxB + sd * (wd - 14), B],
      [hxB + sd * (wd - 44), B - 6],
    ]
    const dB = spline([...pt2(-1), ...pt2(1).reverse()], true)
    R.back = mass(
      dB,
      [-1, 1]
        .flatMap((sd) =>
          [
            [0.9, 120],
            [0.74, 150],
          ].map(([q, y0]) =>
            strand(
              [
                [hxB + sd * wd * q, y0],
                [hxB + sd * wd * (q - 0.02), 210],
                [hxB + sd * wd * (q + 0.06), 262],
                [hxB + sd * wd * (q - 0.1), B - 10],
              ],
              9,
              sd === L ? hairHi : mix(hair, hairHi, 0.35),
            ),
          ),
        )
        .join(''),
      { full: 1 },
    )
    // front locks falling beside the cheeks
    for (const sd of [-1, 1]) {
      const f = vis(0.3, sd * 66, 8),
        m = edge(sd, 0.55, 12),
        n2 = edge(sd, 0.8, 26)
      R.top +=
        fill(
          spline(
            [
              f,
              [m[0] - sd * 10, m[1] - 14],
              [m[0] - sd * 8, m[1] + 20],
              [n2[0] - sd * 10, n2[1]],
              [n2[0] - sd * 2, n2[1] + 34],
              [n2[0] + sd * 12, n2[1] + 10],
              [m[0] + sd * 10, m[1] + 24],
              [m[0] + sd * 8, m[1] - 30],
            ],
            true,
          ),
          sd === S ? hairSh : hair,
        ) +
        strand(
          [
            [f[0] + sd * 3, f[1] + 10],
            [m[0] - sd * 1, m[1] - 6],
            [m[0] + sd * 1, m[1] + 26],
            [n2[0] - sd * 2, n2[1] + 12],
          ],
          6,
          sd === S ? mix(hair, hairHi, 0.4) : hairHi,
        )
    }
  } else if (st === 'long') {
    const pt2 = (sd) => [
      [hx + sd * 40, 90],
      [hxB + sd * (wd - 24), 122],
      [hxB + sd * (wd - 10), 190],
      [hxB + sd * (wd - 8), 270],
      [hxB + sd * (wd - 2), B],
      [hxB + sd * (wd - 50), B + 16],
    ]
    R.back = mass(
      spline([...pt2(-1), ...pt2(1).reverse()], true),
      [-1, 1]
        .map((sd) =>
          strand(
            [
              [hxB + sd * wd * 0.8, 150],
              [hxB + sd * wd * 0.84, 240],
              [hxB + sd * wd * 0.86, B - 10],
            ],
            8,
            sd === L ? hairHi : mix(hair, hairHi, 0.35),
          ),
        )
        .join(''),
    )
  } else {
    // a ring of big curls behind, a soft mass, smaller curls over the cap
    const curl = (X, Y, r) => {
      const lit = (X - hx) * L
      return (
        `<circle cx="${tenth(X)}" cy="${tenth(Y)}" r="${tenth(r)}" fill="${lit > 40 ? mix(hair, hairHi, 0.22) : lit < -20 ? mix(hair, hairSh, 0.6) : hair}"/>` +
        fill(
          lens(
            [200, 230, 262, 295, 325].map((q) => [
              X + r * 0.62 * Math.cos((q + L * 18) * DEGREE),
              Y + r * 0.62 * Math.sin((q + L * 18) * DEGREE),
            ]),
            r * 0.26,
          ),
          lit > -12 ? hairHi : lit < -58 ? mix(hair, accent, 0.42) : mix(hair, hairHi, 0.6),
          0.85,
        )
      )
    }
    const ring = [],
      N = 30
    for (let i = 0; i <= N; i++) {
      const t = (i / N) * 2 - 1,
        sd = Math.sign(t) || 1,
        u = Math.abs(t),
        wob = Math.sin(i * 2.3)
      let X, Y
      if (u < 0.5) {
        const q = (u / 0.5) * 90 * DEGREE
        X = hxB + h.st * 9 + sd * (wd - 8) * Math.sin(q)
        Y = 176 - 100 * Math.cos(q)
      } else {
        const q = (u - 0.5) / 0.5
        X = hxB + sd * (wd - 6 - 16 * q * q)
        Y = 176 + q * 172
      }
      ring.push([X + wob * 5, Y + wob * 4, 21 + 5 * Math.sin(i * 1.7)])
    }
    R.back =
      fill(
        spline(
          ring.map((r) => [r[0], r[1]]),
          true,
        ),
        hairSh,
      ) +
      ring.map((r) => curl(...r)).join('') +
      ring
        .filter((_r, i) => i < 11 || i > N - 11)
        .map((r, _i) => curl(lerp(r[0], hxB, 0.27), r[1] + 10, r[2] * 0.9))
        .join('')
    let g2 = ''
    for (const [a, v, r] of [
      [-64, 0.09, 18],
      [-34, 0.035, 18],
      [0, 0.012, 18],
      [34, 0.035, 18],
      [64, 0.09, 18],
      [-80, 0.2, 17],
      [80, 0.2, 17],
      [-70, 0.3, 15],
      [-60, 0.2, 17],
      [-42, 0.12, 18],
      [-20, 0.08, 18],
      [2, 0.06, 18],
      [24, 0.075, 18],
      [44, 0.12, 18],
      [60, 0.2, 17],
      [72, 0.31, 15],
      [-80, 0.42, 14],
      [80, 0.43, 14],
      [-34, 0.2, 12],
      [34, 0.19, 12],
      [10, 0.16, 13],
      [-12, 0.165, 12],
      [92, 0.46, 12],
      [94, 0.56, 13],
      [96, 0.66, 14],
      [98, 0.76, 14],
      [-90, 0.54, 14],
      [-96, 0.64, 15],
      [-100, 0.74, 16],
    ]) {
      const p = vis(v, a * (a < -84 ? -away : 1), 6)
      g2 += curl(p[0], p[1], r)
    }
    R.front = cast(sorted) + fill(d, hairSh) + g2
    return
  }
  R.front = cast(sorted) + mass(d, s)
}
