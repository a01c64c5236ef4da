/** What a face shows of the battle: pure, from what the player knows. */
import { bandOf, coneOf, type GroundView, isWatching, type Match, type Unit } from '../../battle'
import type { LogLine } from './log'

export type Expression = 'calm' | 'glad' | 'worried' | 'hurt'

interface Fate {
  readonly unit: Unit
  /** Resolve when nothing has happened to it; 0 for columns, which have none. */
  readonly fullResolve: number
  readonly isTagged: boolean
  /** It stands where a probe's cone would aim at it. */
  readonly isWatched: boolean
  /** Something went well for it this round. */
  readonly hasSucceeded: boolean
}

/** Wounds show before fear, and fear before joy. */
export function expressionOf(fate: Fate): Expression {
  const { unit, fullResolve } = fate
  if (unit.status === 'down' || unit.resolve * 2 < fullResolve) return 'hurt'
  if (fate.isTagged || fate.isWatched || (unit.column?.calm ?? 3) <= 1) return 'worried'
  return fate.hasSucceeded || unit.status === 'safe' ? 'glad' : 'calm'
}

/** The expression of a unit of the player's, as the battle stands. */
export function faceOf(
  unit: Unit,
  view: GroundView,
  match: Match,
  log: readonly LogLine[],
  round: number,
): Expression {
  const world = match.field.worlds[0]
  const isWatched = view.units.some(
    (probe) =>
      probe.side !== unit.side &&
      isWatching(probe) &&
      unit.hex >= 0 &&
      bandOf(coneOf(world, view, probe), unit, unit.hex) === 'watched',
  )
  return expressionOf({
    unit,
    fullResolve: world.content.units.get(unit.kind)?.resolve ?? 0,
    isTagged: view.tags.some((tag) => tag.unit === unit.id),
    isWatched,
    hasSucceeded: log.some((line) => line.gladdens === unit.id && line.round === round),
  })
}
