// Pages of pictures: which frames lie on which, and how they come. Those of the first battle are loaded
// before the scene begins; any other is fetched when one of its frames is first asked for.
import type Phaser from 'phaser'
import atlas from '../../assets/art/ground.json'
import manifest from '../../assets/art/manifest.json'
import { decodedImage } from './decoded-image'

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

/** Brings the pages of the first battle; settles when all have come or failed. */
export async function loadArt(scene: Phaser.Scene): Promise<void> {
  await Promise.all(PAGES.filter((page) => FIRST.has(page.image)).map((page) => bring(scene, page)))
}

/**
 * The texture that holds a frame, or null where there is no such picture, or not yet: then it is on its
 * way, and `whenArtArrives` tells.
 */
export function pageOf(scene: Phaser.Scene, frame: string): string | null {
  const page = pageOfFrame.get(frame)
  if (!page) return null
  if (scene.textures.exists(page.image)) return page.image
  const arrivals = arrivalsOf(scene)
  if (arrivals.asked.has(page.image)) return null
  arrivals.under += 1
  void bring(scene, page).then(() => {
    arrivals.under -= 1
    if (arrivals.under === 0) for (const listener of arrivals.listeners) listener()
  })
  return null
}

/** Calls whenever all pages that were asked for have come. Returns how to stop it. */
export function whenArtArrives(scene: Phaser.Scene, listener: () => void): () => void {
  const { listeners } = arrivalsOf(scene)
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

type Arrivals = {
  /** Pages a scene has asked for, so that one that fails to load is not asked for at every frame. */
  readonly asked: Set<string>
  /** How many are under way that somebody waits for. */
  under: number
  readonly listeners: Set<() => void>
}

const arrivalsBy = new WeakMap<Phaser.Scene, Arrivals>()

function arrivalsOf(scene: Phaser.Scene): Arrivals {
  const known = arrivalsBy.get(scene)
  if (known) return known
  const none: Arrivals = { asked: new Set(), under: 0, listeners: new Set() }
  arrivalsBy.set(scene, none)
  return none
}

async function bring(scene: Phaser.Scene, page: Page): Promise<void> {
  arrivalsOf(scene).asked.add(page.image)
  const url = urls[`../../assets/art/${page.image}`]
  const { textures } = scene
  let isGone = false
  scene.events.once('destroy', () => {
    isGone = true
  })
  try {
    const image = await decodedImage(url)
    if (isGone) return
    // Whatever WebGL can take will do, though Phaser's types ask for an element.
    textures.addAtlasJSONArray(page.image, image as HTMLImageElement, framesOf(page))
  } catch {
    // A token stands in for what has no picture.
  }
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
