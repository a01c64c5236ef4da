// Pages of pictures: which frames lie on which, and how they come. What stands there at the beginning is
// loaded before the scene begins, what is expected then comes by and by, and any other page is fetched when
// one of its frames is first asked for.
import type Phaser from 'phaser'
import { decodedImage } from './decoded-image'
import { gatheredTexture } from './gathered'

/** Where a frame lies on its page, and what was trimmed off: x, y, width, height, left, top. */
type Place = readonly number[]
export type Page = {
  readonly image: string
  readonly family: string
  readonly frames: Readonly<Record<string, Place | undefined>>
  /** Size of a frame before it was trimmed and its foot in shares of that, where all frames share them. */
  readonly cell?: readonly number[]
  readonly anchor?: readonly number[]
}

type Point = { readonly x: number; readonly y: number }

/** Where pages come from. Cells and anchors by frame, for pages whose frames do not share them. */
export type ArtSource = {
  readonly pages: readonly Page[]
  readonly cells: Readonly<Record<string, readonly number[]>>
  readonly anchorOf: (frame: string) => Point | undefined
  /** Whether a frame is often drawn between others of other pages. */
  readonly isGathered: (frame: string) => boolean
  /** Whether a page is likely to be needed soon. */
  readonly isExpected: (page: Page) => boolean
  readonly urlOf: (image: string) => string
}

export type ArtPages = {
  has(frame: string): boolean
  /**
   * Brings the pages of these frames; settles when all have come or failed. Those that are expected follow
   * one at a time, so that none of them holds the first pictures up.
   */
  load(scene: Phaser.Scene, frames: Iterable<string>): Promise<void>
  /**
   * The texture that holds a frame, or null where there is no such picture, or not yet: then it is on its
   * way, and `whenArtArrives` tells.
   */
  pageOf(scene: Phaser.Scene, frame: string): string | null
}

export function createArtPages(source: ArtSource): ArtPages {
  const pageOfFrame = new Map<string, Page>()
  for (const page of source.pages) {
    for (const frame of Object.keys(page.frames)) pageOfFrame.set(frame, page)
  }
  return {
    has: (frame) => pageOfFrame.has(frame),
    async load(scene, frames) {
      const now = new Set([...frames].map((frame) => pageOfFrame.get(frame)))
      const pages = source.pages.filter((page) => now.has(page))
      await Promise.all(pages.map((page) => bring(scene, source, page)))
      void bringByAndBy(scene, source)
    },
    pageOf(scene, frame) {
      const page = pageOfFrame.get(frame)
      if (!page) return null
      if (scene.textures.exists(page.image)) {
        return source.isGathered(frame) ? gatheredTexture(scene, page.image, frame) : page.image
      }
      const arrivals = arrivalsOf(scene)
      if (arrivals.missed.has(page.image)) return null
      arrivals.missed.add(page.image)
      arrivals.under += 1
      void bring(scene, source, page).then(() => {
        arrivals.under -= 1
        if (arrivals.under === 0) for (const listener of arrivals.listeners) listener()
      })
      return null
    },
  }
}

/** Calls whenever all pages that were asked for have come. Returns how to stop it. */
export function whenArtArrives(scene: Phaser.Scene, listener: () => void): () => void {
  const { listeners } = arrivalsOf(scene)
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

type Arrivals = {
  /** Pages that have come or are on their way. */
  readonly brought: Map<string, Promise<void>>
  /** Pages that something was to be drawn from, so that one that fails to load is not waited for again. */
  readonly missed: Set<string>
  /** How many are under way that somebody waits for. */
  under: number
  readonly listeners: Set<() => void>
}

const arrivalsBy = new WeakMap<Phaser.Scene, Arrivals>()

function arrivalsOf(scene: Phaser.Scene): Arrivals {
  const known = arrivalsBy.get(scene)
  if (known) return known
  const none: Arrivals = { brought: new Map(), missed: new Set(), under: 0, listeners: new Set() }
  arrivalsBy.set(scene, none)
  return none
}

/** Between two pages that nobody waits for. */
const PAUSE_MS = 250

async function bringByAndBy(scene: Phaser.Scene, source: ArtSource): Promise<void> {
  let isGone = false
  scene.events.once('destroy', () => {
    isGone = true
  })
  for (const page of source.pages.filter(source.isExpected)) {
    if (arrivalsOf(scene).brought.has(page.image)) continue
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    if (isGone) return
    await bring(scene, source, page)
  }
}

function bring(scene: Phaser.Scene, source: ArtSource, page: Page): Promise<void> {
  const { brought } = arrivalsOf(scene)
  const known = brought.get(page.image)
  if (known) return known
  const coming = fetchPage(scene, source, page)
  brought.set(page.image, coming)
  return coming
}

async function fetchPage(scene: Phaser.Scene, source: ArtSource, page: Page): Promise<void> {
  const { textures } = scene
  let isGone = false
  scene.events.once('destroy', () => {
    isGone = true
  })
  try {
    const image = await decodedImage(source.urlOf(page.image))
    if (isGone) return
    // Whatever WebGL can take will do, though Phaser's types ask for an element.
    textures.addAtlasJSONArray(page.image, image as HTMLImageElement, framesOf(source, page))
  } catch {
    // A token stands in for what has no picture.
  }
}

/** A page's frames as Phaser reads them; each carries its anchor, so that it stands right when trimmed. */
function framesOf({ cells, anchorOf }: ArtSource, page: Page) {
  const frames = Object.entries(page.frames).flatMap(([filename, place]) => {
    const cell = page.cell ?? cells[filename]
    const anchor = page.anchor ? { x: page.anchor[0], y: page.anchor[1] } : anchorOf(filename)
    if (!place || !cell || !anchor) return []
    const [x, y, w, h, left, top] = place
    return {
      filename,
      rotated: false,
      trimmed: w !== cell[0] || h !== cell[1],
      sourceSize: { w: cell[0], h: cell[1] },
      spriteSourceSize: { x: left, y: top, w, h },
      frame: { x, y, w, h },
      anchor,
    }
  })
  return { frames, meta: { scale: '1' } }
}
