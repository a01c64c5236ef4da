// Bytes that a shader reads as they are: no alpha is multiplied into them and no row is turned over.
import type Phaser from 'phaser'
import { byteTexture } from '../../texel-texture'

export type DataTexture = {
  readonly key: string
  /** Sends the bytes anew. */
  refresh(): void
  destroy(): void
}

/** Makes the texture, or null where there is no WebGL. Phaser sends it again after a lost context. */
export function createDataTexture(
  scene: Phaser.Scene,
  key: string,
  bytes: Uint8Array<ArrayBuffer>,
  width: number,
  height: number,
  edges: 'repeat' | 'clamp',
): DataTexture | null {
  const { renderer, textures } = { renderer: scene.sys.renderer, textures: scene.textures }
  if (!('gl' in renderer)) return null
  const { LINEAR, RGBA, REPEAT, CLAMP_TO_EDGE } = renderer.gl
  const wrap = edges === 'repeat' ? REPEAT : CLAMP_TO_EDGE
  if (textures.exists(key)) textures.remove(key)
  const made = byteTexture(renderer, { width, height, bytes }, wrap)
  textures.addGLTexture(key, made)
  return {
    key,
    refresh: () => made.update(bytes, width, height, false, wrap, wrap, LINEAR, LINEAR, RGBA),
    destroy: () => void textures.remove(key),
  }
}
