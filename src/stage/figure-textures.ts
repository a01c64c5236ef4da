// Pictures of figures that are drawn here: the shadow under a machine, and tokens where art is missing.
import type Phaser from 'phaser'
import type { DisplayUnit } from './display'
import { drawnTexture } from './marks'

/** The soft shadow of what hovers. */
export function shadowTexture(scene: Phaser.Scene): string {
  return drawnTexture(scene, 'hover-shadow', 32, 32, (context) => {
    const shade = context.createRadialGradient(16, 16, 0, 16, 16, 16)
    shade.addColorStop(0, 'rgba(22,16,34,1)')
    shade.addColorStop(0.55, 'rgba(22,16,34,0.8)')
    shade.addColorStop(1, 'rgba(22,16,34,0)')
    context.fillStyle = shade
    context.fillRect(0, 0, 32, 32)
  })
}

/** A plain token for what has no picture: it must never be invisible. */
export function tokenTexture(scene: Phaser.Scene, unit: DisplayUnit): string {
  const isOurs = unit.side === 'blue'
  return drawnTexture(scene, `token-${isOurs ? 'own' : 'enemy'}`, 48, 64, (context) => {
    context.fillStyle = isOurs ? '#2E8CA3' : '#8A3A2C'
    context.strokeStyle = '#070A13'
    context.lineWidth = 2.5
    context.beginPath()
    context.roundRect(12, 20, 24, 36, 10)
    context.fill()
    context.stroke()
    context.beginPath()
    context.arc(24, 15, 10, 0, 2 * Math.PI)
    context.fill()
    context.stroke()
  })
}
