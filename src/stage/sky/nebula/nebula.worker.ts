// The worker that paints the far sky.
import { paintSky } from './sky-picture'
import type { SkyRequest } from './sky-worker-port'

self.onmessage = ({ data }: MessageEvent<SkyRequest>) => {
  const sky = paintSky(data.seed, data.width, data.height)
  self.postMessage(sky, { transfer: [sky.rgba.buffer] })
}
