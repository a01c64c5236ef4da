// One board in space on the stage: the nebula, what lies and flies in it, the overlay. Made when a battle is
// shown and thrown away with it.
import type Phaser from 'phaser'
import type { SpaceTerrainId } from '../../battle'
import { gridOf } from '../../hex'
import type { SkyOverlayModel } from '../../input/sky/overlayModel'
import { whenArtArrives } from '../art-pages'
import { createLights } from '../effects/lights'
import type { OverlayStyle } from '../overlay/brush'
import { unitAt } from '../overlay/overlay-layer'
import { type BoardShape, hexCentre } from '../projection'
import type { BoardHooks, BoardView } from '../theatre'
import { drawAmbience } from './ambience'
import type { DisplayShip, SkyDisplay } from './display'
import type { BurningGas } from './effects/context'
import { createSkyPerformer } from './effects/performer'
import { createNebulaView } from './nebula'
import { createSkyOverlay, goalEdges } from './overlay/sky-overlay'
import type { SkyBoard, SkyRepertoire } from './repertoire'
import { bodyBox, createShips } from './ships'
import { createThings } from './things'

/** How far above a hex's middle its label stands, board pixels. */
const LABEL_RISE = { hex: 26, ship: 78 }

export function createSkyBoardView(
  scene: Phaser.Scene,
  board: SkyBoard,
  first: SkyDisplay,
  hooks: BoardHooks & { readonly nameOf: (ship: DisplayShip) => string },
): BoardView<SkyRepertoire> {
  const shape: BoardShape = {
    cols: board.cols,
    rows: board.rows,
    elevation: new Uint8Array(board.cols * board.rows),
  }
  const centre = (hex: number) => hexCentre(shape, hex)
  let shown = first
  let model: SkyOverlayModel | null = null
  let zoom = 1
  let style: OverlayStyle = 'patterns'
  let timeMs = 0
  let fires: BurningGas[] = []
  let goal: ReturnType<typeof goalEdges> = []
  const heldTears = new Set<number>()

  const nebula = createNebulaView(scene, board, {
    detail: hooks.detail,
    seen: hooks.seen,
    onChange: hooks.onChange,
  })
  const look = ({ altered, lit }: SkyDisplay) =>
    nebula.sync({
      terrain: withChanges(board.terrain, altered),
      lit: lit.map(({ hex }) => hex),
    })
  look(first)
  const things = createThings(scene, board, centre)
  const ships = createShips(scene, centre, hooks.nameOf)
  const lights = createLights(scene)
  const overlay = createSkyOverlay(scene, shape, (unit) => {
    const pose = ships.at(unit)
    return pose && bodyBox(pose)
  })
  // After ships and things have put on what came.
  const stopWaiting = whenArtArrives(scene, hooks.onChange)
  const drawOverlay = () => overlay.draw(model, zoom, style)
  const { detail } = hooks

  return {
    shape,
    performer: createSkyPerformer({
      context: {
        scene,
        grid: gridOf(board.cols, board.rows),
        ships,
        things,
        lights,
        centre,
        terrainOf: (hex) =>
          shown.altered.find((one) => one.hex === hex)?.terrain ?? board.terrain[hex],
        burn: (fire) => void fires.push(fire),
        holdTear(hex, isHeld) {
          if (isHeld) heldTears.add(hex)
          else heldTears.delete(hex)
        },
        detail,
        isCalm: hooks.isCalm,
        seen: hooks.seen,
        shake: hooks.shake,
        unitSize: () => unitAt(zoom),
      },
      frame: hooks.frame,
    }),
    advance: () => undefined,
    isGliding: false,
    sync(display) {
      if (display.altered !== shown.altered || display.lit !== shown.lit) look(display)
      shown = display
      ships.sync(display)
      things.sync(display)
      hooks.onChange()
    },
    setOverlays(next) {
      if (next?.goal !== model?.goal) goal = goalEdges(shape, next?.goal ?? [])
      model = next
      drawOverlay()
      hooks.onChange()
    },
    setOverlayStyle(next) {
      if (next === style) return
      style = next
      drawOverlay()
      hooks.onChange()
    },
    faces: ships.boxes,
    counts: overlay.boxes,
    setZoom(next) {
      if (next === zoom) return
      zoom = next
      ships.setZoom(zoom)
      drawOverlay()
    },
    live(now) {
      timeMs = now ?? 0
      ships.live(now)
      nebula.animate(now)
    },
    beginFrame() {
      lights.open()
      fires = []
    },
    endFrame() {
      nebula.burn(fires)
      drawAmbience({ lights, ships, things, centre, detail, heldTears, goal }, shown, timeMs)
      lights.close()
    },
    isPainted: nebula.isPainted,
    labelPlace(hex) {
      const { x, y } = centre(hex)
      return { x, y: y - (ships.isTaken(hex) ? LABEL_RISE.ship : LABEL_RISE.hex) }
    },
    destroy() {
      stopWaiting()
      overlay.destroy()
      lights.destroy()
      ships.destroy()
      things.destroy()
      nebula.destroy()
    },
  }
}

/** The terrain of all hexes as the battle has changed it. */
function withChanges(
  terrain: readonly SpaceTerrainId[],
  altered: SkyDisplay['altered'],
): readonly SpaceTerrainId[] {
  const now = [...terrain]
  for (const { hex, terrain: kind } of altered) now[hex] = kind
  return now
}
