// Patterns that fill a hex in space, and lines around one. Each is one small texture; patterns join those of
// their neighbours without a seam.
import type Phaser from 'phaser'
import { drawnTexture } from '../../marks'
import { clipped, dots, fill, hatch, outline, TILE_HEIGHT, TILE_WIDTH } from '../../overlay/hex-ink'
import { HEX_WIDTH } from '../../projection'

export type SkyTile =
  | 'grid'
  | 'hover'
  | 'selected'
  | 'ghost'
  | 'ghostChosen'
  | 'path'
  | 'drift'
  | 'fire'
  | 'fireHeart'
  | 'fireSoon'
  | 'firePending'
  | 'blast'
  | 'blastEnemy'
  | 'rift'
  | 'goal'
  | 'scan'
  | 'target'
  | 'targetHarm'
  | 'circle'

export const SKY_PATTERNS: ReadonlySet<SkyTile> = new Set([
  'fire',
  'fireHeart',
  'fireSoon',
  'firePending',
  'blast',
  'blastEnemy',
  'rift',
  'goal',
  'scan',
])

/** The texture of a tile, made on first use. */
export function skyTileTexture(scene: Phaser.Scene, name: SkyTile, isDense: boolean): string {
  const key = isDense ? `sky-tile-dense-${name}` : `sky-tile-${name}`
  return drawnTexture(scene, key, TILE_WIDTH, TILE_HEIGHT, (context) => {
    context.translate(TILE_WIDTH / 2, TILE_HEIGHT / 2)
    DRAW[name](context)
    if (isDense) DRAW[name](context)
  })
}

const DRAW: Readonly<Record<SkyTile, (context: CanvasRenderingContext2D) => void>> = {
  grid: (context) => outline(context, 1, 'rgba(176,178,232,0.15)', 1),
  hover(context) {
    fill(context, 'rgba(240,244,252,0.07)')
    outline(context, 0.94, 'rgba(7,10,19,0.55)', 4.2)
    outline(context, 0.94, 'rgba(240,244,252,0.85)', 1.8)
  },
  selected(context) {
    fill(context, 'rgba(134,221,236,0.12)')
    outline(context, 0.92, 'rgba(6,32,41,0.7)', 5.5)
    outline(context, 0.92, '#F0F4FC', 2.6)
  },
  ghost(context) {
    fill(context, 'rgba(134,221,236,0.08)')
    context.setLineDash([7, 5])
    outline(context, 0.9, 'rgba(6,32,41,0.55)', 4)
    outline(context, 0.9, 'rgba(134,221,236,0.85)', 1.7)
  },
  ghostChosen(context) {
    fill(context, 'rgba(134,221,236,0.26)')
    dots(context, 'rgba(134,221,236,0.4)', 1.2)
    outline(context, 0.9, 'rgba(6,32,41,0.75)', 6)
    outline(context, 0.9, '#F0F4FC', 3)
  },
  path: (context) => fill(context, 'rgba(134,221,236,0.07)'),
  drift(context) {
    context.setLineDash([2.5, 6])
    outline(context, 0.86, 'rgba(134,221,236,0.7)', 1.7)
  },
  fire(context) {
    fill(context, 'rgba(226,69,47,0.14)')
    waves(context, 'rgba(255,131,112,0.5)', 1.6)
  },
  fireHeart(context) {
    fill(context, 'rgba(48,6,8,0.42)')
    fill(context, 'rgba(226,69,47,0.2)')
    waves(context, 'rgba(255,170,130,0.55)', 1.8)
    outline(context, 0.93, 'rgba(26,5,5,0.7)', 5)
    outline(context, 0.93, '#FF8370', 2.6)
  },
  fireSoon(context) {
    fill(context, 'rgba(48,6,8,0.34)')
    fill(context, 'rgba(226,69,47,0.14)')
    waves(context, 'rgba(255,131,112,0.5)', 1.6)
    context.setLineDash([8, 5])
    outline(context, 0.92, 'rgba(26,5,5,0.6)', 4.4)
    outline(context, 0.92, 'rgba(255,131,112,0.9)', 2)
  },
  firePending(context) {
    fill(context, 'rgba(255,188,87,0.1)')
    waves(context, 'rgba(255,188,87,0.5)', 1.5)
  },
  blast(context) {
    fill(context, 'rgba(255,188,87,0.09)')
    hatch(context, 'rgba(255,188,87,0.4)', 1.4, 1, 2)
    hatch(context, 'rgba(255,188,87,0.4)', 1.4, -1, 2)
  },
  blastEnemy(context) {
    fill(context, 'rgba(226,69,47,0.1)')
    hatch(context, 'rgba(255,131,112,0.48)', 1.5, 1, 2)
    hatch(context, 'rgba(255,131,112,0.48)', 1.5, -1, 2)
  },
  rift(context) {
    fill(context, 'rgba(190,170,255,0.10)')
    hatch(context, 'rgba(214,200,255,0.5)', 1.3, 1, 1)
  },
  goal(context) {
    fill(context, 'rgba(134,221,236,0.07)')
    chevronsOut(context, 'rgba(190,240,248,0.5)')
  },
  scan(context) {
    fill(context, 'rgba(134,221,236,0.08)')
    hatch(context, 'rgba(134,221,236,0.3)', 1.1, -1, 2)
  },
  target(context) {
    outline(context, 0.9, 'rgba(6,32,41,0.6)', 4.4)
    outline(context, 0.9, 'rgba(134,221,236,0.85)', 1.8)
  },
  targetHarm(context) {
    outline(context, 0.9, 'rgba(26,18,4,0.6)', 4.6)
    outline(context, 0.9, 'rgba(255,188,87,0.9)', 2)
  },
  circle: (context) => fill(context, 'rgba(185,196,216,0.05)'),
}

/** Lines that run like waves; they go on in the next hex. */
function waves(context: CanvasRenderingContext2D, colour: string, width: number): void {
  const length = HEX_WIDTH / 8
  clipped(context, () => {
    context.strokeStyle = colour
    context.lineWidth = width
    context.beginPath()
    for (let y = -66; y <= 66; y += 11) {
      context.moveTo(-80, y)
      for (let x = -80; x < 80; x += 2) {
        context.lineTo(x, y + 2.6 * Math.sin((x / length) * 2 * Math.PI))
      }
    }
    context.stroke()
  })
}

function chevronsOut(context: CanvasRenderingContext2D, colour: string): void {
  context.strokeStyle = colour
  context.lineWidth = 2
  context.lineJoin = 'round'
  for (const x of [-16, 0, 16]) {
    context.beginPath()
    context.moveTo(x - 5, -9)
    context.lineTo(x + 4, 0)
    context.lineTo(x - 5, 9)
    context.stroke()
  }
}
