import type { BattleView, FrontRules, RuleContext } from '../../kernel'
import { applyGround } from './appliers'
import { drawCaveIn } from './boring'
import { rulesFor } from './context'
import { type GroundDraft, openGround } from './draft'
import { openDoorAt } from './groundwork'
import { checkGround } from './invariants'
import { legalGround } from './legal'
import { markGround } from './marking'
import { conditionGround, measureGround } from './measures'
import type { GroundCommand, GroundEvent, GroundKnown, GroundState, GroundView } from './model'
import { knownGround, observeGround } from './observe'
import { resolveGround } from './orders'
import { happenGround } from './round'
import { addTicks, drawProbe, misleadSearch } from './search'
import { revealsGround, witnessGround } from './witness'
import type { GroundWorld } from './world'

export type GroundRules = FrontRules<
  GroundState,
  GroundCommand,
  GroundEvent,
  GroundView,
  GroundDraft
>

/** The ground theatre's rules over one board. */
export const groundRules = (world: GroundWorld): GroundRules => ({
  theatre: 'ground',
  legal: (view: BattleView<unknown>, command) =>
    legalGround(world, view as BattleView<GroundKnown>, command),
  resolve: (command, context) => resolveGround(rulesFor(world, context), command),
  happen: (moment, side, context) => {
    happenGround(rulesFor(world, context), moment, side, () => knownGround(context.state(), side))
  },
  open: openGround,
  apply: (draft, event) => applyGround(world, draft, event),
  reveals: revealsGround,
  witness: (event, before, after, side) => witnessGround(world, event, before, after, side),
  observe: (state, side) => observeGround(world, state, side),
  known: knownGround,
  check: (state) => checkGround(world, state),
  mark: markGround,
  measure: (state, name, _argument, round) => measureGround(world, state, name, round),
  condition: (state, name, args, event) => conditionGround(state, name, args, event as GroundEvent),
  effect: (name, args, context) => runEffect(world, name, args, context),
})

/** A trigger's effect. Throws on an unknown name. */
const runEffect = (
  world: GroundWorld,
  name: string,
  args: { readonly [name: string]: string | number | boolean },
  context: RuleContext<GroundState, GroundEvent>,
): void => {
  const rules = rulesFor(world, context)
  switch (name) {
    case 'addTicks':
      return addTicks(rules, Number(args.amount), 'loud')
    case 'misleadSearch':
      return misleadSearch(rules, Number(args.amount))
    case 'drawArrival':
      return drawProbe(rules, String(args.unit), Number(args.rounds))
    case 'drawCaveIn':
      return drawCaveIn(rules, Number(args.hex), Number(args.rounds))
    case 'openDoor':
      return openDoorAt(rules, Number(args.hex))
    default:
      throw new Error(`no ground effect ${name}`)
  }
}
