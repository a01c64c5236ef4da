// The half-helm of a guard: a plated cap with a ridge, a brow band and guards over the cheekbones.
import { fill, lens, mix, spline } from './paths.mjs'

export function helm(x, { cap, mass, R, cast }) {
  const { c, h, L, S, accent } = x
  const { vis, surf } = h
  const [metal, lit, dark] = c.helm
  const line = [
    [150, 0.74],
    [104, 0.7],
    [84, 0.72],
    [70, 0.66],
    [64, 0.5],
    [56, 0.36],
    [30, 0.345],
    [0, 0.335],
    [-30, 0.345],
    [-56, 0.36],
    [-64, 0.5],
    [-70, 0.66],
    [-84, 0.72],
    [-104, 0.7],
    [-150, 0.74],
  ]
  const row = (v, w, colour) =>
    fill(
      lens(
        [-78, -52, -26, 0, 26, 52, 78].map((a) => vis(v + Math.abs(a) / 1500, a, 9)),
        w,
        () => 1,
      ),
      colour,
    )
  const ridge = (a, w, colour) =>
    fill(
      lens(
        [0.34, 0.26, 0.18, 0.1, 0.04, 0.006].map((v) => vis(v, a, 12)),
        w,
        (u) => 1 - 0.35 * u,
      ),
      colour,
    )
  const light = vis(0.13, L * 34, 8)
  R.front =
    cast(line) +
    mass(
      cap(line, 10, 0.74, 0.74, true),
      row(0.3, 17, dark) +
        row(0.295, 11, mix(metal, lit, 0.5)) +
        row(0.2, 3.4, dark) +
        row(0.11, 3.4, dark) +
        ridge(0, 26, dark) +
        ridge(L * 2, 19, mix(metal, lit, 0.35)) +
        ridge(L * 5, 5, lit) +
        fill(
          spline(
            [
              light,
              vis(0.1, L * 50, 8),
              vis(0.2, L * 58, 8),
              vis(0.26, L * 44, 8),
              vis(0.2, L * 26, 8),
            ],
            true,
          ),
          mix(lit, '#ffffff', 0.2),
          0.55,
        ) +
        [-1, 1]
          .flatMap((s) =>
            [0.44, 0.56].map((v) => {
              const p = vis(v, s * 76, 6)
              return `<circle cx="${p[0].toFixed(1)}" cy="${p[1].toFixed(1)}" r="5" fill="${dark}"/><circle cx="${(p[0] + L).toFixed(1)}" cy="${(p[1] - 1.4).toFixed(1)}" r="3" fill="${s === S ? metal : lit}"/>`
            }),
          )
          .join(''),
      { col: metal, rim: mix(lit, accent, 0.45), full: 1 },
    )
  const gem = surf(0.3, 0, 12)
  R.front += `<circle cx="${gem[0].toFixed(1)}" cy="${gem[1].toFixed(1)}" r="9" fill="${dark}"/><circle cx="${gem[0].toFixed(1)}" cy="${gem[1].toFixed(1)}" r="6" fill="#59ffa0"/><circle cx="${(gem[0] - 1.6).toFixed(1)}" cy="${(gem[1] - 2).toFixed(1)}" r="2" fill="#e8fff2"/>`
}
