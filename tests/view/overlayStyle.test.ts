import type Phaser from 'phaser'
import { describe, expect, test } from 'vitest'
import { gridOf } from '../../src/hex'
import { createBrush, type OverlayStyle } from '../../src/stage/overlay/brush'
import type { Corners, QuadSheet } from '../../src/stage/quad-sheet'

const COLS = 6
const ROWS = 6
const LINE = { colour: 0xffffff, casing: 0, width: 4, alpha: 1, dash: null }

/** What a brush of a style lays for a watched hex and its border: pictures, and how wide the line is. */
function drawn(style: OverlayStyle) {
  const pictures: string[] = []
  const widths: number[] = []
  const sheet: QuadSheet = {
    clear: () => undefined,
    destroy: () => undefined,
    picture: (texture) => void pictures.push(texture),
    patch: (corners) => void widths.push(widthOf(corners)),
  }
  const brush = createBrush({ textures: { exists: () => true } } as unknown as Phaser.Scene, {
    grid: gridOf(COLS, ROWS),
    board: { cols: COLS, rows: ROWS, elevation: new Uint8Array(COLS * ROWS) },
    sheets: { tiles: sheet, under: sheet, over: sheet, marks: sheet },
    unit: 1,
    style,
    bodies: { tagEnds: () => null, boxOf: () => null },
  })
  brush.tile('watched', 14)
  brush.tile('selected', 14)
  brush.border([14], LINE)
  return { pictures, widest: Math.max(...widths) }
}

function widthOf([ax, ay, bx, by]: Corners): number {
  return Math.hypot(ax - bx, ay - by)
}

describe('the style of the overlay', () => {
  test('edges leaves the ground free of patterns, and keeps the line around who is selected', () => {
    expect(drawn('edges').pictures).toEqual(['tile-selected'])
  })

  test('patterns covers the ground', () => {
    expect(drawn('patterns').pictures).toEqual(['tile-watched', 'tile-selected'])
    expect(drawn('patterns').widest).toBeCloseTo(drawn('edges').widest, 5)
  })

  test('strong has denser patterns and wider edges', () => {
    expect(drawn('strong').pictures).toEqual(['tile-strong-watched', 'tile-selected'])
    expect(drawn('strong').widest).toBeGreaterThan(1.3 * drawn('patterns').widest)
  })
})
