// A bust: everything put together, on a ground that says which people it is of.

import { beard } from './beard.mjs'
import { CHARACTERS } from './characters.mjs'
import { costume } from './costume.mjs'
import { EXPRESSIONS } from './expressions.mjs'
import { features, planes, rim } from './features.mjs'
import { hairParts } from './hair.mjs'
import { makeHead } from './head.mjs'
import { ear, mouth, neck, nose } from './parts.mjs'
import { fill, mix, spline, tenth } from './paths.mjs'
import { species } from './species.mjs'

/** Ids come from the parameters, so several portraits can share one document and the output is repeatable. */
const hash = (s) => {
  let x = 7
  for (let i = 0; i < s.length; i++) x = (x * 31 + s.charCodeAt(i)) >>> 0
  return x.toString(36)
}
export function portrait(who, expression = 'calm') {
  const c = typeof who === 'string' ? CHARACTERS[who] : who,
    e0 = typeof expression === 'string' ? EXPRESSIONS[expression] : expression
  const amt = c.expressive ?? 1,
    e = Object.fromEntries(
      Object.entries(e0).map(([k, v]) => [k, Array.isArray(v) ? v.map((q) => q * amt) : v * amt]),
    )
  const id = `p${hash(JSON.stringify([c, e]))}`,
    h = makeHead(c, e)
  const tint = c.shadeTint ?? '#4a1838',
    T = {
      skin: c.skin,
      sh: mix(c.skin, tint, 0.4),
      deep: mix(c.skin, tint, 0.66),
      hi: mix(c.skin, c.hiTint ?? '#ffe6bd', c.hiAmt ?? 0.4),
      line: mix(c.skin, tint, 0.74),
    }
  const hair = c.hair ?? '#2a1c1e',
    hairHi = c.hairHi ?? mix(hair, '#ffd9b0', 0.28),
    hairSh = mix(hair, '#120818', 0.4)
  const L = c.light ?? 1,
    accent = c.bg[2],
    S = -L // L: side of the key light on screen, S: shaded side
  const ctx = { c, e, h, id, T, hair, hairHi, hairSh, L, S, accent }
  const headD = spline(h.outline, true),
    o = []
  const clip = (nm, d) => `<clipPath id="${id}${nm}"><path d="${d}"/></clipPath>`
  const body = costume(ctx),
    hr = hairParts(ctx)
  o.push(
    `<g transform="translate(230 472) scale(${tenth(1.13 * (c.scale ?? 1) * 100) / 100}) translate(-230 -460) rotate(${c.lean ?? 0} 230 470)">`,
  )
  const roll = (c.roll ?? 0) + e.roll,
    headG = `<g transform="rotate(${tenth(roll)} ${tenth(h.cx)} 300)">`
  o.push(headG, hr.back, '</g>', body.back, neck(ctx), body.front)
  o.push(
    headG,
    ear(ctx, c.turn >= 0 ? 1 : -1, true),
    clip('h', headD),
    fill(headD, T.skin),
    `<g clip-path="url(#${id}h)">`,
    planes(ctx),
    features(ctx),
    '</g>',
    nose(ctx),
    beard(ctx),
    mouth(ctx),
    species(ctx),
    rim(ctx),
    hr.front,
    ear(ctx, c.turn >= 0 ? -1 : 1, false),
    hr.top ?? '',
    '</g>',
    body.top ?? '',
    '</g>',
  )
  const [b1, b2, ac] = c.bg
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 460 460"><defs><linearGradient id="${id}b" x1="0" y1="0" x2=".3" y2="1"><stop offset="0" stop-color="${b1}"/><stop offset="1" stop-color="${b2}"/></linearGradient><radialGradient id="${id}g" cx="${L > 0 ? 0.8 : 0.2}" cy=".32" r=".62"><stop offset="0" stop-color="${ac}" stop-opacity=".6"/><stop offset="1" stop-color="${ac}" stop-opacity="0"/></radialGradient></defs>` +
    `<rect width="460" height="460" fill="url(#${id}b)"/><rect width="460" height="460" fill="url(#${id}g)"/>${ground(c, ac)}${o.join('')}</svg>`
  return svg.replace(
    / d="[^"]*"/g,
    (d) =>
      d.slice(0, 4) +
      d
        .slice(4)
        .replace(/ -/g, '-')
        .replace(/([ CL-])0\./g, '$1.'),
  )
}

/** Background motif by faction: grid (fleet), hills (valley), shards (aliens). */
function ground(c, ac) {
  if (c.motif === 'hills')
    return `<g fill="${ac}"><path d="M0 330C70 270 130 300 190 290S340 230 460 280V460H0Z" opacity=".16"/><path d="M0 380C90 330 150 350 250 340S400 310 460 330V460H0Z" opacity=".16"/><circle cx="372" cy="112" r="46" opacity=".28"/></g>`
  if (c.motif === 'shards')
    return `<g fill="${ac}" opacity=".15"><path d="M0 120L150 0H60L0 50ZM460 60L300 0H400L460 20ZM460 330L360 120L460 180ZM0 420L90 200L0 260Z"/></g>`
  return `<g opacity=".22" stroke="${ac}" fill="none" stroke-width="1.5"><path d="M0 92H460M0 212H460M0 332H460M74 0V460M386 0V460"/><circle cx="230" cy="180" r="168"/></g>`
}
