/**
 * What the interface needs from outside: pictures, the planner, the library. `main.tsx` plugs them
 * together; tests can plug in less.
 */
import type {
  Command,
  GroundBattleView,
  Library,
  Match,
  PlannerLevel,
  SeenEvent,
} from '../../battle'
import type { OverlayModel } from '../../input'
import type { PlannerClient } from '../../platform/plannerClient'
import type { Settings } from '../../platform/settings'

/** What panels cover of the board, CSS pixels. */
export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export interface StageEvents {
  /** An event has become visible. */
  shown(seen: SeenEvent): void
  hover(hex: number | null): void
  click(hex: number): void
  secondary(): void
}

/** The picture of one battle. Knows no rules. */
export interface StagePort {
  /** Shows a state at once, by difference to what is shown. */
  sync(view: GroundBattleView): void
  /**
   * Plays events one after the other; resolves when the last is shown or was skipped. The sides have
   * their own speeds.
   */
  play(seen: readonly SeenEvent[], isTheirs: boolean): Promise<void>
  setOverlays(model: OverlayModel): void
  centre(hex: number): void
  /** Moves the camera only if the hex is not well in view. */
  frame(hex: number): void
  setInsets(insets: Insets): void
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

export interface Ports {
  readonly library: Library
  /** Null where the browser cannot draw. */
  openStage(request: StageRequest): Promise<StagePort | null>
  openPlanner(match: Match): PlannerClient<GroundBattleView, PlannerLevel, Command>
  readonly rulesVersion: number
  readonly build: string
}
