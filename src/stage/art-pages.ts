// Pages of pictures: which frames lie on which, and how they come. Those of the first battle are loaded
// before the scene begins; any other is fetched when one of its frames is first asked for.
import type Phaser from 'phaser'
import atlas from '../../assets/art/ground.json'
import manifest from '../../assets/art/manifest.json'

/** Where a frame lies on its page, and what was trimmed off: x, y, width, height, left, top. */
type Place = readonly number[]
type Page = {
  readonly image: string
  readonly family: string
  readonly frames: Readonly<Record<string, Place | undefined>>
  /** Size of a frame before it was trimmed and its foot in shares of that, where all frames share them. */
  readonly cell?: readonly number[]
  readonly anchor?: readonly number[]
}
type Stand = { readonly anchor: { readonly x: number; readonly y: number } }

const PAGES: readonly Page[] = atlas.pages
const CELLS: Readonly<Record<string, readonly number[]>> = atlas.cells
const PROPS: Readonly<Record<string, Stand>> = manifest.props
const FIRST: ReadonlySet<string> = new Set(
  manifest.images.filter((page) => page.tier === 'first').map((page) => page.image),
)

const urls = import.meta.glob<string>('../../assets/art/ground-*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** The page of every frame there is. */
export const pageOfFrame = new Map<string, Page>()
for (const page of PAGES) {
  for (const frame of Object.keys(page.frames)) pageOfFrame.set(frame, page)
}

/** Queues the pages of the first battle on the scene's loader. */
export function loadArt(scene: Phaser.Scene): void {
  for (const page of PAGES) if (FIRST.has(page.image)) queue(scene, page)
}

/**
 * The texture that holds a frame, or null where there is no such picture, or not yet: then it is on its
 * way, and `whenArtArrives` tells.
 */
export function pageOf(scene: Phaser.Scene, frame: string): string | null {
  const page = pageOfFrame.get(frame)
  if (!page) return null
  if (scene.textures.exists(page.image)) return page.image
  if (!asked(scene).has(page.image)) {
    queue(scene, page)
    if (!scene.load.isLoading()) scene.load.start()
  }
  return null
}

/** Calls whenever pages that were asked for have come. Returns how to stop it. */
export function whenArtArrives(scene: Phaser.Scene, listener: () => void): () => void {
  scene.load.on('complete', listener)
  return () => void scene.load.off('complete', listener)
}

/** Pages a scene has asked for, so that one that fails to load is not asked for at every frame. */
const askedBy = new WeakMap<Phaser.Scene, Set<string>>()

function asked(scene: Phaser.Scene): Set<string> {
  const known = askedBy.get(scene)
  if (known) return known
  const none = new Set<string>()
  askedBy.set(scene, none)
  return none
}

function queue(scene: Phaser.Scene, page: Page): void {
  const url = urls[`../../assets/art/${page.image}`]
  if (!url) return
  asked(scene).add(page.image)
  scene.load.atlas(page.image, url, framesOf(page))
}

/** A page's frames as Phaser reads them; each carries its anchor, so that it stands right when trimmed. */
export function framesOf(page: Page) {
  const frames = Object.entries(page.frames).flatMap(([filename, place]) => {
    const cell = page.cell ?? CELLS[filename]
    const stand = page.anchor ? { x: page.anchor[0], y: page.anchor[1] } : PROPS[filename]?.anchor
    if (!place || !cell || !stand) return []
    const [x, y, w, h, left, top] = place
    return {
      filename,
      rotated: false,
      trimmed: w !== cell[0] || h !== cell[1],
      sourceSize: { w: cell[0], h: cell[1] },
      spriteSourceSize: { x: left, y: top, w, h },
      frame: { x, y, w, h },
      anchor: stand,
    }
  })
  return { frames, meta: { scale: '1' } }
}
