import type { RuleContext, Writable } from '../../kernel'
import type { GroundEvent, GroundState } from './model'
import type { GroundWorld } from './world'

type WithoutFront<E> = E extends unknown ? Omit<E, 'front'> : never

/** An event whose front is still to be filled in. */
export type GroundHappening = WithoutFront<GroundEvent>

/** What a ground rule resolves with: the world, the kernel's context, and an emit that knows its front. */
export interface Rules {
  readonly world: GroundWorld
  readonly context: RuleContext<GroundState, GroundEvent>
  readonly emit: (happening: GroundHappening) => void
}

export const rulesFor = (
  world: GroundWorld,
  context: RuleContext<GroundState, GroundEvent>,
): Rules => ({
  world,
  context,
  emit: (happening) => {
    // A happening is a fresh literal that nobody else holds: filling it in beats copying it, and
    // this is the hottest line of the rules.
    const event = happening as Writable<GroundEvent>
    event.front = context.front
    context.emit(event)
  },
})
