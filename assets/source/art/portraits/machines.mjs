// The machines' busts: hard plates, a lit eye, the same grounds as their makers. They have no expressions.
import { bore, warden } from './machines-heavy.mjs'
import { hunter, scout } from './machines-light.mjs'
import { mix } from './paths.mjs'

/** eye, metal, its light and shade, bronze, and [top, bottom, accent] of the ground. */
export const MACHINES = {
  scout: {
    eye: '#ff6a48',
    metal: '#7e8aa4',
    bronze: '#b07238',
    bg: ['#15151f', '#5c2c22', '#ff8a4a'],
  },
  hunter: {
    eye: '#ff4a3c',
    metal: '#6a7286',
    bronze: '#a05a2c',
    bg: ['#140f1a', '#6a2420', '#ff5a3a'],
  },
  warden: {
    eye: '#ffb04a',
    metal: '#8a93a8',
    bronze: '#b8843c',
    bg: ['#131a24', '#3c4a5c', '#7ae8ff'],
  },
  bore: {
    eye: '#ffd04a',
    metal: '#5e5a58',
    bronze: '#94602e',
    bg: ['#16120e', '#5a4424', '#ffc04a'],
  },
}

const DRAWN = { scout, hunter, warden, bore }

export function machine(id) {
  const m = MACHINES[id]
  const tones = {
    ...m,
    lit: mix(m.metal, '#ffe8cc', 0.5),
    shade: mix(m.metal, '#140a20', 0.5),
    deep: mix(m.metal, '#0a0612', 0.78),
    bronzeLit: mix(m.bronze, '#ffe0a8', 0.5),
    bronzeShade: mix(m.bronze, '#1c0a14', 0.55),
    rim: mix(m.bg[2], '#ffffff', 0.25),
  }
  const [top, bottom, accent] = m.bg
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 460 460"><defs><linearGradient id="b" x1="0" y1="0" x2=".3" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient><radialGradient id="g" cx=".76" cy=".3" r=".66"><stop offset="0" stop-color="${accent}" stop-opacity=".55"/><stop offset="1" stop-color="${accent}" stop-opacity="0"/></radialGradient><radialGradient id="h"><stop offset="0" stop-color="${m.eye}" stop-opacity=".75"/><stop offset="1" stop-color="${m.eye}" stop-opacity="0"/></radialGradient></defs>` +
    `<rect width="460" height="460" fill="url(#b)"/><rect width="460" height="460" fill="url(#g)"/>` +
    `<g fill="${accent}" opacity=".14"><path d="M0 120L150 0H60L0 50ZM460 60L300 0H400L460 20ZM460 330L360 120L460 180ZM0 420L90 200L0 260Z"/></g>` +
    `${DRAWN[id](tones)}</svg>`
  )
}
