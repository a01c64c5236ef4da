// Hair under cloth.

import { LINES, sym } from './hairlines.mjs'
import { fill, lens, lerp, mix, spline, tenth } from './paths.mjs'

// Hair under a cloth wrap with a knot and a tail.
export function wrapped(x, tools) {
  const { c, h, id, hair, hairSh, L, S, accent } = x
  const { surf, vis, edge, side } = h
  const { near, cap, mass, strand, arc, cast, R, hx, st } = tools
  const w = c.wrap ?? ['#b8623e', '#e3b070', '#7a3440'],
    boy = st === 'wrapBoy'
  const hl = sym(boy ? LINES.boy : LINES.round),
    d = cap(hl, (_v) => (boy ? 9 : 8), 0.74, 0.74)
  let s = ''
  for (const a of [-60, -30, 30, 60]) s += arc(a, 0.36, a * 0.2, 0.2, 5, 6)
  const hxB = hx - h.st * 16
  if (!boy) {
    R.back = mass(
      spline(
        [
          [hxB - 70, 150],
          [hxB - 92, 200],
          [hxB - 88, 270],
          [hxB - 74, 330],
          [hxB - 20, 344],
          [hxB + 20, 344],
          [hxB + 74, 330],
          [hxB + 88, 270],
          [hxB + 92, 200],
          [hxB + 70, 150],
        ],
        true,
      ),
      [-1, 1]
        .map((q) =>
          strand(
            [
              [hxB + q * 80, 180],
              [hxB + q * 78, 250],
              [hxB + q * 66, 322],
            ],
            8,
          ),
        )
        .join(''),
    )
  }
  let bangs = ''
  if (boy) {
    const tips = [
      [-58, 0.36],
      [-44, 0.27],
      [-34, 0.34],
      [-20, 0.26],
      [-8, 0.33],
      [6, 0.255],
      [20, 0.335],
      [34, 0.26],
      [48, 0.345],
      [58, 0.28],
      [66, 0.4],
    ]
    bangs = fill(
      spline(
        [
          vis(0.2, -76, 7),
          ...tips.map(([a, v]) => vis(v, a, 3)),
          vis(0.2, 76, 7),
          vis(0.16, 40, 8),
          vis(0.15, 0, 8),
          vis(0.16, -40, 8),
        ],
        true,
        0.45,
      ),
      hair,
    )
  } else
    for (const sd of [-1, 1])
      bangs +=
        fill(
          spline(
            [
              vis(0.2, sd * 2, 3),
              vis(0.225, sd * 26, 5),
              vis(0.31, sd * 52, 6),
              vis(0.44, sd * 67, 6),
              vis(0.62, sd * 74, 7),
              vis(0.77, sd * 82, 10),
              vis(0.78, sd * 104, 10),
              vis(0.5, sd * 104, 9),
              vis(0.36, sd * 92, 8),
              vis(0.2, sd * 60, 8),
            ],
            true,
            0.8,
          ),
          sd === S ? hairSh : hair,
        ) +
        strand(
          [
            vis(0.215, sd * 22, 6),
            vis(0.26, sd * 50, 7),
            vis(0.36, sd * 68, 7),
            vis(0.54, sd * 80, 8),
            vis(0.72, sd * 88, 9),
          ],
          5,
        )
  // the wrap: a soft band over the crown with folds, and a knot or falling tail on the near side
  const lo = boy ? 0.2 : 0.185,
    _A = [-1, 1].map((sd) => edge(sd, boy ? 0.3 : 0.34, boy ? 11 : 14))
  const up = [
    ...side(-1, boy ? 0.3 : 0.34, 0.03, 6, (_v) => (boy ? 13 : 17)),
    surf(0, 0, boy ? 13 : 18),
    ...side(1, 0.03, boy ? 0.3 : 0.34, 6, (_v) => (boy ? 13 : 17)),
  ]
  const low = [64, 44, 22, 0, -22, -44, -64].map((a) =>
    vis(lo + Math.abs(a) / (boy ? 900 : 700), a, 8),
  )
  const wd = `${spline(up) + spline(low, false, 1, 'L')}Z`,
    nm = `${id}w`
  let folds = ''
  for (const [i, t] of [0.15, 0.38, 0.6, 0.82].entries())
    folds += fill(
      lens(
        [-80, -50, -20, 10, 40, 70].map((a) =>
          vis(lerp(lo, 0.02, t) + Math.abs(a + 20) / 760, a, 12),
        ),
        i === 0 ? 9 : 6,
      ),
      i === 0 ? w[1] : i % 2 ? w[2] : mix(w[0], w[1], 0.5),
      i === 0 ? 1 : 0.8,
    )
  const kx = edge(near, 0.22, 14)
  const tail =
    fill(
      spline(
        [
          [kx[0], kx[1] - 6],
          [kx[0] + near * 24, kx[1] + 14],
          [kx[0] + near * 30, kx[1] + 80],
          [kx[0] + near * (boy ? 16 : 36), kx[1] + (boy ? 96 : 190)],
          [kx[0] + near * 6, kx[1] + (boy ? 80 : 186)],
          [kx[0] + near * 8, kx[1] + 70],
          [kx[0] - near * 6, kx[1] + 20],
        ],
        true,
      ),
      near === S ? mix(w[0], w[2], 0.6) : w[0],
    ) +
    fill(
      lens(
        [
          [kx[0] + near * 6, kx[1] + 4],
          [kx[0] + near * 19, kx[1] + 40],
          [kx[0] + near * 17, kx[1] + (boy ? 86 : 176)],
        ],
        7,
      ),
      w[1],
      0.8,
    )
  R.back += tail
  R.front =
    cast(hl) +
    mass(d, s) +
    bangs +
    `<clipPath id="${nm}"><path d="${wd}"/></clipPath><g clip-path="url(#${nm})">` +
    fill(wd, mix(w[1], accent, 0.4)) +
    `<path d="${wd}" fill="${w[0]}" transform="translate(${-L * 5} 4)"/>` +
    fill(
      spline([vis(0.0, S * 20, 20), vis(0.1, S * 40, 16), vis(0.3, S * 62, 16)], false) +
        `L${tenth(hx + S * 200)} 260V0Z`,
      w[2],
      0.8,
    ) +
    folds +
    '</g>'
  R.front += fill(
    spline(
      [
        [kx[0] - near * 12, kx[1] - 12],
        [kx[0] + near * 8, kx[1] - 14],
        [kx[0] + near * 12, kx[1] + 6],
        [kx[0] - near * 4, kx[1] + 14],
      ],
      true,
    ),
    w[1],
  )
}

// Close cloth cowl over the back of the skull.
export function cowl(x, tools) {
  const { c, h } = x
  const { vis, edge } = h
  const { cap, mass, strand, arc, cast, R, hx } = tools
  const w = c.wrap ?? ['#3a3f4a', '#8a94a0', '#20242e'],
    line = sym([
      [0, 0.13],
      [22, 0.135],
      [44, 0.19],
      [58, 0.3],
      [64, 0.44],
      [71, 0.56],
      [77, 0.68],
      [84, 0.78],
      [110, 0.8],
      [150, 0.8],
    ]),
    d = cap(line, (v) => (v > 0.6 ? 9 - (v - 0.6) * 40 : 9), 0.79, 0.79, true)
  const hb = hx - h.st * 20,
    drop2 = (sd) => [
      edge(sd, 0.25, 6),
      edge(sd, 0.4, 8),
      edge(sd, 0.55, 10),
      ((q) => [lerp(q[0], hb + sd * 88, 0.6), 256])(edge(sd, 0.7, 10)),
      [hb + sd * 90, 306],
      [hb + sd * 108, 362],
    ]
  R.back = mass(
    spline([[hx, 140], ...drop2(-1), [hb, 380], ...drop2(1).reverse()], true, 0.8),
    [-1, 1]
      .map((q) =>
        strand(
          [
            [hb + q * 86, 220],
            [hb + q * 80, 290],
            [hb + q * 92, 350],
          ],
          6,
          w[1],
        ),
      )
      .join(''),
    { col: mix(w[0], w[2], 0.5), rim: w[1], full: 1 },
  )
  let s = ''
  for (const a of [-70, -38, 38, 70]) s += arc(a, 0.3, a * 0.3, 0.05, 6, 5, mix(w[0], w[1], 0.3))
  R.front =
    cast(line) +
    mass(
      d,
      s +
        fill(
          lens(
            line.filter(([a]) => Math.abs(a) < 100).map(([a, v]) => vis(v, a, 2)),
            9,
            () => 1,
          ),
          mix(w[1], w[0], 0.35),
        ),
      { col: w[0], rim: w[0] },
    )
}
