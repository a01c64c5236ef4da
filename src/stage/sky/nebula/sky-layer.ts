// The far distance on the stage: the painted sky, nearer stars, and the planet with its rings.
import type Phaser from 'phaser'
import { whenArtArrives } from '../../art-pages'
import { DEPTH } from '../../depth'
import { hash } from '../../paint/noise'
import { type Texels, texelsOf } from '../../paint/texels'
import type { ScreenRect } from '../../projection'
import { createQuadSheet } from '../../quad-sheet'
import { showTexels } from '../../texel-texture'
import { skyArt } from '../art'
import { paintSky, SKY } from './sky-picture'
import { placeSky, type SkyPlace } from './sky-place'
import { orderSky } from './sky-worker-port'

const SKETCH = { width: 192, height: 108 }
/** Layers of stars before the sky: how many, how large in pixels of the sky, how much faster they move. */
const STAR_LAYERS = [
  { count: 260, least: 3.2, most: 6.5, pace: 1.14 },
  { count: 90, least: 5.5, most: 13, pace: 1.34 },
] as const
const STAR_TINTS = ['#cfe0ff', '#fff4e2', '#ffd3a6'] as const
const STAR_SIZE = 32
/** The planet: where in the view it stands, shares of it, how large, and how far it moves. */
const PLANET = { x: 0.27, y: 0.83, radius: 0.118, drift: 0.1 }
const PLANET_PIXELS = 190
const PLANET_KEY = 'nebula-planet'

export type SkyLayer = {
  readonly isPainted: boolean
  /** Lays everything for what this frame will show; called just before it is drawn. */
  lay(seen: ScreenRect): void
  destroy(): void
}

export function createSkyLayer(
  scene: Phaser.Scene,
  board: ScreenRect,
  seed: number,
  onChange: () => void,
): SkyLayer {
  const sketch = texelsOf(paintSky(seed, SKETCH.width, SKETCH.height))
  const sky = scene.add.image(0, 0, '__WHITE').setDepth(DEPTH.backdrop)
  const sheet = createQuadSheet(scene, DEPTH.backdrop + 0.2)
  const stars = STAR_LAYERS.map((layer, i) => makeStars(layer, seed * 2 + i))
  const textures = STAR_TINTS.map((tint, i) => starTexture(scene, i, tint))
  let planet: Phaser.GameObjects.Image | null = null
  let isPainted = false
  let laidFor: ScreenRect | null = null

  const put = (key: string, texels: Texels) => {
    if (!showTexels(scene, key, texels)) return
    sky.setTexture(key)
    laidFor = null
    onChange()
  }
  put('nebula-sketch', sketch)
  const callOff = orderSky(seed, (painted) => {
    isPainted = true
    put('nebula-sky', painted)
  })

  const raisePlanet = () => {
    if (planet || !drawPlanet(scene)) return
    planet = scene.add.image(0, 0, PLANET_KEY).setDepth(DEPTH.backdrop + 0.4)
    laidFor = null
    onChange()
  }
  raisePlanet()
  const forgetArt = whenArtArrives(scene, raisePlanet)

  return {
    get isPainted() {
      return isPainted
    },
    lay(seen) {
      if (laidFor && isSame(laidFor, seen)) return
      laidFor = { ...seen }
      const place = placeSky(seen, board, SKY)
      sky.setPosition(place.x, place.y)
      sky.setDisplaySize(SKY.width * place.scale, SKY.height * place.scale)
      sheet.clear()
      STAR_LAYERS.forEach(({ pace }, i) => {
        for (const star of stars[i]) {
          const { x, y } = starPlace(star, place, seen, pace)
          const scale = (star.size * place.scale) / STAR_SIZE
          sheet.picture(textures[star.tint], x, y, scale, star.light)
        }
      })
      if (planet) layPlanet(planet, seen, board, place)
    },
    destroy() {
      callOff()
      forgetArt()
      sky.destroy()
      sheet.destroy()
      planet?.destroy()
      for (const key of ['nebula-sketch', 'nebula-sky']) {
        if (scene.textures.exists(key)) scene.textures.remove(key)
      }
    },
  }
}

type Star = {
  /** Shares of the sky from its middle, -0.5 to 0.5. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly light: number
  readonly tint: number
}

function makeStars(layer: (typeof STAR_LAYERS)[number], salt: number): Star[] {
  return Array.from({ length: layer.count }, (_, i) => {
    const might = hash(i, 3, salt) ** 2.4
    return {
      x: hash(i, 1, salt) - 0.5,
      y: hash(i, 2, salt) - 0.5,
      size: layer.least + (layer.most - layer.least) * might,
      light: 0.4 + 0.6 * hash(i, 4, salt),
      tint: Math.floor(hash(i, 5, salt) * STAR_TINTS.length),
    }
  })
}

/** Nearer stars fall behind the view faster than the sky, over a field that is larger by as much. */
function starPlace(star: Star, place: SkyPlace, seen: ScreenRect, pace: number) {
  const middle = { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 }
  return {
    x: middle.x + (place.x - middle.x) * pace + star.x * SKY.width * place.scale * pace,
    y: middle.y + (place.y - middle.y) * pace + star.y * SKY.height * place.scale * pace,
  }
}

function layPlanet(
  planet: Phaser.GameObjects.Image,
  seen: ScreenRect,
  board: ScreenRect,
  { driftX, driftY }: SkyPlace,
): void {
  const radius = PLANET.radius * Math.sqrt(seen.width * seen.height)
  const x = PLANET.x - (PLANET.drift * driftX) / Math.max(1, board.width / 2)
  const y = PLANET.y - (PLANET.drift * driftY) / Math.max(1, board.height / 2)
  planet.setPosition(seen.x + seen.width * x, seen.y + seen.height * y)
  planet.setScale(radius / PLANET_PIXELS)
}

/** Draws the planet within its rings once, at about the size it is seen; false while its art is on its way. */
function drawPlanet(scene: Phaser.Scene): boolean {
  if (scene.textures.exists(PLANET_KEY)) return true
  const parts = ['rings/back', 'planet/0', 'rings/front'].map((name) => {
    const page = skyArt.pageOf(scene, name)
    return page === null ? null : scene.textures.getFrame(page, name)
  })
  if (parts.some((part) => !part)) return false
  const [, body] = parts
  if (!body) return false
  const scale = (2 * PLANET_PIXELS) / body.cutWidth
  const [rings] = parts
  if (!rings) return false
  const width = Math.ceil(rings.realWidth * scale)
  const height = Math.ceil(body.cutHeight * scale * 1.06)
  const texture = scene.textures.createCanvas(PLANET_KEY, width, height)
  if (!texture) return false
  const context = texture.getContext()
  context.imageSmoothingQuality = 'high'
  for (const part of parts) {
    if (!part) continue
    const { image } = part.source
    // Bitmaps are kept upside down, as WebGL reads them.
    const isTurned = image instanceof ImageBitmap
    const cutTop = isTurned ? image.height - part.cutY - part.cutHeight : part.cutY
    const [across, down] = [part.cutWidth * scale, part.cutHeight * scale]
    context.save()
    context.translate(
      width / 2 + (part.x - part.realWidth / 2) * scale,
      height / 2 + (part.y - part.realHeight / 2) * scale + (isTurned ? down : 0),
    )
    if (isTurned) context.scale(1, -1)
    const picture = image as CanvasImageSource
    const cut = [part.cutX, cutTop, part.cutWidth, part.cutHeight] as const
    context.drawImage(picture, ...cut, 0, 0, across, down)
    context.restore()
  }
  texture.refresh()
  return true
}

function starTexture(scene: Phaser.Scene, index: number, tint: string): string {
  const key = `nebula-star-${index}`
  if (scene.textures.exists(key)) return key
  const texture = scene.textures.createCanvas(key, STAR_SIZE, STAR_SIZE)
  if (!texture) return key
  const context = texture.getContext()
  const half = STAR_SIZE / 2
  const glow = context.createRadialGradient(half, half, 0, half, half, half)
  glow.addColorStop(0, '#ffffff')
  glow.addColorStop(0.16, '#ffffff')
  glow.addColorStop(0.24, `${tint}b0`)
  glow.addColorStop(0.42, `${tint}30`)
  glow.addColorStop(1, `${tint}00`)
  context.fillStyle = glow
  context.fillRect(0, 0, STAR_SIZE, STAR_SIZE)
  texture.refresh()
  return key
}

function isSame(a: ScreenRect, b: ScreenRect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}
