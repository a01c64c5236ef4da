/**
 * What the interface needs from outside: pictures, the planner, the library. `main.tsx` plugs them
 * together; tests can plug in less.
 */
import type {
  Command,
  GroundBattleView,
  Library,
  Match,
  Mission,
  PlannerLevel,
  SeenEvent,
  UnitId,
} from '../../battle'
import type { OverlayModel, SkyOverlayModel } from '../../input'
import type { PlannerClient } from '../../platform/plannerClient'
import type { Settings } from '../../platform/settings'
import type { Captions } from '../captions'
import type { KeptEngines } from '../replayFile'

/** What panels cover of the board, CSS pixels. */
export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** Whose doings are played: it decides the speed. `again`: a phase that was shown before. */
export type Playing = 'own' | 'enemy' | 'again'

/** What a panel covers of the board, CSS pixels from the board's upper left. */
export interface PanelRect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The part of the board in view: hex widths from its left edge, rows from the middles of its first row. */
export interface SeenPart {
  readonly column: number
  readonly row: number
  readonly columns: number
  readonly rows: number
}

export interface StageEvents {
  /** An event has become visible. */
  shown(seen: SeenEvent): void
  /** `isMoved` false: the board slid under a pointer that rests. */
  hover(hex: number | null, isMoved: boolean): void
  click(hex: number): void
  double(hex: number): void
  hold(hex: number): void
  secondary(): void
  /** The camera shows another part of the board; at most once a frame. */
  looked(part: SeenPart): void
  /** The stage draws too slowly and shows fewer effects from now on. */
  lowered(effects: 'off' | 'low'): void
}

/** The picture of one battle. Knows no rules. */
export interface StagePort {
  /** Shows a state at once, by difference to what is shown. */
  sync(view: GroundBattleView): void
  /** Plays events one after the other; resolves when the last is shown or was skipped. */
  play(seen: readonly SeenEvent[], whose: Playing): Promise<void>
  /** Of the theatre that the stage shows. */
  setOverlays(model: OverlayModel | SkyOverlayModel): void
  centre(hex: number): void
  /** Moves the camera only if the hexes are not well in view; where they do not fit the first one is. */
  frame(...hexes: number[]): void
  zoomStep(step: 1 | -1 | 0): void
  zoomBy(factor: number): void
  /** Steady panning, −1 to 1 on each axis, until it is told again. */
  steer(x: number, y: number): void
  setInsets(insets: Insets): void
  /** Labels keep clear of these. */
  setPanels(panels: readonly PanelRect[]): void
  /** Plays faster while it is true. */
  hurry(isFast: boolean): void
  /** The other side moves now, order after order: shown at once, its turn is one picture at its end. */
  theyMove(isTheirTurn: boolean): void
  screenOf(hex: number): { readonly x: number; readonly y: number }
  applySettings(settings: Settings): void
  skip(): void
  idle(): Promise<void>
  destroy(): void
}

export interface StageRequest {
  readonly host: HTMLElement
  readonly match: Match
  readonly view: GroundBattleView
  readonly front: number
  readonly events: StageEvents
  readonly settings: Settings
}

/** What is on screen, as far as music cares. */
export type SoundScreen = 'title' | 'briefing' | 'battle' | 'debrief'

/** What a planner would do, and why: text `hint.<code>`, with whom it is about. */
export interface Hint {
  readonly command: Command
  readonly reason: {
    readonly code: string
    readonly unit: UnitId | null
    readonly target: UnitId | null
    readonly count: number
  }
}

export interface Ports {
  readonly library: Library
  /** What was heard, in words. */
  readonly captions: Captions
  /** Another screen is shown: its music. */
  onScreen(screen: SoundScreen): void
  /** Null where the browser cannot draw. */
  openStage(request: StageRequest): Promise<StagePort | null>
  /** A battle of this mission is likely to be next: what can be got ready for it may be. */
  expectBattle(mission: Mission): void
  openPlanner(match: Match): PlannerClient<GroundBattleView, PlannerLevel, Command>
  /** The same planner as one who advises. */
  openHints(match: Match): PlannerClient<GroundBattleView, PlannerLevel, Hint | null>
  readonly rulesVersion: number
  /** Of earlier rules, for replays of their time. */
  readonly engines: KeptEngines
  readonly build: string
}
