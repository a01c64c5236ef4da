// Small signs on a board in space: arrows of headings, flames with their strength, torpedoes, scoops, numbers.
import type Phaser from 'phaser'
import { CSS, GLYPH_FONT } from '../../ink'
import { drawnTexture } from '../../marks'
import { angleOf, FLAT } from '../heading'

export type SkyTone = 'ice' | 'amber' | 'ember' | 'white'
export type SkyMark =
  | `ghost-${number}`
  | `chosen-${number}`
  | `drift-${number}`
  | `enemy-${number}`
  | `own-${number}`
  /** Strength, and phases until it burns. */
  | `flame-${number}-${number}`
  | `kindling-${number}-${number}`
  | `torpedo-${number}`
  | `enemyTorpedo-${number}`
  | `number-${SkyTone}-${string}`
  | 'unknown'
  | 'lastKnown'
  | 'scoop'
  | 'vent'
  | 'harm'
  | 'ram'
  | 'charge'
  | 'hazard'
  | 'core'

const SIDE = 56

/** The texture of a mark, made on first use. */
export function skyMarkTexture(scene: Phaser.Scene, name: SkyMark): string {
  return drawnTexture(scene, `sky-mark-${name}`, SIDE, SIDE, (context) => {
    context.translate(SIDE / 2, SIDE / 2)
    context.lineJoin = 'round'
    draw(context, name)
  })
}

function draw(context: CanvasRenderingContext2D, name: SkyMark): void {
  const [kind, first = '', second = ''] = name.split('-')
  switch (kind) {
    case 'ghost':
      return arrow(context, Number(first), 15, null, CSS.ice, 1.8)
    case 'drift':
      context.setLineDash([2, 3])
      return arrow(context, Number(first), 15, null, CSS.ice, 1.8)
    case 'chosen':
      return arrow(context, Number(first), 20, '#0B1420', CSS.white, 2.4)
    case 'enemy':
      return arrow(context, Number(first), 17, '#3A0F0B', CSS.ember, 2.2)
    case 'own':
      return arrow(context, Number(first), 17, '#06202A', CSS.ice, 2.2)
    case 'flame':
      return fire(context, first, Number(second), CSS.ember, '#FFE9DF')
    case 'kindling':
      return fire(context, first, Number(second), CSS.amber, '#FFF1D6')
    case 'torpedo':
      return torpedo(context, Number(first), CSS.amber, '#2A1C06')
    case 'enemyTorpedo':
      return torpedo(context, Number(first), CSS.ember, '#210A0C')
    case 'number':
      return plate(context, name.slice(`number-${first}-`.length), first as SkyTone)
    case 'unknown':
      return question(context, CSS.white, 32)
    case 'lastKnown':
      return question(context, CSS.grey, 26)
    case 'scoop':
      return sign(context, CSS.ice, '#06202A', (pen) => {
        pen.beginPath()
        pen.arc(0, -1, 6.5, 0.15 * Math.PI, 0.85 * Math.PI)
        pen.stroke()
        arrowDown(pen)
      })
    case 'vent':
      return sign(context, CSS.amber, '#2A1C06', (pen) => {
        for (const x of [-5, 0, 5]) {
          pen.beginPath()
          pen.moveTo(x, 6)
          pen.bezierCurveTo(x - 4, 2, x + 4, -2, x, -6.5)
          pen.stroke()
        }
      })
    case 'harm':
      return sign(context, CSS.ember, '#210A0C', (pen) => {
        pen.beginPath()
        pen.moveTo(-5, -5)
        pen.lineTo(5, 5)
        pen.moveTo(5, -5)
        pen.lineTo(-5, 5)
        pen.stroke()
      })
    case 'ram':
      return sign(context, CSS.ember, '#210A0C', (pen) => {
        pen.beginPath()
        for (let ray = 0; ray < 8; ray += 1) {
          const angle = (ray * Math.PI) / 4
          pen.moveTo(2.6 * Math.cos(angle), 2.6 * Math.sin(angle))
          pen.lineTo(8 * Math.cos(angle), 8 * Math.sin(angle))
        }
        pen.stroke()
      })
    case 'charge':
      return sign(context, '#D6C8FF', '#16102B', (pen) => {
        pen.beginPath()
        pen.moveTo(-6, -5)
        pen.lineTo(1, -1)
        pen.lineTo(-2, 1)
        pen.lineTo(6, 6)
        pen.stroke()
      })
    case 'hazard':
      return sign(context, CSS.ember, '#210A0C', (pen) => {
        pen.beginPath()
        pen.moveTo(0, -7)
        pen.lineTo(0, 2)
        pen.moveTo(0, 5.5)
        pen.lineTo(0, 6.5)
        pen.stroke()
      })
    case 'core':
      return sign(context, CSS.amber, '#2A1C06', (pen) => {
        pen.beginPath()
        pen.arc(0, 0, 4, 0, 2 * Math.PI)
        pen.stroke()
        pen.beginPath()
        pen.arc(0, 0, 7.5, -0.4, 0.9)
        pen.moveTo(-7.5, 0)
        pen.arc(0, 0, 7.5, Math.PI - 0.4, Math.PI + 0.9)
        pen.stroke()
      })
    default:
  }
}

/** A ship seen from above, lying in the plane of the board. */
function arrow(
  context: CanvasRenderingContext2D,
  direction: number,
  size: number,
  fill: string | null,
  line: string,
  width: number,
): void {
  context.scale(1, FLAT)
  context.rotate(-angleOf(direction))
  const path = () => {
    context.beginPath()
    context.moveTo(size, 0)
    context.lineTo(-size * 0.5, size * 0.66)
    context.lineTo(-size * 0.78, 0)
    context.lineTo(-size * 0.5, -size * 0.66)
    context.closePath()
  }
  path()
  context.lineWidth = width + 2.6
  context.strokeStyle = 'rgba(5,7,15,0.6)'
  context.stroke()
  path()
  context.fillStyle = fill ?? 'rgba(134,221,236,0.14)'
  context.fill()
  context.lineWidth = width
  context.strokeStyle = line
  context.stroke()
}

/** A flame with its strength, over as many pips as phases pass before it burns, and one. */
function fire(
  context: CanvasRenderingContext2D,
  strength: string,
  phases: number,
  colour: string,
  light: string,
): void {
  // On burning gas nothing pale would be read without a ground of its own.
  context.font = `700 24px ${GLYPH_FONT}`
  const right = context.measureText(strength).width + 5
  context.beginPath()
  context.roundRect(-25, -20, 25 + right, 43, 7)
  context.fillStyle = 'rgba(24,5,5,0.84)'
  context.fill()
  context.lineWidth = 1.4
  context.strokeStyle = colour
  context.stroke()
  context.fillStyle = light
  context.beginPath()
  context.moveTo(-13, 8)
  context.bezierCurveTo(-23, 4, -19, -6, -13, -15)
  context.bezierCurveTo(-12, -9, -8, -9, -8, -4)
  context.bezierCurveTo(-6, -6, -6, -8, -6, -9)
  context.bezierCurveTo(-1, -3, -3, 6, -9, 8)
  context.closePath()
  context.fill()
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.fillText(strength, 0, 7)
  for (let i = 0; i < 3; i++) {
    const x = (right - 25) / 2 + (i - 1) * 9
    context.beginPath()
    context.moveTo(x, 13)
    context.lineTo(x + 3.6, 16.6)
    context.lineTo(x, 20.2)
    context.lineTo(x - 3.6, 16.6)
    context.closePath()
    context.fillStyle = i <= phases ? colour : 'rgba(5,7,15,0.7)'
    context.fill()
    context.lineWidth = 1
    context.strokeStyle = i <= phases ? 'rgba(20,4,4,0.8)' : 'rgba(240,244,252,0.4)'
    context.stroke()
  }
}

function torpedo(
  context: CanvasRenderingContext2D,
  rounds: number,
  colour: string,
  ground: string,
): void {
  context.strokeStyle = ground
  context.lineWidth = 5
  target(context)
  context.strokeStyle = colour
  context.lineWidth = 2
  target(context)
  hexagon(context, 9)
  context.fillStyle = colour
  context.fill()
  context.font = `700 15px ${GLYPH_FONT}`
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.fillStyle = ground
  context.fillText(String(rounds + 1), 0, 5.3)
}

function target(context: CanvasRenderingContext2D): void {
  context.beginPath()
  context.arc(0, 0, 15, 0, 2 * Math.PI)
  for (const [x, y] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ]) {
    context.moveTo(12 * x, 12 * y)
    context.lineTo(20 * x, 20 * y)
  }
  context.stroke()
}

function hexagon(context: CanvasRenderingContext2D, radius: number): void {
  context.beginPath()
  for (let k = 0; k < 6; k++) {
    const angle = (Math.PI / 3) * k + Math.PI / 6
    context.lineTo(radius * Math.cos(angle), radius * Math.sin(angle))
  }
  context.closePath()
}

function question(context: CanvasRenderingContext2D, colour: string, size: number): void {
  context.shadowColor = 'rgba(5,7,15,0.95)'
  context.shadowBlur = 9
  context.font = `700 ${size}px ${GLYPH_FONT}`
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.fillStyle = colour
  context.fillText('?', 0, size * 0.36)
}

function sign(
  context: CanvasRenderingContext2D,
  colour: string,
  ground: string,
  glyph: (pen: CanvasRenderingContext2D) => void,
): void {
  context.beginPath()
  context.moveTo(0, -15)
  context.lineTo(15, 0)
  context.lineTo(0, 15)
  context.lineTo(-15, 0)
  context.closePath()
  context.fillStyle = ground
  context.fill()
  context.lineWidth = 1.8
  context.strokeStyle = colour
  context.stroke()
  context.lineWidth = 2
  context.lineCap = 'round'
  context.strokeStyle = CSS.white
  glyph(context)
}

function arrowDown(pen: CanvasRenderingContext2D): void {
  pen.beginPath()
  pen.moveTo(0, -8)
  pen.lineTo(0, 0)
  pen.moveTo(-3, -3)
  pen.lineTo(0, 0.5)
  pen.lineTo(3, -3)
  pen.stroke()
}

const PLATES: Readonly<Record<SkyTone, { ink: string; ground: string; edge: string }>> = {
  ice: { ink: CSS.ice, ground: CSS.panel, edge: 'rgba(134,221,236,0.5)' },
  amber: { ink: CSS.amber, ground: CSS.panel, edge: 'rgba(255,188,87,0.5)' },
  ember: { ink: '#FFC9BD', ground: 'rgba(46,12,12,0.92)', edge: CSS.ember },
  white: { ink: CSS.white, ground: CSS.panel, edge: 'transparent' },
}

function plate(context: CanvasRenderingContext2D, shown: string, tone: SkyTone): void {
  const { ink, ground, edge } = PLATES[tone]
  context.font = `700 14px ${GLYPH_FONT}`
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  const width = Math.max(16, context.measureText(shown).width + 9)
  context.beginPath()
  context.roundRect(-width / 2, -9.5, width, 19, 4)
  context.fillStyle = ground
  context.fill()
  context.lineWidth = 1
  context.strokeStyle = edge
  context.stroke()
  context.fillStyle = ink
  context.fillText(shown, 0, 5)
}
