/** Verifying a replay: its battle is fought again and every mark compared. */

import type { GroundContent } from '../content/ground'
import { type ContentFault, canonicalJson, fault, type Mission, shown } from '../content/mission'
import type { Command } from './command'
import type { Library } from './library'
import { createMatch, type Match, type MissionResult } from './match'
import { type Replay, RULES_VERSION, readReplay } from './replay'
import { contentHashOf } from './replayContent'
import { SPACE_COMMANDS } from './spaceLink'

/** What differed: an order that was refused, a mark, the count of marks, or the result. */
export type Difference = 'refused' | 'mark' | 'marks' | 'result'

export type Verdict =
  | {
      readonly kind: 'verified'
      readonly commands: number
      readonly rounds: number
      /** null: the battle is not over. */
      readonly result: MissionResult | null
    }
  | {
      readonly kind: 'differs'
      /** Round of the battle, from 1. */
      readonly turn: number
      /** Position of the command, from 1; 0 when no command is to blame. */
      readonly command: number
      readonly what: Difference
      readonly expected: string
      readonly found: string
    }
  | { readonly kind: 'damaged'; readonly faults: readonly ContentFault[] }
  /** Its mission is not in the library, or not the one it was fought on. */
  | { readonly kind: 'needsPack'; readonly pack: string; readonly contentHash: string }
  | { readonly kind: 'newer'; readonly format: number; readonly rulesVersion: number }
  | { readonly kind: 'rulesGone'; readonly rulesVersion: number }

/** Plays the replay in the text again, to the end or to the first thing that differs. */
export const verifyReplay = (
  library: Library,
  text: string,
  file = 'replay',
  present: number = RULES_VERSION,
): Verdict => {
  const read = readReplay(file, text, present)
  if (read.kind !== 'replay') return read
  const { replay } = read
  const opened = openReplay(library, replay, file)
  return opened.kind === 'opened' ? playAgain(opened.match, replay) : opened
}

type Opened =
  | { readonly kind: 'opened'; readonly match: Match }
  | Extract<Verdict, { readonly kind: 'needsPack' | 'damaged' }>

/** A match at the replay's first state, if the library has what it was fought with. */
export const openReplay = (library: Library, replay: Replay, file = 'replay'): Opened => {
  const mission = library.missions.get(replay.setup.mission)
  if (mission === undefined || contentHashOf(library, mission) !== replay.contentHash) {
    const { setup, contentHash } = replay
    return { kind: 'needsPack', pack: setup.mission, contentHash }
  }
  const faults = replay.commands.flatMap((command, at) =>
    commandFaults(file, at, command, mission, library.content),
  )
  if (faults.length > 0) return { kind: 'damaged', faults }
  return { kind: 'opened', match: createMatch(library, replay.setup, replay.seed) }
}

const playAgain = (match: Match, replay: Replay): Verdict => {
  let marks = 0
  for (const [at, command] of replay.commands.entries()) {
    const turn = match.state().round
    const differs = (what: Difference, expected: string, found: string): Verdict => ({
      kind: 'differs',
      turn,
      command: at + 1,
      what,
      expected,
      found,
    })
    const submission = match.submit(command)
    if (!submission.ok) return differs('refused', command.type, submission.rejection.code)
    if (command.type !== 'endTurn') continue
    const mark = match.mark()
    if (mark !== replay.marks[marks]) return differs('mark', replay.marks[marks] ?? 'none', mark)
    marks += 1
  }
  return judgeEnd(match, replay, marks)
}

const judgeEnd = (match: Match, replay: Replay, marks: number): Verdict => {
  const turn = match.state().round
  const result = match.result()
  const [said, played] = [canonicalJson(replay.result), canonicalJson(result)]
  const differs = (what: Difference, expected: string, found: string): Verdict => ({
    kind: 'differs',
    turn,
    command: replay.commands.length,
    what,
    expected,
    found,
  })
  if (marks !== replay.marks.length) {
    return differs('marks', String(replay.marks.length), String(marks))
  }
  if (said !== played) return differs('result', said, played)
  return { kind: 'verified', commands: replay.commands.length, rounds: turn, result }
}

/** What an order names that is not there: a front, a hex, an ability, a weapon. */
const commandFaults = (
  file: string,
  at: number,
  command: Command,
  { fronts }: Mission,
  content: GroundContent,
): readonly ContentFault[] => {
  // It ends the turn on all fronts at once; which it names means nothing.
  if (command.type === 'endTurn') return []
  const faults: ContentFault[] = []
  const complain = (key: string, expected: string, found: string | number): void => {
    faults.push(fault(file, `commands[${at}].${key}`, expected, shown(String(found))))
  }
  const front = fronts.at(command.front)
  if (front === undefined) {
    complain('front', `a front from 0 to ${fronts.length - 1}`, command.front)
    return faults
  }
  const theatre = SPACE_COMMANDS.some((type) => type === command.type) ? 'space' : 'ground'
  if (theatre !== front.theatre) complain('type', `an order of the ${front.theatre}`, command.type)
  const { size } = front.board.grid
  for (const hex of hexesOf(command)) {
    if (hex >= size) complain('hex', `a hex of the board, below ${size}`, hex)
  }
  if (command.type === 'useAbility' && !content.abilities.has(command.ability)) {
    complain('ability', 'an ability', command.ability)
  }
  if (command.type === 'attack' && !content.weapons.has(command.weapon)) {
    complain('weapon', 'a weapon', command.weapon)
  }
  return faults
}

const hexesOf = (command: Command): readonly number[] => {
  const single = 'hex' in command && command.hex !== null ? [command.hex] : []
  if (command.type === 'fly') return [...command.scoop, command.vent ?? 0]
  return 'path' in command ? [...single, ...command.path] : single
}
