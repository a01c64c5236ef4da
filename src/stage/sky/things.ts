// What lies in space beside ships: rocks, cores adrift, charges, hazards that were found, torpedoes on their
// way to their marks.
import type Phaser from 'phaser'
import { whenArtArrives } from '../art-pages'
import { DEPTH } from '../depth'
import { luck } from '../effects/effect'
import { drawnTexture, MARK_DENSITY } from '../marks'
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

const ROCKS = 8
/** How far along its way a torpedo waits, in the round before and in the round of its strike. */
const WAITS_AT = { far: 0.42, near: 0.74 }
/** Found things are a little smaller than their hexes; a core lies beside the ship that let it go. */
const CORE_ASIDE = { x: 26, y: 16 }

export function createThings(
  scene: Phaser.Scene,
  board: SkyBoard,
  centreOf: (hex: number) => ScreenPoint,
): Things {
  let rocks: Phaser.GameObjects.Image[] = []
  let loose: Phaser.GameObjects.Image[] = []
  let shown: SkyDisplay | null = null
  const held = new Set<number>()

  const put = (frame: string, at: ScreenPoint, size: number, turn: number, depth: number) => {
    const page = skyArt.pageOf(scene, frame)
    const image = page
      ? scene.add.image(at.x, at.y, page, frame).setScale(SKY_SCALE * size)
      : scene.add.image(at.x, at.y, drawnThing(scene, frame)).setScale(size / MARK_DENSITY)
    return image.setRotation(turn).setDepth(depth)
  }

  const layRocks = () => {
    for (const rock of rocks) rock.destroy()
    rocks = board.terrain.flatMap((kind, hex) => {
      if (kind !== 'asteroids') return []
      const { x, y } = centreOf(hex)
      const count = 2 + Math.floor(2 * luck(hex, board.seed % 97))
      return Array.from({ length: count }, (_, i) => {
        const pick = Math.floor(ROCKS * luck(hex * 5 + i, 11))
        const angle = (i / count) * 2 * Math.PI + 5 * luck(hex * 5 + i, 12)
        const far = i === 0 ? 10 : 26 + 14 * luck(hex * 5 + i, 13)
        const at = { x: x + Math.cos(angle) * far, y: y + Math.sin(angle) * far * FLAT }
        const size = (i === 0 ? 0.85 : 0.42) + 0.25 * luck(hex * 5 + i, 14)
        return put(`rock/${pick}`, at, size, 6 * luck(hex * 5 + i, 15), DEPTH.figures + at.y - 40)
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
      loose.push(put('core/0', at, 1, 0, DEPTH.figures + y + 1))
    }
    for (const { hex } of shown.charges) {
      const at = centreOf(hex)
      loose.push(put('charge/0', at, 1, 0, DEPTH.figures + at.y))
    }
    for (const hex of shown.hazards) {
      const at = centreOf(hex)
      loose.push(put('hazard/0', at, 1, 0, DEPTH.figures + at.y - 30))
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

/** A plain drawn thing, for what has no picture yet. */
function drawnThing(scene: Phaser.Scene, frame: string): string {
  const [kind] = frame.split('/')
  return drawnTexture(scene, `thing-${kind}`, 64, 64, (context) => {
    context.translate(32, 32)
    context.strokeStyle = '#070A13'
    context.lineWidth = 2
    context.beginPath()
    const corners = kind === 'rock' ? 9 : 6
    for (let k = 0; k < corners; k++) {
      const angle = (k / corners) * 2 * Math.PI
      const radius = kind === 'rock' ? 22 + 8 * luck(k, 3) : kind === 'core' ? 9 : 12
      context.lineTo(radius * Math.cos(angle), radius * Math.sin(angle) * 0.9)
    }
    context.closePath()
    context.fillStyle =
      kind === 'rock'
        ? '#6E4E52'
        : kind === 'core'
          ? '#8FD8F2'
          : kind === 'charge'
            ? '#B9A8F2'
            : '#7A3B36'
    context.fill()
    context.stroke()
  })
}
