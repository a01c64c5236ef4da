/** Orders as they are typed: `move 1 5,6 with 11 12` and the like, for whoever plays in the terminal. */

import {
  BATTLE_FRONT,
  type Command,
  type GroundBoard,
  type GroundOptions,
  type Match,
} from '../battle'
import { say } from './say'

/** An order, or why the words are none. */
export type Typed =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly sentence: string }

type Words = readonly string[]

/** Reads the words of an order after its verb; null for a verb that is no order. */
type Reader = (match: Match, words: Words) => Command | null

const FACINGS = new Map([
  ['E', 0],
  ['NE', 1],
  ['NW', 2],
  ['W', 3],
  ['SW', 4],
  ['SE', 5],
] as const)
const FRONT = 0

/** How each order is typed: shown by `help`, and when the words cannot be read. */
export const ORDER_USAGE: { readonly [verb: string]: string } = {
  move: 'move ID C,R [with ID …]',
  attack: 'attack ID TARGET [WEAPON] [heavy]',
  overwatch: 'overwatch ID E|NE|NW|W|SW|SE',
  use: 'use ID ABILITY [TARGET | C,R | TARGET C,R C,R …]',
  pull: 'pull ID TAG',
  revive: 'revive ID TARGET',
  place: 'place ID C,R',
  lift: 'lift ID C,R',
  blow: 'blow ID C,R',
  flag: 'flag C,R',
  rally: 'rally COLUMN',
  hold: 'hold COLUMN',
  end: 'end',
}

/** The order that the words stand for. Whether it may be given, the match says. */
export const readOrder = (match: Match, verb: string, words: Words): Typed => {
  const command = READERS[verb](match, words)
  return command === null
    ? { ok: false, sentence: say('cli.play.usage', { usage: ORDER_USAGE[verb] }) }
    : { ok: true, command }
}

export const isOrder = (verb: string): boolean => Object.hasOwn(READERS, verb)

/** By direction, as they are typed. */
export const FACING_NAMES: readonly string[] = [...FACINGS.keys()]

const facingOf = (word: string | undefined) =>
  [...FACINGS].find(([name]) => name === word?.toUpperCase())?.[1] ?? null

const boardOf = (match: Match): GroundBoard => match.field.worlds[FRONT].board

const idOf = (word: string | undefined): number =>
  word !== undefined && /^\d{1,6}$/.test(word) ? Number(word) : -1

/** The hex that `column,row` names; −1 if it is none of the board. */
const hexOf = (match: Match, word: string | undefined): number => {
  const found = /^(\d{1,2}),(\d{1,2})$/.exec(word ?? '')
  const { cols, rows } = boardOf(match).grid
  const [col, row] = found === null ? [cols, rows] : [Number(found[1]), Number(found[2])]
  return col < cols && row < rows ? row * cols + col : -1
}

/** What the unit is offered, or null if it is none of the board's. */
const offersOf = (match: Match, unit: number): GroundOptions | null => {
  const { phase } = match.state()
  const { units } = match.view(phase).fronts[FRONT].view
  return units.some((one) => one.id === unit) ? match.options(unit, FRONT) : null
}

const withHex =
  (type: 'placeInhibitor' | 'liftInhibitor' | 'blowCharge'): Reader =>
  (match, [id, place]) => {
    const [unit, hex] = [idOf(id), hexOf(match, place)]
    return unit < 0 || hex < 0 ? null : { type, front: FRONT, unit, hex }
  }

const withColumn =
  (order: 'rally' | 'hold'): Reader =>
  (_, [id]) => {
    const unit = idOf(id)
    return unit < 0 ? null : { type: 'orderColumn', front: FRONT, unit, order }
  }

const READERS: { readonly [verb: string]: Reader } = {
  move: (match, [id, place, separator, ...followers]) => {
    const [unit, hex] = [idOf(id), hexOf(match, place)]
    const guided = followers.map(idOf)
    const isRead = separator === undefined || (separator === 'with' && guided.length > 0)
    if (unit < 0 || hex < 0 || !isRead || guided.some((one) => one < 0)) return null
    const path = offersOf(match, unit)?.reach.pathTo(hex) ?? []
    return { type: 'moveUnit', front: FRONT, unit, path: path.length > 0 ? path : [hex], guided }
  },
  attack: (match, [id, at, ...rest]) => {
    const [unit, target] = [idOf(id), idOf(at)]
    const named = rest.find((word) => word !== 'heavy')
    if (unit < 0 || target < 0 || rest.length > 2) return null
    const offers = offersOf(match, unit)?.actions ?? []
    const usual = offers.find(({ weapon, targets }) => weapon !== null && targets.includes(target))
    const weapon = named ?? usual?.weapon ?? offers.find((offer) => offer.weapon)?.weapon ?? ''
    return { type: 'attack', front: FRONT, unit, target, weapon, heavy: rest.includes('heavy') }
  },
  overwatch: (_, [id, direction]) => {
    const unit = idOf(id)
    const facing = facingOf(direction)
    return unit < 0 || facing === null ? null : { type: 'overwatch', front: FRONT, unit, facing }
  },
  use: (match, [id, ability, ...rest]) => {
    const unit = idOf(id)
    const isPlace = (word: string | undefined): boolean => word?.includes(',') === true
    const target = isPlace(rest[0]) || rest[0] === undefined ? null : idOf(rest[0])
    const places = (target === null ? rest : rest.slice(1)).map((word) => hexOf(match, word))
    if (unit < 0 || ability === undefined || target === -1 || places.includes(-1)) return null
    const hex = target === null && places.length > 0 ? places[0] : null
    const path = target === null ? [] : places
    return { type: 'useAbility', front: FRONT, unit, ability, target, hex, path }
  },
  pull: (_, [id, at]) => {
    const [unit, tag] = [idOf(id), idOf(at)]
    return unit < 0 || tag < 0 ? null : { type: 'pullTag', front: FRONT, unit, tag }
  },
  revive: (_, [id, at]) => {
    const [unit, target] = [idOf(id), idOf(at)]
    return unit < 0 || target < 0 ? null : { type: 'revive', front: FRONT, unit, target }
  },
  place: withHex('placeInhibitor'),
  lift: withHex('liftInhibitor'),
  blow: withHex('blowCharge'),
  flag: (match, [place]) => {
    const hex = hexOf(match, place)
    return hex < 0 ? null : { type: 'plantFlag', front: FRONT, hex }
  },
  rally: withColumn('rally'),
  hold: withColumn('hold'),
  end: () => ({ type: 'endTurn', front: BATTLE_FRONT }),
}
