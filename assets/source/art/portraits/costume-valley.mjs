// Plain clothes of the valley: a tunic laced at the neck, and over it a shawl or an open vest.
import { fill, lens, mix, tenth } from './paths.mjs'

/**
 * Painted inside the torso. `at` holds where the body is: nx middle of the neck, nw half its width, fx
 * where the collar closes, V its height; `shadePlane` and `base` paint as for every costume.
 */
export function plainClothes({ L, S }, k, at) {
  const { nx, nw, fx, V, base, shadePlane } = at
  const tunic = k.color,
    light = k.color2,
    cloth = k.cloth
  const clothOf = (s) => (s === S ? mix(cloth, '#200818', 0.34) : mix(cloth, '#ffe8c0', 0.12))
  return (
    base(tunic, light) +
    opening(fx, V, mix(tunic, '#180a14', 0.5), light) +
    [-1, 1].map((s) => folds(nx, s, s === L ? mix(tunic, light, 0.45) : tunic)).join('') +
    (k.vest === 1
      ? [-1, 1].map((s) => vest(nx, nw, fx, s, clothOf(s), light, s === L)).join('')
      : shawl(nx, nw, fx, V, S, clothOf, light)) +
    shadePlane(0.36)
  )
}

/** The slit below the neck, with its lace. */
function opening(fx, V, dark, lace) {
  let s = fill(
    `M${tenth(fx - 22)} ${V - 24}L${tenth(fx - 9)} ${V + 44}L${tenth(fx + 9)} ${V + 44}L${tenth(fx + 22)} ${V - 24}Z`,
    dark,
  )
  for (const [i, y] of [2, 18, 34].entries()) {
    const w = 14 - i * 2
    s += `<path d="M${tenth(fx - w)} ${V + y}L${tenth(fx + w)} ${V + y + 9}M${tenth(fx + w)} ${V + y}L${tenth(fx - w)} ${V + y + 9}" stroke="${lace}" stroke-width="2.600" fill="none"/>`
  }
  return s
}

function folds(nx, s, colour) {
  return [
    [56, 40],
    [96, 84],
    [140, 130],
  ]
    .map(([q, r]) =>
      fill(
        lens(
          [
            [nx + s * q, 352],
            [nx + s * (q + 4), 402],
            [nx + s * r, 474],
          ],
          7,
        ),
        colour,
        0.75,
      ),
    )
    .join('')
}

/** Cloth laid over both shoulders, the lit end over the other. */
function shawl(nx, nw, fx, V, S, clothOf, edge) {
  const end = (s, over) => {
    const colour = clothOf(s)
    const inner = `M${tenth(nx + s * (nw + 4))} 302C${tenth(nx + s * (nw + 2))} 336 ${tenth(fx + s * 26)} ${V + 8} ${tenth(fx - s * (over ? 26 : 4))} ${V + 52}`
    const outer = `L${tenth(fx - s * (over ? 62 : 30))} 474H${tenth(nx + s * 150)}C${tenth(nx + s * 168)} 420 ${tenth(nx + s * 150)} 366 ${tenth(nx + s * (nw + 26))} 318Z`
    const fold = (a, b, w) =>
      fill(
        lens(
          [
            [nx + s * (nw + 16 + a * 0.3), 330],
            [nx + s * (44 + a), 392],
            [fx + s * b, 470],
          ],
          w,
        ),
        mix(colour, s === S ? '#180818' : edge, 0.4),
        0.8,
      )
    return (
      fill(inner + outer, colour) +
      fold(20, 6, 8) +
      fold(52, 46, 9) +
      fold(84, 92, 8) +
      `<path d="${inner}" fill="none" stroke="${s === S ? mix(edge, '#401830', 0.4) : edge}" stroke-width="5"/>` +
      `<path d="${inner}" fill="none" stroke="${mix(colour, '#180818', 0.4)}" stroke-width="2" stroke-dasharray="3 6"/>`
    )
  }
  return end(S, false) + end(-S, true)
}

/** One side of a vest, stitched along its edge. */
function vest(nx, nw, fx, s, colour, edge, isLit) {
  const inner = `M${tenth(nx + s * (nw + 14))} 312C${tenth(nx + s * (nw + 10))} 360 ${tenth(fx + s * 46)} 400 ${tenth(fx + s * 40)} 474`
  return (
    fill(
      `${inner}H${tenth(nx + s * 168)}C${tenth(nx + s * 176)} 420 ${tenth(nx + s * 140)} 352 ${tenth(nx + s * (nw + 24))} 316Z`,
      colour,
    ) +
    `<path d="${inner}" fill="none" stroke="${isLit ? edge : mix(edge, '#401830', 0.45)}" stroke-width="4.500"/>` +
    `<path d="${inner}" fill="none" stroke="${edge}" stroke-width="2" stroke-dasharray="7 6" transform="translate(${s * 12} 0)" opacity=".7"/>` +
    fill(
      lens(
        [
          [nx + s * 104, 350],
          [nx + s * 120, 410],
          [nx + s * 112, 474],
        ],
        9,
      ),
      mix(colour, isLit ? edge : '#180818', 0.35),
      0.8,
    )
  )
}
