// Small pictures drawn once on a canvas: marks on the board and the plates under units. They are drawn
// three times as large as they are shown, so that they stay sharp on any screen.
import type Phaser from 'phaser'
import { drawOnPage } from './drawn-pages'
import { CSS, GLYPH_FONT } from './ink'

/** Pixels of a mark's picture a pixel as shown at zoom 1. */
export const MARK_DENSITY = 3

export type MarkName =
  | 'noticed'
  | 'watched'
  | 'unknown'
  | 'lastKnown'
  | 'landing'
  | 'charge'
  | 'strike'
  | 'alarm'
  | 'meant'
  | 'spared'
  | 'waits'
  | 'rests'
  | `count-${number}`

/** The texture of a mark, made on first use. */
export function markTexture(scene: Phaser.Scene, name: MarkName): string {
  return drawnTexture(scene, `mark-${name}`, 44, 44, (context) => {
    context.translate(22, 22)
    drawMark(context, name)
  })
}

/** A texture of `width` by `height` as shown, drawn on first use; gives its key. */
export function drawnTexture(
  scene: Phaser.Scene,
  key: string,
  width: number,
  height: number,
  draw: (context: CanvasRenderingContext2D) => void,
): string {
  if (scene.textures.exists(key)) return key
  drawOnPage(
    scene,
    key,
    Math.floor(width * MARK_DENSITY),
    Math.floor(height * MARK_DENSITY),
    (context) => {
      context.scale(MARK_DENSITY, MARK_DENSITY)
      draw(context)
    },
  )
  return key
}

/** A plain white texture, for what is filled with one colour. */
export function plainTexture(scene: Phaser.Scene): string {
  return drawnTexture(scene, 'plain', 4, 4, (context) => {
    context.fillStyle = '#FFFFFF'
    context.fillRect(0, 0, 4, 4)
  })
}

function drawMark(context: CanvasRenderingContext2D, name: MarkName): void {
  context.lineJoin = 'round'
  context.shadowColor = 'rgba(5,7,15,0.9)'
  context.shadowBlur = 3 * MARK_DENSITY
  switch (name) {
    case 'noticed':
      diamond(context, 15)
      paint(context, '#2A1C06', CSS.amber, 2.2)
      eye(context, 15, '#FFE2AE')
      break
    case 'watched':
      diamond(context, 17)
      paint(context, CSS.ember, '#FFE3DD', 2)
      eye(context, 18, '#2A0B08')
      break
    case 'unknown':
      question(context, CSS.white, 26)
      break
    case 'lastKnown':
      question(context, CSS.grey, 22)
      break
    case 'landing':
      diamond(context, 15)
      paint(context, '#210A0C', CSS.ember, 2)
      chevrons(context, '#FFE3DD')
      break
    case 'strike':
      diamond(context, 15)
      paint(context, '#210A0C', CSS.ember, 2)
      cross(context, '#FFE3DD')
      break
    case 'alarm':
      diamond(context, 15)
      paint(context, '#210A0C', CSS.ember, 2.2)
      glyph(context, '!', 22, '#FFE3DD')
      break
    case 'meant':
      diamond(context, 8)
      paint(context, CSS.ember, '#240807', 2)
      break
    case 'spared':
      diamond(context, 8)
      paint(context, CSS.ice, '#06202A', 2)
      break
    case 'waits':
      diamond(context, 8)
      paint(context, CSS.grey, CSS.night, 2)
      break
    case 'rests':
      hexagon(context)
      paint(context, CSS.grey, CSS.night, 2)
      bars(context, CSS.night)
      break
    case 'charge':
      diamond(context, 14)
      paint(context, '#2A1C06', CSS.amber, 2)
      bolt(context, '#FFE2AE')
      break
    default:
      countHex(context, name.slice('count-'.length))
  }
}

function paint(context: CanvasRenderingContext2D, fill: string, line: string, width: number): void {
  context.fillStyle = fill
  context.fill()
  context.shadowBlur = 0
  context.lineWidth = width
  context.strokeStyle = line
  context.stroke()
}

function diamond(context: CanvasRenderingContext2D, radius: number): void {
  context.beginPath()
  context.moveTo(0, -radius)
  context.lineTo(radius, 0)
  context.lineTo(0, radius)
  context.lineTo(-radius, 0)
  context.closePath()
}

export function eye(context: CanvasRenderingContext2D, width: number, colour: string): void {
  const half = width / 2
  context.fillStyle = colour
  context.beginPath()
  context.moveTo(-half, 0)
  context.quadraticCurveTo(0, -half * 1.15, half, 0)
  context.quadraticCurveTo(0, half * 1.15, -half, 0)
  context.moveTo(half * 0.42, 0)
  context.arc(0, 0, half * 0.42, 0, 2 * Math.PI, true)
  context.fill()
  context.beginPath()
  context.arc(0, 0, half * 0.22, 0, 2 * Math.PI)
  context.fill()
}

function question(context: CanvasRenderingContext2D, colour: string, size: number): void {
  glyph(context, '?', size, colour)
}

function hexagon(context: CanvasRenderingContext2D): void {
  context.beginPath()
  for (let k = 0; k < 6; k++) {
    const angle = (Math.PI / 3) * k + Math.PI / 6
    context.lineTo(15 * Math.cos(angle), 15 * Math.sin(angle))
  }
  context.closePath()
}

/** Two upright bars: whatever it is, it waits. */
export function bars(context: CanvasRenderingContext2D, colour: string): void {
  context.fillStyle = colour
  context.fillRect(-5, -6, 3.4, 12)
  context.fillRect(1.6, -6, 3.4, 12)
}

function countHex(context: CanvasRenderingContext2D, text: string): void {
  hexagon(context)
  paint(context, CSS.ember, '#240807', 2)
  glyph(context, text, 20, '#240807')
}

function glyph(
  context: CanvasRenderingContext2D,
  text: string,
  size: number,
  colour: string,
): void {
  context.font = `700 ${size}px ${GLYPH_FONT}`
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.fillStyle = colour
  context.fillText(text, 0, size * 0.35)
}

function chevrons(context: CanvasRenderingContext2D, colour: string): void {
  context.strokeStyle = colour
  context.lineWidth = 2.4
  for (const y of [-5, 1]) {
    context.beginPath()
    context.moveTo(-5, y)
    context.lineTo(0, y + 5)
    context.lineTo(5, y)
    context.stroke()
  }
}

function cross(context: CanvasRenderingContext2D, colour: string): void {
  context.strokeStyle = colour
  context.lineWidth = 2.4
  context.beginPath()
  context.arc(0, 0, 5, 0, 2 * Math.PI)
  context.moveTo(0, -8)
  context.lineTo(0, 8)
  context.moveTo(-8, 0)
  context.lineTo(8, 0)
  context.stroke()
}

export function bolt(context: CanvasRenderingContext2D, colour: string): void {
  context.fillStyle = colour
  context.beginPath()
  for (const [x, y] of [
    [2, -9],
    [-5, 1],
    [-1, 1],
    [-2, 9],
    [5, -2],
    [1, -2],
  ]) {
    context.lineTo(x, y)
  }
  context.closePath()
  context.fill()
}
