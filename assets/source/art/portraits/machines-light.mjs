// The quick machines: scout and hunter.
import { arcBand, eyeOf, leg, shell } from './machine-parts.mjs'
import { fill, lens, mix, poly, spline } from './paths.mjs'

/** Small and round, three legs, a mast with a lamp. */
export function scout(t) {
  const body = spline(
    [
      [118, 236],
      [150, 158],
      [230, 126],
      [312, 158],
      [344, 236],
      [312, 304],
      [230, 330],
      [148, 304],
    ],
    true,
  )
  return (
    leg(t, [150, 250], [70, 226], [40, 372], 15) +
    leg(t, [318, 250], [398, 222], [424, 372], 15) +
    leg(t, [236, 320], [252, 386], [236, 456], 14) +
    fill(
      poly([
        [262, 140],
        [268, 140],
        [292, 46],
        [287, 45],
      ]),
      t.bronzeLit,
    ) +
    `<circle cx="290" cy="42" r="13" fill="${mix(t.eye, '#2a0410', 0.4)}"/><circle cx="291" cy="40" r="9" fill="${t.eye}"/><circle cx="293" cy="37" r="3.500" fill="#fff"/>` +
    shell(
      t,
      body,
      spline(
        [
          [250, 142],
          [304, 166],
          [326, 222],
          [300, 214],
          [262, 178],
        ],
        true,
        0.5,
      ),
      spline(
        [
          [120, 232],
          [152, 160],
          [196, 138],
          [176, 200],
          [180, 272],
          [214, 326],
          [150, 304],
        ],
        true,
        0.7,
      ),
    ) +
    fill(
      spline(
        [
          [170, 146],
          [230, 118],
          [294, 146],
          [276, 168],
          [230, 152],
          [188, 168],
        ],
        true,
        0.6,
      ),
      t.bronze,
    ) +
    fill(
      lens(
        [
          [200, 142],
          [240, 128],
          [282, 146],
        ],
        7,
      ),
      t.bronzeLit,
    ) +
    fill(arcBand(231, 232, 116, 107, 24, 156), t.bronzeShade) +
    fill(arcBand(231, 230, 116, 111, 20, 90), t.bronzeLit) +
    [
      [152, 226],
      [312, 226],
    ]
      .map(
        ([x, y]) =>
          `<rect x="${x - 9}" y="${y - 22}" width="18" height="44" rx="6" fill="${t.deep}"/><rect x="${x - 5}" y="${y - 17}" width="10" height="34" rx="4" fill="#8ef0ff"/>`,
      )
      .join('') +
    eyeOf(t, 230, 236, 44)
  )
}

/** Long and low, three horns, two blades held forward. */
export function hunter(t) {
  const blade = (s) => {
    const X = (x) => 230 + s * x
    return (
      fill(
        poly([
          [X(70), 222],
          [X(168), 192],
          [X(196), 262],
          [X(150), 300],
        ]),
        s > 0 ? t.metal : t.shade,
      ) +
      fill(
        poly([
          [X(168), 192],
          [X(196), 262],
          [X(184), 268],
          [X(160), 200],
        ]),
        s > 0 ? t.rim : mix(t.shade, t.rim, 0.5),
      ) +
      fill(
        poly([
          [X(196), 256],
          [X(150), 300],
          [X(66), 438],
          [X(112), 330],
        ]),
        s > 0 ? t.bronze : t.bronzeShade,
      ) +
      fill(
        poly([
          [X(196), 256],
          [X(180), 290],
          [X(66), 438],
          [X(160), 310],
        ]),
        s > 0 ? t.bronzeLit : t.bronze,
      ) +
      fill(
        poly([
          [X(96), 226],
          [X(142), 213],
          [X(150), 226],
          [X(104), 240],
        ]),
        '#8ef0ff',
      )
    )
  }
  const horn = (dx, top, w) =>
    fill(
      poly([
        [230 + dx * 0.4 - w, 178],
        [230 + dx, top],
        [230 + dx * 0.4 + w, 178],
      ]),
      t.bronzeShade,
    ) +
    fill(
      poly([
        [230 + dx * 0.4, 178],
        [230 + dx, top],
        [230 + dx * 0.4 + w, 178],
      ]),
      t.bronzeLit,
    )
  return (
    horn(-104, 54, 19) +
    horn(104, 54, 19) +
    horn(0, 22, 17) +
    blade(-1) +
    blade(1) +
    shell(
      t,
      poly([
        [136, 216],
        [176, 150],
        [230, 128],
        [284, 150],
        [324, 216],
        [296, 316],
        [230, 372],
        [164, 316],
      ]),
      poly([
        [236, 140],
        [280, 156],
        [314, 216],
        [292, 300],
        [270, 222],
      ]),
      poly([
        [140, 216],
        [178, 154],
        [226, 134],
        [196, 220],
        [226, 366],
        [168, 316],
      ]),
    ) +
    fill(
      poly([
        [176, 168],
        [230, 144],
        [284, 168],
        [262, 208],
        [230, 196],
        [198, 208],
      ]),
      t.bronze,
    ) +
    fill(
      poly([
        [230, 144],
        [284, 168],
        [262, 208],
        [248, 202],
      ]),
      t.bronzeLit,
    ) +
    fill(
      poly([
        [160, 236],
        [226, 262],
        [226, 300],
        [178, 282],
      ]),
      '#170608',
    ) +
    fill(
      poly([
        [300, 236],
        [234, 262],
        [234, 300],
        [282, 282],
      ]),
      '#170608',
    ) +
    fill(
      poly([
        [168, 244],
        [222, 266],
        [222, 290],
        [182, 276],
      ]),
      t.eye,
    ) +
    fill(
      poly([
        [292, 244],
        [238, 266],
        [238, 290],
        [278, 276],
      ]),
      t.eye,
    ) +
    fill(
      poly([
        [178, 250],
        [220, 268],
        [220, 276],
      ]),
      '#ffe2c8',
    ) +
    fill(
      poly([
        [282, 250],
        [240, 268],
        [240, 276],
      ]),
      '#ffe2c8',
    ) +
    `<ellipse cx="230" cy="268" rx="126" ry="70" fill="url(#h)" opacity=".6"/>` +
    fill(
      poly([
        [206, 322],
        [230, 336],
        [254, 322],
        [246, 348],
        [230, 362],
        [214, 348],
      ]),
      t.deep,
    )
  )
}
