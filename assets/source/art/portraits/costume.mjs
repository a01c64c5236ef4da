// Costumes: uniforms, the valley's woven robes, the plated collars of the Son'a.
import { plainClothes } from './costume-valley.mjs'
import { fill, lens, lerp, mix, spline, tenth } from './paths.mjs'

const CLOTH = {
  command: ['#7e2230', '#b23a3e'],
  operations: ['#a8701c', '#dfa23a'],
  science: ['#1d5f6b', '#3a9aa0'],
}
export function costume(x) {
  const { c, h, id, L, S, accent } = x,
    k = c.costume ?? { type: 'uniform', dept: 'command' },
    nw = 44 * (c.neck ?? 1),
    nx = 230 - h.st * 8,
    fx = nx + c.turn * 18,
    sw = 190 * (c.shoulder ?? 1),
    drop = c.slope ?? 0
  // torso outline: neck sides, trapezius, shoulders
  const half = (s) => [
    [nx + s * (nw + 10), 312],
    [nx + s * (nw + 30), 332],
    [nx + s * sw * 0.62, 352 + drop * 0.5],
    [nx + s * sw * 0.9, 378 + drop],
    [nx + s * sw * 1.05, 430 + drop],
    [nx + s * sw * 1.08, 470],
  ]
  const V = k.vee ?? 356,
    torso = `${spline(half(-1).reverse())}L${tenth(fx)} ${V}${spline(half(1), false, 1, 'L')}Z`
  const suit = k.suit ?? '#232636',
    suitHi = mix(suit, '#aab4d8', 0.25),
    suitSh = mix(suit, '#0a0612', 0.45),
    trim = k.trim ?? '#e9cf94'
  const n = `${id}t`,
    open = `<clipPath id="${n}"><path d="${torso}"/></clipPath><g clip-path="url(#${n})">`
  const base = (col, hi, rimW = 6) =>
    fill(torso, mix(hi, accent, 0.5)) +
    `<path d="${torso}" fill="${col}" transform="translate(${-L * rimW} 5)"/>`
  const shadePlane = (o) =>
    fill(
      `M${tenth(fx)} 330C${tenth(fx + S * 30)} 380 ${tenth(fx + S * 40)} 420 ${tenth(fx + S * 36)} 470H${S > 0 ? 470 : -10}V300H${tenth(fx)}Z`,
      '#12061c',
      o,
    )
  const chinShadow = fill(
    `M${tenth(nx - nw - 20)} 318L${tenth(fx)} ${V + 4}L${tenth(nx + nw + 20)} 318L${tenth(nx + nw + 34)} 336L${tenth(fx)} ${V + 34}L${tenth(nx - nw - 34)} 336Z`,
    '#12061c',
    0.35,
  )
  const collar = (col, ht = 22, tr = trim) => {
    // stand collar, open at the front
    const a = (s) => [
      [nx + s * (nw + 2), 300],
      [nx + s * (nw + 12), 312],
      [nx + s * (nw + 18), 318 + ht * 0.5],
    ]
    return [-1, 1]
      .map((s) => {
        const p = a(s),
          d = `M${tenth(p[0][0])} ${p[0][1]}C${tenth(p[0][0] + s * 4)} ${p[0][1] + 16} ${tenth(fx + s * 22)} ${V - 22} ${tenth(fx + s * 3)} ${V - 2}L${tenth(fx + s * 8)} ${V + ht}C${tenth(fx + s * 34)} ${V + ht - 18} ${tenth(p[2][0] + s * 4)} ${tenth(p[2][1] + 12)} ${tenth(p[2][0])} ${tenth(p[2][1])}L${tenth(p[1][0])} ${p[1][1] - 10}Z`
        return (
          fill(d, s === S ? mix(col, '#0a0414', 0.4) : col) +
          `<path d="M${tenth(p[0][0])} ${p[0][1]}C${tenth(p[0][0] + s * 4)} ${p[0][1] + 16} ${tenth(fx + s * 22)} ${V - 22} ${tenth(fx + s * 3)} ${V - 2}" fill="none" stroke="${s === S ? mix(tr, '#3a1a30', 0.45) : tr}" stroke-width="3.500"/>`
        )
      })
      .join('')
  }
  const back = k.backless
    ? ''
    : fill(
        `M${tenth(nx - nw - 10)} 316C${tenth(nx - nw - 8)} 286 ${tenth(nx + nw + 8)} 286 ${tenth(nx + nw + 10)} 316L${tenth(nx)} 350Z`,
        suitSh,
      )
  const pip = (i, col) => {
    const px = fx + L * (44 + i * 13),
      py = 352 + i * 1.6 - (V - 356) * 0.2
    return `<circle cx="${tenth(px)}" cy="${tenth(py)}" r="4.600" fill="${col}"/><circle cx="${tenth(px - 1)}" cy="${tenth(py - 1.4)}" r="1.600" fill="#fff" opacity=".8"/>`
  }
  const badge = (bx, by) =>
    `<g transform="translate(${tenth(bx)} ${by})"><path d="M0-15A15 15 0 1 0 12 -9L5-4A7.500 7.500 0 1 1 0-7.500Z" fill="${trim}"/><path d="M2-18L15-12L5-1Z" fill="#fff6e0"/></g>`
  let f = '',
    top = ''
  if (k.type === 'uniform') {
    // own design: dark tunic, coloured asymmetric yoke cut on a rising diagonal, piped; ring-and-notch badge
    const [_a, b] = CLOTH[k.dept]
    const yoke = `M-20 ${404}L${tenth(fx - 120)} 396L${tenth(fx - 18)} 424L${tenth(fx + 26)} 398L${tenth(fx + 150)} 384L480 396V280H-20Z`
    f =
      open +
      base(suit, suitHi) +
      fill(yoke, b) +
      fill(
        yoke.replace('V280H-20Z', `V280H${tenth(fx)}V424Z`),
        L > 0 ? mix(b, '#ffd9a0', 0.16) : b,
      ) +
      `<path d="${yoke}" fill="none" stroke="${trim}" stroke-width="4"/>` +
      fill(
        lens(
          [
            [fx + 26, 398],
            [fx + 10, 420],
            [fx + 4, 470],
          ],
          3,
          () => 1,
        ),
        suitHi,
        0.8,
      ) +
      fill(
        lens(
          [
            [nx + L * sw * 0.5, 350],
            [nx + L * sw * 0.62, 372],
            [nx + L * sw * 0.66, 400],
          ],
          8,
        ),
        mix(b, '#fff0d0', 0.35),
        0.6,
      ) +
      shadePlane(0.42) +
      chinShadow +
      '</g>' +
      collar(suit, 22) +
      Array.from({ length: k.pips ?? 3 }, (_, i) => pip(i, trim)).join('')
    f += badge(fx + L * 74, 420)
  } else if (k.type === 'admiral') {
    const a = k.color ?? '#5c1f34',
      d = `M${tenth(fx - 40)} ${V}L${tenth(fx - 62)} 470H${tenth(fx + 62)}L${tenth(fx + 40)} ${V}Z`
    f =
      open +
      base(a, mix(a, '#ffcfa0', 0.3)) +
      fill(d, suit) +
      `<path d="M${tenth(fx - 46)} ${V - 20}L${tenth(fx - 68)} 470M${tenth(fx + 46)} ${V - 20}L${tenth(fx + 68)} 470" stroke="${trim}" stroke-width="7" fill="none"/><path d="M${tenth(fx)} ${V}V470" stroke="${suitHi}" stroke-width="3"/>` +
      [-1, 1]
        .map(
          (s) =>
            fill(
              spline(
                [
                  [nx + s * 104, 346],
                  [nx + s * 176, 362],
                  [nx + s * 200, 392],
                  [nx + s * 120, 376],
                ],
                true,
                0.6,
              ),
              trim,
            ) +
            fill(
              spline(
                [
                  [nx + s * 110, 354],
                  [nx + s * 172, 368],
                  [nx + s * 190, 386],
                  [nx + s * 122, 370],
                ],
                true,
                0.6,
              ),
              mix(trim, a, 0.55),
            ),
        )
        .join('') +
      shadePlane(0.42) +
      chinShadow +
      '</g>' +
      collar(a, 26) +
      [0, 1, 2, 3]
        .map(
          (i) =>
            `<rect x="${tenth(fx + L * (34 + i * 11) - 4)}" y="${tenth(352 - i * 5)}" width="8" height="12" rx="2" fill="${trim}" transform="rotate(${L * -26} ${tenth(fx + L * (34 + i * 11))} ${tenth(358 - i * 5)})"/>`,
        )
        .join('')
  } else if (k.type === 'soft') {
    // counsellor: wrapped soft jacket over the dark tunic
    const a = k.color ?? '#6b3a6e',
      b = mix(a, '#ffd0e0', 0.22)
    f =
      open +
      base(suit, suitHi) +
      fill(`M-20 470V300H${tenth(nx - nw - 10)}L${tenth(fx + 16)} 470Z`, L < 0 ? b : a) +
      fill(
        `M480 470V300H${tenth(nx + nw + 10)}L${tenth(fx - 44)} 470Z`,
        L > 0 ? b : mix(a, '#180820', 0.15),
      ) +
      `<path d="M${tenth(nx + nw + 8)} 306C${tenth(nx + nw)} 380 ${tenth(fx)} 430 ${tenth(fx - 44)} 474" fill="none" stroke="${trim}" stroke-width="5"/>` +
      fill(
        `M${tenth(nx - nw - 12)} 306C${tenth(nx - nw - 2)} 360 ${tenth(fx - 30)} 400 ${tenth(fx - 10)} 424L${tenth(fx - 30)} 446C${tenth(fx - 80)} 410 ${tenth(nx - nw - 40)} 370 ${tenth(nx - nw - 30)} 322Z`,
        mix(a, '#ffe0ea', 0.12),
      ) +
      [60, 96, 130]
        .map((q) =>
          fill(
            lens(
              [
                [nx + L * q, 350],
                [nx + L * (q + 6), 400],
                [nx + L * (q - 8), 470],
              ],
              6,
            ),
            mix(b, '#ffffff', 0.2),
            0.5,
          ),
        )
        .join('') +
      shadePlane(0.4) +
      '</g>'
    f += badge(fx + L * 84, 424)
  } else if (k.type === 'woven') {
    // valley people: loose robe, broad collar woven in bands
    const a = k.color ?? '#a5613a',
      b = k.color2 ?? '#e6c48a',
      w = k.weave ?? ['#d9a758', '#7a2f3c', '#2f6a68']
    const band = (r0, r1) => {
      const p = (s, r) => [
        [nx + s * (nw + 2 + r), 304 + r * 0.25],
        [nx + s * (nw + r * 0.9), 340 + r * 0.5],
        [fx + s * (18 + r * 0.4), V + r],
      ]
      return (
        spline([...p(-1, r0), [fx, V + 8 + r0], ...p(1, r0).reverse()]) +
        spline([...p(1, r1), [fx, V + 8 + r1], ...p(-1, r1).reverse()], false, 1, 'L') +
        'Z'
      )
    }
    let wv =
      fill(band(0, 42), w[1]) +
      fill(band(0, 9), w[0]) +
      fill(band(32, 42), w[0]) +
      fill(band(16, 24), w[2])
    for (let i = -9; i <= 9; i++) {
      const t = i / 9,
        X = fx * (1 - Math.abs(t)) + (nx + Math.sign(t) * (nw + 22)) * Math.abs(t),
        Y = V + 28 - Math.abs(t) ** 1.5 * 38
      wv += `<path d="M${tenth(X - 5)} ${tenth(Y)}l5-6l5 6l-5 6z" fill="${i % 2 ? b : w[0]}"/>`
    }
    f =
      open +
      base(a, b) +
      [-1, 1]
        .flatMap((s) =>
          [
            [60, 40],
            [104, 84],
            [144, 132],
          ].map(([q, r]) =>
            fill(
              lens(
                [
                  [nx + s * q, 346 + q * 0.1],
                  [nx + s * (q + 4), 400],
                  [nx + s * r, 474],
                ],
                8,
              ),
              s === L ? mix(a, b, 0.5) : mix(a, '#200818', 0.35),
              0.8,
            ),
          ),
        )
        .join('') +
      wv +
      shadePlane(0.36) +
      '</g>'
  } else if (k.type === 'shawl') {
    f = `${open}${plainClothes(x, k, { nx, nw, fx, V, base, shadePlane })}</g>`
  } else if (k.type === 'armour') {
    // warrior: uniform with banded metal pauldron and strap
    const [_a, b] = CLOTH[k.dept],
      m = '#6d6a72',
      mh = '#b6b2b4',
      ms = '#3a3640'
    // pauldron: three overlapping domed plates on the key-light shoulder
    const pl = (s) =>
      [
        [152, 410, 82, 62],
        [142, 388, 72, 54],
        [130, 368, 58, 42],
      ]
        .map(([ox, cy, rx, ry], i) => {
          const X = nx + s * ox,
            arcD = (dy, _g) =>
              `M${tenth(X - s * rx)} ${cy + dy}C${tenth(X - s * rx)} ${tenth(cy - ry * 1.05 + dy)} ${tenth(X + s * rx * 0.8)} ${tenth(cy - ry * 1.1 + dy)} ${tenth(X + s * rx)} ${cy + 22 + dy}`
          return (
            fill(
              arcD(0) +
                `C${tenth(X + s * rx * 0.4)} ${cy + 2} ${tenth(X - s * rx * 0.4)} ${cy - 6} ${tenth(X - s * rx)} ${cy}Z`,
              i % 2 ? mix(m, ms, 0.3) : m,
            ) +
            `<path d="${arcD(2)}" fill="none" stroke="${mix(mh, accent, 0.35)}" stroke-width="4"/>` +
            `<path d="M${tenth(X - s * rx)} ${cy}C${tenth(X - s * rx * 0.4)} ${cy - 6} ${tenth(X + s * rx * 0.4)} ${cy + 2} ${tenth(X + s * rx)} ${cy + 22}" fill="none" stroke="${ms}" stroke-width="4"/>`
          )
        })
        .join('')
    f =
      open +
      base(suit, suitHi) +
      fill(
        `M-20 410L${tenth(fx - 60)} 402L${tenth(fx)} 430L${tenth(fx + 60)} 402L480 410V280H-20Z`,
        b,
      ) +
      `<path d="M-20 410L${tenth(fx - 60)} 402L${tenth(fx)} 430L${tenth(fx + 60)} 402L480 410" stroke="${trim}" stroke-width="4" fill="none"/>` +
      shadePlane(0.4) +
      chinShadow +
      '</g>' +
      collar(suit, 24) +
      fill(
        `M${tenth(nx - L * 104)} 338L${tenth(nx - L * 76)} 334L${tenth(fx + L * 96)} 470H${tenth(fx + L * 50)}Z`,
        '#4a2e22',
      ) +
      fill(
        lens(
          [
            [nx - L * 80, 338],
            [fx + L * 90, 470],
          ],
          3,
          () => 1,
        ),
        '#8a5c3c',
      ) +
      [0, 1, 2, 3]
        .map((i) => {
          const t = 0.2 + i * 0.22,
            X = lerp(nx - L * 90, fx + L * 72, t),
            Y = lerp(336, 470, t)
          return `<rect x="${tenth(X - 14)}" y="${tenth(Y - 8)}" width="28" height="16" rx="3" fill="${i % 2 ? m : mh}" transform="rotate(${L * 40} ${tenth(X)} ${tenth(Y)})"/>`
        })
        .join('') +
      pl(L)
  } else if (k.type === 'alien') {
    // high fan collar of plates over layered robe
    const a = k.color ?? '#5a3a22',
      b = k.color2 ?? '#a8743a',
      m = c.metal ?? '#b08a50'
    const hgt = k.collarH ?? 70
    const fan = (s) =>
      Array.from(
        { length: 4 },
        (_, i) =>
          fill(
            spline(
              [
                [nx + s * (nw + 6), 330],
                [nx + s * (nw + 16 + i * 22), 322 - hgt + i * 22],
                [nx + s * (nw + 38 + i * 24), 326 - hgt * 0.8 + i * 26],
                [nx + s * (nw + 44 + i * 22), 352 + i * 5],
              ],
              true,
              0.45,
            ),
            (i + (s === S ? 1 : 0)) % 2
              ? mix(a, '#140806', s === S ? 0.5 : 0.25)
              : s === S
                ? mix(b, '#240c0a', 0.5)
                : b,
          ) +
          fill(
            lens(
              [
                [nx + s * (nw + 17 + i * 22), 324 - hgt + i * 22],
                [nx + s * (nw + 36 + i * 24), 327 - hgt * 0.8 + i * 26],
              ],
              4,
              () => 1,
            ),
            s === S ? mix(m, '#301810', 0.4) : mix(m, '#fff2d0', 0.4),
          ),
      ).join('')
    f =
      open +
      base(a, b) +
      fill(
        `M${tenth(fx - 30)} ${V - 16}L${tenth(fx - 46)} 470H${tenth(fx + 46)}L${tenth(fx + 30)} ${V - 16}Z`,
        mix(a, '#0c0408', 0.5),
      ) +
      [0, 1, 2]
        .map((i) =>
          fill(
            `M${tenth(fx - 26 - i * 4)} ${V + 26 + i * 30}L${tenth(fx)} ${V + 38 + i * 30}L${tenth(fx + 26 + i * 4)} ${V + 26 + i * 30}V${V + 34 + i * 30}L${tenth(fx)} ${V + 48 + i * 30}L${tenth(fx - 26 - i * 4)} ${V + 34 + i * 30}Z`,
            i ? m : mix(m, '#fff2d0', 0.3),
          ),
        )
        .join('') +
      [-1, 1]
        .map(
          (s) =>
            `<path d="M${tenth(nx + s * (nw + 10))} 320C${tenth(nx + s * 60)} 380 ${tenth(fx + s * 60)} 420 ${tenth(fx + s * 56)} 474" stroke="${mix(m, a, 0.3)}" stroke-width="8" fill="none"/>`,
        )
        .join('') +
      shadePlane(0.42) +
      '</g>' +
      collar(mix(a, '#0c0408', 0.35), 20, m)
    if (k.fan !== false) return { back: back + [-1, 1].map(fan).join(''), front: f, top }
  }
  return { back, front: f, top }
}
