// Shading planes, lines of age and the rim light.
import { brow, eye, scrapes } from './eyes.mjs'
import { bez, fill, lens, mix, poly, spline, tenth } from './paths.mjs'

// Shading planes: side plane (shade), forehead and cheek lights, eye sockets, under-lip.
export function planes({ c, e, h, T, S, L }) {
  const { vis, edge, on } = h,
    k = c.plane ?? 0,
    g = c.gaunt ?? 0
  const term = [
    [0.02, 26],
    [0.12, 36],
    [0.25, 46],
    [0.36, 50],
    [0.43, 45],
    [0.49, 58],
    [0.56, 50],
    [0.61, 40 - g * 10],
    [0.7, 37 - g * 12],
    [0.78, 36 - g * 4],
    [0.86, 30],
    [0.93, 26],
    [1, 14],
  ].map(([v, a]) => vis(v, S * (a + k)))
  const out = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.02].map((v) => {
    const p = edge(S, v)
    return [p[0] + S * 8, p[1]]
  })
  const shade = `${spline(term, false, 0.6)}L${out.map((p) => `${tenth(p[0])} ${tenth(p[1])}`).join('L')}Z`
  const A = (s, a, v) => vis(v, s * a)
  const cheek = poly([
    A(L, 26, 0.62),
    A(L, 46, 0.578),
    A(L, 68, 0.553),
    A(L, 62, 0.61),
    A(L, 44, 0.66),
    A(L, 30, 0.665),
  ])
  const brow = spline(
    [
      A(L, 6, 0.25),
      A(L, 34, 0.25),
      A(L, 50, 0.32),
      A(L, 44, 0.39),
      A(L, 20, 0.4),
      A(L, 4, 0.37),
      A(S, 8, 0.33),
    ],
    true,
    0.7,
  )
  const chin = spline(
    [
      on(S * 0.06, 0.915),
      on(L * 0.1, 0.9),
      on(L * 0.24, 0.91),
      on(L * 0.2, 0.955),
      on(L * 0.05, 0.97),
      on(S * 0.06, 0.95),
    ],
    true,
    0.6,
  )
  const socket = (s) =>
    spline(
      [
        on(s * 0.1, 0.44),
        on(s * 0.3, 0.425),
        on(s * 0.58, 0.435),
        on(s * 0.66, 0.47),
        on(s * 0.58, 0.53),
        on(s * 0.4, 0.55),
        on(s * 0.2, 0.54),
        on(s * 0.12, 0.5),
      ],
      true,
    )
  const half =
    spline(
      [
        [0.2, 66],
        [0.36, 70],
        [0.46, 68],
        [0.55, 70],
        [0.61, 62 - g * 6],
        [0.7, 54 - g * 6],
        [0.8, 50],
        [0.88, 44],
        [0.95, 38],
      ].map(([v, a]) => vis(v, L * a)),
      false,
      0.6,
    ) +
    'L' +
    [0.99, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2]
      .map((v) => {
        const p2 = edge(L, v)
        return `${tenth(p2[0] + L * 8)} ${tenth(p2[1])}`
      })
      .join('L') +
    'Z'
  return (
    fill(half, mix(T.skin, T.sh, c.soft ? 0.22 : 0.5)) +
    fill(shade, T.sh) +
    fill(brow, T.hi, c.soft ? 0.4 : 0.6) +
    (c.soft ? '' : fill(cheek, T.hi, 0.6)) +
    fill(socket(L), c.socket ?? T.sh, c.socket ? 0.8 : 0.5) +
    fill(socket(S), c.socket ?? T.deep, c.socket ? 0.85 : 0.42) +
    fill(chin, T.hi, 0.4) +
    fill(spline([on(-0.2, 0.868), on(0, 0.855), on(0.2, 0.868), on(0, 0.892)], true), T.sh, 0.8) +
    (g > 0.3
      ? fill(poly([A(L, 30, 0.7), A(L, 58, 0.66), A(L, 52, 0.76), A(L, 34, 0.82)]), T.sh, 0.55)
      : '') +
    (e.smile > 0.4
      ? fill(lens([A(L, 20, 0.655), A(L, 33, 0.64), A(L, 45, 0.66)], 6), T.hi, 0.9)
      : '')
  )
}

export function features(x) {
  const { c, e, h, T, S } = x,
    { on } = h,
    far = c.turn >= 0 ? 1 : -1
  let s = ''
  for (const sd of [far, -far]) s += eye(x, sd)
  for (const sd of [far, -far]) s += brow(x, sd)
  // age and expression lines
  const a = c.age ?? 0,
    ln = (p, w, o = 0.75, col = T.line) => fill(lens(p, w), col, o)
  const fl = Math.max(a > 0.5 ? a - 0.3 : 0, e.furrow * (0.55 + a * 0.4))
  if (fl > 0.2 && !c.ridges)
    for (const [i, v] of [0.335, 0.375].entries())
      s += ln(
        bez(
          on(-0.42 + i * 0.06, v + 0.012),
          on(0, v - 0.012 + (e.furrow ? -0.006 : 0)),
          on(0.42 - i * 0.06, v + 0.01),
        ),
        2.6,
        0.3 + fl * 0.35,
        T.sh,
      )
  if (e.frown > 0.2 || a > 0.75)
    for (const sd of [-1, 1])
      s += ln(
        [on(sd * 0.07, 0.475), on(sd * 0.065, 0.45), on(sd * 0.085, 0.425)],
        3.4,
        0.35 + 0.4 * Math.max(0, e.frown),
      )
  const nl = Math.max(a * 0.9, e.smile * 0.75, c.naso ?? 0)
  for (const sd of [-1, 1]) {
    if (nl > 0.25)
      s += ln(
        bez(
          on(sd * 0.2, 0.672),
          on(sd * (0.37 + 0.05 * e.smile), 0.7),
          on(sd * (0.4 + 0.06 * e.smile + (c.mouthW ?? 0) * 0.2), 0.795),
        ),
        3 + a * 1.5,
        0.25 + nl * 0.5,
        sd === S ? T.deep : T.sh,
      )
    if (a > 0.35)
      s += ln(
        bez(on(sd * 0.24, 0.552), on(sd * 0.4, 0.583), on(sd * 0.58, 0.548)),
        2.6,
        0.35 + a * 0.35,
        sd === S ? T.deep : T.sh,
      )
    if (a > 0.55)
      s += ln(
        bez(on(sd * 0.27, 0.568), on(sd * 0.42, 0.602), on(sd * 0.57, 0.57)),
        2.2,
        0.4,
        sd === S ? T.deep : T.sh,
      )
    const cf = Math.max(a > 0.4 ? a * 0.8 : 0, e.smile * (0.25 + a * 0.7))
    if (cf > 0.3)
      for (const [_i, dv] of [-0.022, 0, 0.022].entries())
        s += ln(
          [
            on(sd * 0.65, 0.5 + dv * 0.5),
            on(sd * 0.71, 0.5 + dv * 1.1),
            on(sd * 0.77, 0.502 + dv * 1.9),
          ],
          2.2,
          cf * 0.7,
          sd === S ? T.deep : T.sh,
        )
    if (a > 0.7 || c.jowl > 0.5)
      s += ln(bez(on(sd * 0.38, 0.82), on(sd * 0.42, 0.87), on(sd * 0.36, 0.91)), 4, 0.55, T.sh)
  }
  if (c.freckles)
    for (let i = 0; i < 14; i++) {
      const p = on((i % 2 ? 1 : -1) * (0.18 + ((i * 37) % 29) / 70), 0.575 + ((i * 53) % 17) / 260)
      s += `<circle cx="${tenth(p[0])}" cy="${tenth(p[1])}" r="1.5" fill="${T.sh}"/>`
    }
  if (c.blush)
    for (const sd of [-1, 1])
      s += fill(
        spline(
          [on(sd * 0.3, 0.63), on(sd * 0.5, 0.6), on(sd * 0.68, 0.62), on(sd * 0.5, 0.68)],
          true,
        ),
        c.blush,
        0.22,
      )
  return s + scrapes(x)
}

// Rim light along the silhouette on both sides: accent colour at the back (shaded) edge, warm key at the lit edge.
export function rim({ c, h, accent }) {
  const strip = (s, a, b, w, col, o) => {
    const vs = h.range(a, b, 9),
      out = vs.map((v) => h.edge(s, v)),
      inn = vs
        .map((v, i) => {
          const p = h.edge(s, v)
          return [p[0] - s * w * Math.sin((Math.PI * (i + 0.001)) / 9), p[1]]
        })
        .reverse()
    return fill(`${spline(out) + spline(inn, false, 1, 'L')}Z`, col, o)
  }
  const [va, vb] = c.rimV ?? [0.5, 0.97],
    far = c.turn >= 0 ? 1 : -1
  return (
    strip(far, c.bare ? 0.08 : va, vb, 5, mix(accent, '#ffffff', 0.15), 0.78) +
    (c.bare ? strip(-far, 0.05, 0.45, 4, accent, 0.6) : '') +
    (c.beard && c.beard.type === 'full' ? '' : strip(-far, 0.74, 0.97, 3.5, accent, 0.55))
  )
}
