// Signs on plates for what lasts on a unit: a shape each, so that none is told by its colour alone.
import type { Lasting } from './display'
import { CSS, GLYPH_FONT } from './ink'
import { bars, bolt, eye } from './marks'

/** Room that a sign takes at the end of a plate, designed pixels. */
export const SIGN_WIDTH = 18
const RADIUS = 8.5

const DRAWN: Readonly<Record<Lasting, (context: CanvasRenderingContext2D) => void>> = {
  jammed(context) {
    context.scale(0.62, 0.62)
    bolt(context, CSS.night)
    context.strokeStyle = CSS.night
    context.lineWidth = 2.4
    stroke(context, [-9, 8], [9, -8])
  },
  skips(context) {
    context.scale(0.75, 0.75)
    bars(context, CSS.night)
  },
  standsFast(context) {
    context.fillStyle = CSS.night
    context.beginPath()
    context.moveTo(-5, -5)
    context.lineTo(5, -5)
    context.lineTo(5, 0)
    context.quadraticCurveTo(4.4, 3.6, 0, 5.8)
    context.quadraticCurveTo(-4.4, 3.6, -5, 0)
    context.closePath()
    context.fill()
  },
  intercepts(context) {
    context.strokeStyle = CSS.night
    context.lineWidth = 1.8
    stroke(context, [-4.5, 4.5], [5, -5])
    stroke(context, [-4.5, 0.5], [-0.5, 4.5])
  },
  shaken(context) {
    context.strokeStyle = CSS.night
    context.lineWidth = 1.7
    stroke(context, [-5.5, 1.5], [-2.7, -2.5], [0, 1.5], [2.7, -2.5], [5.5, 1.5])
  },
  steady(context) {
    context.fillStyle = CSS.night
    context.beginPath()
    context.moveTo(0, 5)
    context.bezierCurveTo(-7, 0, -5, -5, -2.4, -4.6)
    context.quadraticCurveTo(-0.6, -4.4, 0, -2.4)
    context.quadraticCurveTo(0.6, -4.4, 2.4, -4.6)
    context.bezierCurveTo(5, -5, 7, 0, 0, 5)
    context.fill()
  },
  newEyes: (context) => eye(context, 12, CSS.night),
  leadsMany(context) {
    context.font = `700 13px ${GLYPH_FONT}`
    context.textAlign = 'center'
    context.fillStyle = CSS.night
    context.fillText('5', 0, 4.6)
  },
}

/** Draws the sign around the origin. */
export function drawSign(context: CanvasRenderingContext2D, lasting: Lasting): void {
  context.beginPath()
  context.arc(0, 0, RADIUS, 0, 2 * Math.PI)
  context.fillStyle = lasting === 'shaken' ? CSS.amber : CSS.ice
  context.fill()
  context.lineWidth = 1.4
  context.strokeStyle = CSS.night
  context.stroke()
  DRAWN[lasting](context)
}

function stroke(
  context: CanvasRenderingContext2D,
  ...points: readonly (readonly [number, number])[]
): void {
  context.beginPath()
  for (const [x, y] of points) context.lineTo(x, y)
  context.stroke()
}
