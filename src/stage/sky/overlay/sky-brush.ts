// What the overlay of a board in space is drawn with.

import { INK } from '../../ink'
import type { BrushOf } from '../../overlay/brush'
import type { LineStyle } from '../../overlay/strokes'
import type { Box } from '../../plate-places'
import type { SkyMark } from './sky-marks'
import type { SkyTile } from './sky-tiles'

export type SkyBrush = BrushOf<SkyTile, SkyMark> & {
  /** Around a ship's picture, board pixels; null for who is not on the stage. */
  readonly boxOf: (unit: number) => Box | null
}

export const LINES = {
  own: { colour: INK.ice, casing: INK.iceCase, width: 2.2, alpha: 1, dash: null },
  possible: { colour: INK.ice, casing: INK.iceCase, width: 1.5, alpha: 0.9, dash: [7, 5] },
  pending: { colour: INK.amber, casing: INK.amberCase, width: 2.4, alpha: 1, dash: null },
  harm: { colour: INK.ember, casing: INK.emberCase, width: 2.4, alpha: 1, dash: null },
  unknown: { colour: INK.grey, casing: INK.night, width: 2, alpha: 0.9, dash: [6, 5] },
  rift: { colour: 0xd6c8ff, casing: 0x120c24, width: 2.4, alpha: 1, dash: null },
} as const satisfies Readonly<Record<string, LineStyle>>
