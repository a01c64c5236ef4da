import type { RuleContext, Writable } from '../../kernel'
import type { GroundEvent, GroundState } from './model'
import type { GroundWorld } from './world'

type WithoutFront<E> = E extends unknown ? Omit<E, 'front'> : never

/** An event whose front is still to be filled in. */
export type GroundHappening = WithoutFront<GroundEvent>

/**
 * What a ground rule resolves with: the world, the kernel's context, and an emit that knows its front. A
 * class, since one is made for each order.
 */
export class Rules {
  readonly world: GroundWorld
  readonly context: RuleContext<GroundState, GroundEvent>

  constructor(world: GroundWorld, context: RuleContext<GroundState, GroundEvent>) {
    this.world = world
    this.context = context
  }

  emit(happening: GroundHappening): void {
    // A happening is a fresh literal that nobody else holds: filling it in beats copying it, and
    // this is the hottest line of the rules.
    const event = happening as Writable<GroundEvent>
    event.front = this.context.front
    this.context.emit(event)
  }
}

export const rulesFor = (
  world: GroundWorld,
  context: RuleContext<GroundState, GroundEvent>,
): Rules => new Rules(world, context)
