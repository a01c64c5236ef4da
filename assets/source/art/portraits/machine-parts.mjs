// What machines are made of: lenses, rings, legs, shells.
import { fill, mix, poly, tenth } from './paths.mjs'

/** A lens: socket, iris, slit and gleam, and the glow around it. */
export function eyeOf(t, x, y, r) {
  const ring = (radius, colour) =>
    `<circle cx="${x}" cy="${y}" r="${tenth(radius)}" fill="${colour}"/>`
  return (
    ring(r * 1.42, t.deep) +
    ring(r * 1.28, t.bronzeShade) +
    fill(arcBand(x, y, r * 1.28, r * 1.1, -150, 10), t.bronzeLit) +
    ring(r * 1.08, '#170608') +
    ring(r, mix(t.eye, '#2a0410', 0.45)) +
    ring(r * 0.78, t.eye) +
    ring(r * 0.44, mix(t.eye, '#fff2c8', 0.6)) +
    ring(r * 0.2, '#fffaf0') +
    `<ellipse cx="${tenth(x - r * 0.34)}" cy="${tenth(y - r * 0.42)}" rx="${tenth(r * 0.2)}" ry="${tenth(r * 0.12)}" fill="#fff" opacity=".85"/>` +
    `<circle cx="${x}" cy="${y}" r="${tenth(r * 2.5)}" fill="url(#h)" opacity=".7"/>`
  )
}

export const onCircle = (x, y, r, degrees) => [
  x + r * Math.cos((degrees * Math.PI) / 180),
  y + r * Math.sin((degrees * Math.PI) / 180),
]

/** Part of a ring between two radii. */
export function arcBand(x, y, outer, inner, from, to) {
  const steps = Array.from({ length: 9 }, (_, i) => from + ((to - from) * i) / 8)
  return poly([
    ...steps.map((a) => onCircle(x, y, outer, a)),
    ...[...steps].reverse().map((a) => onCircle(x, y, inner, a)),
  ])
}

export const ellipse = (x, y, a, b, colour, more = '') =>
  `<ellipse cx="${x}" cy="${y}" rx="${a}" ry="${b}" fill="${colour}"${more}/>`

/** A leg of two limbs with a lit joint. */
export function leg(t, a, b, c, width) {
  const limb = (p, q, w) => {
    const [dx, dy] = [q[0] - p[0], q[1] - p[1]]
    const k = Math.hypot(dx, dy)
    const [nx, ny] = [(-dy / k) * w, (dx / k) * w]
    const quad = (l, r, colour) =>
      fill(
        poly([
          [p[0] + nx * l, p[1] + ny * l],
          [q[0] + nx * l * 0.5, q[1] + ny * l * 0.5],
          [q[0] + nx * r * 0.5, q[1] + ny * r * 0.5],
          [p[0] + nx * r, p[1] + ny * r],
        ]),
        colour,
      )
    return quad(-1, 1, t.bronzeShade) + quad(-1, 0.1, t.bronze) + quad(-1, -0.62, t.bronzeLit)
  }
  return (
    limb(a, b, width) +
    limb(b, c, width * 0.8) +
    `<circle cx="${b[0]}" cy="${b[1]}" r="${tenth(width * 0.95)}" fill="${t.shade}"/><circle cx="${b[0] + 2}" cy="${b[1] - 2}" r="${tenth(width * 0.66)}" fill="${t.metal}"/><circle cx="${b[0] + 3}" cy="${b[1] - 3}" r="${tenth(width * 0.3)}" fill="#8ef0ff"/>`
  )
}

/** A shell seen from in front: shade, body, lit plane, seams, rim. */
export function shell(t, outline, litPlane, shadePlane) {
  return (
    fill(outline, t.rim) +
    `<g transform="translate(-5 4)">${fill(outline, t.metal)}</g>` +
    fill(shadePlane, t.shade) +
    fill(litPlane, t.lit, 0.85)
  )
}
