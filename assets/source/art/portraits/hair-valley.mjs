// Hair and hats of the valley.

import { falling } from './hair-long.mjs'
import { cropped } from './hair-short.mjs'
import { LINES, sym } from './hairlines.mjs'
import { fill, lens, lerp, mix, spline, tenth } from './paths.mjs'

/** Short hair that stands about the head in locks. */
export function tousled(x, tools) {
  const { c, h, hair, hairHi, hairSh, L, S } = x
  const { vis } = h
  const { cap, mass, strand, cast, R } = tools
  const line = sym(LINES.boy),
    vol = c.hairVol ?? 14
  let locks = ''
  const n = c.tight === 1 ? 17 : 11
  for (let i = 0; i < n; i++) {
    const t = i / (n - 1),
      a = lerp(-82, 82, t),
      v = 0.3 - 0.27 * Math.sin(Math.PI * t)
    const out = vol + ((i * 7) % 4) * (c.tight === 1 ? 1.4 : 2.6),
      root = vis(v + 0.09, a * 0.8, 2),
      tip = vis(Math.max(0.004, v - 0.02), a + (i % 2 ? 7 : -5), out),
      w = c.tight === 1 ? 17 : 24
    locks += fill(
      lens(
        [root, [lerp(root[0], tip[0], 0.55), lerp(root[1], tip[1], 0.6) - 3], tip],
        w,
        (u) => 1 - 0.75 * u * u,
      ),
      a * L > 20 ? mix(hair, hairHi, 0.3) : a * S > 20 ? hairSh : hair,
    )
  }
  let s = ''
  for (const [a, v, b, w] of [
    [-10, 0.2, -40, 0.1],
    [8, 0.18, 30, 0.07],
    [26, 0.2, 56, 0.12],
    [-30, 0.22, -66, 0.18],
    [0, 0.13, 8, 0.04],
    [40, 0.24, 74, 0.24],
  ])
    s += strand(
      [vis(v, a, 5), vis((v + w) / 2 - 0.01, (a + b) / 2, 8), vis(w, b, 6)],
      c.tight === 1 ? 5 : 7,
      (a + b) * L > 0 ? hairHi : mix(hair, hairHi, 0.4),
    )
  let fringe = ''
  for (const [a, v] of [
    [-52, 0.3],
    [-34, 0.27],
    [-14, 0.29],
    [6, 0.26],
    [24, 0.3],
    [44, 0.27],
    [60, 0.34],
  ])
    fringe += fill(
      lens([vis(0.16, a - 10, 6), vis(0.22, a - 4, 5), vis(v, a + 4, 3)], 24, (u) => 1 - 0.8 * u),
      a * S > 16 ? hairSh : hair,
    )
  R.front =
    cast(line) +
    locks +
    mass(
      cap(line, (v) => (v < 0.4 ? 8 : 3)),
      s,
    ) +
    fringe
}

/** Swept back from the brow and falling to the shoulders, the ears free. */
export function swept(x, tools) {
  const { c, h, hair, hairHi, S, L } = x
  const { mass, strand, R, hx } = tools
  cropped(x, tools)
  const B = c.hairLen ?? 320,
    wd = c.hairWide ?? 90,
    b = hx - h.st * 22
  const half = (s) => [
    [b + s * 62, 120],
    [b + s * (wd - 6), 180],
    [b + s * wd, 240],
    [b + s * (wd + 6), 290],
    [b + s * (wd - 16), B],
  ]
  R.back = mass(
    spline([...half(-1), [b, B + 8], ...half(1).reverse()], true),
    [-1, 1]
      .flatMap((s) =>
        [0.92, 0.76].map((q) =>
          strand(
            [
              [b + s * wd * q, 170],
              [b + s * wd * (q + 0.04), 240],
              [b + s * wd * (q - 0.08), B - 12],
            ],
            8,
            s === L ? hairHi : mix(hair, hairHi, s === S ? 0.25 : 0.4),
          ),
        ),
      )
      .join(''),
    { full: 1 },
  )
}

/** Parted in the middle, two braids over the shoulders. */
export function braids(x, tools) {
  const { c, h, hair, hairHi, hairSh, L, S } = x
  const { edge } = h
  const { R } = tools
  falling(
    { ...x, c: { ...c, hairStyle: 'long', hairLen: 262, hairWide: 82 } },
    { ...tools, st: 'long' },
  )
  const plait = (s) => {
    const p = edge(s, 0.7, 8)
    let d = ''
    for (let i = 0; i < 6; i++) {
      const y = p[1] + 4 + i * 21,
        px = p[0] + s * (6 + Math.sin(i * 0.5) * 5),
        w = 17 - i * 0.9
      for (const q of [-1, 1])
        d +=
          fill(
            spline(
              [
                [px + q * 1, y + 15],
                [px + q * w, y + 3],
                [px + q * w * 0.9, y - 10],
                [px - q * 3, y - 4],
              ],
              true,
            ),
            s === S
              ? q === S
                ? hairSh
                : mix(hair, hairSh, 0.4)
              : q === L
                ? mix(hair, hairHi, 0.3)
                : hair,
          ) +
          fill(
            lens(
              [
                [px + q * w * 0.8, y - 5],
                [px + q * w * 0.5, y + 5],
                [px + q * 1, y + 12],
              ],
              3.4,
            ),
            s === L ? hairHi : mix(hair, hairHi, 0.3),
            0.85,
          )
    }
    const end = [p[0] + s * 6, p[1] + 132]
    return (
      d +
      fill(
        spline(
          [
            [end[0] - 9, end[1] + 2],
            [end[0] + 9, end[1] + 2],
            [end[0] + 7, end[1] + 26],
            [end[0], end[1] + 34],
            [end[0] - 7, end[1] + 26],
          ],
          true,
        ),
        s === S ? hairSh : hair,
      ) +
      `<rect x="${tenth(end[0] - 11)}" y="${tenth(end[1] - 6)}" width="22" height="11" rx="5" fill="${s === S ? mix(c.ribbon, '#200818', 0.3) : c.ribbon}"/>`
    )
  }
  R.top = (R.top ?? '') + plait(-1) + plait(1)
}

/** A broad hat of plaited straw over short hair. */
export function hat(x, tools) {
  const { c, h, L, S, id, accent } = x
  const { edge, surf } = h
  const { cast, R, hx } = tools
  const [straw, lit, dark] = c.straw
  cropped({ ...x, c: { ...c, hairStyle: 'crop' } }, { ...tools, st: 'crop' })
  const brim = edge(-1, 0.2)[1],
    l = edge(-1, 0.25, 52)[0],
    r = edge(1, 0.25, 52)[0],
    top = surf(0, 0, 30)[1],
    mid = hx + c.turn * 8
  const crown = spline(
    [
      [mid - 84, brim],
      [mid - 76, top + 26],
      [mid - 48, top],
      [mid + 6, top + 7],
      [mid + 50, top - 1],
      [mid + 78, top + 28],
      [mid + 84, brim],
    ],
    false,
    0.9,
  )
  const plate = spline(
    [
      [l, brim + 10],
      [mid - 70, brim - 14],
      [mid, brim - 20],
      [mid + 70, brim - 14],
      [r, brim + 10],
      [mid + 76, brim + 22],
      [mid, brim + 30],
      [mid - 76, brim + 22],
    ],
    true,
  )
  const rows = [0.2, 0.4, 0.6, 0.8]
    .map((t) => {
      const y = lerp(top + 12, brim - 4, t)
      return `<path d="M${tenth(mid - 90)} ${tenth(y)}Q${tenth(mid)} ${tenth(y + 16)} ${tenth(mid + 90)} ${tenth(y)}" stroke="${dark}" stroke-width="2" fill="none" opacity=".45"/>`
    })
    .join('')
  const shadeOf = (d, n) =>
    `<clipPath id="${id}${n}"><path d="${d}"/></clipPath><g clip-path="url(#${id}${n})">`
  R.front =
    cast(sym(LINES.boy)) +
    R.front +
    // The shadow that the brim throws on the face.
    `<g clip-path="url(#${id}h)">${fill(
      spline(
        [
          [l, brim + 6],
          [mid, brim + 36],
          [r, brim + 6],
          [r, brim + 34],
          [mid + 30, brim + 64],
          [mid - 40, brim + 62],
          [l, brim + 34],
        ],
        true,
      ),
      mix(x.T.sh, x.T.deep, 0.35),
      0.72,
    )}</g>` +
    shadeOf(`${crown}Z`, 'k') +
    fill(`${crown}Z`, mix(lit, accent, 0.4)) +
    `<path d="${crown}Z" fill="${straw}" transform="translate(${-L * 5} 4)"/>` +
    fill(
      `M${tenth(mid + S * 6)} ${top - 10}L${tenth(mid + S * 30)} ${brim + 20}H${tenth(mid + S * 140)}V${top - 10}Z`,
      dark,
      0.45,
    ) +
    rows +
    fill(
      `M${tenth(mid - 100)} ${brim - 26}Q${tenth(mid)} ${brim - 6} ${tenth(mid + 100)} ${brim - 26}V${brim + 8}H${tenth(mid - 100)}Z`,
      '#7a2f3c',
    ) +
    '</g>' +
    shadeOf(plate, 'j') +
    fill(plate, mix(lit, accent, 0.3)) +
    `<path d="${plate}" fill="${straw}" transform="translate(${-L * 3} 5)"/>` +
    fill(
      `M${tenth(mid + S * 20)} ${brim - 30}L${tenth(mid + S * 44)} ${brim + 40}H${tenth(mid + S * 240)}V${brim - 30}Z`,
      dark,
      0.5,
    ) +
    [6, 14, 22]
      .map(
        (dy) =>
          `<path d="M${tenth(l)} ${tenth(brim + 4 + dy * 0.3)}Q${tenth(mid)} ${tenth(brim + dy * 1.5)} ${tenth(r)} ${tenth(brim + 4 + dy * 0.3)}" stroke="${dark}" stroke-width="2" fill="none" opacity=".4"/>`,
      )
      .join('') +
    '</g>'
}
