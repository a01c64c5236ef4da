// What is not human: brow plates, old implants, seams, skin stretched to staples.
import { clamp, fill, lens, lerp, mix, spline, tenth } from './paths.mjs'

export function species(x) {
  const { c, e, h, T, S, L, id } = x,
    { on, vis } = h
  let s = ''
  if (c.ridges) {
    // warrior: stacked brow plates rising from the nose bridge to the hairline
    const n = 4
    let r = ''
    for (let i = 0; i < n; i++) {
      const v = 0.425 - i * 0.055,
        wd = [0.5, 0.46, 0.38, 0.26][i],
        y = e.browIn * -0.3
      r +=
        fill(
          spline(
            [
              on(-wd, v + 0.014, y),
              on(-wd * 0.5, v - 0.016, y),
              on(0, v - 0.006, y),
              on(wd * 0.5, v - 0.016, y),
              on(wd, v + 0.014, y),
              on(wd * 0.5, v + 0.02, y),
              on(0, v + 0.03, y),
              on(-wd * 0.5, v + 0.02, y),
            ],
            true,
          ),
          T.sh,
          0.9,
        ) +
        fill(
          lens(
            [
              on(L * 0.02, v - 0.008, y - 2),
              on(L * wd * 0.5, v - 0.02, y - 2),
              on(L * wd * 0.95, v + 0.01, y - 2),
            ],
            6,
          ),
          T.hi,
          0.95,
        ) +
        fill(
          lens(
            [
              on(S * 0.02, v - 0.01, y - 2),
              on(S * wd * 0.5, v - 0.02, y - 2),
              on(S * wd * 0.9, v + 0.008, y - 2),
            ],
            5,
          ),
          mix(T.skin, T.sh, 0.35),
          0.9,
        )
    }
    r +=
      fill(
        spline(
          [
            on(-0.06, 0.5),
            on(-0.07, 0.4),
            on(-0.045, 0.24),
            on(0.045, 0.24),
            on(0.07, 0.4),
            on(0.06, 0.5),
          ],
          true,
        ),
        T.skin,
      ) +
      fill(lens([on(L * 0.02, 0.49), on(L * 0.03, 0.38), on(L * 0.02, 0.24)], 6), T.hi) +
      fill(lens([on(S * 0.06, 0.49), on(S * 0.065, 0.38), on(S * 0.04, 0.25)], 5), T.deep, 0.8)
    s += `<g clip-path="url(#${id}h)">${r}</g>`
  }
  if (c.templeScar) {
    // healed seams where old implants sat
    for (const sd of [-1, 1])
      s +=
        `<g clip-path="url(#${id}h)">` +
        fill(
          lens(
            [on(sd * 0.74, 0.455), on(sd * 0.8, 0.48), on(sd * 0.79, 0.52), on(sd * 0.74, 0.545)],
            3.2,
          ),
          T.hi,
          0.9,
        ) +
        fill(
          lens(
            [
              on(sd * 0.76, 0.455),
              on(sd * 0.825, 0.48),
              on(sd * 0.815, 0.52),
              on(sd * 0.765, 0.545),
            ],
            2,
          ),
          T.deep,
          0.8,
        ) +
        '</g>'
  }
  if (c.seams) {
    // android: a fine seam line along the hairline and jaw, a gleam on the cheek
    s +=
      `<g clip-path="url(#${id}h)">` +
      fill(lens([on(L * 0.5, 0.62), on(L * 0.54, 0.7), on(L * 0.46, 0.8)], 2), T.sh, 0.8) +
      '</g>'
  }
  if (c.stretch) {
    // stretched-skin people: folds pulled tight towards staples that the skin has grown over
    const m = c.metal ?? '#a88a5a',
      mHi = mix(m, '#fff4d8', 0.55),
      mSh = mix(m, '#20120c', 0.55)
    const g = [],
      bars = []
    const staples = c.staples ?? [
      [1, 0.28, 54],
      [1, 0.46, 74],
      [1, 0.64, 62],
      [-1, 0.28, 54],
      [-1, 0.46, 74],
      [-1, 0.64, 62],
    ]
    // each staple pinches two long folds together: they run taut from brow, eye, cheek or mouth, meet at the bar
    // and spread again towards the back of the skull. The bar lies across them, its ends under lips of grown skin.
    const target = (v) =>
      v < 0.38
        ? [
            [0.14, 0.33],
            [0.3, 0.405],
          ]
        : v < 0.56
          ? [
              [0.66, 0.485],
              [0.44, 0.565],
            ]
          : [
              [0.24, 0.64],
              [0.4, 0.785],
            ]
    const through = (P3, n = 4) => {
      const out = []
      for (let i = 0; i < P3.length - 1; i++)
        for (let j = 0; j < n; j++) {
          const t = j / n,
            A = P3[Math.max(0, i - 1)],
            B = P3[i],
            C = P3[i + 1],
            E = P3[Math.min(P3.length - 1, i + 2)]
          out.push(
            [0, 1].map(
              (k) =>
                0.5 *
                (2 * B[k] +
                  (C[k] - A[k]) * t +
                  (2 * A[k] - 5 * B[k] + 4 * C[k] - E[k]) * t * t +
                  (3 * B[k] - A[k] - 3 * C[k] + E[k]) * t * t * t),
            ),
          )
        }
      out.push(P3[P3.length - 1])
      return out
    }
    for (const [sd, v, a] of staples) {
      const shade = sd === S,
        p = vis(v, sd * a),
        dk = shade ? T.line : T.deep,
        md = shade ? T.deep : T.sh,
        sk = shade ? T.sh : T.skin,
        hi = shade ? mix(T.sh, T.skin, 0.7) : T.hi
      const x1 = vis(v, sd * (a - 8)),
        x2 = vis(v, sd * (a + 8)),
        k = clamp(Math.abs(x1[0] - x2[0]) / 20, 0.3, 1.15)
      for (const [i, [tx, tv]] of target(v).entries()) {
        const u = i ? 1 : -1,
          t = on(sd * tx, tv),
          pin = [p[0], p[1] + u * 5],
          m1 = [lerp(pin[0], t[0], 0.5), lerp(pin[1], t[1], 0.5) + u * 3],
          b1 = vis(v + u * 0.035, sd * (a + 22)),
          b2 = vis(v + u * 0.075, sd * (a + 48)),
          f = through([t, m1, pin, b1, b2], 3)
        const w = (q) => 0.05 + 0.95 * Math.sin(Math.PI * Math.min(1, q * 1.15)) ** 0.7
        g.push(
          fill(
            lens(
              f.map((z) => [z[0], z[1] + 2.6]),
              6.5,
              w,
            ),
            md,
            0.95,
          ),
          fill(lens(f, 6, w), sk),
          fill(
            lens(
              f.map((z) => [z[0], z[1] - 1.6]),
              3,
              w,
            ),
            hi,
            0.95,
          ),
        )
      }
      g.push(fill(lens([vis(v, sd * (a - 14)), [p[0], p[1] + 0.5], vis(v, sd * (a + 14))], 5), dk))
      bars.push(
        `<g transform="translate(${tenth(p[0])} ${tenth(p[1])}) rotate(${sd * 8}) scale(${k.toFixed(2)} 1)">` +
          fill('M-9 -15C-6 -21 6 -21 9 -15L8 15C5 21 -5 21 -8 15Z', md, 0.55) +
          fill('M-4.500 -15H4.500V15H-4.500Z', mSh) +
          fill('M-4.500 -15H2.500V15H-4.500Z', m) +
          fill('M-3.500 -12H-1V12H-3.500Z', mHi) +
          fill(
            'M-12 -7C-9 -20 9 -20 12 -7C7 -13 -7 -13 -12 -7ZM-12 8C-9 21 9 21 12 8C7 14 -7 14 -12 8Z',
            dk,
            0.8,
          ) +
          fill(
            'M-12 -9C-8 -21 8 -21 12 -9C7 -14.500 -7 -14.500 -12 -9ZM-12 9C-8 20 8 20 12 9C7 14.500 -7 14.500 -12 9Z',
            sk,
          ) +
          fill('M-8 -15C-5 -19.500 4 -19.500 7 -15.500C3 -17 -4 -17 -8 -15Z', hi) +
          '</g>',
      )
    }
    if (c.suture) {
      const ys = [0.02, 0.06, 0.1, 0.15, 0.2, 0.25]
      g.push(
        fill(
          lens(
            ys.map((v, i) => vis(v, i % 2 ? 1.5 : -1.5)),
            5,
          ),
          T.deep,
        ),
      )
      for (const v of [0.07, 0.13, 0.19]) {
        const a1 = vis(v, -9),
          b1 = vis(v, 9)
        g.push(
          fill(
            lens([a1, [(a1[0] + b1[0]) / 2, a1[1] - 1], b1], 6, () => 1),
            mSh,
          ),
          fill(
            lens(
              [
                [a1[0], a1[1] - 1.2],
                [b1[0], b1[1] - 1.2],
              ],
              4,
              () => 1,
            ),
            m,
          ),
          fill(
            lens(
              [
                [a1[0], a1[1] - 2.4],
                [b1[0], b1[1] - 2.4],
              ],
              1.6,
              () => 1,
            ),
            mHi,
          ),
        )
      }
    }
    s += `<g clip-path="url(#${id}h)">${g.join('')}</g><g clip-path="url(#${id}h)">${bars.join('')}</g>`
  }
  return s
}
