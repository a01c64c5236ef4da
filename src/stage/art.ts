// The pictures of figures and props: which frame shows what.
import type Phaser from 'phaser'
import atlas from '../../assets/art/ground.json'
import manifest from '../../assets/art/manifest.json'
import { createArtPages, type Page } from './art-pages'
import type { DisplayUnit } from './display'
import { drawnPose, type Pose } from './poses'

export { whenArtArrives } from './art-pages'

/** Frames are built for a closer camera: drawn at this scale a hex is 128 wide. */
export const ART_SCALE = manifest.scale

const urls = import.meta.glob<string>('../../assets/art/ground-*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
})
const PAGES: readonly Page[] = atlas.pages
const PROPS: Readonly<Record<string, { readonly anchor: { x: number; y: number } }>> =
  manifest.props
/** Those of the first battles. */
const FIRST: ReadonlySet<string> = new Set(
  manifest.images.filter((page) => page.tier === 'first').map((page) => page.image),
)

/** Frames of who stands or lies about, and of what stands on the ground. */
const STANDING = /^prop\/|\/(idle|down|carried)\//

const {
  load,
  pageOf,
  has: hasFrame,
} = createArtPages({
  pages: PAGES,
  cells: atlas.cells,
  anchorOf: (frame) => PROPS[frame]?.anchor,
  isGathered: (frame) => STANDING.test(frame),
  isExpected: ({ image }) => FIRST.has(image),
  urlOf: (image) => urls[`../../assets/art/${image}`],
})

export { pageOf }

/** Brings the pictures of props and of all who stand there; settles when they have come or failed. */
export function loadArt(scene: Phaser.Scene, standing: readonly Figure[]): Promise<void> {
  return load(scene, [...Object.keys(PROPS), ...standing.flatMap((one) => frameOf(one) ?? [])])
}

const FACINGS = ['e', 'ne', 'nw', 'w', 'sw', 'se'] as const
const FIGURE_OF_KIND: Readonly<Record<string, string>> = {
  scout: 'probe_scout',
  hunter: 'probe_hunter',
  warden: 'probe_warden',
  bore: 'probe_bore',
}
const COLUMNS = ['column', 'column-b', 'column-c']

/** What decides a figure's frame. */
export type Figure = {
  readonly id: number
  readonly kind: string
  readonly facing: number
  readonly pose: Pose
  /** Households still there, 1 to 5; 0 for a single body. */
  readonly households: number
}

/** A unit at rest. */
export function figureOf({ id, kind, facing, isDown, column }: DisplayUnit): Figure {
  const households = column ? countBits(column.households) : 0
  return { id, kind, facing, pose: isDown ? 'down' : 'idle', households }
}

/** The best frame there is for a figure, or null where none of its kind exists. */
export function frameOf(figure: Figure): string | null {
  const facing = FACINGS[figure.facing] ?? 'se'
  for (const name of namesOf(figure)) {
    const has = (pose: Pose) => tailsOf(pose, facing).some((tail) => hasFrame(`${name}/${tail}`))
    const pose = drawnPose(figure.pose, has)
    for (const tail of [...tailsOf(pose, facing), 'idle/se']) {
      if (hasFrame(`${name}/${tail}`)) return `${name}/${tail}`
    }
  }
  return null
}

/** Where a pose may be drawn: lying bodies in six facings, or in two. */
function tailsOf(pose: Pose, facing: (typeof FACINGS)[number]): readonly string[] {
  if (pose !== 'down') return [`${pose}/${facing}`]
  const lying = facing === 'e' || facing === 'ne' || facing === 'se' ? 'se' : 'sw'
  return [`down/${facing}`, `down/${lying}`, 'down/se', 'down/sw']
}

function namesOf(figure: Figure): string[] {
  if (figure.households > 0) {
    const own = COLUMNS[figure.id % COLUMNS.length]
    return [`${own}/${figure.households}`, `column/${figure.households}`]
  }
  return [FIGURE_OF_KIND[figure.kind] ?? figure.kind]
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest > 0; rest &= rest - 1) count += 1
  return count
}
