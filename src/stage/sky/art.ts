// The pictures of what flies in space: which frame shows what.
import type Phaser from 'phaser'
import manifest from '../../../assets/art/manifest.json'
import atlas from '../../../assets/art/space.json'
import { type ArtPages, createArtPages, type Page } from '../art-pages'
import type { DisplayShip } from './display'

const urls = import.meta.glob<string>('../../../assets/art/space-*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
})
const PAGES: readonly Page[] = atlas.pages
/** Of the first battles; the planet is the nebula's. */
const FIRST: ReadonlySet<string> = new Set(
  manifest.images.flatMap(({ tier, image, family }) =>
    tier === 'first' && family !== 'planet' ? [image] : [],
  ),
)

/** Rocks, buoys, torpedoes: they lie on a page of their own. */
const LOOSE = PAGES.flatMap(({ family, frames }) =>
  family === 'bodies' ? Object.keys(frames) : [],
)

/** Frames are built for a closer camera: drawn at this scale a hex is 128 wide. */
export const SKY_SCALE = atlas.scale

export const skyArt: ArtPages = createArtPages({
  pages: PAGES,
  cells: atlas.cells,
  anchorOf: () => undefined,
  isGathered: () => false,
  isExpected: ({ image }) => FIRST.has(image),
  urlOf: (image) => urls[`../../../assets/art/${image}`],
})

/** The frame for a ship at a heading, 0 to 11, or null where there is none of its kind. */
export function shipFrame(
  { kind, state, sails }: Pick<DisplayShip, 'kind' | 'state' | 'sails'>,
  heading: number,
): string | null {
  const names = [
    ...(sails > 0 ? [`ship/${kind}/${state}/sails${sails}/${heading}`] : []),
    `ship/${kind}/${state}/${heading}`,
    // What does not turn has one picture.
    `${kind}/0`,
  ]
  return names.find(skyArt.has) ?? null
}

/** Brings the pictures of the ships that are there and of what lies between them. */
export function loadSkyArt(scene: Phaser.Scene, ships: readonly DisplayShip[]): Promise<void> {
  return skyArt.load(scene, [...LOOSE, ...ships.flatMap((ship) => shipFrame(ship, 0) ?? [])])
}
