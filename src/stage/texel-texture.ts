// Texels as a texture, handed to the graphics processor as they are: by way of a canvas each would be
// copied three times over.
import type Phaser from 'phaser'
import type { Texels } from './paint/texels'

/** Makes the texture, or gives the one of that name and size other texels. False where there is no WebGL. */
export function showTexels(scene: Phaser.Scene, key: string, texels: Texels): boolean {
  const { renderer } = scene.sys
  if (!('gl' in renderer)) return false
  const { LINEAR, CLAMP_TO_EDGE, RGBA } = renderer.gl
  // Phaser keeps the bytes, and sends them again after a lost context.
  const { width, height, bytes } = texels
  const old = scene.textures.exists(key) ? scene.textures.get(key).source[0] : null
  if (old?.glTexture && old.width === width && old.height === height) {
    const edges = [CLAMP_TO_EDGE, CLAMP_TO_EDGE] as const
    old.glTexture.update(bytes, width, height, false, ...edges, LINEAR, LINEAR, RGBA)
    return true
  }
  if (old) scene.textures.remove(key)
  scene.textures.addGLTexture(key, byteTexture(renderer, texels, CLAMP_TO_EDGE))
  return true
}

/** A texture of bytes as they are, or an empty one: no alpha is multiplied into them and no row is turned over. */
export function byteTexture(
  renderer: Phaser.Renderer.WebGL.WebGLRenderer,
  { width, height, bytes }: { width: number; height: number; bytes: Texels['bytes'] | null },
  wrap: number,
) {
  const { LINEAR, RGBA } = renderer.gl
  return renderer.createTexture2D(
    0,
    LINEAR,
    LINEAR,
    wrap,
    wrap,
    RGBA,
    bytes ?? undefined,
    width,
    height,
    false,
    false,
    false,
  )
}
