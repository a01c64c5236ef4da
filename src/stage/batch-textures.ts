// How Phaser's quads are drawn here: how many textures a batch takes, and what is done for each draw.
// Phaser compiles a shader for each number of textures that it meets, and the page stands still for each:
// here one shader serves all batches. It asks for each texture in turn, and software rendering samples all
// of them for each pixel, so that few are drawn twice as fast as many.
import Phaser from 'phaser'

export const BATCH_TEXTURES = 4

type Suite = {
  readonly program: Phaser.Renderer.WebGL.Wrappers.WebGLProgramWrapper
  readonly vao: Phaser.Renderer.WebGL.Wrappers.WebGLVAOWrapper
}

/**
 * Has a game's pictures share one shader, which is looked for once instead of before each draw: Phaser puts
 * the name of the shader together from its parts every time. Call it once, before anything is drawn.
 */
export function shareOneShader(renderer: Phaser.Game['renderer']): void {
  if (!('renderNodes' in renderer)) return
  const node = renderer.renderNodes.getNode('BatchHandlerQuad')
  if (!(node instanceof Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad)) return
  const { programManager, vertexBufferLayout } = node
  let suite: Suite | null = null
  const findSuite = () => {
    node.finalizeTextureCount(BATCH_TEXTURES)
    // Null while the browser compiles it.
    suite ??= programManager.getCurrentProgramSuite() as Suite | null
    return suite
  }
  const forget = <T extends unknown[]>(change: (...args: T) => void) => {
    return (...args: T) => {
      suite = null
      change(...args)
    }
  }
  node.updateShaderConfig = forget(node.updateShaderConfig.bind(node))
  node.updateTextureCount = forget(node.updateTextureCount.bind(node))
  node.run = (context) => {
    if (node.instanceCount === 0) return
    node.onRunBegin(context)
    node.pushCurrentBatchEntry()
    vertexBufferLayout.buffer.update(node.instanceCount * node.bytesPerInstance)
    const found = suite ?? findSuite()
    if (found !== null) {
      node.setupUniforms(context)
      programManager.applyUniforms(found.program)
      for (const { texture, count, start } of node.batchEntries) {
        renderer.drawElements(
          context,
          texture,
          found.program,
          found.vao,
          count * node.indicesPerInstance,
          start * node.bytesPerIndexPerInstance,
          node.topology,
        )
      }
    }
    node.instanceCount = 0
    node.currentBatchEntry.start = 0
    node.batchEntries.length = 0
    node.onRunEnd(context)
  }
}
