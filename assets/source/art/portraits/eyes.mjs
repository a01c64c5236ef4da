// Eyes, brows, and what a fight leaves beside them.
import { bez, clamp, fill, lens, lerp, mix, spline, tenth } from './paths.mjs'

/** Scrapes over the lit cheekbone and brow, and a bruise beside them. */
export function scrapes({ c, e, h, L, T }) {
  if (e.graze < 0.1) return ''
  const { on } = h,
    raw = c.blood ?? '#a8322e'
  let s = fill(
    spline(
      [
        on(L * 0.34, 0.6),
        on(L * 0.56, 0.575),
        on(L * 0.72, 0.6),
        on(L * 0.62, 0.66),
        on(L * 0.42, 0.66),
      ],
      true,
    ),
    mix(raw, '#3a2048', 0.45),
    0.3,
  )
  for (const [x, v, dx, dv, w] of [
    [0.38, 0.592, 0.24, -0.012, 4.2],
    [0.36, 0.615, 0.3, -0.01, 5],
    [0.44, 0.64, 0.18, -0.008, 3.4],
    [0.3, 0.395, 0.13, 0.05, 4.6],
  ])
    s +=
      fill(
        lens(
          bez(
            on(L * x, v, 1.5),
            on(L * (x + dx * 0.5), v + dv * 0.5 - 0.004, 1.5),
            on(L * (x + dx), v + dv, 1.5),
          ),
          w + 2,
        ),
        T.deep,
        0.5,
      ) +
      fill(
        lens(
          bez(on(L * x, v), on(L * (x + dx * 0.5), v + dv * 0.5 - 0.004), on(L * (x + dx), v + dv)),
          w,
        ),
        raw,
        0.92,
      )
  return s
}

export function eye({ c, e, h, T, S, L, id }, sd) {
  const { on } = h,
    ex = 0.405 + (c.eyeGap ?? 0),
    ew = 0.205 * (c.eyeW ?? 1),
    v = 0.5 + (c.eyeV ?? 0)
  const tilt = c.eyeTilt ?? 0,
    wince = sd === S ? e.wince : 0,
    openU = 9.6 * (c.eyeH ?? 1) * (1 - clamp((c.lid ?? 0) + e.lid + wince, -0.3, 0.72)),
    openL = 6 * (c.eyeH ?? 1) * (1 - 0.75 * e.squint - (c.squint ?? 0))
  const q = (u, dy) => on(sd * (ex + u * ew), v, dy - tilt * u * 4)
  const top = [
    q(-1, 2.6),
    q(-0.72, -openU * 0.45),
    q(-0.25, -openU * 0.98),
    q(0.25, -openU),
    q(0.7, -openU * 0.62),
    q(1, -0.6),
  ]
  const bot = [q(1, -0.6), q(0.6, openL * 0.72), q(0.1, openL), q(-0.5, openL * 0.8), q(-1, 2.6)]
  const d = `${spline(top) + spline(bot, false, 1, 'L')}Z`
  const r = 8.9 * (c.iris ?? 1),
    g = [c.gaze?.[0] ?? 0, c.gaze?.[1] ?? 0],
    gx = (g[0] - c.turn * 0.42 + e.gaze[0]) * 0.3,
    gy = (g[1] + e.gaze[1]) * 5
  const ic = on(sd * ex + (gx + c.turn * 0.0) * ew * 1.2, v, gy - 0.8),
    rx = r * (0.82 + 0.18 * Math.cos(h.t + sd * 0.35)),
    n = `${id}e${sd > 0 ? 'r' : 'l'}`
  const scl = c.sclera ?? '#f4ece0',
    irisC = c.irisC ?? '#5a3a24',
    shd = sd === S
  const E = (cx, cy, a, b, f, o = 1) =>
    `<ellipse cx="${tenth(cx)}" cy="${tenth(cy)}" rx="${tenth(a)}" ry="${tenth(b)}" fill="${f}"${o < 1 ? ` opacity="${o}"` : ''}/>`
  const dark = mix(irisC, '#140a14', 0.55),
    lite = mix(irisC, '#fff2c8', 0.5)
  let s =
    `<clipPath id="${n}"><path d="${d}"/></clipPath><g clip-path="url(#${n})">` +
    fill(d, shd ? mix(scl, T.deep, 0.3) : scl) +
    E(ic[0], ic[1], rx, r, dark) +
    E(ic[0], ic[1] + 0.6, rx - 1.7, r - 1.7, irisC) +
    fill(
      spline(
        [
          [ic[0] - rx * 0.66, ic[1] + r * 0.1],
          [ic[0], ic[1] + r * 0.45],
          [ic[0] + rx * 0.66, ic[1] + r * 0.1],
          [ic[0] + rx * 0.4, ic[1] + r * 0.62],
          [ic[0], ic[1] + r * 0.78],
          [ic[0] - rx * 0.4, ic[1] + r * 0.62],
        ],
        true,
      ),
      lite,
      0.9,
    ) +
    E(ic[0], ic[1], rx * 0.46, r * 0.46, c.pupil ?? '#120a10') +
    fill(
      `${spline(top) + spline(top.map((p) => [p[0], p[1] + 4.2]).reverse(), false, 1, 'L')}Z`,
      T.deep,
      0.5,
    ) +
    E(ic[0] + L * rx * 0.36, ic[1] - r * 0.36, 2.9, 2.9, '#fff') +
    E(ic[0] - L * rx * 0.4, ic[1] + r * 0.4, 1.3, 1.3, '#fff', 0.7) +
    '</g>'
  // upper lid: heavy line, flick on the outer corner when lashes are set; crease above; thin lower rim
  const la = c.lashes ?? 0,
    lid = [q(-1.04, 3), ...top.slice(1, 5), q(1.06 + la * 0.18, -1.2 - la * 3)]
  s += fill(
    lens(
      lid,
      4.4 + la * 1.6,
      (u) => 0.25 + 0.75 * Math.sin(Math.PI * Math.min(1, u * 0.75 + 0.12)),
    ),
    c.lidC ?? mix(T.line, '#1a0c14', 0.6),
  )
  s += fill(
    lens(
      [
        q(-0.78, -openU * 0.45 - 4.5),
        q(-0.2, -openU - 5.2),
        q(0.35, -openU - 4.8),
        q(1.02, -openU * 0.3 - 5),
      ],
      2.6 + (c.age ?? 0),
    ),
    shd ? T.deep : T.line,
    0.6,
  )
  s += fill(
    lens(
      bot.map((p) => [p[0], p[1] + 0.6]),
      1.7,
    ),
    T.line,
    0.75,
  )
  return s
}

export function brow({ c, e, h, T, S, hair }, sd) {
  if (c.brow === 0) {
    // hairless: a bony ridge with a lit upper plane
    const bi = clamp(e.browIn + (c.browIn ?? 0), -8, 12),
      ridge = [
        h.on(sd * 0.13, 0.455, -bi),
        h.on(sd * 0.3, 0.438, -bi * 0.6 - e.browUp),
        h.on(
          sd * 0.5,
          0.432,
          -e.browUp - e.browOut * 0.5 - (sd === -Math.sign(c.turn) ? (c.oneBrow ?? 0) : 0),
        ),
        h.on(sd * 0.68, 0.455, -e.browOut),
      ]
    return (
      fill(
        lens(
          ridge.map((p) => [p[0], p[1] - 4.5]),
          6,
        ),
        sd === S ? T.skin : T.hi,
        0.8,
      ) +
      fill(
        lens(ridge, 6.5, (u) => 0.35 + 0.65 * Math.sin(Math.PI * u)),
        T.deep,
        0.95,
      )
    )
  }
  const { on } = h,
    th = 8.6 * (c.brow ?? 1),
    A = (c.browArch ?? 0) * 5,
    y = -e.browUp - (c.browY ?? 0),
    col = c.browC ?? hair
  const inn = Math.min(8, -e.browIn - (c.browIn ?? 0)),
    ou = -e.browOut - (c.browOut ?? 0)
  const mid = (i, o, t) => lerp(i, o, t)
  const p = [
    on(sd * 0.15, 0.441, inn + y + 1),
    on(sd * 0.28, 0.431, mid(inn, ou, 0.22) + y - A * 0.5),
    on(sd * 0.45, 0.424, mid(inn, ou, 0.5) + y - A),
    on(sd * 0.6, Math.LOG10E, mid(inn, ou, 0.8) + y - A * 0.5),
    on(sd * 0.71, 0.452, ou + y),
  ]
  const prof =
    c.browTaper === 'bushy'
      ? (u) => 0.75 + 0.35 * Math.sin(Math.PI * u) - 0.6 * u * u
      : (u) => 0.82 + 0.28 * Math.sin(Math.PI * u) - 0.95 * u * u
  return fill(
    lens(p, th, (u) => Math.max(0.06, prof(u))),
    sd === S ? mix(col, '#120818', 0.3) : col,
  )
}
