import type { BattleView, FrontRules, RuleContext, TriggerArgs } from '../../kernel'
import { applySpace } from './appliers'
import { runFor } from './context'
import { openSpace, type SpaceDraft } from './draft'
import { lightHexes } from './gas'
import { plainPlot } from './helm'
import { checkSpace } from './invariants'
import { legalSpace } from './legal'
import { markSpace } from './marking'
import { conditionSpace, measureSpace } from './measures'
import type { SpaceCommand, SpaceEvent, SpaceState, SpaceView } from './model'
import { drawExposed, freeId, freshShip } from './muster'
import { observeSpace } from './observe'
import { resolveSpace } from './orders'
import { happenSpace } from './round'
import { lookAround } from './sensing'
import { revealsSpace, witnessSpace } from './witness'
import { flies, type SpaceWorld, shipAt } from './world'

export type SpaceRules = FrontRules<SpaceState, SpaceCommand, SpaceEvent, SpaceView, SpaceDraft>

/** The rules of the theatre in space over one board. */
export const spaceRules = (world: SpaceWorld): SpaceRules => ({
  theatre: 'space',
  legal: (view: BattleView<unknown>, command) =>
    legalSpace(world, view as BattleView<SpaceView>, command),
  resolve: (command, context) => resolveSpace(runFor(world, context), command),
  happen: (moment, side, context) => happenSpace(runFor(world, context), moment, side),
  open: openSpace,
  apply: (draft, event) => applySpace(world, draft, event),
  reveals: revealsSpace,
  witness: (event, before, after, side) => witnessSpace(event, before, after, side),
  observe: (state, side) => observeSpace(state, side),
  known: (state, side) => observeSpace(state, side),
  check: (state) => checkSpace(world, state),
  mark: markSpace,
  measure: (state, name, _argument, round) => measureSpace(world, state, name, round),
  condition: (state, name, args, event) => conditionSpace(state, name, args, event as SpaceEvent),
  effect: (name, args, context) => runEffect(world, name, args, context),
})

/** A trigger's effect. Throws on an unknown name. */
const runEffect = (
  world: SpaceWorld,
  name: string,
  args: TriggerArgs,
  context: RuleContext<SpaceState, SpaceEvent>,
): void => {
  const run = runFor(world, context)
  switch (name) {
    case 'dropArcs':
      for (const { id, kind } of context.state().units.filter(flies)) {
        if (kind === args.unit) run.emit({ type: 'arcsDropped', unit: id })
      }
      return
    case 'lightGas':
      return lightHexes(run, [Number(args.hex)])
    case 'bringShip': {
      const hex = Number(args.hex)
      if (shipAt(context.state(), hex) !== null) return
      const roll = (sides: number, tag: string): number => context.roll(0, sides, `arrival.${tag}`)
      const id = freeId(context.state().units, roll)
      const exposed = drawExposed(roll, world.content.numbers.hullRows)
      const birth = { id, kind: String(args.unit), side: 'red', hex, facing: 3, exposed } as const
      const plot = plainPlot(0, '')
      run.emit({ type: 'shipCame', ship: { ...freshShip(world, birth), plot } })
      lookAround(run)
      return
    }
    default:
      throw new Error(`no effect ${name} in space`)
  }
}
