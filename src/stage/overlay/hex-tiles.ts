// Patterns that fill a hex. Each is one small texture whose pattern repeats with the hexes and with a
// step of elevation, so that neighbours join without a seam.
import type Phaser from 'phaser'
import { drawnTexture, MARK_DENSITY } from '../marks'
import { clipped, dots, fill, hatch, outline, TILE_HEIGHT, TILE_WIDTH } from './hex-ink'

export type TileName =
  | 'grid'
  | 'reach'
  | 'noticed'
  | 'watched'
  | 'exit'
  | 'blast'
  | 'field'
  | 'watch'
  | 'enemyWatch'
  | 'hover'
  | 'selected'
  | 'guided'
  | 'target'
  | 'hitsFrom'

/** Patterns that cover ground, as against lines around one hex. */
export const PATTERNS: ReadonlySet<TileName> = new Set([
  'reach',
  'noticed',
  'watched',
  'exit',
  'blast',
  'field',
  'watch',
  'enemyWatch',
])

export const TILE_SCALE = 1 / MARK_DENSITY

/** The texture of a pattern, made on first use; shown at TILE_SCALE, centred on the hex. */
export function tileTexture(scene: Phaser.Scene, name: TileName, isStrong = false): string {
  const key = isStrong ? `tile-strong-${name}` : `tile-${name}`
  return drawnTexture(scene, key, TILE_WIDTH, TILE_HEIGHT, (context) => {
    context.translate(TILE_WIDTH / 2, TILE_HEIGHT / 2)
    drawTile(context, name)
    // Twice over itself: the same pattern, denser.
    if (isStrong) drawTile(context, name)
  })
}

function drawTile(context: CanvasRenderingContext2D, name: TileName): void {
  switch (name) {
    case 'grid':
      outline(context, 0.985, 'rgba(255,248,215,0.17)', 1)
      break
    case 'reach':
      fill(context, 'rgba(134,221,236,0.06)')
      dots(context, 'rgba(134,221,236,0.5)', 1.45)
      break
    case 'field':
      fill(context, 'rgba(134,221,236,0.08)')
      dots(context, 'rgba(134,221,236,0.45)', 1.2)
      break
    case 'exit':
      fill(context, 'rgba(134,221,236,0.08)')
      chevrons(context, 'rgba(190,240,248,0.75)')
      break
    case 'noticed':
      fill(context, 'rgba(226,150,30,0.08)')
      hatch(context, 'rgba(255,188,87,0.42)', 1.5, 1, 2)
      break
    case 'watched':
      fill(context, 'rgba(226,69,47,0.10)')
      hatch(context, 'rgba(255,131,112,0.62)', 2, -1, 1)
      break
    case 'blast':
      fill(context, 'rgba(255,188,87,0.10)')
      hatch(context, 'rgba(255,188,87,0.6)', 1.6, 1, 1)
      hatch(context, 'rgba(255,188,87,0.6)', 1.6, -1, 1)
      break
    case 'watch':
      fill(context, 'rgba(134,221,236,0.06)')
      hatch(context, 'rgba(134,221,236,0.4)', 1.4, -1, 2)
      break
    case 'enemyWatch':
      fill(context, 'rgba(226,69,47,0.06)')
      hatch(context, 'rgba(255,131,112,0.45)', 1.4, 1, 2)
      hatch(context, 'rgba(255,131,112,0.45)', 1.4, -1, 2)
      break
    case 'hover':
      fill(context, 'rgba(240,244,252,0.08)')
      outline(context, 0.95, 'rgba(7,10,19,0.55)', 4.5)
      outline(context, 0.95, 'rgba(240,244,252,0.85)', 2)
      break
    case 'selected':
      fill(context, 'rgba(134,221,236,0.20)')
      outline(context, 0.9, 'rgba(6,32,41,0.7)', 6.5)
      outline(context, 0.9, '#F0F4FC', 3.4)
      break
    case 'guided':
      fill(context, 'rgba(134,221,236,0.14)')
      outline(context, 0.88, 'rgba(6,32,41,0.6)', 4.5)
      context.setLineDash([9, 6])
      outline(context, 0.88, '#86DDEC', 2.2)
      break
    case 'hitsFrom':
      fill(context, 'rgba(134,221,236,0.07)')
      context.setLineDash([14, 8])
      outline(context, 0.8, 'rgba(6,32,41,0.6)', 4)
      outline(context, 0.8, 'rgba(134,221,236,0.85)', 1.8)
      break
    case 'target':
      outline(context, 0.9, 'rgba(26,18,4,0.6)', 5)
      outline(context, 0.9, 'rgba(255,188,87,0.9)', 2.2)
      break
  }
}

function chevrons(context: CanvasRenderingContext2D, colour: string): void {
  clipped(context, () => {
    context.strokeStyle = colour
    context.lineWidth = 2.4
    context.lineJoin = 'round'
    for (const y of [-22, -2, 18]) {
      context.beginPath()
      context.moveTo(-16, y + 10)
      context.lineTo(0, y)
      context.lineTo(16, y + 10)
      context.stroke()
    }
  })
}
