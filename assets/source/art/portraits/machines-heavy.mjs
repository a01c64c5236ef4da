// The slow machines: warden and bore.
import { arcBand, ellipse, eyeOf, onCircle, shell } from './machine-parts.mjs'
import { fill, mix, poly, spline, tenth } from './paths.mjs'

/** A ring of six plates about a core, held by light. */
export function warden(t) {
  const plates = [-90, -30, 30, 90, 150, 210].map((a) => {
    const p = [
      onCircle(230, 236, 196, a - 20),
      onCircle(230, 236, 196, a + 20),
      onCircle(230, 236, 128, a + 23),
      onCircle(230, 236, 128, a - 23),
    ]
    const isLit = a > -100 && a < 60,
      isBronze = (a + 90) % 120 === 0
    const base = isBronze ? [t.bronze, t.bronzeLit, t.bronzeShade] : [t.metal, t.lit, t.shade]
    const c = onCircle(230, 236, 160, a)
    return (
      fill(poly(p), isLit ? base[1] : mix(base[2], t.rim, 0.25)) +
      fill(
        poly(p.map(([x, y]) => [230 + (x - 230) * 0.985 - 4, 236 + (y - 236) * 0.985 + 4])),
        isLit ? base[0] : base[2],
      ) +
      fill(
        poly([p[0], p[1], onCircle(230, 236, 180, a + 20), onCircle(230, 236, 180, a - 20)]),
        base[1],
        isLit ? 0.7 : 0.2,
      ) +
      `<circle cx="${tenth(c[0])}" cy="${tenth(c[1])}" r="15" fill="${t.deep}"/><circle cx="${tenth(c[0])}" cy="${tenth(c[1])}" r="9.500" fill="#8ef0ff"/><circle cx="${tenth(c[0] - 2)}" cy="${tenth(c[1] - 3)}" r="3.500" fill="#fff"/>`
    )
  })
  return (
    `<circle cx="230" cy="236" r="214" fill="#8ef0ff" opacity=".1"/>` +
    plates.join('') +
    `<circle cx="230" cy="236" r="116" fill="none" stroke="#8ef0ff" stroke-width="9"/><circle cx="230" cy="236" r="116" fill="none" stroke="#e8fdff" stroke-width="3"/>` +
    ellipse(230, 236, 88, 88, t.rim) +
    ellipse(226, 240, 86, 86, t.metal) +
    fill(
      spline(
        [
          [146, 236],
          [166, 178],
          [214, 152],
          [196, 236],
          [214, 318],
          [166, 296],
        ],
        true,
      ),
      t.shade,
    ) +
    fill(
      spline(
        [
          [244, 156],
          [290, 182],
          [310, 224],
          [286, 214],
          [262, 184],
        ],
        true,
        0.6,
      ),
      t.lit,
      0.85,
    ) +
    fill(arcBand(230, 236, 88, 78, 30, 150), t.bronzeShade) +
    eyeOf(t, 230, 236, 38)
  )
}

/** Heavy: a turning drill below a helmet of plates, two lamps. */
export function bore(t) {
  const spiral = [0, 1, 2, 3].map((i) => {
    const y = 306 + i * 38,
      w = 118 - i * 27
    return (
      fill(
        poly([
          [230 - w, y],
          [230 + w, y],
          [230 + w - 20, y + 34],
          [230 - w + 20, y + 34],
        ]),
        i % 2 ? t.bronzeShade : t.bronze,
      ) +
      fill(
        poly([
          [230 + w * 0.1, y],
          [230 + w, y],
          [230 + w - 20, y + 34],
          [230 + w * 0.06, y + 34],
        ]),
        t.bronzeLit,
        0.75,
      ) +
      fill(
        poly([
          [230 - w, y],
          [230 + w, y - 7],
          [230 + w, y + 2],
          [230 - w, y + 9],
        ]),
        t.deep,
      ) +
      fill(
        poly([
          [230 - w * 0.2, y + 5],
          [230 + w, y - 5],
          [230 + w, y - 1],
          [230 - w * 0.2, y + 8],
        ]),
        t.lit,
      )
    )
  })
  const shoulder = (s) => {
    const X = (x) => 230 + s * x
    return (
      fill(
        poly([
          [X(108), 150],
          [X(204), 178],
          [X(222), 268],
          [X(176), 330],
          [X(120), 300],
        ]),
        s > 0 ? t.rim : mix(t.shade, t.rim, 0.3),
      ) +
      fill(
        poly([
          [X(106), 156],
          [X(198), 184],
          [X(214), 268],
          [X(172), 322],
          [X(116), 300],
        ]),
        s > 0 ? t.metal : t.shade,
      ) +
      fill(
        poly([
          [X(106), 156],
          [X(198), 184],
          [X(204), 212],
          [X(112), 190],
        ]),
        s > 0 ? t.lit : t.metal,
        0.8,
      ) +
      [
        [140, 236],
        [176, 250],
        [150, 278],
      ]
        .map(
          ([x, y]) =>
            `<circle cx="${X(x)}" cy="${y}" r="7" fill="${t.deep}"/><circle cx="${X(x) + 1}" cy="${y - 2}" r="4" fill="${t.bronzeLit}"/>`,
        )
        .join('')
    )
  }
  return (
    spiral.join('') +
    fill(
      poly([
        [220, 456],
        [240, 456],
        [230, 460],
      ]),
      t.lit,
    ) +
    shoulder(-1) +
    shoulder(1) +
    shell(
      t,
      poly([
        [112, 228],
        [134, 118],
        [190, 70],
        [270, 70],
        [326, 118],
        [348, 228],
        [318, 316],
        [142, 316],
      ]),
      poly([
        [250, 84],
        [318, 124],
        [336, 222],
        [314, 214],
        [288, 140],
      ]),
      poly([
        [116, 228],
        [138, 122],
        [192, 76],
        [206, 150],
        [196, 312],
        [146, 312],
      ]),
    ) +
    fill(
      poly([
        [134, 128],
        [190, 84],
        [270, 84],
        [326, 128],
        [316, 160],
        [262, 122],
        [198, 122],
        [144, 160],
      ]),
      t.bronze,
    ) +
    fill(
      poly([
        [236, 84],
        [270, 84],
        [326, 128],
        [316, 160],
        [262, 122],
        [236, 122],
      ]),
      t.bronzeLit,
      0.85,
    ) +
    fill(
      poly([
        [140, 296],
        [320, 296],
        [306, 326],
        [154, 326],
      ]),
      t.deep,
    ) +
    fill(
      poly([
        [154, 300],
        [306, 300],
        [302, 308],
        [158, 308],
      ]),
      t.bronzeLit,
    ) +
    fill(
      poly([
        [146, 178],
        [314, 178],
        [324, 262],
        [136, 262],
      ]),
      t.deep,
    ) +
    eyeOf(t, 182, 220, 28) +
    eyeOf(t, 278, 220, 28)
  )
}
