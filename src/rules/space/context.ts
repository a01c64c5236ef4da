import type { RuleContext, Writable } from '../../kernel'
import type { SpaceEvent, SpaceState } from './model'
import type { SpaceWorld } from './world'

type WithoutFront<E> = E extends unknown ? Omit<E, 'front'> : never

/** An event whose front is still to be filled in. */
export type SpaceHappening = WithoutFront<SpaceEvent>

/** What a rule in space resolves with. */
export interface SpaceRun {
  readonly world: SpaceWorld
  readonly context: RuleContext<SpaceState, SpaceEvent>
  readonly emit: (happening: SpaceHappening) => void
  /** The Environment is at work: what it lights burns a turn later. */
  readonly isEnvironment: boolean
}

export const runFor = (
  world: SpaceWorld,
  context: RuleContext<SpaceState, SpaceEvent>,
  isEnvironment = false,
): SpaceRun => ({
  world,
  context,
  isEnvironment,
  emit: (happening) => {
    // A happening is a fresh literal that nobody else holds: filling it in beats copying it.
    const event = happening as Writable<SpaceEvent>
    event.front = context.front
    context.emit(event)
  },
})
