/** How a battle went, round by round: its record played once more, without pictures. */
import {
  type AnyBattleEvent,
  type Command,
  createMatch,
  type Library,
  type Match,
  type SkyEvent,
  SYSTEMS,
  type SystemId,
} from '../../battle'
import { createNaming } from '../session/naming'
import { frontIn, sideOfPerson } from '../session/sessionState'
import { fleetOf, hullShare } from './fleetOf'

export interface RoundEnd {
  readonly round: number
  /** People safe and people held when the round was over. */
  readonly safe: number
  readonly held: number
  /** What was left of the hulls of our ships and of theirs, from 0 to 1. */
  readonly ours: number
  readonly theirs: number
  /** Commands given until then. */
  readonly commands: number
}

/** What an order, or the end of a turn, did to a ship. */
export interface Wound {
  readonly unit: number
  readonly round: number
  /** Commands given when it happened. */
  readonly commands: number
  readonly isOurs: boolean
  /** Points of the hull that it lost. */
  readonly hull: number
  readonly broken: readonly SystemId[]
  /** How it left the battle; null = it stayed. */
  readonly end: 'shipDestroyed' | 'shipFled' | 'shipEscaped' | null
}

export interface Course {
  /** From the beginning, round 0, to the end of the last round. */
  readonly rounds: readonly RoundEnd[]
  /** Whose fate was at stake; 0 where nobody walks. */
  readonly people: number
  readonly hasShips: boolean
  readonly wounds: readonly Wound[]
  /** What a ship was called in the battle. */
  readonly shipName: (unit: number) => string
  /** Orders of the player, ends of turns left out. */
  readonly orders: number
  /** Shots and blows of the player. */
  readonly attacks: number
  /** Null where no machines fly. */
  readonly probesLost: number | null
}

/** Orders with which a unit harms another. */
const ATTACKS: readonly Command['type'][] = ['attack', 'fire', 'launch']

export function courseOf(library: Library, match: Match): Course {
  const { setup, seed, commands } = match.record()
  const again = createMatch(library, setup, seed)
  const side = sideOfPerson(match)
  const naming = createNaming()
  naming.meet(again.view(side))
  const ground = frontIn(again.mission, 'ground')
  const hasShips = frontIn(again.mission, 'space') >= 0
  const count = (measure: string) => {
    if (ground < 0) return 0
    const { round, fronts } = again.state()
    return again.field.rules[ground].measure(fronts[ground].state, measure, '', round)
  }
  const end = (round: number, given: number): RoundEnd => ({
    round,
    safe: count('peopleSafe'),
    held: count('peopleHeld'),
    ours: hasShips ? hullShare(again, 'blue') : 0,
    theirs: hasShips ? hullShare(again, 'red') : 0,
    commands: given,
  })
  const rounds = [end(0, 0)]
  const wounds: Wound[] = []
  let orders = 0
  let attacks = 0
  for (const [index, command] of commands.entries()) {
    const { round, phase } = again.state()
    const done = again.submit(command)
    if (phase === side && command.type !== 'endTurn') orders += 1
    if (phase === side && ATTACKS.includes(command.type)) attacks += 1
    if (done.ok && hasShips) {
      naming.meet(again.view(side))
      const sides = new Map(fleetOf(again).map((ship) => [ship.id, ship.side]))
      for (const [unit, wound] of woundsOf(done.events)) {
        if (!sides.has(unit)) continue
        const isOurs = sides.get(unit) === 'blue'
        wounds.push({ ...wound, unit, round, commands: index + 1, isOurs })
      }
    }
    const after = again.state()
    if (after.round !== round || after.outcome !== null) rounds.push(end(round, index + 1))
  }
  // Those that were never met have a name now.
  naming.meet(again.view('above'))
  return {
    rounds,
    people: peopleAtStake(library, again),
    hasShips,
    wounds,
    shipName: naming.ship,
    orders,
    attacks,
    probesLost: ground < 0 ? null : count('probesLost'),
  }
}

function peopleAtStake({ content }: Library, { mission }: Match): number {
  const { householdsPerColumn, peoplePerHousehold } = content.numbers
  const columns = mission.fronts.reduce(
    (sum, plan) => sum + (plan.theatre === 'ground' ? plan.columns.length : 0),
    0,
  )
  return columns * householdsPerColumn * peoplePerHousehold
}

type Hurt = Pick<Wound, 'hull' | 'broken' | 'end'>
const UNHURT: Hurt = { hull: 0, broken: [], end: null }

/** What the events of one command did to ships, by ship, in the order in which they were first hurt. */
function woundsOf(events: readonly AnyBattleEvent[]): ReadonlyMap<number, Hurt> {
  const hurts = new Map<number, Hurt>()
  for (const event of events as readonly (AnyBattleEvent | SkyEvent)[]) {
    if (!('unit' in event) || typeof event.unit !== 'number') continue
    const before = hurts.get(event.unit) ?? UNHURT
    const after = hurtBy(event, before)
    if (after !== before) hurts.set(event.unit, after)
  }
  return hurts
}

function hurtBy(event: AnyBattleEvent | SkyEvent, before: Hurt): Hurt {
  switch (event.type) {
    case 'hullHit':
      return { ...before, hull: before.hull + event.amount }
    case 'systemBroken': {
      const system = SYSTEMS[event.system]
      return before.broken.includes(system)
        ? before
        : { ...before, broken: [...before.broken, system] }
    }
    case 'shipDestroyed':
    case 'shipFled':
    case 'shipEscaped':
      return { ...before, end: event.type }
    default:
      return before
  }
}
