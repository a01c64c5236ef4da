// Beards and moustaches.
import { clamp, fill, lens, mix, spline, tenth } from './paths.mjs'

export function beard({ c, h, T, S, L, hair, hairHi, id }) {
  if (!c.beard) return ''
  const b = c.beard,
    { on, vis, edge } = h,
    col = b.color ?? hair,
    n = b.len ?? 5,
    lo = mix(col, '#120818', 0.35)
  const jp = (sd, v) => {
      const inf = n * clamp((v - 0.58) * 3, 0, 1)
      return v < 0.74 ? vis(v, sd * 100, inf) : edge(sd, v, inf)
    },
    jv = [0.54, 0.61, 0.68, 0.76, 0.83, 0.89, 0.94, 0.985]
  const jaw = [
    ...jv.map((v) => jp(1, v)),
    ((p) => [p[0], p[1] + n * 1.5 + 2])(h.surf(1, 0)),
    ...[...jv].reverse().map((v) => jp(-1, v)),
  ]
  const ch = b.cheek ?? 0.72
  const R = (s) => [
    vis(0.52, s * 86),
    vis(0.53, s * 70),
    vis(0.63, s * 63),
    vis(ch, s * 50),
    vis(ch + 0.02, s * 34),
    on(s * 0.3, 0.735),
    on(s * 0.16, 0.712),
  ]
  const top = [...R(-1), on(0, 0.722), ...R(1).reverse()]
  const goat = [
    on(-0.36, 0.75),
    on(-0.2, 0.712),
    on(0, 0.72),
    on(0.2, 0.712),
    on(0.36, 0.75),
    on(0.4, 0.82),
    on(0.34, 0.9),
    on(0.2, 0.975, 3),
    on(0, 0.99, 8 + n),
    on(-0.2, 0.975, 3),
    on(-0.34, 0.9),
    on(-0.4, 0.82),
  ]
  const upper = [
    on(-0.46, 0.79, 3),
    on(-0.4, 0.755),
    on(-0.2, 0.712),
    on(0, 0.722),
    on(0.2, 0.712),
    on(0.4, 0.755),
    on(0.46, 0.79, 3),
    on(0.3, 0.775),
    on(0.1, 0.765),
    on(-0.1, 0.765),
    on(-0.3, 0.775),
  ]
  if (b.type === 'moustache') {
    const hairs = [-0.34, -0.2, -0.07, 0.07, 0.2, 0.34].map((a) =>
      fill(lens([on(a * 0.7, 0.722), on(a, 0.745), on(a * 1.25, 0.772)], 3.4), hairHi, 0.7),
    )
    return fill(spline(upper, true, 0.9), col) + hairs.join('')
  }
  const d =
    b.type === 'goatee' ? spline(goat, true, 0.9) : `${spline(jaw) + spline(top, false, 0.8, 'L')}Z`
  let s = `<clipPath id="${id}bd"><path d="${d}"/></clipPath>${fill(d, col, b.alpha ?? 1)}`
  s +=
    `<g clip-path="url(#${id}bd)" opacity="${b.alpha ?? 1}">` +
    fill(
      `${spline(
        [vis(0.5, S * 60), vis(0.68, S * 38), vis(0.8, S * 36), vis(0.9, S * 28), h.surf(1, S * 6)],
        false,
        0.6,
      )}L${tenth(h.cx + S * 150)} 320V120Z`,
      lo,
    )
  if (b.type !== 'stubble')
    for (const sd of [-1, 1])
      for (const [a, v, g] of [
        [0.1, 0.9, 0.96],
        [0.22, 0.87, 0.95],
        [0.36, 0.8, 0.9],
        [0.5, 0.74, 0.85],
      ])
        s += fill(
          lens([on(sd * a, v), on(sd * a * 0.95, (v + g) / 2, 1), on(sd * a * 0.8, g)], 4),
          sd === L ? hairHi : col,
          0.8,
        )
  s += '</g>'
  if (b.type !== 'stubble')
    s +=
      fill(
        spline(
          [on(-0.13, 0.84), on(0, 0.832), on(0.13, 0.84), on(0.06, 0.865), on(-0.06, 0.865)],
          true,
        ),
        mix(col, T.sh, 0.6),
      ) +
      fill(lens([on(L * 0.05, 0.725), on(L * 0.18, 0.73), on(L * 0.3, 0.752)], 3.4), hairHi, 0.8)
  return s
}
