import {
  type GroundView,
  type GroundWorld,
  type Land,
  specOf,
  type Unit,
  watchHexes,
} from '../battle'
import {
  type Bits,
  bitsOf,
  type Direction,
  directionBetween,
  disc,
  distance,
  type Hex,
  hasBit,
  inCone,
} from '../hex'

/** What one probe will do to whom, if nothing disturbs it: its drawn path is true. */
export interface Threat {
  readonly probe: Unit
  /** Its cone as it stands: who steps in here trips it. */
  readonly cone: Bits
  /** Its cones from each hex that it will pass in its next phase. */
  readonly sweep: readonly Bits[]
  /** Hexes at which it can aim from where it will end, once it has turned to them. */
  readonly aim: Bits
  /** Whether it will have an aim to take. */
  readonly canTag: boolean
}

/** The threat of a probe in sight. */
export const threatOf = (world: GroundWorld, land: Land, view: GroundView, probe: Unit): Threat => {
  const wider = view.search.conesWider
  const { grid } = world.board
  const cone = land.cone(probe.hex, probe.facing, wider).noticed
  const path = probe.probe?.path ?? []
  const sweep: Bits[] = path.length === 0 ? [cone] : []
  let here = probe.hex
  let { facing } = probe
  for (const next of path) {
    facing = directionBetween(grid, here, next) ?? facing
    here = next
    sweep.push(land.cone(here, facing, wider).noticed)
  }
  const { tagsAtOnce } = specOf(world, probe)
  let aims = 0
  for (const tag of view.tags) if (tag.probe === probe.id && tag.stage === 'aim') aims += 1
  const isJammed = probe.spans.some((span) => span.condition === 'jammed')
  return {
    probe,
    cone,
    sweep,
    aim: watchedAround(land, grid.size, here, wider),
    canTag: aims < tagsAtOnce && !isJammed,
  }
}

/** Whether the probe will pass its cone over the hex. */
export const sweeps = ({ sweep }: Threat, hex: Hex): boolean => {
  for (const cone of sweep) if (hasBit(cone, hex)) return true
  return false
}

/** Whatever a probe on the hex can watch by turning round. Follows from the land alone. */
export const watchedAround = (land: Land, size: number, hex: Hex, wider: boolean): Bits => {
  let known = watched.get(land)
  if (known === undefined) {
    known = new Array<Bits | undefined>(2 * size).fill(undefined)
    watched.set(land, known)
  }
  const key = hex * 2 + (wider ? 1 : 0)
  let around = known[key]
  if (around === undefined) {
    const { sight, terrain, content, pickUpMost, isClear } = land
    const bonus = wider ? content.numbers.coneBonusHexes : 0
    const bits = bitsOf(size)
    // The cones of all six facings together are the whole disc without the hex itself.
    for (const target of disc(sight.grid, hex, watchHexes(pickUpMost + bonus))) {
      const away = distance(sight.grid, hex, target)
      if (away === 0 || away > watchHexes(terrain[target].pickUpHexes + bonus)) continue
      if (isClear(hex, target)) bits[target >> 5] |= 1 << (target & 31)
    }
    around = bits
    known[key] = around
  }
  return around
}

/** Whether a probe on the hex would notice a body on the target: one bit of its cone. */
export const notices = (
  { sight, terrain, content, isClear }: Land,
  hex: Hex,
  facing: Direction,
  wider: boolean,
  target: Hex,
): boolean => {
  const bonus = wider ? content.numbers.coneBonusHexes : 0
  return (
    distance(sight.grid, hex, target) <= terrain[target].pickUpHexes + bonus &&
    inCone(sight.grid, hex, facing, target) &&
    isClear(hex, target)
  )
}

const watched = new WeakMap<Land, (Bits | undefined)[]>()
