/** The form of a replay file: closed, capped, every number an integer in range. */

import * as v from 'valibot'
import { integer, listOf, objectOf, oneOf, textLike } from '../content/mission'
import { BATTLE_FRONT } from '../kernel'
import type { BattleSetup } from './setup'

/** The first key of every replay: what kind of file this is. */
export const REPLAY_MAGIC = 'briar-patch'
/** Of the file's form; raised when a field is added, moved or read otherwise. */
export const REPLAY_FORMAT = 1

/** Ten times the longest battle that was fought: a film of more would keep the page busy for seconds. */
const MOST_COMMANDS = 4_000
const MOST_TURNS = 400
const PATH_HEXES = 256
const HEXES = 32_767
const UNITS = 9999

const front = integer(0, 1)
const unit = integer(0, UNITS)
const hex = integer(0, HEXES)
const path = listOf(hex, PATH_HEXES)
const id = textLike(/^[a-z][A-Za-z0-9-]{0,47}$/, 'an id like "officerPhaser"')
const digits = textLike(/^[0-9a-f]{16}$/, '16 hexadecimal digits')

/** Any text that can be shown as it is; what it says is nobody's business but the dice's. */
const seed = textLike(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,64}$/u, 'a seed of 1 to 64 characters')

const direction = v.picklist([0, 1, 2, 3, 4, 5], 'a direction from 0 to 5')
const mount = integer(0, 31)
const speed = integer(0, 15)
/** F, L and R, as the helm takes them. */
const course = textLike(/^[FLR]{0,32}$/, 'a course of F, L and R')
const system = integer(0, 4)

const spaceOrders = [
  objectOf({ type: v.literal('setPower'), front, unit, power: listOf(integer(0, 31), 5, 5) }),
  objectOf({ type: v.literal('reinforce'), front, unit, arc: direction }),
  objectOf({ type: v.literal('mendFirst'), front, unit, system: integer(-1, 4) }),
  objectOf({
    type: v.literal('fly'),
    front,
    unit,
    speed,
    course,
    scoop: listOf(hex, 16),
    vent: v.nullable(hex),
    from: listOf(system, 8),
    ram: v.nullable(unit),
  }),
  objectOf({
    type: v.literal('fire'),
    front,
    unit,
    mount,
    target: v.nullable(unit),
    hex: v.nullable(hex),
  }),
  objectOf({ type: v.literal('launch'), front, unit, mount, hex, target: v.nullable(unit) }),
  objectOf({
    type: v.literal('tractor'),
    front,
    unit,
    target: unit,
    drags: v.boolean('true or false'),
  }),
  objectOf({ type: v.literal('scan'), front, unit, facing: direction }),
  objectOf({ type: v.literal('launchBuoy'), front, unit, hex }),
  objectOf({ type: v.literal('dropCharge'), front, unit, hex }),
  objectOf({ type: v.literal('ejectCore'), front, unit }),
  objectOf({ type: v.literal('cloak'), front, unit, on: v.boolean('true or false') }),
  objectOf({ type: v.literal('bridgeOrder'), front, unit, officer: id }),
  objectOf({
    type: v.literal('plot'),
    front,
    unit,
    speed,
    course,
    otherwise: course,
    // Battles written before plots could mean somebody meant nobody.
    ram: v.optional(v.nullable(unit), null),
  }),
] as const

const command = v.variant(
  'type',
  [
    objectOf({ type: v.literal('endTurn'), front: integer(BATTLE_FRONT, 1) }),
    objectOf({ type: v.literal('moveUnit'), front, unit, path, guided: listOf(unit, 6) }),
    objectOf({
      type: v.literal('attack'),
      front,
      unit,
      target: unit,
      weapon: id,
      heavy: v.boolean('true or false'),
    }),
    objectOf({
      type: v.literal('overwatch'),
      front,
      unit,
      facing: direction,
    }),
    objectOf({
      type: v.literal('useAbility'),
      front,
      unit,
      ability: id,
      target: v.nullable(unit),
      hex: v.nullable(hex),
      path,
    }),
    objectOf({ type: v.literal('pullTag'), front, unit, tag: integer(0, 999_999) }),
    objectOf({ type: v.literal('revive'), front, unit, target: unit }),
    objectOf({ type: v.literal('placeInhibitor'), front, unit, hex }),
    objectOf({ type: v.literal('liftInhibitor'), front, unit, hex }),
    objectOf({ type: v.literal('blowCharge'), front, unit, hex }),
    objectOf({ type: v.literal('dropRockfall'), front, unit, hex }),
    objectOf({
      type: v.literal('workDoor'),
      front,
      unit,
      hex,
      how: oneOf(['open', 'seal', 'force']),
    }),
    objectOf({ type: v.literal('useConsole'), front, unit, hex }),
    objectOf({ type: v.literal('carry'), front, unit, target: unit }),
    objectOf({ type: v.literal('layDown'), front, unit, hex }),
    objectOf({ type: v.literal('plantFlag'), front, hex }),
    objectOf({ type: v.literal('orderColumn'), front, unit, order: oneOf(['rally', 'hold']) }),
    objectOf({ type: v.literal('plotPath'), front, unit, path }),
    ...spaceOrders,
  ],
  'an order',
)

const plannerLevel = v.nullable(oneOf(['cadet', 'officer', 'captain', 'admiral']))

const setup = objectOf({
  mission: textLike(/^[a-z][a-z0-9-]{0,47}$/, 'an id like "duck-blind"'),
  difficulty: oneOf(['story', 'officer', 'captain']),
  luck: oneOf(['measured', 'steady', 'open']),
  /** null = unlimited. */
  rewinds: v.nullable(integer(0, 99)),
  passiveTicks: integer(0, 99),
  planners: objectOf({ blue: plannerLevel, red: plannerLevel }),
})

/** How a battle begins: all that a link to one that nobody has fought yet needs to say. */
export interface Beginning {
  readonly setup: BattleSetup
  readonly seed: string
}

/** What a stranger's link says of it; null if no battle begins so. */
export const parseBeginning = (value: unknown): Beginning | null => {
  const parsed = v.safeParse(objectOf({ setup, seed }), value)
  return parsed.success ? parsed.output : null
}

/** Compared with what is played, never believed. */
const result = objectOf({
  mission: id,
  kind: oneOf(['won', 'partly', 'lost']),
  winner: oneOf(['blue', 'red']),
  reason: id,
  rounds: integer(1, 99),
  safe: integer(0, 9999),
  held: integer(0, 9999),
  stamps: listOf(id, 4),
})

/** Only shown: where the battle was taken from. */
const origin = objectOf({
  battle: digits,
  commands: integer(0, MOST_COMMANDS),
  side: oneOf(['blue', 'red']),
})

/** What is read first, whatever else the file holds: newer files have other fields. */
export const headSchema = v.object(
  {
    magic: v.literal(REPLAY_MAGIC, `"${REPLAY_MAGIC}"`),
    format: integer(1),
    rulesVersion: integer(1),
  },
  'a replay',
)

export const replaySchema = objectOf({
  magic: v.literal(REPLAY_MAGIC, `"${REPLAY_MAGIC}"`),
  format: v.literal(REPLAY_FORMAT, String(REPLAY_FORMAT)),
  rulesVersion: integer(1),
  contentHash: digits,
  setup,
  seed,
  commands: listOf(command, MOST_COMMANDS),
  /** A mark at the end of each turn of either side. */
  marks: listOf(digits, MOST_TURNS),
  result: v.nullable(result),
  rewinds: integer(0, 9999),
  hints: v.optional(integer(0, 9999), 0),
  origin: v.optional(v.nullable(origin), null),
})
