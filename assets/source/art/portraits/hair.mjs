// Hair: tools that every style draws with, and which style is whose.

import { cowl, wrapped } from './hair-covered.mjs'
import { falling } from './hair-long.mjs'
import { bald, cropped, ponytail } from './hair-short.mjs'
import { braids, hat, swept, tousled } from './hair-valley.mjs'
import { helm } from './helm.mjs'
import { clamp, fill, lens, lerp, mix, spline, tenth } from './paths.mjs'

const STYLES = {
  crop: cropped,
  slick: cropped,
  fade: cropped,
  crown: bald,
  waves: falling,
  curls: falling,
  long: falling,
  cowl: cowl,
  ponytail: ponytail,
  knot: ponytail,
  wrap: wrapped,
  wrapBoy: wrapped,
  tousled: tousled,
  swept: swept,
  braids: braids,
  hat: hat,
  helm: helm,
}

// {back, front, top}: SVG behind the body, over the head, and over all.
export function hairParts(x) {
  const { c, h, id, T, hair, hairHi, hairSh, L, S, accent } = x
  const { surf, vis, side } = h
  const st = c.hairStyle ?? 'none'
  const near = c.turn >= 0 ? -1 : 1
  // cap of hair from the hairline up; on the far side it tapers into the temple (the nape is hidden there)
  const cap = (line, inf, vL = 0.74, vR = 0.74, whole = false) => {
    const far = c.turn >= 0 ? 1 : -1,
      cut = !whole && Math.abs(c.turn) > 0.15,
      q = typeof inf === 'function' ? inf : () => inf,
      tp = (v) => q(v) * clamp((0.57 - v) / 0.16, 0.05, 1)
    const L0 = cut && far < 0,
      R0 = cut && far > 0,
      ln = cut ? line.filter(([a, _v]) => a * far < 80) : line
    return (
      spline(
        [
          ...side(-1, L0 ? 0.56 : vL, 0.03, 9, L0 ? tp : q),
          surf(0, 0, q(0)),
          ...side(1, 0.03, R0 ? 0.56 : vR, 9, R0 ? tp : q),
        ],
        false,
        1,
      ) +
      spline(
        ln.map(([a, v]) => vis(v, a, 1.5)),
        false,
        0.75,
        'L',
      ) +
      'Z'
    )
  }
  let k = 0
  const mass = (d, strands = '', o = {}) => {
    const n = `${id}c${k++}`
    const rimC = o.rim ?? mix(hairHi, accent, 0.45)
    return (
      `<clipPath id="${n}"><path d="${d}"/></clipPath><g clip-path="url(#${n})">` +
      fill(d, rimC) +
      `<path d="${d}" fill="${o.col ?? hair}" transform="translate(${-L * 4.5} 3.5)"/>` +
      (o.full
        ? ''
        : `<rect x="0" y="${tenth(h.Y(0.5))}" width="460" height="300" fill="${o.col ?? hair}"/>`) +
      (o.flat
        ? ''
        : fill(
            `${spline(
              [
                vis(0.005, S * 20),
                vis(0.06, S * 34),
                vis(0.16, S * 44),
                vis(0.28, S * 58),
                vis(0.45, S * 74),
                vis(0.7, S * 80),
              ],
              false,
              0.7,
            )}L${tenth(h.cx + S * 210)} 330V0Z`,
            hairSh,
          )) +
      strands +
      '</g>'
    )
  }
  const strand = (pts, w = 6, col = hairHi, o = 0.9) => fill(lens(pts, w), col, o)
  const arc = (a0, v0, a1, v1, inf = 4, w = 6, col) =>
    strand(
      [0, 0.2, 0.4, 0.6, 0.8, 1].map((t) => vis(lerp(v0, v1, t), lerp(a0, a1, t), inf)),
      w,
      col,
    )
  const cast = (line) =>
    `<g clip-path="url(#${id}h)">` +
    fill(
      lens(
        line
          .filter(([a]) => Math.abs(a) < 68)
          .map(([a, v]) => {
            const p = vis(v, a, 0)
            return [p[0] - L * 2, p[1] + 3]
          }),
        13,
        () => 1,
      ),
      T.sh,
      0.75,
    ) +
    '</g>'
  const R = { back: '', front: '', top: '' }
  const hx = h.cx,
    away = near // side of the head where the back of the skull shows

  STYLES[st]?.(x, { near, cap, mass, strand, arc, cast, R, hx, away, st })
  return R
}
