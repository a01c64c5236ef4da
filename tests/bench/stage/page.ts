/**
 * A stage alone on a page, driven by a script: sixty units on a board of 28×20, and acts played on
 * demand by a clock that can be set. For the bench of `JS per frame`, and for looking at effects.
 */
import '@fontsource/saira-condensed/latin-600.css'
import '@fontsource/saira-condensed/latin-700.css'
import { LIGHTS } from '../../../src/battle'
import { parseBoard } from '../../../src/battle/library'
import { disc, gridOf } from '../../../src/hex'
import type { OverlayModel } from '../../../src/input'
import type { GroundRepertoire } from '../../../src/stage/board-view'
import type { Act, Cue } from '../../../src/stage/cue'
import type { Display, DisplayUnit } from '../../../src/stage/display'
import { groundTheatre } from '../../../src/stage/ground-theatre'
import { createPaintCrew, type PaintCrew } from '../../../src/stage/paint/paint-ground'
import { paintedArea } from '../../../src/stage/paint/painted-area'
import { hexCentre } from '../../../src/stage/projection'
import {
  groundBoardOf,
  type StageBoard,
  sceneryOf,
  shadowBodies,
  stageBoardOf,
} from '../../../src/stage/scenery'
import { createStage } from '../../../src/stage/stage'
import type { Stage } from '../../../src/stage/stage-port'

const COLS = 28
const ROWS = 20
const CREW = ['picard', 'data', 'worf', 'crusher', 'security'] as const
const SONA = ['trooper', 'enforcer', 'scout', 'hunter', 'warden'] as const
const WALKABLE = new Set([
  'meadow',
  'trail',
  'brush',
  'crop',
  'forest',
  'shallow',
  'bridge',
  'rocks',
])

const files = import.meta.glob<string>('../../../maps/insurrection.tmj', {
  eager: true,
  query: '?raw',
  import: 'default',
})

function valleyBoard(): StageBoard {
  const [source] = Object.values(files)
  const parsed = parseBoard('insurrection.tmj', source)
  if (!parsed.ok) throw new Error('the valley does not parse')
  return stageBoardOf(parsed.value)
}

/** The valley, repeated past its edges until the board is as large as any may be. */
function largeBoard(): StageBoard {
  const valley = valleyBoard()
  const from = Array.from({ length: COLS * ROWS }, (_, hex) => {
    const row = Math.floor(hex / COLS) % valley.rows
    return row * valley.cols + ((hex % COLS) % valley.cols)
  })
  return {
    cols: COLS,
    rows: ROWS,
    terrain: from.map((hex) => valley.terrain[hex]),
    elevation: from.map((hex) => valley.elevation[hex]),
    props: from.map((hex) => valley.props[hex]),
    seed: valley.seed,
    light: valley.light,
  }
}

function crowd(board: StageBoard, count: number): DisplayUnit[] {
  const free = board.terrain.flatMap((kind, hex) => (WALKABLE.has(kind) ? [hex] : []))
  const middle = (hex: number) =>
    Math.hypot((hex % COLS) - 10, Math.floor(hex / COLS) - 9) + ((hex * 7919) % 13) * 0.5
  const places = free.sort((a, b) => middle(a) - middle(b)).slice(0, count)
  return places.map((hex, id) => {
    const isOurs = id % 2 === 0
    const isColumn = id % 6 === 2
    const kinds = isOurs ? CREW : SONA
    return {
      id,
      kind: isColumn ? 'column' : kinds[id % kinds.length],
      side: isOurs ? 'blue' : 'red',
      hex,
      facing: id % 6,
      isDown: false,
      isHidden: false,
      lasting: null,
      resolve: 6,
      mostResolve: 8,
      column: isColumn ? { households: 31, calm: 2 } : null,
      load: null,
    }
  })
}

function displayOf(board: StageBoard, units: readonly DisplayUnit[]): Display {
  const all = Array.from({ length: Math.ceil((board.cols * board.rows) / 32) }, () => -1 >>> 0)
  return {
    units,
    tags: [],
    inhibitors: [],
    terrain: [],
    flag: -1,
    visible: all,
    explored: all,
  }
}

/** What a turn in the middle of a battle draws: reach, four cones, paths, tags, labels. */
function overlays(units: readonly DisplayUnit[]): OverlayModel {
  const grid = gridOf(COLS, ROWS)
  const probes = units.filter((unit) => unit.side === 'red').slice(0, 4)
  const own = units[0].hex
  const near = (hex: number, radius: number) => [...disc(grid, hex, radius)]
  return {
    selected: own,
    hovered: own + 2,
    cursor: null,
    reach: near(own, 4),
    paths: [
      {
        kind: 'move',
        unit: 0,
        hexes: [own, own + 1, own + 2, own + 3],
        exposure: ['none', 'noticed', 'watched', 'none'],
      },
    ],
    cones: probes.map(({ id, hex }) => {
      const watched = near(hex, 2)
      return { unit: id, watched, noticed: near(hex, 4).filter((one) => !watched.includes(one)) }
    }),
    flights: probes.map(({ id, hex }) => ({
      unit: id,
      hexes: [hex, hex + 1, hex + 2],
      inPhases: 1,
      rests: false,
    })),
    tags: [
      {
        id: 1,
        from: probes[0].hex,
        to: own,
        stage: 'lock',
        phasesLeft: 1,
        household: null,
        rests: false,
        wouldEnd: false,
      },
    ],
    arrivals: [{ kind: 'squad', hex: own + 5, inRounds: 1 }],
    landings: [],
    bombardments: [],
    overwatches: [],
    lastKnown: [],
    contacts: [],
    inhibitors: [{ hex: own + 3, strength: 4, hexes: near(own + 3, 2) }],
    flag: -1,
    charges: [],
    exits: near(own + 8, 1),
    targets: [{ hex: probes[1].hex, unit: probes[1].id, isHarm: true, isChosen: true }],
    area: null,
    guided: [],
    hitsFrom: [],
    reachers: [],
    labels: probes.map(({ hex }) => ({ hex, tone: 'ember' as const, text: 'Locks next phase' })),
  }
}

declare global {
  interface Window {
    stageBench: {
      /** Has the board painted ahead, as while a briefing is read, or the valley, as another battle's. */
      expect(density: number, isAnother: boolean): void
      open(effects: 'off' | 'low' | 'high', density: number, count: number): Promise<void>
      overlays(isOn: boolean): void
      play(acts: readonly Pick<Cue, 'act' | 'atMs' | 'ms'>[]): void
      /** Puts acts one after the other, again and again, for so long. */
      churn(kind: 'walk' | 'fight', ms: number): void
      look(hex: number, zoomSteps: number): void
      /** Pans to and fro. */
      sway(): void
      /** Keeps machines hovering where frames come so late that the stage would let them rest. */
      enliven(): void
      /** Ends whatever moves. */
      rest(): void
      units(): readonly DisplayUnit[]
      /** Milliseconds of the clock; null for the real one. */
      clock(ms: number | null): void
      stage(): Stage<GroundRepertoire>
    }
  }
}

let clockMs: number | null = null
let crew: PaintCrew | null = null
let swaying = 0
let stage: Stage<GroundRepertoire> | null = null
let units: DisplayUnit[] = []

function theCrew(): PaintCrew {
  crew ??= createPaintCrew(
    () =>
      new Worker(new URL('../../../src/painter.worker.ts', import.meta.url), { type: 'module' }),
  )
  return crew
}

/** As the game does while a title or a briefing is read, and when a battle is opened (`isAwaited`). */
function paintAhead(board: StageBoard, density: number, isAwaited: boolean): void {
  const focus = hexCentre(board, crowd(largeBoard(), 1)[0].hex)
  theCrew().warm(LIGHTS[board.light], density)
  theCrew().ahead(groundBoardOf(board, shadowBodies(sceneryOf(board))), {
    area: paintedArea(board),
    density,
    focus: () => focus,
    isAwaited,
  })
}

function theStage(): Stage<GroundRepertoire> {
  if (stage === null) throw new Error('open the stage first')
  return stage
}

function play(acts: readonly Pick<Cue, 'act' | 'atMs' | 'ms'>[]): void {
  void theStage().play(
    acts.map((one) => ({ ...one, events: [], tells: null })),
    'own',
  )
}

function walks(ms: number): Pick<Cue, 'act' | 'atMs' | 'ms'>[] {
  const cues: Pick<Cue, 'act' | 'atMs' | 'ms'>[] = []
  for (let at = 0; at < ms; at += 300) {
    for (const { id, hex } of units.slice(0, 12)) {
      const isBack = (at / 300) % 2 === 1
      const act: Act = {
        kind: 'step',
        unit: id,
        from: isBack ? hex + 1 : hex,
        to: isBack ? hex : hex + 1,
        gait: 'walk',
        startsRun: false,
        endsRun: false,
        stepIndex: 0,
        goal: hex,
      }
      cues.push({ act, atMs: at, ms: 300 })
      const { from, to } = act
      cues.push({ act: { kind: 'dust', from, to, gait: 'walk' }, atMs: at, ms: 720 })
    }
  }
  return cues
}

function fights(ms: number): Pick<Cue, 'act' | 'atMs' | 'ms'>[] {
  const cues: Pick<Cue, 'act' | 'atMs' | 'ms'>[] = []
  const column = units.find((unit) => unit.column !== null) ?? units[0]
  for (let at = 0; at < ms; at += 1100) {
    const shot = { shots: 1, hits: 1, isGraze: false, isHeavy: false, isReaction: false }
    cues.push({
      act: { kind: 'transport', unit: column.id, people: 5, isAll: false },
      atMs: at,
      ms: 2300,
    })
    cues.push({ act: { kind: 'shoot', unit: 0, target: 1, ...shot }, atMs: at, ms: 840 })
    cues.push({
      act: { kind: 'shoot', unit: 3, target: 4, ...shot, shots: 3, hits: 2 },
      atMs: at,
      ms: 900,
    })
    cues.push({ act: { kind: 'blast', hex: units[9].hex }, atMs: at + 300, ms: 1100 })
    cues.push({ act: { kind: 'destroy', unit: 7 }, atMs: at, ms: 1100 })
  }
  return cues
}

window.stageBench = {
  expect(density, isAnother) {
    paintAhead(isAnother ? valleyBoard() : largeBoard(), density, false)
  },
  async open(effects, density, count) {
    const host = document.querySelector<HTMLElement>('#host')
    if (host === null) throw new Error('no host')
    const board = largeBoard()
    units = crowd(board, count)
    performance.mark('ground-asked')
    paintAhead(board, density, true)
    const first = displayOf(board, units)
    const displayed = () => displayOf(board, units)
    const theatre = groundTheatre({ crew: theCrew(), density, displayOf: displayed, first })
    stage = createStage(host, theatre, {
      effects,
      mayLower: false,
      onLowered: () => undefined,
      hasReducedMotion: false,
      onShown: () => undefined,
      nowMs: () => clockMs ?? performance.now(),
    })
    stage.show(board, first)
    await stage.idle
  },
  overlays: (isOn) => theStage().setOverlays(isOn ? overlays(units) : null),
  play,
  churn: (kind, ms) => play(kind === 'walk' ? walks(ms) : fights(ms)),
  look(hex, zoomSteps) {
    for (let i = 0; i < Math.abs(zoomSteps); i++) theStage().zoomStep(zoomSteps > 0 ? 1 : -1)
    theStage().centre(hex)
  },
  sway() {
    let x = 0.3
    theStage().steer(x, 0)
    swaying = window.setInterval(() => {
      x = -x
      theStage().steer(x, 0)
    }, 900)
  },
  enliven() {
    swaying = window.setInterval(() => theStage().setEffects('high', false, false), 100)
  },
  rest() {
    window.clearInterval(swaying)
    theStage().steer(0, 0)
    theStage().skip()
  },
  units: () => units,
  clock(ms) {
    clockMs = ms
  },
  stage: theStage,
}
