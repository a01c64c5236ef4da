// What stands about on the board, gathered on one texture: figures at rest and props stand in order of
// their rows, a picture of this page after one of that, and each change of page would bind another texture.
// The graphics processor copies a frame here from its own page when it is first shown.
import type Phaser from 'phaser'
import { createPage, PAGE_SIZE, type SharedPage } from './drawn-pages'

type Renderer = Phaser.Renderer.WebGL.WebGLRenderer
type Wrapper = Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper

type Copy = {
  readonly source: Wrapper
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
  readonly width: number
  readonly height: number
}

type Gathered = {
  readonly page: SharedPage
  readonly texture: Phaser.Textures.Texture
  readonly copies: Copy[]
  isFull: boolean
}

const KEY = 'gathered'
const gatheredOf = new WeakMap<Phaser.Scene, Gathered>()

/** The texture that holds a frame of a page beside others; the page itself where there is no room. */
export function gatheredTexture(scene: Phaser.Scene, page: string, frame: string): string {
  const { renderer } = scene.sys
  if (!('gl' in renderer)) return page
  const gathered = gatheredOf.get(scene) ?? begin(scene, renderer)
  if (!gathered) return page
  const { texture } = gathered
  if (texture.has(frame)) return KEY
  const found = scene.textures.getFrame(page, frame)
  const source = found?.source.glTexture
  if (gathered.isFull || !source) return page
  const to = gathered.page.shelves.take(found.cutWidth, found.cutHeight)
  if (!to) {
    gathered.isFull = true
    return page
  }
  const { cutX, cutY, cutWidth: width, cutHeight: height } = found
  const copy = { source, from: { x: cutX, y: cutY }, to, width, height }
  gathered.copies.push(copy)
  copyAll(renderer, gathered.page.wrapper, [copy])
  addFrame(texture, found, to)
  return KEY
}

function begin(scene: Phaser.Scene, renderer: Renderer): Gathered | null {
  const page = createPage(renderer)
  const texture = scene.textures.addGLTexture(KEY, page.wrapper)
  if (!texture) return null
  const gathered: Gathered = { page, texture, copies: [], isFull: false }
  gatheredOf.set(scene, gathered)
  // After a lost context the page comes back empty, and those that it was copied from are there again.
  renderer.on('restorewebgl', () => copyAll(renderer, page.wrapper, gathered.copies))
  return gathered
}

/** Trimmed and anchored as it was on its page. */
function addFrame(
  texture: Phaser.Textures.Texture,
  found: Phaser.Textures.Frame,
  { x, y }: Copy['to'],
): void {
  const { name, cutWidth, cutHeight, trimmed, realWidth, realHeight } = found
  const frame = texture.add(name, 0, x, y, cutWidth, cutHeight)
  if (!frame) return
  if (trimmed) frame.setTrim(realWidth, realHeight, found.x, found.y, found.width, found.height)
  frame.customPivot = found.customPivot
  frame.pivotX = found.pivotX
  frame.pivotY = found.pivotY
}

function copyAll(renderer: Renderer, target: Wrapper, copies: readonly Copy[]): void {
  const { gl } = renderer
  const before: WebGLFramebuffer | null = gl.getParameter(gl.FRAMEBUFFER_BINDING)
  const framebuffer = gl.createFramebuffer()
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer)
  renderer.glTextureUnits.bind(target, 0)
  for (const { source, from, to, width, height } of copies) {
    const { COLOR_ATTACHMENT0, FRAMEBUFFER, TEXTURE_2D } = gl
    gl.framebufferTexture2D(FRAMEBUFFER, COLOR_ATTACHMENT0, TEXTURE_2D, source.webGLTexture, 0)
    // Rows count from the bottom up.
    const toRow = PAGE_SIZE - to.y - height
    const fromRow = source.height - from.y - height
    gl.copyTexSubImage2D(TEXTURE_2D, 0, to.x, toRow, from.x, fromRow, width, height)
  }
  gl.bindFramebuffer(gl.FRAMEBUFFER, before)
  gl.deleteFramebuffer(framebuffer)
}
