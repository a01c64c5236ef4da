// The worker that paints the far sky.
import { texelsOf } from '../../paint/texels'
import { paintSky } from './sky-picture'
import type { SkyRequest } from './sky-worker-port'

self.onmessage = ({ data }: MessageEvent<SkyRequest>) => {
  const sky = texelsOf(paintSky(data.seed, data.width, data.height))
  self.postMessage(sky, { transfer: [sky.bytes.buffer] })
}
