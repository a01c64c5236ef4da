/**
 * Replays: a battle as its set-up, its seed and its commands, with a mark at the end of each turn to
 * compare with. Reading one takes nothing on trust; `replayVerify` plays it again.
 */

import * as v from 'valibot'
import {
  type ContentFault,
  describe,
  hashOf,
  issueFault,
  type Loaded,
  readJson,
  refused,
} from '../content/mission'
import type { Command } from './command'
import type { Match, MissionResult, ReplayOrigin } from './match'
import { contentHashOf } from './replayContent'
import { headSchema, REPLAY_FORMAT, REPLAY_MAGIC, replaySchema } from './replaySchema'
import type { BattleSetup } from './setup'

export { REPLAY_FORMAT, REPLAY_MAGIC } from './replaySchema'

/** Raised with every change to what a command does: old replays are played by the rules they name. */
export const RULES_VERSION = 1

/** A battle as a file. Its form is sound; whether its battle is what it says, only playing it tells. */
export interface Replay {
  readonly magic: typeof REPLAY_MAGIC
  readonly format: typeof REPLAY_FORMAT
  readonly rulesVersion: number
  readonly contentHash: string
  readonly setup: BattleSetup
  readonly seed: string
  readonly commands: readonly Command[]
  /** The mark after each `endTurn`. */
  readonly marks: readonly string[]
  /** null while the battle is not over. */
  readonly result: MissionResult | null
  /** Rewinds taken on the way; they leave no other trace. */
  readonly rewinds: number
  /** Hints asked for on the way. */
  readonly hints: number
  /** Where it went on from; null = it began by itself. */
  readonly origin: ReplayOrigin | null
}

/** The replay of a match as far as it has come. */
export const replayOf = (match: Match): Replay => {
  const { setup, seed, commands, marks, rewinds, hints, origin } = match.record()
  return {
    magic: REPLAY_MAGIC,
    format: REPLAY_FORMAT,
    rulesVersion: RULES_VERSION,
    contentHash: contentHashOf(match.field.contents, match.mission),
    setup,
    seed,
    commands,
    marks,
    result: match.result(),
    rewinds,
    hints,
    origin,
  }
}

/** Which battle it is: 16 digits, the same for every copy of it. */
export const fingerprintOf = ({ setup, seed, commands }: Replay): string =>
  hashOf({ setup, seed, commands })

export type ReadReplay =
  | { readonly kind: 'replay'; readonly replay: Replay }
  | { readonly kind: 'damaged'; readonly faults: readonly ContentFault[] }
  /** Made by a later game: its form or its rules are not known here. */
  | { readonly kind: 'newer'; readonly format: number; readonly rulesVersion: number }
  /** Made under earlier rules than are played here. */
  | { readonly kind: 'rulesGone'; readonly rulesVersion: number }

/**
 * Reads a replay's text. The version is read first: a later game may have other fields, and so may an
 * earlier one, which is no damage. `present`: the rules that are played here.
 */
export const readReplay = (
  file: string,
  text: string,
  present: number = RULES_VERSION,
): ReadReplay => {
  const json = readJson(file, text)
  if (!json.ok) return { kind: 'damaged', faults: json.faults }
  const head = v.safeParse(headSchema, json.value)
  if (!head.success) {
    return { kind: 'damaged', faults: head.issues.map((issue) => issueFault(file, issue)) }
  }
  const { format, rulesVersion } = head.output
  if (format > REPLAY_FORMAT || rulesVersion > present) {
    return { kind: 'newer', format, rulesVersion }
  }
  if (rulesVersion < present) return { kind: 'rulesGone', rulesVersion }
  const parsed = v.safeParse(replaySchema, json.value)
  if (!parsed.success) {
    return { kind: 'damaged', faults: parsed.issues.map((issue) => issueFault(file, issue)) }
  }
  return { kind: 'replay', replay: parsed.output }
}

/** The replay in the text, if it can be played here; else why not, as a fault. */
export const parseReplay = (text: string, file = 'replay'): Loaded<Replay> => {
  const read = readReplay(file, text)
  switch (read.kind) {
    case 'replay':
      return { ok: true, value: read.replay }
    case 'damaged':
      return { ok: false, faults: read.faults }
    case 'newer': {
      const expected = `at most format ${REPLAY_FORMAT} and rules ${RULES_VERSION}`
      return refused(file, '', expected, `format ${read.format} and rules ${read.rulesVersion}`)
    }
    case 'rulesGone':
      return refused(file, 'rulesVersion', String(RULES_VERSION), describe(read.rulesVersion))
  }
}

/** The text to keep a replay as: one command a line, so that a part of it can be read and compared. */
export const writeReplay = (replay: Replay): string => {
  const { commands, origin, ...rest } = replay
  const head = JSON.stringify(origin === null ? rest : { ...rest, origin })
  const lines = commands.map((command) => JSON.stringify(command)).join(',\n')
  return `${head.slice(0, -1)},"commands":[\n${lines}\n]}\n`
}
