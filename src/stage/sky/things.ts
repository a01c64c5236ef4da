// What lies in space beside ships: rocks, cores adrift, charges, hazards that were found, torpedoes on their
// way to their marks.
import type Phaser from 'phaser'
import { whenArtArrives } from '../art-pages'
import { DEPTH } from '../depth'
import { luck } from '../effects/effect'
import { between } from '../overlay/dashes'
import type { ScreenPoint } from '../projection'
import { SKY_SCALE, skyArt } from './art'
import type { DisplayTorpedo, SkyDisplay } from './display'
import { FLAT } from './heading'
import type { SkyBoard } from './repertoire'

export type Things = {
  sync(display: SkyDisplay): void
  /** Whether a cue draws a torpedo instead: then it is not drawn where it waits. */
  hold(torpedo: number, isHeld: boolean): void
  /** Torpedoes that are drawn where they wait. */
  torpedoes(): readonly (DisplayTorpedo & { readonly at: ScreenPoint; readonly angle: number })[]
  destroy(): void
}

const ROCKS = { big: [0, 2, 5], all: [0, 1, 2, 3, 4, 5, 6, 7] }
/** How far along its way a torpedo waits, in the round before and in the round of its strike. */
const WAITS_AT = { far: 0.42, near: 0.74 }
/** A core lies beside the ship that let it go, board pixels. */
export const CORE_ASIDE = { x: 26, y: 16 }

export function createThings(
  scene: Phaser.Scene,
  board: SkyBoard,
  centreOf: (hex: number) => ScreenPoint,
): Things {
  let rocks: Phaser.GameObjects.Image[] = []
  let loose: Phaser.GameObjects.Image[] = []
  let shown: SkyDisplay | null = null
  const held = new Set<number>()

  /** None while its picture is on its way: then all are laid anew. */
  const put = (frame: string, at: ScreenPoint, size: number, turn: number, depth: number) => {
    const page = skyArt.pageOf(scene, frame)
    if (!page) return []
    const image = scene.add.image(at.x, at.y, page, frame)
    return [
      image
        .setScale(SKY_SCALE * size)
        .setRotation(turn)
        .setDepth(depth),
    ]
  }

  const layRocks = () => {
    for (const rock of rocks) rock.destroy()
    rocks = board.terrain.flatMap((kind, hex) => {
      if (kind !== 'asteroids') return []
      const { x, y } = centreOf(hex)
      const count = 2 + Math.floor(2.4 * luck(hex, board.seed % 97))
      return Array.from({ length: count }, (_, i) => i).flatMap((i) => {
        const own = hex * 5 + i
        const isBig = i === 0
        const among = isBig ? ROCKS.big : ROCKS.all
        const pick = among[Math.floor(among.length * luck(own, 11))]
        const angle = (i / count) * 2 * Math.PI + 5 * luck(own, 12)
        const far = isBig ? 12 * luck(own, 13) : 34 + 20 * luck(own, 13)
        const at = { x: x + Math.cos(angle) * far, y: y + Math.sin(angle) * far * FLAT }
        const size = isBig ? 0.7 + 0.2 * luck(own, 14) : 0.34 + 0.26 * luck(own, 14)
        return put(`rock/${pick}`, at, size, 0.5 * (luck(own, 15) - 0.5), DEPTH.figures + at.y - 40)
      })
    })
  }

  const layLoose = () => {
    for (const image of loose) image.destroy()
    loose = []
    if (!shown) return
    for (const { hex } of shown.cores) {
      const { x, y } = centreOf(hex)
      const at = { x: x + CORE_ASIDE.x, y: y + CORE_ASIDE.y }
      loose.push(...put('core/0', at, 1, 0, DEPTH.figures + y + 1))
    }
    for (const { hex } of shown.charges) {
      const at = centreOf(hex)
      loose.push(...put('charge/0', at, 1, 0, DEPTH.figures + at.y))
    }
    for (const hex of shown.hazards) {
      const at = centreOf(hex)
      loose.push(...put('hazard/0', at, 1, 0, DEPTH.figures + at.y - 30))
    }
  }

  const stopWaiting = whenArtArrives(scene, () => {
    layRocks()
    layLoose()
  })
  layRocks()

  return {
    sync(display) {
      const isSame =
        shown !== null &&
        shown.cores === display.cores &&
        shown.charges === display.charges &&
        shown.hazards === display.hazards
      shown = display
      if (!isSame) layLoose()
    },
    hold(torpedo, isHeld) {
      if (isHeld) held.add(torpedo)
      else held.delete(torpedo)
    },
    torpedoes: () =>
      (shown?.torpedoes ?? []).flatMap((torpedo) => {
        if (held.has(torpedo.id)) return []
        return [{ ...torpedo, ...waitingPlace(torpedo, centreOf) }]
      }),
    destroy() {
      stopWaiting()
      for (const image of [...rocks, ...loose]) image.destroy()
    },
  }
}

/** Where a torpedo waits, and where it points on the screen, radians clockwise. */
export function waitingPlace(
  { from, hex, isNear }: Pick<DisplayTorpedo, 'from' | 'hex' | 'isNear'>,
  centreOf: (hex: number) => ScreenPoint,
): { readonly at: ScreenPoint; readonly angle: number } {
  const [start, mark] = [centreOf(from), centreOf(hex)]
  return {
    at: between(start, mark, isNear ? WAITS_AT.near : WAITS_AT.far),
    angle: Math.atan2(mark.y - start.y, mark.x - start.x),
  }
}
