/** The ways that columns can walk from where they live to where they are safe, for the briefing's map. */
import { type GroundView, groundPlan, landOf, type Match } from '../battle'
import { DIRECTIONS, type Hex, neighbour } from '../hex'

export interface Route {
  /** The start included. */
  readonly path: readonly Hex[]
  /** Where it leads over something that can be blown up behind those who walked there; null = nowhere. */
  readonly crossing: Hex | null
}

/** What a bridge leaves where it stood. */
const AFTER_A_CHARGE = 'deep'

/** The shortest way to the flag, and the shortest without what carries a charge, where there is one. */
export function walkingRoutes(match: Match, view: GroundView): readonly Route[] {
  const charges = groundPlan(match.mission).charges
  const open = wayTo(match, view, [])
  if (open === null) return []
  const crossing = open.find((hex) => charges.includes(hex)) ?? null
  const around = crossing === null ? null : wayTo(match, view, charges)
  return [{ path: open, crossing }, ...(around === null ? [] : [{ path: around, crossing: null }])]
}

function wayTo(match: Match, view: GroundView, gone: readonly Hex[]): readonly Hex[] | null {
  const [world] = match.field.worlds
  const { grid } = world.board
  const altered = gone.map((hex) => ({ hex, terrain: AFTER_A_CHARGE }) as const)
  const land = landOf(world, { altered: [...view.altered, ...altered] })
  const prices = land.costs('column')
  const left = land.wayField('column', view.flag)
  const starts = view.units
    .filter((unit) => unit.column !== null && left[unit.hex] > 0)
    .sort((a, b) => left[a.hex] - left[b.hex])
  // From the middle of them, not from the one that has least to walk.
  const first = starts[Math.floor(starts.length / 2)]
  if (first === undefined) return null
  const path = [first.hex]
  for (let here = first.hex; here !== view.flag; ) {
    const step = DIRECTIONS.find((direction) => {
      const next = neighbour(grid, here, direction)
      return (
        next >= 0 && left[next] >= 0 && left[next] + prices[6 * here + direction] === left[here]
      )
    })
    if (step === undefined) return null
    here = neighbour(grid, here, step)
    path.push(here)
  }
  return path
}
