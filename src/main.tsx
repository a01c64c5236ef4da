/** The game in the browser: content, pictures, planner and interface, plugged together. */
import '@fontsource/barlow/latin-400.css'
import '@fontsource/barlow/latin-500.css'
import '@fontsource/barlow/latin-600.css'
import '@fontsource/saira-condensed/latin-500.css'
import '@fontsource/saira-condensed/latin-600.css'
import '@fontsource/saira-condensed/latin-700.css'
import './hud/styles/index.css'
import { effect, signal } from '@preact/signals'
import { render } from 'preact'
import {
  addressOf,
  createSound,
  formatsOf,
  groundHearing,
  listenToTaps,
  type Sound,
  SPACE,
  skyHearing,
} from './audio'
import {
  type Command,
  type GroundBattleView,
  groundPlan,
  loadLibrary,
  type Match,
  type Mission,
  type PlannerLevel,
  type SeenEvent,
  skyView,
} from './battle'
import { RULES_VERSION } from './battle/replay'
import { NO_HEX } from './hex'
import {
  App,
  type BattleSession,
  type Captions,
  createCaptions,
  type KeptEngine,
  type KeptEngines,
  LoadingFault,
  type Playing,
  type Ports,
  type StagePort,
  type StageRequest,
  soundOrders,
} from './hud'
import type { Mode, OverlayModel, SkyMode, SkyOverlayModel } from './input'
import { chooseCommand, type Knowledge, type Suggestion, suggest } from './planner'
import { createArchive } from './platform/archive'
import { openBrowserDatabase } from './platform/database'
import { createPlannerClient } from './platform/plannerClient'
import { loadSettings, type Settings } from './platform/settings'
import type { GroundRepertoire } from './stage/board-view'
import type { FrontStage } from './stage/front-stage'
import type { GroundAhead } from './stage/ground-ahead'
import { textFor } from './text'

declare global {
  interface Window {
    /** What tests ask of the battle on screen; it changes nothing. */
    briarPatch: {
      /** Settles when it is the player's turn and nothing moves. */
      stageIdle(): Promise<void>
      /** What the player knows; null outside a battle. */
      view(): GroundBattleView | null
      /** Where the player stands between idle and an order; null outside a battle. */
      mode(): Mode | null
      /** The same in space. */
      skyMode(): SkyMode | null
      /** The front whose board is on screen; null outside a battle. */
      front(): number | null
      /** The hex cursor of keyboard and pad; null while there is none. */
      cursor(): number | null
      /** Where the middle of a hex lies in the window, CSS pixels; null without a picture. */
      screenOf(hex: number): { readonly x: number; readonly y: number } | null
      /** What is heard. */
      sound(): Sound['state']
    }
  }
}

const files = import.meta.glob<string>('../maps/*.{tmj,mission.json}', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** The shipped boards and missions by their plain names, so that faults name what people know. */
function shippedFiles(): ReadonlyMap<string, string> {
  return new Map(Object.entries(files).map(([path, content]) => [path.replace('../', ''), content]))
}

const engineFiles = import.meta.glob<KeptEngine>('../engines/rules-*.js')

/** What earlier releases left: `engines/rules-N.js`, each fetched when a replay asks for it. */
function keptEngines(): KeptEngines {
  return new Map(
    Object.entries(engineFiles).map(([path, fetchEngine]) => [
      Number(/\d+/.exec(path)?.[0]),
      fetchEngine,
    ]),
  )
}

function openPlanner(match: Match) {
  const { worlds, skies, plan } = match.field
  return createPlannerClient<Knowledge, GroundBattleView, PlannerLevel, Command>({
    content: { worlds, skies, plan },
    spawn: () => new Worker(new URL('./planner.worker.ts', import.meta.url), { type: 'module' }),
    think: (knowledge, { view, plannerSeed, level }) =>
      chooseCommand(knowledge, view, plannerSeed, level),
  })
}

function openHints(match: Match) {
  const { worlds, skies, plan } = match.field
  return createPlannerClient<Knowledge, GroundBattleView, PlannerLevel, Suggestion | null>({
    content: { worlds, skies, plan },
    spawn: () => new Worker(new URL('./planner.worker.ts', import.meta.url), { type: 'module' }),
    think: (knowledge, { view, plannerSeed, about }) =>
      suggest(knowledge, view, plannerSeed, about ?? null),
  })
}

/** Automatic effects begin high: the stage lowers them by itself. */
const stageEffects = ({ effects }: Settings) => (effects === 'auto' ? 'high' : effects)

/** What was shown before is watched on purpose: never at once. */
function speedsOf({ speed, enemySpeed }: Settings) {
  const named = (one: Settings['speed']) => (one === 0 ? 'instant' : one)
  const again = enemySpeed === 0 ? 2 : enemySpeed
  return { own: named(speed), enemy: named(enemySpeed), again } as const
}

/** Of the painted ground where effects are off: for machines that paint slowly. */
const COARSE_DENSITY = 0.5
const groundDensity = ({ effects }: Settings) => (effects === 'off' ? COARSE_DENSITY : null)

let ahead: Promise<GroundAhead> | null = null
/** The title comes first. */
const TITLE_MS = 1000

/** The painter's workers: started once, and kept for every battle. */
function groundAhead(): Promise<GroundAhead> {
  ahead ??= import('./stage/ground-ahead').then(({ createGroundAhead }) =>
    createGroundAhead(
      () => new Worker(new URL('./painter.worker.ts', import.meta.url), { type: 'module' }),
    ),
  )
  return ahead
}

/** Paints the valley, if there is one, while the briefing is read. The battle looks the same without. */
function expectBattle({ fronts }: Mission, settings: Settings): void {
  const plan = fronts.find(({ theatre }) => theatre === 'ground')
  if (plan?.theatre !== 'ground') return
  const starts = plan.blue.map(({ hex }) => hex)
  groundAhead()
    .then((ground) => ground.expect(plan.board, plan.light, starts, groundDensity(settings), false))
    .catch(() => {
      ahead = null
    })
}

/** The ears of a battle: what is shown is heard, as its theatre sounds. */
function openEars(sound: Sound, captions: Captions, request: StageRequest) {
  const { host, match, front, view } = request
  const { fronts } = match.mission
  const { worlds, skies } = match.field
  const lights = fronts.map((plan) => (plan.theatre === 'space' ? SPACE : plan.light))
  return sound.openBattle(match, lights, {
    hearings: fronts.map(({ theatre }, index) =>
      theatre === 'space' ? skyHearing(skies[index], index) : groundHearing(worlds[index], index),
    ),
    front,
    view,
    goals: new Set(
      match.field.plan.objectives.filter(({ kind }) => kind !== 'avoid').map(({ id }) => id),
    ),
    size: () => ({ width: host.clientWidth, height: host.clientHeight }),
    caption: captions.heard,
  })
}

type Ears = ReturnType<typeof openEars>

/** What the stages of both theatres can do, each with the views, events and overlays of its own. */
type AnyStage = Omit<FrontStage<GroundRepertoire>, 'setOverlays'> & {
  setOverlays(model: OverlayModel | SkyOverlayModel): void
}

/** Loads the pictures with the first battle: the title does not wait for them. */
async function openStage(
  sound: Sound,
  captions: Captions,
  request: StageRequest,
  shipName: (unit: number) => string | null,
): Promise<StagePort | null> {
  const { match, front, settings, events } = request
  const isInSpace = match.mission.fronts[front].theatre === 'space'
  const ears = openEars(sound, captions, request)
  const shown = (seen: SeenEvent) => {
    events.shown(seen)
    ears.shown(seen)
  }
  try {
    const stage = isInSpace
      ? await openSky(request, shown, ears, shipName)
      : await openGround(request, shown, ears)
    ears.hearFrom(stage.screenOf)
    let speeds = speedsOf(settings)
    let isTheirTurn = false
    stage.setSpeeds(speeds)
    stage.setOverlayStyle(settings.overlayStyle)
    return {
      ...stage,
      sync(next: GroundBattleView) {
        ears.see(next)
        stage.sync(next)
      },
      async play(seen: readonly SeenEvent[], whose: Playing) {
        if (whose === 'again') ears.again()
        const last = seen.at(-1)
        const isAtOnce = speeds[whose] === 'instant' && last !== undefined
        // At once: one picture for all of them, and for the orders that follow on them.
        stage.hold(isAtOnce && isTheirTurn)
        if (!isAtOnce) return stage.play(seen, whose)
        for (const one of seen) shown(one)
        stage.sync(last.after)
      },
      theyMove(isTheirs: boolean) {
        isTheirTurn = isTheirs
        if (!isTheirs) stage.hold(false)
      },
      applySettings(next: Settings) {
        speeds = speedsOf(next)
        stage.setSpeeds(speeds)
        stage.setOverlayStyle(next.overlayStyle)
        stage.setEffects(stageEffects(next), next.effects === 'auto', next.reducedMotion)
      },
      destroy() {
        ears.close()
        stage.destroy()
      },
    }
  } catch (error) {
    // Without WebGL the battle can still be fought from the panels.
    if (hasWebGl()) throw error
    return null
  }
}

/** What stages of both theatres are opened with. */
function stageSettings({ host, front, events, settings }: StageRequest) {
  return {
    host,
    front,
    events,
    effects: stageEffects(settings),
    mayLower: settings.effects === 'auto',
    onLowered: events.lowered,
    onLook: events.looked,
    hasReducedMotion: settings.reducedMotion,
  }
}

async function openGround(
  request: StageRequest,
  shown: (seen: SeenEvent) => void,
  ears: Ears,
): Promise<AnyStage> {
  const { match, front, view, settings } = request
  const { content, board } = match.field.worlds[front]
  const { light } = groundPlan(match.mission, front)
  /** Painted while the renderer and the pictures are on their way. */
  const paintAhead = async () => {
    const ground = await groundAhead()
    const { units, altered } = view.fronts[front].view
    const starts = units.flatMap(({ side, hex }) => (side === 'blue' && hex !== NO_HEX ? hex : []))
    if (altered.length === 0) ground.expect(board, light, starts, groundDensity(settings), true)
    return ground.crew
  }
  const [{ openBattleStage }, crew] = await Promise.all([
    import('./stage/battle-stage'),
    paintAhead(),
  ])
  const stage = openBattleStage({
    ...stageSettings(request),
    board,
    light,
    content,
    view,
    crew,
    groundDensity: groundDensity(settings),
    onBegan: (seen, rate) => ears.began(seen, rate),
    onShown: shown,
  })
  return stage as AnyStage
}

async function openSky(
  request: StageRequest,
  shown: (seen: SeenEvent) => void,
  ears: Ears,
  shipName: (unit: number) => string | null,
): Promise<AnyStage> {
  const { match, front, view } = request
  const { content, board } = match.field.skies[front]
  const { openSkyStage } = await import('./stage/sky/sky-stage')
  const stage = openSkyStage({
    ...stageSettings(request),
    board,
    content,
    view: skyView(view),
    nameOf: (unit, kind) => shipName(unit) ?? textFor(`ship.${kind}.name`),
    // What a front in space tells is of the same battle: only its views are of another kind.
    onBegan: (seen, rate) => ears.began(seen as unknown as SeenEvent, rate),
    onShown: (seen) => shown(seen as unknown as SeenEvent),
  })
  return stage as unknown as AnyStage
}

function audioFormats() {
  const player = document.createElement('audio')
  return formatsOf((type) => player.canPlayType(type))
}

function hasWebGl(): boolean {
  return document.createElement('canvas').getContext('webgl') !== null
}

function start(root: HTMLElement): void {
  // What the page shows until this moment.
  root.replaceChildren()
  const loaded = loadLibrary(shippedFiles())
  if (!loaded.ok) {
    render(<LoadingFault fault={loaded.faults[0]} />, root)
    return
  }
  let session: BattleSession | null = null
  let stopOrders = () => {}
  const sound = createSound({ addressOf, formats: audioFormats(), page: document })
  const captions = createCaptions()
  listenToTaps(document, sound.tap)
  window.briarPatch = {
    stageIdle: async () => session?.idle(),
    view: () => session?.view.value ?? null,
    mode: () => session?.onGround?.mode.value ?? null,
    skyMode: () => session?.inSpace?.mode.value ?? null,
    front: () => session?.front.value ?? null,
    cursor: () => session?.cursor.value ?? null,
    screenOf: (hex) => session?.screenOf(hex) ?? null,
    sound: () => sound.state,
  }
  const settings = signal(loadSettings())
  // By a link one comes straight into a battle.
  if (location.hash !== '') void groundAhead()
  const ports: Ports = {
    library: loaded.value,
    captions,
    onScreen: sound.screen,
    openStage: (request) =>
      openStage(sound, captions, request, (unit) => session?.naming.ship(unit) ?? null),
    expectBattle: (mission) => expectBattle(mission, settings.value),
    openPlanner,
    openHints,
    rulesVersion: RULES_VERSION,
    engines: keptEngines(),
    build: __BUILD__,
  }
  effect(() => sound.setVolumes(settings.value.volumes, settings.value.isMuted))
  render(
    <App
      ports={ports}
      archive={createArchive(openBrowserDatabase)}
      settings={settings}
      onSession={(next) => {
        session = next
        stopOrders()
        stopOrders = next === null ? () => {} : soundOrders(next, sound.tap)
      }}
    />,
    root,
  )
  // When the title stands: the painters get ready while it is looked at.
  setTimeout(() => void groundAhead(), TITLE_MS)
}

const root = document.getElementById('app')
if (root !== null) start(root)
