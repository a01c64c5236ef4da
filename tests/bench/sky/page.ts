/**
 * A stage in space alone on a page, driven by a script: a shipped mission, orders by the planner, events made
 * up on demand, by a clock that can be set. For the bench of `JS per frame`, and for looking at effects.
 */
import '@fontsource/saira-condensed/latin-600.css'
import '@fontsource/saira-condensed/latin-700.css'
import {
  createMatch,
  loadLibrary,
  type Match,
  type Ship,
  type SpaceBattleView,
  type SpaceEvent,
  type SpaceView,
  setupFor,
  skyView,
} from '../../../src/battle'
import { disc, distance, ring } from '../../../src/hex'
import type { SkyOverlayModel } from '../../../src/input/sky/overlayModel'
import { chooseCommand } from '../../../src/planner'
import { openSkyStage, type SkyStage } from '../../../src/stage/sky/sky-stage'

const FRONT = 0
const files = import.meta.glob<string>('../../../maps/*.{tmj,mission.json}', {
  eager: true,
  query: '?raw',
  import: 'default',
})

type Crowd = readonly (Partial<Ship> & { readonly kind: string; readonly hex: number })[]

declare global {
  interface Window {
    skyBench: {
      open(mission: string, effects: 'off' | 'low' | 'high', seed?: string): Promise<void>
      /** Lets planners give so many orders, each shown whole. */
      next(orders: number): Promise<void>
      /** The types of what was seen of the last order. */
      told(): readonly string[]
      /** Shows these ships instead of the mission's. */
      crowd(ships: Crowd): void
      /** Changes what is known besides ships. */
      scene(change: Partial<SpaceView>): void
      /** Plays events as if they had happened now; each is followed by what it is given as its view. */
      play(events: readonly SpaceEvent[], after?: Partial<SpaceView>): Promise<void>
      overlays(model: Partial<SkyOverlayModel>): void
      look(hex: number, zoomSteps: number): void
      /** Milliseconds of the clock; null for the real one. */
      clock(ms: number | null): void
      view(): SpaceBattleView
      hexes(from: number, radius: number): readonly number[]
      ring(from: number, radius: number): readonly number[]
      away(from: number, to: number): number
      stage(): SkyStage
    }
  }
}

let stage: SkyStage | null = null
let match: Match | null = null
let shown: SpaceBattleView | null = null
let told: readonly string[] = []
let clockMs: number | null = null

const library = loadLibrary(
  new Map(Object.entries(files).map(([path, content]) => [path.replace('../../../', ''), content])),
)

const NO_OVERLAYS: SkyOverlayModel = {
  selected: null,
  hovered: null,
  cursor: null,
  ghosts: [],
  flight: null,
  plots: [],
  arcs: [],
  targets: [],
  aim: null,
  fires: [],
  torpedoes: [],
  rifts: [],
  cores: [],
  hazards: [],
  circles: [],
  contacts: [],
  exposures: [],
  scan: [],
  goal: [],
  tractors: [],
  labels: [],
}

function there<T>(one: T | null): T {
  if (one === null) throw new Error('open the stage first')
  return one
}

const grid = () => there(match).field.skies[FRONT].board.grid

/** The shown view with another content of its front. */
function changed(change: Partial<SpaceView>): SpaceBattleView {
  const view = there(shown)
  const fronts = view.fronts.map((front, i) =>
    i === FRONT ? { ...front, view: { ...front.view, ...change } } : front,
  )
  return { ...view, fronts }
}

window.skyBench = {
  async open(mission, effects, seed = 'bench') {
    if (!library.ok) throw new Error('the library does not load')
    const host = document.querySelector<HTMLElement>('#host')
    if (host === null) throw new Error('no host')
    const setup = setupFor(mission, 'officer')
    match = createMatch(library.value, setup, seed)
    shown = skyView(match.view('blue'))
    const { board, content } = match.field.skies[FRONT]
    const nothing = () => undefined
    stage = openSkyStage({
      host,
      board,
      content,
      front: FRONT,
      view: shown,
      nameOf: null,
      events: {
        hover: (hex) => host.setAttribute('data-hovered', String(hex)),
        click: (hex) => host.setAttribute('data-clicked', String(hex)),
        double: nothing,
        hold: nothing,
        secondary: nothing,
      },
      effects,
      mayLower: false,
      onLowered: nothing,
      hasReducedMotion: false,
      onBegan: nothing,
      onLook: nothing,
      onShown: null,
      nowMs: () => clockMs ?? performance.now(),
    })
    await stage.idle()
  },
  async next(orders) {
    const battle = there(match)
    for (let i = 0; i < orders; i++) {
      const { phase, outcome } = battle.view('blue')
      if (outcome !== null) return
      const command = chooseCommand(battle.field, battle.view(phase), 'bench', 'captain')
      const submitted = battle.submit(command)
      if (!submitted.ok) throw new Error(submitted.rejection.code)
      const seen = battle.skySeen('blue')
      told = seen.map(({ event }) => event.type)
      await there(stage).play(seen, phase === 'blue' ? 'own' : 'enemy')
      shown = skyView(battle.view('blue'))
      there(stage).sync(shown)
    }
  },
  told: () => told,
  crowd(ships) {
    const [model] = there(shown).fronts[FRONT].view.units
    const units = ships.map((ship, id): Ship => {
      const spec = there(match).field.skies[FRONT].content.ships.get(ship.kind)
      const { hull = 1, arc = 0 } = spec ?? {}
      const arcs = [arc, arc, arc, arc, arc, arc]
      return { ...model, id: id + 1, side: 'blue', hull, arcs, facing: 0, speed: 2, ...ship }
    })
    shown = changed({ units })
    there(stage).sync(shown)
  },
  scene(change) {
    shown = changed(change)
    there(stage).sync(shown)
  },
  async play(events, after = {}) {
    const last = changed(after)
    const before = there(shown)
    shown = last
    await there(stage).play(
      events.map((event, i) => ({ event, after: i === events.length - 1 ? last : before })),
      'own',
    )
  },
  overlays: (model) => there(stage).setOverlays({ ...NO_OVERLAYS, ...model }),
  look(hex, zoomSteps) {
    for (let i = 0; i < Math.abs(zoomSteps); i++) there(stage).zoomStep(zoomSteps > 0 ? 1 : -1)
    there(stage).centre(hex)
  },
  clock(ms) {
    clockMs = ms
  },
  view: () => there(shown),
  hexes: (from, radius) => disc(grid(), from, radius),
  ring: (from, radius) => ring(grid(), from, radius),
  away: (from, to) => distance(grid(), from, to),
  stage: () => there(stage),
}
