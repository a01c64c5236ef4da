/**
 * What a board of either theatre lets a hand do. Keys, pad and pointer speak to the part whose board is
 * on screen, and need not know which theatre it is.
 */
import type { ReadonlySignal } from '@preact/signals'
import type { Command, UnitId } from '../../battle'
import type { OverlayModel, SkyOverlayModel } from '../../input'
import type { BattleAlert } from './alerts'
import type { Hands } from './hands'
import type { Hint } from './ports'
import type { SessionState } from './sessionState'
import type { Showing } from './showing'

export interface BoardPart extends Hands {
  /** Its front in the mission. */
  readonly board: number
  /** What hurts next on it, worst first. */
  readonly alerts: ReadonlySignal<readonly BattleAlert[]>
  /** The hex that the panel of a hex is about; null = none. */
  readonly focus: ReadonlySignal<number | null>
  /** Own units that could still act. */
  readonly idlers: ReadonlySignal<readonly { readonly id: UnitId }[]>
  /** What the next confirm would give; null = nothing. */
  readonly order: ReadonlySignal<Command | null>
  /** What the stage draws over the board. */
  readonly overlays: ReadonlySignal<OverlayModel | SkyOverlayModel>
  /** Reads whatever the overlays follow from, without making them. */
  follow(): void
  /** What a unit of the front is called. */
  nameOf(id: UnitId): string
  /** Nobody is selected, nothing is being aimed. */
  isIdle(): boolean
  isAiming(): boolean
  /** Whom the player has selected; null = nobody. */
  selectedUnit(): UnitId | null
  select(unit: UnitId): void
  confirm(): void
  cancel(): void
  /** The next unit with actions left, or the next target while one is chosen. */
  selectNext(step: 1 | -1): void
  /** A numbered place of the action bar, from 0. */
  pressPlace(place: number): void
  /** Something would be left undone if the turn ended now. */
  hasUndone(): boolean
  /** Lets go of whoever is selected: orders are not taken any more. */
  rest(): void
  /** What a turn should begin with in view, the most telling first; empty = whatever is. */
  opening(): readonly number[]
  /** An order was taken back: what is selected goes on from there. */
  resume(): void
}

/** What a part is made with. */
export interface PartKit {
  readonly state: SessionState
  readonly showing: Showing
  readonly canOrder: ReadonlySignal<boolean>
  /** What was suggested: drawn beside the player's own order, never given. */
  readonly hint: () => Hint | null
  give(command: Command): void
}
