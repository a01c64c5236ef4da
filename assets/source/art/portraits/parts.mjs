// Neck, ears, nose and mouth.
import { clamp, fill, lens, mix, spline, tenth } from './paths.mjs'

export function neck({ c, h, T, S, L }) {
  const nw = 44 * (c.neck ?? 1),
    nx = 230 - h.st * 8,
    yj = 236,
    fx = nx + c.turn * 14
  const d = `M${tenth(nx - nw + 4)} ${yj}C${tenth(nx - nw + 2)} 282 ${tenth(nx - nw)} 296 ${tenth(nx - nw - 16)} 322L${tenth(fx)} 392L${tenth(nx + nw + 16)} 322C${tenth(nx + nw)} 296 ${tenth(nx + nw - 2)} 282 ${tenth(nx + nw - 4)} ${yj}Z`
  const ch = h.surf(1, 0),
    sx = nx + S * 6
  return (
    fill(d, T.skin) +
    fill(
      `M${tenth(nx + S * (nw + 18))} 326L${tenth(nx + S * (nw - 2))} ${yj}H${tenth(sx + L * nw * 0.5)}C${tenth(sx + L * 4)} 300 ${tenth(sx - S * 10)} 330 ${tenth(fx + S * 4)} 392Z`,
      T.sh,
    ) +
    fill(
      `M${tenth(nx - nw)} ${yj}H${tenth(nx + nw)}L${tenth(nx + nw)} 268C${tenth(ch[0] + 30)} ${tenth(ch[1] + 12)} ${tenth(ch[0] + 12)} ${tenth(ch[1] + 22)} ${tenth(ch[0])} ${tenth(ch[1] + 22)}C${tenth(ch[0] - 30)} ${tenth(ch[1] + 22)} ${tenth(nx - nw + 10)} 286 ${tenth(nx - nw)} 262Z`,
      T.deep,
    ) +
    (c.age > 0.4
      ? fill(
          lens(
            [
              [nx + 16, 296],
              [nx + 13, 316],
              [fx + 6, 344],
            ],
            4,
          ),
          T.sh,
        ) +
        fill(
          lens(
            [
              [nx - 12, 300],
              [nx - 10, 320],
              [fx - 4, 344],
            ],
            4,
          ),
          T.deep,
          0.7,
        )
      : '')
  )
}

export function ear({ c, h, T, S }, s, far) {
  if (c.ears === 'none') return ''
  const { surf } = h,
    sz = c.ear ?? 1,
    open = clamp(0.45 + Math.abs(h.st) * (far ? -1.2 : 0.75), 0.1, 0.95)
  if (far && open < 0.2) return ''
  const base = surf(0.56, s * 96),
    ew = 27 * sz * open,
    eh = 29 * sz,
    x = base[0] + (far ? s * -3 : -s * -1),
    y = base[1] + 1,
    col = s === S ? T.sh : T.skin,
    inn = s === S ? T.deep : T.sh
  // outline: attached in front, flares back and up
  const q = (u, v) => [x + s * u * ew, y + v * eh]
  const tip = c.ears === 'long' ? 0.3 : 0
  const pts = [
    q(-0.12, -0.5),
    q(0.2, -0.92 - tip),
    q(0.72, -0.95 - tip * 1.6),
    q(1.02, -0.5),
    q(0.9, 0.05),
    q(0.62, 0.42),
    q(0.42, 0.92),
    q(0.08, 1),
    q(-0.16, 0.62),
  ]
  return (
    fill(spline(pts, true), col) +
    fill(
      spline(
        [
          q(0.12, -0.5),
          q(0.5, -0.7),
          q(0.8, -0.45),
          q(0.68, 0.05),
          q(0.36, 0.4),
          q(0.3, 0.05),
          q(0.42, -0.2),
        ],
        true,
      ),
      inn,
    ) +
    fill(lens([q(0.06, -0.1), q(0.24, 0.05), q(0.16, 0.4)], 4), s === S ? T.sh : T.hi, 0.7)
  )
}

export function nose({ c, h, T, S, L }) {
  const { on } = h,
    nw = 0.175 * (c.noseW ?? 1),
    nl = c.noseL ?? 1,
    ln = c.noseV ?? 0,
    hook = c.hook ?? 0,
    far = c.turn >= 0 ? 1 : -1
  const base = 0.682 + ln,
    R = on(0, 0.475, 0, 0.01),
    B = on(0, 0.56, 0, 0.12 * nl + hook * 0.07),
    Tp = on(0, base - 0.028 + hook * 0.008, 0, 0.29 * nl),
    U = on(0, base + 0.012, 0, 0.1 * nl)
  const w = (s) => on(s * nw, base - 0.006, 0, 0.03),
    wt = (s) => on(s * nw * 0.98, base - 0.04, 0, 0.02),
    _wm = (s) => on(s * nw * 0.62, base - 0.05, 0, 0.13 * nl),
    bi = (s) => on(s * 0.13, 0.45, 0, 0),
    ms = (s) => on(s * 0.1, 0.56, 0, 0.05)
  const fat = c.noseTip ?? 1,
    tipR = [Tp[0] + far * 5.5 * fat, Tp[1] + 2],
    _tipL = [Tp[0] - far * 5.5 * fat, Tp[1] + 3]
  let s = ''
  // lit far/near side keeps skin; bulk of the nose in skin so it may overlap the far cheek
  s += fill(
    spline(
      [R, B, [Tp[0] + far * 3 * fat, Tp[1] - 5], tipR, w(far), U, w(-far), wt(-far), ms(-far)],
      true,
      0.8,
    ),
    T.skin,
  )
  // side plane on the shaded side
  s += fill(
    spline([bi(S), R, B], false, 0.7) +
      spline(
        [
          [Tp[0], Tp[1] - 4],
          [Tp[0] + S * 2, Tp[1] + 3],
          [w(S)[0] + S * 1, w(S)[1] + 2],
          [wt(S)[0] + S * 2, wt(S)[1] - 1],
          ms(S),
        ],
        false,
        0.8,
        'L',
      ) +
      'Z',
    T.sh,
  )
  // underside
  s += fill(
    spline(
      [
        [w(-1)[0] - 1, w(-1)[1] + 2],
        on(-nw * 0.5, base - 0.012, 1, 0.15 * nl),
        [Tp[0], Tp[1] + 7 * (0.6 + 0.4 * nl)],
        on(nw * 0.5, base - 0.012, 1, 0.15 * nl),
        [w(1)[0] + 1, w(1)[1] + 2],
        on(nw * 0.5, base + 0.01, 1, 0.06),
        U,
        on(-nw * 0.5, base + 0.01, 1, 0.06),
      ],
      true,
      0.8,
    ),
    T.deep,
    0.85,
  )
  for (const q of [-1, 1]) {
    const a = on(q * nw * 0.45, base + 0.004, 0, 0.11 * nl)
    s += `<ellipse cx="${tenth(a[0])}" cy="${tenth(a[1])}" rx="${q === far && Math.abs(c.turn) > 0.3 ? 2.4 : 3.6}" ry="1.9" fill="${T.line}"/>`
  }
  // wings
  s += fill(
    lens(
      [
        wt(-far),
        [w(-far)[0] - far * 3.5, (w(-far)[1] + wt(-far)[1]) / 2 + 1],
        [w(-far)[0], w(-far)[1] + 2],
      ],
      3,
    ),
    T.deep,
    0.8,
  )
  // far contour of the bridge and ridge light
  if (Math.abs(c.turn) > 0.15)
    s += fill(
      lens([R, B, [Tp[0] + far * 3, Tp[1] - 4], tipR], 2.4, (u) => 0.3 + 0.7 * u),
      far === L ? T.sh : T.deep,
      0.8,
    )
  s += fill(
    lens(
      [
        [R[0] + L * 2, R[1] + 6],
        [B[0] + L * 1.5, B[1]],
        [Tp[0] + L * 2, Tp[1] - 6],
      ],
      5.5,
      (u) => 0.35 + 0.65 * u * (1.5 - u),
    ),
    T.hi,
    0.95,
  )
  const tx = Tp[0] + (far === L ? -L * 0.5 : L * 2)
  s += fill(
    spline(
      [
        [tx - 3 * fat, Tp[1] - 2],
        [tx, Tp[1] - 5],
        [tx + 3 * fat, Tp[1] - 1.5],
        [tx + 1, Tp[1] + 1.5],
        [tx - 2, Tp[1] + 1],
      ],
      true,
      0.6,
    ),
    T.hi,
    0.9,
  )
  return s
}

export function mouth({ c, e, h, T, L, id }) {
  const { on } = h,
    mw = 0.33 * (1 + (c.mouthW ?? 0) + e.wide),
    v = 0.785 + (c.mouthV ?? 0),
    cu = (e.curve + (c.curve ?? 0)) * 7.6,
    op = e.open * 10 + (c.parted ?? 0),
    up = 6.2 * (c.lipU ?? 1) * (1 - 0.45 * e.press),
    lo = 9 * (c.lipL ?? 1) * (1 - 0.4 * e.press)
  const skew = (c.smirk ?? 0) * 4,
    lip = c.lip ?? mix(T.skin, '#8e2f38', 0.45),
    lipD = mix(lip, T.deep, 0.5)
  const q = (u, dy) => {
    const k = u * u
    return on(u * mw, v, dy - cu * (k - 0.3) - skew * u, 0.05 * (1 - k))
  }
  const U = [
    q(-1, 0),
    q(-0.55, -up * 0.72),
    q(-0.2, -up * 1.02),
    q(0, -up * 0.74),
    q(0.2, -up * 1.02),
    q(0.55, -up * 0.72),
    q(1, 0),
  ]
  const M1 = [
    q(1, 0),
    q(0.5, -op * 0.15),
    q(0.16, 0.6 - op * 0.12),
    q(0, 1.4 - op * 0.12),
    q(-0.16, 0.6 - op * 0.12),
    q(-0.5, -op * 0.15),
    q(-1, 0),
  ]
  const M2 = [q(1, 0), q(0.5, op * 0.8), q(0, op + 1.4), q(-0.5, op * 0.8), q(-1, 0)]
  const Lo = [
    q(-1, 0),
    q(-0.6, op * 0.8 + lo * 0.66),
    q(-0.2, op + lo),
    q(0.2, op + lo),
    q(0.6, op * 0.8 + lo * 0.66),
    q(1, 0),
  ]
  let s =
    fill(`${spline(Lo) + spline(M2, false, 1, 'L')}Z`, lip) +
    fill(`${spline(U) + spline(M1, false, 1, 'L')}Z`, lipD)
  if (op > 1) {
    const md = `${spline([...M1].reverse()) + spline(M2, false, 1, 'L')}Z`
    s +=
      `<clipPath id="${id}m"><path d="${md}"/></clipPath><g clip-path="url(#${id}m)">` +
      fill(md, '#3a1018') +
      (e.teeth > 0.3
        ? clenched(q, op)
        : e.smile > 0.3 || c.teeth
          ? fill(
              spline([
                q(-0.9, -0.6),
                q(-0.5, op * 0.5),
                q(0, op * 0.78 + 0.6),
                q(0.5, op * 0.5),
                q(0.9, -0.6),
              ]) +
                'L' +
                q(0.9, -12).map(tenth).join(' ') +
                'L' +
                q(-0.9, -12).map(tenth).join(' ') +
                'Z',
              '#f2e8dc',
            )
          : fill(spline([q(-0.6, -4), q(0, op * 0.3), q(0.6, -4)], true), '#e0d2c6', 0.8)) +
      '</g>'
  }
  s += fill(
    lens(
      op > 1 ? [...M1].reverse() : [q(-1.06, 0.2), ...M1.slice(1, 6).reverse(), q(1.06, 0.2)],
      3,
      (u) => 0.5 + 0.5 * Math.sin(Math.PI * u),
    ),
    mix(T.line, '#20080c', 0.5),
  )
  s += fill(
    lens(
      [
        q(-0.1 + L * 0.2, op + lo * 0.42),
        q(L * 0.25, op + lo * 0.46),
        q(L * 0.3 + 0.2, op + lo * 0.36),
      ],
      3.2,
    ),
    mix(lip, '#ffe0c8', 0.45),
    0.85,
  )
  for (const sd of [-1, 1])
    s += fill(
      lens([q(sd * 0.94, -0.5), q(sd * 1.06, 0.6 - cu * 0.1), q(sd * 1.12, 2.6 - cu * 0.35)], 2.8),
      T.deep,
      0.9,
    )
  return s
}

/** Two rows of teeth set against each other. */
function clenched(q, op) {
  const row = [-0.9, -0.6, -0.3, 0, 0.3, 0.6, 0.9]
  const gaps = row.map((u) => {
    const [x, y] = q(u, op * 0.4)
    return fill(`M${tenth(x - 0.7)} ${tenth(y - 9)}h1.4V${tenth(y + 9)}h-1.4Z`, '#8a6a62', 0.7)
  })
  const seam = row.map((u) => q(u, op * 0.42))
  return (
    fill(
      `${spline(row.map((u) => q(u, -4)))}${spline(
        row.map((u) => q(u, op + 2)).reverse(),
        false,
        1,
        'L',
      )}Z`,
      '#ece0d2',
    ) +
    gaps.join('') +
    fill(
      lens(seam, 1.8, () => 1),
      '#5a2a2c',
      0.8,
    )
  )
}
