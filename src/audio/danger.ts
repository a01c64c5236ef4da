/** How dangerous it looks to the player: read from his view alone, so that music never tells what he cannot know. */
import { bandOf, coneOf, type GroundView, isWatching, type Match } from '../battle'

/** Ascending. */
export const MOODS = ['calm', 'tension', 'combat'] as const
export type Mood = (typeof MOODS)[number]
type World = Match['field']['worlds'][number]

/** From this search level on nobody is at ease. */
const UNEASY_LEVEL = 3
/** Bombs that fall within so many rounds. */
const NEAR_ROUNDS = 1

/** The danger of a view in a round. */
export function dangerOf(world: World, view: GroundView, round: number): Mood {
  if (isUnderAttack(view, round)) return 'combat'
  return isHunted(world, view) ? 'tension' : 'calm'
}

/** Somebody is about to be taken or shot, or bombs are about to fall. */
function isUnderAttack(view: GroundView, round: number): boolean {
  const { units, tags, bombardments } = view
  return (
    tags.some(({ stage }) => stage === 'lock') ||
    units.some(({ side, status, probe }) => side !== view.side && status === 'active' && !probe) ||
    bombardments.some((one) => one.hexes.length > 0 && one.round - round <= NEAR_ROUNDS)
  )
}

/** An aim, a cone that holds somebody, a squad on its way, a search that has grown, somebody down. */
function isHunted(world: World, view: GroundView): boolean {
  const { units, tags, arrivals, search, bombardments } = view
  if (tags.length > 0 || arrivals.some(({ kind }) => kind === 'squad')) return true
  if (search.level >= UNEASY_LEVEL || bombardments.length > 0) return true
  if (
    units.some((one) => one.side === view.side && one.status === 'down' && one.kind !== 'injured')
  )
    return true
  const ours = units.filter((one) => one.side === view.side && one.status === 'active')
  const probes = units.filter((one) => one.side !== view.side && isWatching(one))
  return probes.some((probe) => {
    const cone = coneOf(world, view, probe)
    return ours.some((unit) => bandOf(cone, unit, unit.hex) === 'watched')
  })
}

/** Events that make it a fight, whatever stands on the board after them. */
export const FIRE: ReadonlySet<string> = new Set([
  'shotFired',
  'blastStruck',
  'chargeBlown',
  'householdBeamed',
  'unitBeamed',
  'bombardmentStruck',
])
/** So long a fight is heard after the last of them. */
export const FIRE_SECONDS = 6
