// The pictures of figures and props: where they lie, how they are loaded, which frame shows what.
import type Phaser from 'phaser'
import atlas from '../../assets/art/ground.json'
import manifest from '../../assets/art/manifest.json'
import { drawnPose, type Pose } from './poses'

/** Frames are built for a closer camera: drawn at this scale a hex is 128 wide. */
export const ART_SCALE = manifest.scale

const pageUrls = import.meta.glob<string>('../../assets/art/ground-*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
})

const pageOfFrame = new Map<string, string>()
for (const page of atlas.textures) {
  for (const frame of page.frames) pageOfFrame.set(frame.filename, page.image)
}

/** Queues every page on the scene's loader. */
export function loadArt(scene: Phaser.Scene): void {
  for (const page of atlas.textures) {
    const url = pageUrls[`../../assets/art/${page.image}`]
    if (url) scene.load.atlas(page.image, url, { frames: page.frames, meta: { scale: '1' } })
  }
}

/** The texture that holds a frame, or null where there is no such picture, or it did not load. */
export function pageOf(scene: Phaser.Scene, frame: string): string | null {
  const page = pageOfFrame.get(frame)
  return page !== undefined && scene.textures.exists(page) ? page : null
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

/** The best frame there is for a figure, or null where none of its kind exists. */
export function frameOf(figure: Figure): string | null {
  const facing = FACINGS[figure.facing] ?? 'se'
  for (const name of namesOf(figure)) {
    const has = (pose: Pose) =>
      tailsOf(pose, facing).some((tail) => pageOfFrame.has(`${name}/${tail}`))
    const pose = drawnPose(figure.pose, has)
    for (const tail of [...tailsOf(pose, facing), 'idle/se']) {
      if (pageOfFrame.has(`${name}/${tail}`)) return `${name}/${tail}`
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
