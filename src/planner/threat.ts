import { type GroundView, type GroundWorld, type Land, specOf, type Unit } from '../battle'
import { type Bits, bitsOf, DIRECTIONS, directionBetween, hasBit, unionInto } from '../hex'

/** What one probe will do to whom, if nothing disturbs it: its drawn path is true. */
export interface Threat {
  readonly probe: Unit
  /** Its cone as it stands: who steps in here trips it. */
  readonly cone: Bits
  /** Every hex that its cone will pass over in its next phase. */
  readonly sweep: Bits
  /** Hexes at which it can aim from where it will end, once it has turned to them. */
  readonly aim: Bits
  /** Whether it will have an aim to take. */
  readonly canTag: boolean
}

/** The threat of a probe in sight. Kept as long as the probe, the land and its view of it last. */
export const threatOf = (world: GroundWorld, land: Land, view: GroundView, probe: Unit): Threat => {
  const wider = view.search.conesWider
  let sweeps = swept.get(probe)
  if (sweeps === undefined || sweeps.land !== land || sweeps.wider !== wider) {
    sweeps = sweepOf(world, land, wider, probe)
    swept.set(probe, sweeps)
  }
  const { tagsAtOnce } = specOf(world, probe)
  let aims = 0
  for (const tag of view.tags) if (tag.probe === probe.id && tag.stage === 'aim') aims += 1
  return {
    probe,
    cone: sweeps.cone,
    sweep: sweeps.sweep,
    aim: sweeps.aim,
    canTag: aims < tagsAtOnce && !probe.spans.some((span) => span.condition === 'jammed'),
  }
}

interface Sweep extends Pick<Threat, 'cone' | 'sweep' | 'aim'> {
  readonly land: Land
  readonly wider: boolean
}

const swept = new WeakMap<Unit, Sweep>()

const sweepOf = (world: GroundWorld, land: Land, wider: boolean, probe: Unit): Sweep => {
  const { grid } = world.board
  const sweep = bitsOf(grid.size)
  const path = probe.probe?.path ?? []
  let here = probe.hex
  let { facing } = probe
  if (path.length === 0) unionInto(sweep, land.cone(here, facing, wider).noticed)
  for (const next of path) {
    facing = directionBetween(grid, here, next) ?? facing
    here = next
    unionInto(sweep, land.cone(here, facing, wider).noticed)
  }
  const aim = bitsOf(grid.size)
  for (const direction of DIRECTIONS) unionInto(aim, land.cone(here, direction, wider).watched)
  const cone = land.cone(probe.hex, probe.facing, wider).noticed
  return { land, wider, cone, sweep, aim }
}

/** How many of the probes' cones, as they stand, lie over the hex. */
export const conesOver = (threats: readonly Threat[], hex: number): number => {
  let count = 0
  for (const threat of threats) if (hasBit(threat.cone, hex)) count += 1
  return count
}
