// The ground before it is painted: a wash of each terrain's colour, soft and at once, so that a battle
// never begins on black.
import type Phaser from 'phaser'
import { DEPTH } from './depth'
import { type GroundBoard, MATERIAL } from './paint/ground-board'
import { boardRect, hexCorners } from './projection'
import { createUnderlay, type Underlay } from './underlay'

/** Board pixels a texture pixel. */
const COARSENESS = 8
const MARGIN = 64

const WASH: Readonly<Record<number, string>> = {
  [MATERIAL.meadow]: '#83904a',
  [MATERIAL.brush]: '#96924e',
  [MATERIAL.forest]: '#5f7239',
  [MATERIAL.yard]: '#8a8450',
  [MATERIAL.path]: '#8f8450',
  [MATERIAL.cobble]: '#948a82',
  [MATERIAL.crops]: '#a08545',
  [MATERIAL.sand]: '#c0a678',
  [MATERIAL.rocks]: '#71665f',
  [MATERIAL.rubble]: '#6a5d54',
  [MATERIAL.shallow]: '#6db3b4',
  [MATERIAL.deep]: '#3d8fb4',
  [MATERIAL.cave]: '#484255',
  [MATERIAL.kelbonite]: '#48566a',
  [MATERIAL.deck]: '#616c7c',
  [MATERIAL.bulkhead]: '#4f5866',
  [MATERIAL.door]: '#7a6654',
  [MATERIAL.doorOpen]: '#5b6470',
  [MATERIAL.doorSealed]: '#7a4f48',
  [MATERIAL.console]: '#616c7c',
  [MATERIAL.emitter]: '#5b7590',
  [MATERIAL.chasm]: '#141019',
  [MATERIAL.bridge]: '#8c7350',
  [MATERIAL.bridgeBlown]: '#3d8fb4',
}

/** Lays the wash under the ground. */
export function sketchGround(scene: Phaser.Scene, board: GroundBoard): Underlay | null {
  const rect = boardRect(board.cols, board.rows)
  const key = 'ground-sketch'
  if (scene.textures.exists(key)) scene.textures.remove(key)
  const width = Math.ceil((rect.width + 2 * MARGIN) / COARSENESS)
  const height = Math.ceil((rect.height + 2 * MARGIN) / COARSENESS)
  const texture = scene.textures.createCanvas(key, width, height)
  if (!texture) return null
  const context = texture.getContext()
  const corner = { x: rect.x - MARGIN, y: rect.y - MARGIN }
  // Sharp and large first, so that the soft edges of what lies over it let no dark through. That is blurred
  // as one picture: a blur for each hex would hold the page up for half a second.
  washHexes(context, board, corner, 1.25)
  const soft = new OffscreenCanvas(width, height)
  const onSoft = soft.getContext('2d')
  if (onSoft) {
    washHexes(onSoft, board, corner, 1.06)
    context.filter = 'blur(1.5px)'
    context.drawImage(soft, 0, 0)
    context.filter = 'none'
  }
  texture.refresh()
  const image = scene.add
    .image(rect.x - MARGIN, rect.y - MARGIN, key)
    .setOrigin(0)
    .setScale(COARSENESS)
    .setDepth(DEPTH.sketch)
  return createUnderlay(scene, image)
}

function washHexes(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  board: GroundBoard,
  corner: { readonly x: number; readonly y: number },
  size: number,
): void {
  for (let hex = 0; hex < board.terrain.length; hex++) {
    context.fillStyle = WASH[board.terrain[hex]] ?? WASH[MATERIAL.meadow]
    context.beginPath()
    for (const { x, y } of hexCorners(board, hex, size)) {
      context.lineTo((x - corner.x) / COARSENESS, (y - corner.y) / COARSENESS)
    }
    context.fill()
  }
}
