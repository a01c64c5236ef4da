import { distance, type Hex } from '../../hex'
import type { UnitId } from '../../kernel'
import type { Rules } from './context'
import { landOf } from './land'
import type { GroundScene, Inhibitor } from './model'
import { type GroundWorld, lastsTo, theUnit } from './world'

/** Why no tag can hold on a body at this hex: the ground, or the inhibitor that refuses it. */
export type Shield =
  | { readonly by: 'ground' }
  | { readonly by: 'inhibitor'; readonly inhibitor: Inhibitor }

/** What shields the hex, or null. Shielded ground is asked first: it spends no inhibitor. */
export const shieldAt = (world: GroundWorld, scene: GroundScene, hex: Hex): Shield | null => {
  if (landOf(world, scene).terrain[hex].isShielded) return { by: 'ground' }
  const { inhibitorRadiusHexes } = world.content.numbers
  const inhibitor = scene.inhibitors.find(
    (one) => one.strength > 0 && distance(world.board.grid, one.hex, hex) <= inhibitorRadiusHexes,
  )
  return inhibitor === undefined ? null : { by: 'inhibitor', inhibitor }
}

/** Drops every tag on the unit if it stands shielded; each tag that an inhibitor refuses weakens it. */
export const refuseTags = (rules: Rules, id: UnitId): void => {
  const { world, context } = rules
  if (context.state().tags.length === 0) return
  for (const tag of context.state().tags) {
    if (tag.unit !== id) continue
    const shield = shieldAt(world, context.state(), theUnit(context.state(), id).hex)
    if (shield === null) return
    const cause = shield.by === 'ground' ? 'shielded' : 'inhibited'
    rules.emit({ type: 'tagDropped', tag: tag.id, cause })
    if (shield.by === 'inhibitor') weakenInhibitor(rules, shield.inhibitor.hex)
  }
}

/** Takes one from the strength of the inhibitor on the hex; it stands, spent, until the Environment. */
export const weakenInhibitor = (rules: Rules, hex: Hex): void => {
  const inhibitor = rules.context.state().inhibitors.find((one) => one.hex === hex)
  if (inhibitor === undefined || inhibitor.strength === 0) return
  rules.emit({ type: 'inhibitorWeakened', hex, strength: inhibitor.strength - 1 })
}

/** Whether somebody who stands fast forbids locks and beams at the hex, to that round and now. */
export const isStoodFast = (
  world: GroundWorld,
  scene: GroundScene,
  hex: Hex,
  round = 0,
): boolean => {
  const spec = world.content.abilities.get('standFast')
  if (spec === undefined) return false
  return scene.units.some(
    (unit) =>
      unit.status === 'active' &&
      lastsTo(unit, 'standsFast', round) &&
      distance(world.board.grid, unit.hex, hex) <= spec.radiusHexes,
  )
}
