// Painted bytes as a texture, handed to the graphics processor as they are: by way of a canvas each would be
// copied three times over.
import type Phaser from 'phaser'

/** Makes the texture, or gives the one of that name and size other bytes. False where there is no WebGL. */
export function showPixels(
  scene: Phaser.Scene,
  key: string,
  rgba: Uint8ClampedArray<ArrayBuffer>,
  width: number,
  height: number,
): boolean {
  const { renderer } = scene.sys
  if (!('gl' in renderer)) return false
  const { LINEAR, CLAMP_TO_EDGE, RGBA } = renderer.gl
  // Phaser knows bytes by this class; it keeps them, and sends them again after a lost context.
  const bytes = new Uint8Array(rgba.buffer, rgba.byteOffset, rgba.byteLength)
  const old = scene.textures.exists(key) ? scene.textures.get(key).source[0] : null
  if (old?.glTexture && old.width === width && old.height === height) {
    const edges = [CLAMP_TO_EDGE, CLAMP_TO_EDGE] as const
    old.glTexture.update(bytes, width, height, true, ...edges, LINEAR, LINEAR, RGBA)
    return true
  }
  if (old) scene.textures.remove(key)
  const made = renderer.createTexture2D(
    0,
    LINEAR,
    LINEAR,
    CLAMP_TO_EDGE,
    CLAMP_TO_EDGE,
    RGBA,
    bytes,
    width,
    height,
    true,
    false,
    true,
  )
  scene.textures.addGLTexture(key, made)
  return true
}
