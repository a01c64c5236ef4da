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
import type { Command } from './command'
import { REPLAY_FORMAT, REPLAY_MAGIC, type Replay } from './replay'
import { type Beginning, parseBeginning } from './replaySchema'
import { readSpaceCommand, SPACE_COMMANDS, writeSpaceCommand } from './spaceLink'

/** The first byte: a battle, or only how one begins. */
export const LINK_VERSION = 1
export const BEGINNING_VERSION = 2
/** Longest that messengers and mail pass on whole; a longer battle is better sent as a file. */
export const SHARED_CHARACTERS = 1900
/** Longest link that is read, in characters, and the most bytes it may unfold to. */
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
  ...SPACE_COMMANDS,
] as const satisfies readonly Command['type'][]

/** What follows the `#` of a link to the replay. */
export const linkOf = (replay: Replay): string => {
  const out = writeBytes()
  const { commands, marks, result, origin } = replay
  out.count(replay.rulesVersion)
  out.digits(replay.contentHash)
  writeBeginning(out, replay)
  out.count(replay.rewinds)
  out.count(replay.hints)
  const trails: Trails = new Map()
  out.count(commands.length)
  for (const command of commands) writeCommand(out, command, trails)
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
  out.count(origin === null ? 0 : SIDES.indexOf(origin.side) + 1)
  if (origin !== null) {
    out.digits(origin.battle)
    out.count(origin.commands)
  }
  const packed = deflateSync(out.bytes(), { level: 9 })
  return toBase64Url(Uint8Array.from([LINK_VERSION, ...packed]))
}

/** What follows the `#` of a link to a battle that has yet to be fought. */
export const linkOfBeginning = (beginning: Beginning): string => {
  const out = writeBytes()
  writeBeginning(out, beginning)
  return toBase64Url(Uint8Array.from([BEGINNING_VERSION, ...out.bytes()]))
}

/** The setup and seed in such a link; null if it is none. Whether the mission is here, is not asked. */
export const beginningOfLink = (link: string): Beginning | null =>
  whatIsIn(bytesOf(link, BEGINNING_VERSION), (read) => parseBeginning(readBeginning(read)))

/**
 * The JSON text of the replay in a link, to be read like any file; null if the text is no link, too
 * long, cut, or unfolds to more than a battle can be.
 */
export const textOfLink = (link: string): string | null => {
  const bytes = bytesOf(link, LINK_VERSION)
  const inflated = bytes === null ? null : inflate(bytes)
  return whatIsIn(inflated, (read) => JSON.stringify(readReplayBytes(read)))
}

/** The bytes after the version, if it is that. */
const bytesOf = (link: string, version: number): Uint8Array | null => {
  const code = link.slice(link.indexOf('#') + 1)
  const bytes = code.length <= LINK_CHARACTERS ? fromBase64Url(code) : null
  return bytes === null || bytes[0] !== version ? null : bytes.subarray(1)
}

/** What is read of the bytes, if it is all of them; null where they end too soon or make no sense. */
const whatIsIn = <T>(bytes: Uint8Array | null, readAll: (read: ByteReader) => T): T | null => {
  if (bytes === null) return null
  try {
    const read = readBytes(bytes)
    const found = readAll(read)
    return read.isAtEnd() ? found : null
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

const writeBeginning = (out: ByteWriter, { setup, seed }: Beginning): void => {
  out.text(setup.mission)
  out.count(DIFFICULTIES.indexOf(setup.difficulty))
  out.count(LUCKS.indexOf(setup.luck))
  out.count(setup.rewinds === null ? 0 : setup.rewinds + 1)
  out.count(setup.passiveTicks)
  out.count(LEVELS.indexOf(setup.planners.blue))
  out.count(LEVELS.indexOf(setup.planners.red))
  out.text(seed)
}

/** Where each unit was last sent: its next path most likely begins beside it. */
type Trails = Map<number, number>

const writeTrail = (
  out: ByteWriter,
  unit: number,
  path: readonly number[],
  trails: Trails,
): void => {
  writeList(out, path, trails.get(unit) ?? 0)
  trails.set(unit, path.at(-1) ?? 0)
}

const writeList = (out: ByteWriter, values: readonly number[], from = 0): void => {
  out.count(values.length)
  let last = from
  for (const value of values) {
    out.signed(value - last)
    last = value
  }
}

const writeCommand = (out: ByteWriter, command: Command, trails: Trails): void => {
  out.count(COMMANDS.indexOf(command.type))
  out.signed(command.front)
  switch (command.type) {
    case 'endTurn':
      return
    case 'moveUnit':
      out.count(command.unit)
      writeTrail(out, command.unit, command.path, trails)
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
      return writeTrail(out, command.unit, command.path, trails)
    default:
      return writeSpaceCommand(out, command)
  }
}

/** A list whose length no honest link exceeds; the replay's own schema has the exact caps. */
const readList = <T>(read: ByteReader, item: () => T): T[] => {
  const length = read.count()
  if (length > LINK_CHARACTERS) throw new RangeError('a list is too long')
  return Array.from({ length }, item)
}

const readHexes = (read: ByteReader, from = 0): number[] => {
  let last = from
  return readList(read, () => {
    last += read.signed()
    return last
  })
}

const readTrail = (read: ByteReader, unit: number, trails: Trails): readonly number[] => {
  const path = readHexes(read, trails.get(unit) ?? 0)
  trails.set(unit, path.at(-1) ?? 0)
  return path
}

/** What it holds is nobody's word yet: it goes through the schema like a file. */
const readBeginning = (read: ByteReader): { readonly setup: { mission: string }; seed: string } => {
  const mission = read.text(TEXT_CHARACTERS)
  const difficulty = DIFFICULTIES[read.count()]
  const luck = LUCKS[read.count()]
  const rewindsLeft = read.count()
  const passiveTicks = read.count()
  const planners = { blue: LEVELS[read.count()], red: LEVELS[read.count()] }
  const rewinds = rewindsLeft === 0 ? null : rewindsLeft - 1
  const setup = { mission, difficulty, luck, rewinds, passiveTicks, planners }
  return { setup, seed: read.text(TEXT_CHARACTERS) }
}

const readReplayBytes = (read: ByteReader): unknown => {
  const rulesVersion = read.count()
  const contentHash = read.digits(16)
  const { setup, seed } = readBeginning(read)
  const rewinds = read.count()
  const hints = read.count()
  const trails: Trails = new Map()
  const commands = readList(read, () => readCommand(read, trails))
  const marks = readList(read, () => read.digits(16))
  const result = readResult(read, setup.mission)
  const origin = readOrigin(read)
  return {
    magic: REPLAY_MAGIC,
    format: REPLAY_FORMAT,
    rulesVersion,
    contentHash,
    setup,
    seed,
    commands,
    marks,
    result,
    rewinds,
    hints,
    origin,
  }
}

const readOrigin = (read: ByteReader): unknown => {
  const kind = read.count()
  if (kind === 0) return null
  return { battle: read.digits(16), commands: read.count(), side: SIDES[kind - 1] }
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

const readCommand = (read: ByteReader, trails: Trails): unknown => {
  const type = COMMANDS[read.count()]
  const front = read.signed()
  switch (type) {
    case 'endTurn':
      return { type, front }
    case 'moveUnit': {
      const unit = read.count()
      return { type, front, unit, path: readTrail(read, unit, trails), guided: readHexes(read) }
    }
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
    case 'plotPath': {
      const unit = read.count()
      return { type, front, unit, path: readTrail(read, unit, trails) }
    }
    default:
      return readSpaceCommand(read, type, front)
  }
}
