// Hair that shows the ears.

import { LINES, sym } from './hairlines.mjs'
import { fill, lens, mix, spline, tenth } from './paths.mjs'

// Short hair: parted, swept back or faded.
export function cropped(x, tools) {
  const { c, hair, hairHi, L, h } = x
  const { vis } = h
  const { cap, mass, arc, cast, R, hx, away, st } = tools
  const line = sym(LINES[c.hairline ?? 'crop']),
    vol = c.hairVol ?? 7,
    inf = (v) => vol * (v < 0.3 ? 1 : Math.max(0.25, 1 - (v - 0.3) * 2))
  const d = cap(line, inf, 0.74, 0.74)
  let s = ''
  if (st === 'slick')
    for (const a of [-46, -26, -6, 16, 38, 58])
      s += arc(
        a,
        0.24 + Math.abs(a) / 900,
        a * 0.5,
        0.0,
        6,
        a * L > 0 ? 6 : 4,
        a * L > 0 ? hairHi : mix(hair, hairHi, 0.35),
      )
  else if (st === 'fade')
    for (let i = 0; i < 26; i++) {
      const p = vis(0.03 + ((i * 7) % 17) / 90, -60 + i * 5.2, 4)
      s += `<circle cx="${tenth(p[0])}" cy="${tenth(p[1])}" r="3.4" fill="${(p[0] - hx) * L > 6 ? hairHi : mix(hair, hairHi, 0.3)}" opacity=".6"/>`
    }
  else {
    const pt = c.part ?? 1
    for (const [a, v, b, w] of [
      [26, 0.19, -58, 0.3],
      [30, 0.14, -66, 0.26],
      [30, 0.09, -72, 0.2],
      [24, 0.05, -80, 0.13],
      [44, 0.22, 70, 0.42],
      [44, 0.15, 84, 0.36],
    ])
      s += arc(
        pt * a,
        v,
        pt * b,
        w,
        4,
        4.5,
        pt * (a + b) * L > -8 ? hairHi : mix(hair, hairHi, 0.45),
      )
  }
  R.front = cast(line) + mass(d, s)
  if (st === 'fade')
    R.front += fill(
      lens(
        [0.3, 0.38, 0.46, 0.54].map((v) => vis(v, away * 70, 1)),
        9,
      ),
      hair,
      0.35,
    )
}

// Bald crown: a band of hair from the temples round the back.
export function bald(x, tools) {
  const { h, id, T, hair, hairHi, L } = x
  const { vis, edge } = h
  const { near, mass, strand, R } = tools
  const band = (s) =>
    spline(
      [
        vis(0.27, s * 84, 4),
        vis(0.3, s * 66, 4),
        vis(0.36, s * 60, 3),
        vis(0.44, s * 62, 2),
        vis(0.53, s * 66, 1),
        vis(0.585, s * 76, 1),
        vis(0.57, s * 92, 1),
        vis(0.64, s * 112, 1),
        vis(0.74, s * 150, 1),
        edge(s, 0.74, 2),
        edge(s, 0.62, 7),
        edge(s, 0.5, 9),
        edge(s, 0.4, 9),
        edge(s, 0.32, 8),
        edge(s, 0.25, 5),
        edge(s, 0.21, 1),
      ],
      true,
      0.8,
    )
  for (const s of [-near, near])
    R.front += mass(
      band(s),
      [76, 88, 102]
        .map((a) =>
          strand(
            [vis(0.34, s * a, 4), vis(0.43, s * (a + 10), 4), vis(0.52, s * (a + 18), 4)],
            4,
            s === L ? hairHi : mix(hair, hairHi, 0.4),
          ),
        )
        .join(''),
      { flat: s === L, rim: s === L ? undefined : hair },
    )
  const p = vis(0.09, L * 24),
    q = vis(0.17, L * 40)
  R.front =
    `<g clip-path="url(#${id}h)">` +
    fill(
      spline(
        [vis(0.05, L * 8), vis(0.055, L * 34), vis(0.12, L * 46), q, vis(0.15, L * 20), p],
        true,
      ),
      mix(T.hi, '#ffffff', 0.25),
      0.75,
    ) +
    '</g>' +
    R.front
}

// Drawn back to a tail.
export function ponytail(x, tools) {
  const { c } = x
  const { cap, mass, arc, cast, R, away } = tools
  const line = sym(LINES.high),
    d = cap(line, (v) => 5 * (v < 0.4 ? 1 : 0.4), 0.72, 0.72)
  let s = ''
  for (const a of [-56, -34, -12, 12, 34, 56])
    s += arc(a, 0.22 + Math.abs(a) / 420, a * 0.4 + away * 50, 0.1, 4, 4.5)
  R.front = cast(line) + mass(d, s)
  R.back = (c.hairStyle === 'knot' ? knot : tail)(x, tools)
}

/** A knot high on the back of the head, in a tie. */
function knot(x, { away, mass, strand }) {
  const { c, h } = x
  const [px, py] = h.edge(away, 0.1, 4)
  const at = (u, v) => [px + away * (u + 4), py + v - 14]
  const bun = spline(
    [at(-24, 2), at(-12, -30), at(18, -38), at(42, -16), at(40, 16), at(14, 30), at(-12, 24)],
    true,
  )
  const turns = [
    [at(-8, -22), at(14, -28), at(32, -8)],
    [at(-6, 14), at(14, 18), at(32, 4)],
  ]
  const tie = [at(-24, -6), at(-12, -16), at(-2, 24), at(-16, 26)]
  return (
    mass(bun, turns.map((t) => strand(t, 6)).join(''), { flat: true, full: true }) +
    fill(spline(tie, true), c.tie ?? '#b98a3a')
  )
}

/** A tail falling behind the shoulder. */
function tail(x, { away, mass, strand }) {
  const { c, h } = x
  const p = h.edge(away, 0.2, 6),
    k2 = away
  const fall = mass(
    spline(
      [
        [p[0] - k2 * 20, p[1] - 10],
        [p[0] + k2 * 18, p[1] - 20],
        [p[0] + k2 * 44, p[1] + 10],
        [p[0] + k2 * 50, p[1] + 80],
        [p[0] + k2 * 36, p[1] + 160],
        [p[0] + k2 * 44, p[1] + 226],
        [p[0] + k2 * 10, p[1] + 196],
        [p[0] + k2 * 6, p[1] + 110],
        [p[0] + k2 * 4, p[1] + 40],
      ],
      true,
    ),
    [20, 32]
      .map((q) =>
        strand(
          [
            [p[0] + k2 * (q - 6), p[1] - 6],
            [p[0] + k2 * (q + 6), p[1] + 60],
            [p[0] + k2 * (q - 4), p[1] + 140],
            [p[0] + k2 * q, p[1] + 200],
          ],
          6,
        ),
      )
      .join(''),
    { flat: true },
  )
  const tie = fill(
    spline(
      [
        [p[0] - k2 * 6, p[1] - 12],
        [p[0] + k2 * 20, p[1] - 24],
        [p[0] + k2 * 28, p[1] - 4],
        [p[0] + k2 * 4, p[1] + 14],
      ],
      true,
    ),
    c.tie ?? '#b98a3a',
  )
  return fall + tie
}
