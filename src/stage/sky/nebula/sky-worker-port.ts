// Has the sky painted beside the page, and kept for the next board of its seed.
import { type Texels, texelsOf } from '../../paint/texels'
import { paintSky, SKY } from './sky-picture'

export type SkyRequest = { readonly seed: number; readonly width: number; readonly height: number }

/** The sky that was painted last: most battles are begun again. */
let kept: { readonly seed: number; readonly sky: Texels } | null = null

/** Hands over the sky of a seed, at once if it is kept. Returns what calls it off. */
export function orderSky(seed: number, onPainted: (sky: Texels) => void): () => void {
  if (kept?.seed === seed) {
    onPainted(kept.sky)
    return () => undefined
  }
  const worker = new Worker(new URL('./nebula.worker.ts', import.meta.url), { type: 'module' })
  const hand = (sky: Texels) => {
    kept = { seed, sky }
    worker.terminate()
    onPainted(sky)
  }
  worker.onmessage = ({ data }: MessageEvent<Texels>) => hand(data)
  // Where no worker runs, the page paints it itself.
  worker.onerror = () => hand(texelsOf(paintSky(seed, SKY.width, SKY.height)))
  const request: SkyRequest = { seed, width: SKY.width, height: SKY.height }
  worker.postMessage(request)
  return () => worker.terminate()
}
