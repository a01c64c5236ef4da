// One board on the stage: ground, dusk, props, figures, overlay. Made when a battle is shown and thrown
// away with it.
import type Phaser from 'phaser'
import { LIGHTS, type SeenEvent } from '../battle'
import { gridOf, NO_HEX } from '../hex'
import type { OverlayModel } from '../input'
import { whenArtArrives } from './art'
import type { Act } from './cue'
import type { Display } from './display'
import { createLights } from './effects/lights'
import { createPerformer } from './effects/performer'
import { createFigures } from './figures'
import { createFog } from './fog'
import { createGroundView } from './ground-view'
import type { OverlayStyle } from './overlay/brush'
import { createOverlayLayer, plateUnitAt, unitAt } from './overlay/overlay-layer'
import type { PaintCrew } from './paint/paint-ground'
import { type BoardShape, hexCentre, type ScreenPoint } from './projection'
import { createProps } from './props'
import {
  BLOWN_BRIDGE,
  groundBoardOf,
  type StageBoard,
  sceneryAfter,
  sceneryOf,
  shadowBodies,
} from './scenery'
import { tagEnds } from './stander'
import { isCutOpen } from './surroundings'
import type { BoardHooks, BoardView } from './theatre'

/** What is shown in the theatre on the ground. */
export type GroundRepertoire = {
  readonly board: StageBoard
  readonly display: Display
  readonly act: Act
  readonly seen: SeenEvent
  readonly overlays: OverlayModel
}

export type GroundViewHooks = BoardHooks & {
  readonly crew: PaintCrew
  /** Painted pixels a board pixel. */
  readonly density: number
}

/** How far above a hex's middle its label stands, board pixels. */
const LABEL_RISE = { hex: 22, head: 96 }
/** Kinds on which no hex line is drawn: nobody stands there, or they are hexes already. */
const LINELESS = new Set([
  'deep',
  'chasm',
  'deck',
  'bulkhead',
  'emitter',
  'console',
  'door',
  'doorOpen',
  'doorSealed',
])

export function createBoardView(
  scene: Phaser.Scene,
  board: StageBoard,
  first: Display,
  options: GroundViewHooks,
): BoardView<GroundRepertoire> {
  const shape: BoardShape = {
    cols: board.cols,
    rows: board.rows,
    elevation: board.elevation,
    cutOpen: new Set(board.terrain.flatMap((_, hex) => (isCutOpen(board, hex) ? [hex] : []))),
  }
  let altered = first.terrain
  let now = boardWith(board, altered)
  let scenery = sceneryOf(now)
  let model: OverlayModel | null = null
  let zoom = 1

  const ground = createGroundView(scene, {
    crew: options.crew,
    density: options.density,
    focus: options.focus,
    seen: options.seen,
    onChange: options.onChange,
  })
  const fog = createFog(scene, shape)
  const props = createProps(scene, shape, LIGHTS[board.light].standing)
  props.setScenery(scenery)
  const lights = createLights(scene)
  const figures = createFigures(scene, shape, (hex) => now.terrain[hex])
  let shown: Display | null = null
  const overlay = createOverlayLayer(scene, shape, (hex) => !LINELESS.has(board.terrain[hex]), {
    tagEnds(id) {
      const tag = shown?.tags.find((one) => one.id === id)
      const probe = tag && figures.homeOf(tag.probe)
      const body = tag && figures.homeOf(tag.unit)
      return probe && body ? tagEnds(probe, body, tag.household) : null
    },
    boxOf: figures.boxOf,
  })

  const painted = () => groundBoardOf(now, shadowBodies(scenery))
  void ground.paint(painted())

  const syncTerrain = (display: Display) => {
    if (display.terrain === altered) return
    const before = now.terrain
    altered = display.terrain
    now = boardWith(board, altered)
    const changed = now.terrain.flatMap((kind, hex) => (kind === before[hex] ? [] : [hex]))
    if (changed.length === 0) return
    scenery = sceneryAfter(scenery, now, changed)
    props.setScenery(scenery)
    void ground.repaint(painted(), changed)
  }

  const stopWaiting = whenArtArrives(scene, () => {
    props.setScenery(scenery)
    if (shown) figures.sync(shown, false)
    if (shown) props.sync(shown, figures.feet())
    options.onChange()
  })

  let style: OverlayStyle = 'patterns'
  const drawOverlay = () => overlay.draw(model, zoom, style)

  return {
    shape,
    performer: createPerformer({
      context: {
        scene,
        grid: gridOf(board.cols, board.rows),
        figures,
        lights,
        terrainOf: (hex) => now.terrain[hex],
        detail: options.detail,
        isCalm: options.isCalm,
        seen: options.seen,
        shake: options.shake,
        unitSize: () => unitAt(zoom),
      },
      frame: options.frame,
    }),
    advance: figures.advance,
    get isGliding() {
      return figures.isGliding
    },
    sync(display, glides) {
      shown = display
      syncTerrain(display)
      fog.update(display.visible, display.explored)
      figures.sync(display, glides)
      props.sync(display, figures.feet())
      options.onChange()
    },
    setOverlays(next) {
      model = next
      drawOverlay()
      options.onChange()
    },
    setOverlayStyle(next) {
      if (next === style) return
      style = next
      drawOverlay()
      options.onChange()
    },
    faces: figures.boxes,
    counts: overlay.boxes,
    setZoom(next) {
      if (next === zoom) return
      zoom = next
      figures.setUnitSize(plateUnitAt(zoom))
      drawOverlay()
    },
    live(timeMs) {
      figures.live(timeMs)
      ground.animate(timeMs)
    },
    beginFrame() {
      ground.beginFrame()
      lights.open()
    },
    endFrame: lights.close,
    isPainted: ground.isPainted,
    labelPlace(hex) {
      const { x, y } = hexCentre(shape, hex)
      return { x, y: y - (figures.isTaken(hex) ? LABEL_RISE.head : LABEL_RISE.hex) }
    },
    destroy() {
      stopWaiting()
      overlay.destroy()
      lights.destroy()
      figures.destroy()
      props.destroy()
      fog.destroy()
      ground.destroy()
    },
  }
}

/** The board as the battle has changed it: what stood on a changed hex is gone with its terrain. */
function boardWith(board: StageBoard, altered: Display['terrain']): StageBoard {
  const terrain = [...board.terrain]
  const props = [...board.props]
  for (const { hex, kind } of altered) {
    props[hex] = terrain[hex] === 'bridge' && kind !== 'bridge' ? BLOWN_BRIDGE : ''
    terrain[hex] = kind
  }
  return { ...board, terrain, props }
}

/** The middle of the hexes where the display's own units stand: where a battle begins to look. */
export function ownMiddle(shape: BoardShape, display: Display): ScreenPoint {
  const own = display.units.filter((unit) => unit.side === 'blue' && unit.hex !== NO_HEX)
  const points = own.map((unit) => hexCentre(shape, unit.hex))
  if (points.length === 0) return hexCentre(shape, Math.floor((shape.cols * shape.rows) / 2))
  return {
    x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
    y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
  }
}
