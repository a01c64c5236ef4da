/** How a ship is noticed, and what the Patch has in store: what the top bar of a battle in space tells. */
import {
  awarenessOf,
  flies,
  hasState,
  type LitGas,
  type Ship,
  type SpaceBattleView,
  type SpaceView,
  type SpaceWorld,
  type UnitId,
} from '../../../battle'
import { hexesBetween, phasesUntil } from '../../../input'

/** From not at all to wholly. */
export const NOTICED = ['hidden', 'contact', 'seen'] as const
export type Noticed = (typeof NOTICED)[number]

export interface Signal {
  readonly noticed: Noticed
  /** Why it is so: what it does itself, else who is near. */
  readonly cause: 'silent' | 'cloaked' | 'loud' | 'far' | 'near'
  /** Enemies we know of that see it. */
  readonly by: readonly UnitId[]
}

/** How the ship is noticed now, by those of whom its side knows. */
export function signalOf(world: SpaceWorld, view: SpaceView, ship: Ship): Signal {
  const enemies = view.units.filter((one) => one.side !== ship.side && flies(one))
  const awareness = (one: Ship) => awarenessOf(world, { ...view, units: [one] }, one.side, ship)
  const by = enemies.filter((one) => awareness(one) === 'seen').map(({ id }) => id)
  if (hasState(ship, 'loud')) return { noticed: 'seen', cause: 'loud', by }
  if (by.length > 0) return { noticed: 'seen', cause: 'near', by }
  if (ship.isCloaked) return { noticed: 'hidden', cause: 'cloaked', by }
  if (ship.isSilent) return { noticed: 'hidden', cause: 'silent', by }
  const { contactHexes } = world.content.numbers
  const isNear =
    enemies.some((one) => awareness(one) === 'contact') ||
    view.contacts.some(({ hex }) => hexesBetween(world.board.grid, hex, ship.hex) <= contactHexes)
  return isNear
    ? { noticed: 'contact', cause: 'near', by }
    : { noticed: 'hidden', cause: 'far', by }
}

/** What will happen by itself. */
export interface Due {
  readonly kind: 'fire' | 'torpedo' | 'charge' | 'tear'
  readonly moment: LitGas['moment']
  /** Rounds from this one. */
  readonly inRounds: number
  readonly hexes: readonly number[]
  /** All of it is the other side's doing, or the Patch's. */
  readonly isTheirs: boolean
}

/** What is due, soonest first; what happens at one moment in one way is one. */
export function dueOf(
  battle: Pick<SpaceBattleView, 'round' | 'phase'>,
  view: SpaceView,
): readonly Due[] {
  const { round } = battle
  const all: readonly Due[] = [
    ...view.lit.map(
      ({ hex, moment, round: at }): Due => ({
        kind: 'fire',
        moment,
        inRounds: at - round,
        hexes: [hex],
        isTheirs: true,
      }),
    ),
    ...view.torpedoes.map(
      ({ hex, side, round: at }): Due => ({
        kind: 'torpedo',
        moment: 'environment',
        inRounds: at - round,
        hexes: [hex],
        isTheirs: side !== view.side,
      }),
    ),
    ...view.pending.map(
      ({ hex, side, round: at }): Due => ({
        kind: 'charge',
        moment: 'environment',
        inRounds: at - round,
        hexes: [hex],
        isTheirs: side !== view.side,
      }),
    ),
    ...view.tears.map(
      ({ hex, side }): Due => ({
        kind: 'tear',
        moment: 'environment',
        inRounds: 0,
        hexes: [hex],
        isTheirs: side !== view.side,
      }),
    ),
  ]
  const groups = new Map<string, Due>()
  for (const one of all) {
    const key = `${one.kind} ${one.moment} ${one.inRounds}`
    const known = groups.get(key)
    groups.set(
      key,
      known === undefined
        ? one
        : {
            ...known,
            hexes: [...known.hexes, ...one.hexes],
            isTheirs: known.isTheirs || one.isTheirs,
          },
    )
  }
  const until = ({ moment, inRounds }: Due) =>
    phasesUntil(battle, { moment, round: round + inRounds })
  return [...groups.values()].sort((one, other) => until(one) - until(other))
}
