// Textures that many small pictures share. Each picture with a texture of its own would be bound anew
// wherever another lies between two of a kind: that alone was a third of a frame's script.
import type Phaser from 'phaser'
import { createShelves, type Shelves } from './shelves'
import { byteTexture } from './texel-texture'

/** Every WebGL takes this much. */
export const PAGE_SIZE = 2048
/** Between two pictures, beyond the row of pixels that each repeats at its edges. */
const GAP = 2

type Renderer = Phaser.Renderer.WebGL.WebGLRenderer
type Wrapper = Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper

export type SharedPage = { readonly wrapper: Wrapper; readonly shelves: Shelves }

/** An empty page. */
export function createPage(renderer: Renderer): SharedPage {
  const empty = { width: PAGE_SIZE, height: PAGE_SIZE, bytes: null }
  return {
    wrapper: byteTexture(renderer, empty, renderer.gl.CLAMP_TO_EDGE),
    shelves: createShelves(PAGE_SIZE, PAGE_SIZE, GAP),
  }
}

type Drawn = { readonly canvas: HTMLCanvasElement; readonly wrapper: Wrapper; x: number; y: number }
type DrawnPages = { readonly pages: SharedPage[]; readonly pictures: Drawn[] }

const drawnOf = new WeakMap<Renderer, DrawnPages>()

/**
 * A texture of `width` by `height` pixels that is drawn now and lies on a shared page. False where it has
 * no room there, or there is no WebGL.
 */
export function drawOnPage(
  scene: Phaser.Scene,
  key: string,
  width: number,
  height: number,
  draw: (context: CanvasRenderingContext2D) => void,
): boolean {
  const { renderer } = scene.sys
  if (!('gl' in renderer)) return false
  const drawn = pagesOf(renderer)
  // With a row of pixels around it that repeats its edge, or a neighbour's would shine in.
  const place = placeOn(renderer, drawn.pages, width + 2, height + 2)
  if (!place) return false
  const canvas = drawnCanvas(width, height, draw)
  const picture = { canvas, ...place }
  drawn.pictures.push(picture)
  upload(renderer, picture)
  const texture = scene.textures.addGLTexture(key, place.wrapper)
  texture?.get('__BASE').setSize(width, height, place.x + 1, place.y + 1)
  return texture !== null
}

function pagesOf(renderer: Renderer): DrawnPages {
  const known = drawnOf.get(renderer)
  if (known) return known
  const made: DrawnPages = { pages: [], pictures: [] }
  drawnOf.set(renderer, made)
  // After a lost context a page comes back empty.
  renderer.on('restorewebgl', () => {
    for (const picture of made.pictures) upload(renderer, picture)
  })
  return made
}

function placeOn(renderer: Renderer, pages: SharedPage[], width: number, height: number) {
  if (width + 2 * GAP > PAGE_SIZE || height + 2 * GAP > PAGE_SIZE) return null
  for (const { wrapper, shelves } of pages) {
    const place = shelves.take(width, height)
    if (place) return { wrapper, ...place }
  }
  const page = createPage(renderer)
  pages.push(page)
  const place = page.shelves.take(width, height)
  return place && { wrapper: page.wrapper, ...place }
}

function drawnCanvas(
  width: number,
  height: number,
  draw: (context: CanvasRenderingContext2D) => void,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width + 2
  canvas.height = height + 2
  const context = canvas.getContext('2d')
  if (!context) return canvas
  context.save()
  context.beginPath()
  context.rect(1, 1, width, height)
  context.clip()
  context.translate(1, 1)
  draw(context)
  context.restore()
  const { width: w, height: h } = canvas
  context.drawImage(canvas, 0, 1, w, 1, 0, 0, w, 1)
  context.drawImage(canvas, 0, h - 2, w, 1, 0, h - 1, w, 1)
  context.drawImage(canvas, 1, 0, 1, h, 0, 0, 1, h)
  context.drawImage(canvas, w - 2, 0, 1, h, w - 1, 0, 1, h)
  return canvas
}

function upload(renderer: Renderer, { canvas, wrapper, x, y }: Drawn): void {
  const { gl } = renderer
  renderer.glTextureUnits.bind(wrapper, 0)
  renderer.glWrapper.updateTexturing({ texturing: { flipY: true, premultiplyAlpha: true } })
  // Rows count from the bottom up.
  const row = PAGE_SIZE - y - canvas.height
  gl.texSubImage2D(gl.TEXTURE_2D, 0, x, row, gl.RGBA, gl.UNSIGNED_BYTE, canvas)
}
