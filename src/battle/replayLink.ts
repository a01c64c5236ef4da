/**
 * A whole battle in an address: a version byte, then the replay as byte records, deflated, in
 * base64url. Paths are written as differences between neighbouring hexes, so that a link can be read
 * without the board it was fought on. Nothing here is believed: what comes out is checked like a file.
 */

import { deflateSync, Inflate } from 'fflate'
import {
  type ByteReader,
  type ByteWriter,
  fromBase64Url,
  readBytes,
  toBase64Url,
  writeBytes,
} from './bytes'
import type { Command } from './match'
import { REPLAY_FORMAT, REPLAY_MAGIC, type Replay } from './replay'

export const LINK_VERSION = 1
/** Longest link, in characters, and the most bytes it may unfold to. */
export const LINK_CHARACTERS = 64 * 1024
const INFLATED_BYTES = 4 * 1024 * 1024
const TEXT_CHARACTERS = 64

const DIFFICULTIES = ['story', 'officer', 'captain'] as const
const LUCKS = ['measured', 'steady', 'open'] as const
const LEVELS = [null, 'cadet', 'officer', 'captain', 'admiral'] as const
const KINDS = ['won', 'partly', 'lost'] as const
const SIDES = ['blue', 'red'] as const
const COLUMN_ORDERS = ['rally', 'hold'] as const
const DOOR_WORKS = ['open', 'seal', 'force'] as const

/** Never reordered: positions are in links that are out in the world. */
const COMMANDS = [
  'endTurn',
  'moveUnit',
  'attack',
  'overwatch',
  'useAbility',
  'pullTag',
  'revive',
  'placeInhibitor',
  'liftInhibitor',
  'blowCharge',
  'plantFlag',
  'orderColumn',
  'plotPath',
  'dropRockfall',
  'workDoor',
  'useConsole',
  'carry',
  'layDown',
] as const satisfies readonly Command['type'][]

/** What follows the `#` of a link to the replay. */
export const linkOf = (replay: Replay): string => {
  const out = writeBytes()
  const { setup, commands, marks, result } = replay
  out.count(replay.rulesVersion)
  out.digits(replay.contentHash)
  out.text(setup.mission)
  out.count(DIFFICULTIES.indexOf(setup.difficulty))
  out.count(LUCKS.indexOf(setup.luck))
  out.count(setup.rewinds === null ? 0 : setup.rewinds + 1)
  out.count(setup.passiveTicks)
  out.count(LEVELS.indexOf(setup.planners.blue))
  out.count(LEVELS.indexOf(setup.planners.red))
  out.text(replay.seed)
  out.count(replay.rewinds)
  out.count(commands.length)
  for (const command of commands) writeCommand(out, command)
  out.count(marks.length)
  for (const mark of marks) out.digits(mark)
  out.count(result === null ? 0 : KINDS.indexOf(result.kind) + 1)
  if (result !== null) {
    out.count(SIDES.indexOf(result.winner))
    out.text(result.reason)
    for (const count of [result.rounds, result.safe, result.held]) out.count(count)
    out.count(result.stamps.length)
    for (const stamp of result.stamps) out.text(stamp)
  }
  const packed = deflateSync(out.bytes(), { level: 9 })
  return toBase64Url(Uint8Array.from([LINK_VERSION, ...packed]))
}

/**
 * The JSON text of the replay in a link, to be read like any file; null if the text is no link, too
 * long, cut, or unfolds to more than a battle can be.
 */
export const textOfLink = (link: string): string | null => {
  const code = link.slice(link.indexOf('#') + 1)
  const bytes = code.length <= LINK_CHARACTERS ? fromBase64Url(code) : null
  if (bytes === null || bytes[0] !== LINK_VERSION) return null
  const inflated = inflate(bytes.subarray(1))
  if (inflated === null) return null
  try {
    const read = readBytes(inflated)
    const replay = readReplayBytes(read)
    return read.isAtEnd() ? JSON.stringify(replay) : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Unfolds piece by piece and stops beyond the cap: a few bytes can stand for gigabytes. */
const inflate = (packed: Uint8Array): Uint8Array | null => {
  const pieces: Uint8Array[] = []
  let size = 0
  let isWhole = false
  try {
    const stream = new Inflate((piece, isLast) => {
      size += piece.length
      if (size > INFLATED_BYTES) throw new RangeError('too much')
      pieces.push(piece)
      isWhole = isLast
    })
    const step = 1024
    for (let at = 0; at < packed.length; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length)
    }
  } catch {
    return null
  }
  if (!isWhole) return null
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const writeList = (out: ByteWriter, values: readonly number[]): void => {
  out.count(values.length)
  let last = 0
  for (const value of values) {
    out.signed(value - last)
    last = value
  }
}

const writeCommand = (out: ByteWriter, command: Command): void => {
  out.count(COMMANDS.indexOf(command.type))
  out.signed(command.front)
  switch (command.type) {
    case 'endTurn':
      return
    case 'moveUnit':
      out.count(command.unit)
      writeList(out, command.path)
      return writeList(out, command.guided)
    case 'attack':
      out.count(command.unit)
      out.count(command.target)
      out.text(command.weapon)
      return out.count(command.heavy ? 1 : 0)
    case 'overwatch':
      out.count(command.unit)
      return out.count(command.facing)
    case 'useAbility':
      out.count(command.unit)
      out.text(command.ability)
      out.count(command.target === null ? 0 : command.target + 1)
      out.count(command.hex === null ? 0 : command.hex + 1)
      return writeList(out, command.path)
    case 'pullTag':
      out.count(command.unit)
      return out.count(command.tag)
    case 'revive':
    case 'carry':
      out.count(command.unit)
      return out.count(command.target)
    case 'placeInhibitor':
    case 'liftInhibitor':
    case 'blowCharge':
    case 'dropRockfall':
    case 'useConsole':
    case 'layDown':
      out.count(command.unit)
      return out.count(command.hex)
    case 'workDoor':
      out.count(command.unit)
      out.count(command.hex)
      return out.count(DOOR_WORKS.indexOf(command.how))
    case 'plantFlag':
      return out.count(command.hex)
    case 'orderColumn':
      out.count(command.unit)
      return out.count(COLUMN_ORDERS.indexOf(command.order))
    case 'plotPath':
      out.count(command.unit)
      return writeList(out, command.path)
  }
}

/** A list whose length no honest link exceeds; the replay's own schema has the exact caps. */
const readList = (read: ByteReader, item: () => unknown): unknown[] => {
  const length = read.count()
  if (length > LINK_CHARACTERS) throw new RangeError('a list is too long')
  return Array.from({ length }, item)
}

const readHexes = (read: ByteReader): unknown[] => {
  let last = 0
  return readList(read, () => {
    last += read.signed()
    return last
  })
}

const readReplayBytes = (read: ByteReader): unknown => {
  const rulesVersion = read.count()
  const contentHash = read.digits(16)
  const mission = read.text(TEXT_CHARACTERS)
  const difficulty = DIFFICULTIES[read.count()]
  const luck = LUCKS[read.count()]
  const rewindsLeft = read.count()
  const passiveTicks = read.count()
  const planners = { blue: LEVELS[read.count()], red: LEVELS[read.count()] }
  const seed = read.text(TEXT_CHARACTERS)
  const rewinds = read.count()
  const commands = readList(read, () => readCommand(read))
  const marks = readList(read, () => read.digits(16))
  return {
    magic: REPLAY_MAGIC,
    format: REPLAY_FORMAT,
    rulesVersion,
    contentHash,
    setup: {
      mission,
      difficulty,
      luck,
      rewinds: rewindsLeft === 0 ? null : rewindsLeft - 1,
      passiveTicks,
      planners,
    },
    seed,
    commands,
    marks,
    result: readResult(read, mission),
    rewinds,
  }
}

const readResult = (read: ByteReader, mission: string): unknown => {
  const kind = read.count()
  if (kind === 0) return null
  const winner = SIDES[read.count()]
  const reason = read.text(TEXT_CHARACTERS)
  const rounds = read.count()
  const safe = read.count()
  const held = read.count()
  const stamps = readList(read, () => read.text(TEXT_CHARACTERS))
  return { mission, kind: KINDS[kind - 1], winner, reason, rounds, safe, held, stamps }
}

const readCommand = (read: ByteReader): unknown => {
  const type = COMMANDS[read.count()]
  const front = read.signed()
  switch (type) {
    case 'endTurn':
      return { type, front }
    case 'moveUnit':
      return { type, front, unit: read.count(), path: readHexes(read), guided: readHexes(read) }
    case 'attack': {
      const [unit, target] = [read.count(), read.count()]
      const weapon = read.text(TEXT_CHARACTERS)
      return { type, front, unit, target, weapon, heavy: read.count() === 1 }
    }
    case 'overwatch':
      return { type, front, unit: read.count(), facing: read.count() }
    case 'useAbility': {
      const unit = read.count()
      const ability = read.text(TEXT_CHARACTERS)
      const [target, hex] = [read.count(), read.count()]
      const orNull = (value: number): number | null => (value === 0 ? null : value - 1)
      return {
        type,
        front,
        unit,
        ability,
        target: orNull(target),
        hex: orNull(hex),
        path: readHexes(read),
      }
    }
    case 'pullTag':
      return { type, front, unit: read.count(), tag: read.count() }
    case 'revive':
    case 'carry':
      return { type, front, unit: read.count(), target: read.count() }
    case 'placeInhibitor':
    case 'liftInhibitor':
    case 'blowCharge':
    case 'dropRockfall':
    case 'useConsole':
    case 'layDown':
      return { type, front, unit: read.count(), hex: read.count() }
    case 'workDoor': {
      const [unit, hex] = [read.count(), read.count()]
      return { type, front, unit, hex, how: DOOR_WORKS[read.count()] }
    }
    case 'plantFlag':
      return { type, front, hex: read.count() }
    case 'orderColumn':
      return { type, front, unit: read.count(), order: COLUMN_ORDERS[read.count()] }
    case 'plotPath':
      return { type, front, unit: read.count(), path: readHexes(read) }
    default:
      throw new RangeError('an order that there is not')
  }
}
