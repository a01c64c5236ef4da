// The plate under a unit: pips of resolve for a body, five houses and three calm dots for a column.
import type Phaser from 'phaser'
import type { DisplayTag, DisplayUnit, Lasting } from './display'
import { CSS } from './ink'
import { drawnTexture } from './marks'
import { drawSign, SIGN_WIDTH } from './signs'

const HOUSEHOLDS = 5
const MOST_CALM = 3

/** The texture of a unit's plate, made on first use; null for what has none to show. */
export function plateTexture(
  scene: Phaser.Scene,
  unit: DisplayUnit,
  tags: readonly DisplayTag[],
): string | null {
  if (unit.column)
    return columnPlate(scene, unit.column, taggedHouseholds(unit.id, tags), unit.lasting)
  if (unit.mostResolve <= 0) return null
  return unit.side === 'blue' ? ownPips(scene, unit) : enemyPips(scene, unit)
}

/** A plate's texture, with a sign at its left end for what lasts on the unit. */
function plate(
  scene: Phaser.Scene,
  key: string,
  width: number,
  height: number,
  lasting: Lasting | null,
  draw: (context: CanvasRenderingContext2D) => void,
): string {
  if (lasting === null) return drawnTexture(scene, key, width, height, draw)
  return drawnTexture(scene, `${key}-${lasting}`, width + SIGN_WIDTH, height, (context) => {
    context.save()
    context.translate(SIGN_WIDTH, 0)
    draw(context)
    context.restore()
    context.translate(SIGN_WIDTH / 2, height / 2)
    drawSign(context, lasting)
  })
}

function taggedHouseholds(unit: number, tags: readonly DisplayTag[]): number {
  let bits = 0
  for (const tag of tags) {
    if (tag.unit === unit && tag.household !== null) bits |= 1 << tag.household
  }
  return bits
}

function columnPlate(
  scene: Phaser.Scene,
  column: { readonly households: number; readonly calm: number },
  tagged: number,
  lasting: Lasting | null,
): string {
  const key = `plate-column-${column.households}-${column.calm}-${tagged}`
  return plate(scene, key, 100, 31, lasting, (context) => {
    context.translate(1, 2)
    context.fillStyle = CSS.panel
    context.beginPath()
    context.roundRect(0, 0, 98, 27, 7)
    context.fill()
    for (let i = 0; i < HOUSEHOLDS; i++) {
      const isThere = (column.households & (1 << i)) !== 0
      drawHouse(context, 12 + 15.5 * i, isThere, isThere && (tagged & (1 << i)) !== 0)
    }
    for (let dot = 0; dot < MOST_CALM; dot++) {
      context.beginPath()
      context.arc(90, 21.5 - 7.5 * dot, 2.8, 0, 2 * Math.PI)
      if (dot < column.calm) {
        context.fillStyle = column.calm === 1 ? CSS.amber : CSS.ice
        context.fill()
      } else {
        context.strokeStyle = '#9CA9C2'
        context.lineWidth = 1.2
        context.stroke()
      }
    }
  })
}

function drawHouse(
  context: CanvasRenderingContext2D,
  x: number,
  isThere: boolean,
  isTagged: boolean,
): void {
  context.beginPath()
  context.moveTo(x, 7)
  context.lineTo(x + 6.5, 12.5)
  context.lineTo(x + 6.5, 20)
  context.lineTo(x - 6.5, 20)
  context.lineTo(x - 6.5, 12.5)
  context.closePath()
  if (!isThere) {
    context.setLineDash([2, 2])
    context.strokeStyle = '#9CA9C2'
    context.lineWidth = 1.4
    context.stroke()
    context.setLineDash([])
    return
  }
  context.fillStyle = isTagged ? CSS.ember : CSS.pale
  context.fill()
  if (!isTagged) return
  context.beginPath()
  context.moveTo(x, 3)
  context.lineTo(x + 10.5, 13.5)
  context.lineTo(x, 24)
  context.lineTo(x - 10.5, 13.5)
  context.closePath()
  context.strokeStyle = CSS.ember
  context.lineWidth = 1.8
  context.stroke()
}

function ownPips(scene: Phaser.Scene, unit: DisplayUnit): string {
  const key = `plate-own-${unit.resolve}-${unit.mostResolve}`
  const width = 8 * unit.mostResolve + 10
  return plate(scene, key, width + 2, 17, unit.lasting, (context) => {
    context.translate(1, 1)
    context.fillStyle = CSS.panel
    context.beginPath()
    context.roundRect(0, 0, width, 15, 5)
    context.fill()
    for (let i = 0; i < unit.mostResolve; i++) {
      drawPip(context, 6 + 8 * i, 4, 6, 7, i < unit.resolve ? CSS.ice : null)
    }
  })
}

/** Pointed ends tell an enemy's plate from ours without colour. */
function enemyPips(scene: Phaser.Scene, unit: DisplayUnit): string {
  const key = `plate-enemy-${unit.resolve}-${unit.mostResolve}`
  const width = 9 * unit.mostResolve + 6
  return plate(scene, key, width + 18, 19, unit.lasting, (context) => {
    context.translate(9, 1)
    context.fillStyle = CSS.panel
    context.beginPath()
    context.moveTo(-8, 8.5)
    context.lineTo(0, 0)
    context.lineTo(width, 0)
    context.lineTo(width + 8, 8.5)
    context.lineTo(width, 17)
    context.lineTo(0, 17)
    context.closePath()
    context.fill()
    for (let i = 0; i < unit.mostResolve; i++) {
      drawPip(context, 4 + 9 * i, 4.5, 7, 8, i < unit.resolve ? CSS.amber : null)
    }
  })
}

function drawPip(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string | null,
): void {
  context.beginPath()
  context.roundRect(x, y, width, height, 1.5)
  if (fill === null) {
    context.strokeStyle = CSS.dim
    context.lineWidth = 1
    context.stroke()
    return
  }
  context.fillStyle = fill
  context.fill()
}
