// A repair of Phaser 4.2.1: its shader finds the texture of a batch by comparing an interpolated number for
// equality. Where interpolation is not exact to the bit (a turned picture, on some graphics processors),
// no texture matches and parts of the picture are missing. Here the number is rounded first.

/** A canvas whose WebGL context compiles shaders that round the number of their texture. */
export function exactCanvas(document: Document): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const open = canvas.getContext.bind(canvas) as (kind: string, options?: unknown) => unknown
  const repaired = (kind: string, options?: unknown) => {
    const context = open(kind, options)
    if (isWebGl(context)) repair(context)
    return context
  }
  Object.defineProperty(canvas, 'getContext', { value: repaired })
  return canvas
}

/** The fragment shader with the texture's number rounded wherever it is read. */
export function roundedTexture(source: string): string {
  return source.replace(/(varying float )?\boutTexDatum\b(?!\s*=[^=])/g, (found, declared) =>
    declared === undefined ? 'floor(outTexDatum + 0.5)' : found,
  )
}

function repair(context: WebGLRenderingContext): void {
  const plain = context.shaderSource.bind(context)
  context.shaderSource = (shader, source) => plain(shader, roundedTexture(source))
}

function isWebGl(context: unknown): context is WebGLRenderingContext {
  return typeof context === 'object' && context !== null && 'shaderSource' in context
}
