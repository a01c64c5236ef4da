// The pictures of what flies in space: which frame shows what, and a drawn one where there is none yet.
import { type ArtPages, createArtPages, type Page } from '../art-pages'
import type { DisplayShip } from './display'

type Atlas = {
  readonly pages: readonly Page[]
  readonly cells?: Readonly<Record<string, readonly number[]>>
  readonly anchors?: Readonly<Record<string, readonly number[]>>
  /** Board pixels a pixel of a frame. */
  readonly scale?: number
}

const atlases = import.meta.glob<Atlas>('../../../assets/art/space.json', {
  eager: true,
  import: 'default',
})
const urls = import.meta.glob<string>('../../../assets/art/space-*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
})
const atlas: Atlas = Object.values(atlases)[0] ?? { pages: [] }

/** Frames are built for a closer camera: drawn at this scale a hex is 128 wide. */
export const SKY_SCALE = atlas.scale ?? 0.5
const MIDDLE = { x: 0.5, y: 0.5 }

export const skyArt: ArtPages = createArtPages({
  pages: atlas.pages,
  cells: atlas.cells ?? {},
  anchorOf(frame) {
    const [x, y] = atlas.anchors?.[frame] ?? []
    return x === undefined || y === undefined ? MIDDLE : { x, y }
  },
  isFirst: () => true,
  urlOf: (image) => urls[`../../../assets/art/${image}`],
})

const STATES = ['ruined', 'hurt', 'whole'] as const

/** The frame for a ship at a heading, 0 to 11, or null where there is none of its kind. */
export function shipFrame(
  ship: Pick<DisplayShip, 'kind' | 'state' | 'sails'>,
  heading: number,
): string | null {
  // A state that is not drawn yet shows the better one.
  for (const state of STATES.slice(STATES.indexOf(ship.state))) {
    const open = `ship/${ship.kind}/${state}/sails${ship.sails}/${heading}`
    if (ship.kind === 'collector' && skyArt.has(open)) return open
    const name = `ship/${ship.kind}/${state}/${heading}`
    if (skyArt.has(name)) return name
  }
  return null
}
