/**
 * Hints: what an Officer would do now, for the unit that is selected or for the whole turn, with why.
 * Asking is counted with the battle, shows the order on the board, and gives nothing.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { plannerSeedOf, type UnitId } from '../../battle'
import type { Hint, Ports } from './ports'
import { commandCount, type SessionState } from './sessionState'

export interface Suggesting {
  /** The last answer, while nothing was ordered since; `none` where nothing is worth an action. */
  readonly hint: ReadonlySignal<ShownHint | null>
  /** How many were asked for in this battle. */
  readonly hintsTaken: ReadonlySignal<number>
  suggest(): void
  dismissHint(): void
  closeHints(): void
}

export interface ShownHint {
  /** Whom it was asked for; null for the whole side. */
  readonly about: UnitId | null
  readonly hint: Hint | null
}

export function createSuggesting(
  ports: Pick<Ports, 'openHints'>,
  state: SessionState,
  canOrder: ReadonlySignal<boolean>,
  selected: () => UnitId | null,
): Suggesting {
  /** Opened with the first question. */
  let planner: ReturnType<Ports['openHints']> | null = null
  const answer = signal<(ShownHint & { readonly version: number }) | null>(null)
  const taken = signal(state.match.record().hints)

  const ask = async (about: UnitId | null) => {
    const { match, side, version } = state
    const asked = version.value
    planner ??= ports.openHints(match)
    const hints = planner
    const plannerSeed = plannerSeedOf(match.seed, side)
    const view = match.view(side)
    const answerFor = (whom: UnitId | null) =>
      hints.ask(
        { view, plannerSeed, level: 'officer', about: whom },
        `${commandCount(state)} ${whom ?? ''}`,
      )
    const own = await answerFor(about)
    // Where the one has nothing to do, another may: a bare "nothing" helps nobody.
    const hint = own ?? (about === null ? null : await answerFor(null))
    if (state.isClosed || version.value !== asked) return
    match.countHint()
    taken.value = match.record().hints
    answer.value = { about, hint, version: asked }
  }

  return {
    hint: computed(() => {
      const { value } = answer
      return value !== null && value.version === state.version.value ? value : null
    }),
    hintsTaken: taken,
    suggest() {
      if (canOrder.value) void ask(selected())
    },
    dismissHint() {
      answer.value = null
    },
    closeHints: () => planner?.close(),
  }
}
