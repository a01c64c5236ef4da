// What is too small for the gas and too many for the art: gravel among asteroids, sparks in the ring light.
import type Phaser from 'phaser'
import type { SpaceTerrainId } from '../../../battle'
import { DEPTH } from '../../depth'
import { hash } from '../../paint/noise'
import { flatCentre, HEX_HEIGHT, HEX_WIDTH } from '../../projection'
import { createQuadSheet } from '../../quad-sheet'

/** Grains a hex, and their sizes, board pixels. Most are small. */
const GRAVEL = { count: 22, least: 3, most: 13 }
const SPARKS = { count: 20, least: 3, most: 8 }
/** How far from the middle grains lie, shares of half a hex. */
const SPREAD = 0.98
const GRAIN = 24
const TONES = ['#8a7468', '#6d6078', '#a08a74'] as const
const SHADES = ['#2c2230', '#241c34', '#33262a'] as const

export type GritLayer = { destroy(): void }

export function createGritLayer(
  scene: Phaser.Scene,
  cols: number,
  terrain: readonly SpaceTerrainId[],
  seed: number,
): GritLayer {
  const sheet = createQuadSheet(scene, DEPTH.ground + 0.6)
  const gravel = TONES.map((_, i) => gravelTexture(scene, i))
  const spark = sparkTexture(scene)
  const salt = seed % 9973
  terrain.forEach((kind, hex) => {
    const grains = kind === 'asteroids' ? GRAVEL : kind === 'ringlight' ? SPARKS : null
    if (!grains) return
    const centre = flatCentre(cols, hex)
    for (let i = 0; i < grains.count; i++) {
      const angle = hash(hex, i, salt) * 2 * Math.PI
      const far = Math.sqrt(hash(hex, i, salt + 1)) * SPREAD
      const x = centre.x + (Math.cos(angle) * far * HEX_WIDTH) / 2
      const y = centre.y + (Math.sin(angle) * far * HEX_HEIGHT) / 2
      const size = grains.least + (grains.most - grains.least) * hash(hex, i, salt + 2) ** 3
      const pick = Math.floor(hash(hex, i, salt + 3) * gravel.length)
      if (kind === 'asteroids') sheet.picture(gravel[pick], x, y, size / GRAIN, 0.9)
      else sheet.picture(spark, x, y, size / GRAIN, 0.3 + 0.6 * hash(hex, i, salt + 4))
    }
  })
  return { destroy: () => sheet.destroy() }
}

function gravelTexture(scene: Phaser.Scene, index: number): string {
  return canvasTexture(scene, `nebula-gravel-${index}`, (context) => {
    const half = GRAIN / 2
    context.beginPath()
    for (let k = 0; k < 9; k++) {
      const reach = half * (0.62 + 0.34 * hash(k, index, 41))
      const angle = (k / 9) * 2 * Math.PI
      context.lineTo(half + Math.cos(angle) * reach, half + Math.sin(angle) * reach)
    }
    context.closePath()
    const light = context.createLinearGradient(4, 3, GRAIN - 5, GRAIN - 4)
    light.addColorStop(0, TONES[index])
    light.addColorStop(0.42, TONES[index])
    light.addColorStop(0.68, SHADES[index])
    light.addColorStop(1, SHADES[index])
    context.fillStyle = light
    context.fill()
  })
}

function sparkTexture(scene: Phaser.Scene): string {
  return canvasTexture(scene, 'nebula-spark', (context) => {
    const half = GRAIN / 2
    const glow = context.createRadialGradient(half, half, 0, half, half, half)
    glow.addColorStop(0, 'rgba(255,250,232,1)')
    glow.addColorStop(0.22, 'rgba(255,236,190,0.85)')
    glow.addColorStop(0.45, 'rgba(255,214,140,0.22)')
    glow.addColorStop(1, 'rgba(255,214,140,0)')
    context.fillStyle = glow
    context.fillRect(0, 0, GRAIN, GRAIN)
  })
}

function canvasTexture(
  scene: Phaser.Scene,
  key: string,
  draw: (context: CanvasRenderingContext2D) => void,
): string {
  if (scene.textures.exists(key)) return key
  const texture = scene.textures.createCanvas(key, GRAIN, GRAIN)
  if (!texture) return key
  draw(texture.getContext())
  texture.refresh()
  return key
}
