// How many textures a batch takes. Phaser compiles a shader for each number of them that it meets, and the
// page stands still for each: here one shader serves all batches. It asks for each texture in turn, and
// software rendering samples all of them for each pixel, so that few are drawn twice as fast as many.
import Phaser from 'phaser'

export const BATCH_TEXTURES = 4

/** Has a game's pictures share one shader; call it once, before anything is drawn. */
export function shareOneShader(renderer: Phaser.Game['renderer']): void {
  if (!('renderNodes' in renderer)) return
  const node = renderer.renderNodes.getNode('BatchHandlerQuad')
  if (!(node instanceof Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad)) return
  const plain = node.finalizeTextureCount.bind(node)
  node.finalizeTextureCount = () => plain(BATCH_TEXTURES)
}
