/** `play --mission ID`: the battle in the terminal, orders typed, the board as text. */

import process from 'node:process'
import { createInterface } from 'node:readline'
import {
  type ActionOffer,
  createMatch,
  type Match,
  plannerSeedOf,
  type Rejection,
  type SpaceCommand,
} from '../battle'
import { offsetName } from '../battle/library'
import { replayOf, writeReplay } from '../battle/replay'
import { suggest } from '../planner'
import { text, textFor } from '../text'
import { checkWritable, shippedLibrary, writeText } from './files'
import { readFlags } from './flags'
import { tellForecast } from './forecast'
import { describeFronts, drawFronts, type Scenes, scenesOf, tellOf } from './fronts'
import { nameIn } from './names'
import { playPlanners } from './opponent'
import { FACING_NAMES, isOrder, ORDER_USAGE, readOrder, type Typed } from './orders'
import { complain, print } from './print'
import { Refusal } from './refusal'
import { say } from './say'
import { readSetup, SETUP_FLAGS } from './setup'
import { isSkyOrder, readSkyOrder, SKY_USAGE } from './skyOrders'
import { skyFrontOf, tellSkyForecast, tellSkyOptions } from './skyPlay'

const FRONT = 0
const USAGE = 'play --mission ID'

/** Plays until the battle is over, `quit`, or the input ends. Throws a Refusal on bad flags. */
export const play = async (args: readonly string[]): Promise<number> => {
  const flags = readFlags(args, { ...SETUP_FLAGS, out: 'value' })
  if (flags.operands.length > 0) {
    throw new Refusal(say('cli.noOperand', { operand: flags.operands[0], usage: USAGE }))
  }
  const library = shippedLibrary()
  const { setup, seed } = readSetup(flags, library, USAGE)
  const out = flags.value('out')
  if (out !== null) checkWritable(out)
  const match = createMatch(
    library,
    { ...setup, planners: { ...setup.planners, blue: null } },
    seed,
  )
  print(say('cli.play.begin', { mission: textFor(`mission.${setup.mission}.name`), seed }))
  look(match)
  await readLines((line) => obey(match, line))
  if (out !== null) save(match, out)
  return 0
}

/** Hands on each line of the input until the listener has had enough. */
const readLines = async (listen: (line: string) => boolean): Promise<void> => {
  const { stdin } = process
  const lines = createInterface({ input: stdin, terminal: false })
  prompt()
  for await (const line of lines) {
    if (!listen(line)) break
    prompt()
  }
  lines.close()
}

const prompt = (): void => {
  if (process.stdin.isTTY) process.stdout.write('> ')
}

/** Does what the line says. Gives whether there is more to play. */
const obey = (match: Match, line: string): boolean => {
  const [verb, ...words] = line.trim().split(/\s+/)
  if (verb === '' || verb.startsWith('#')) return true
  if (verb === 'quit') return false
  if (isTyped(match, verb)) give(match, verb, words)
  else if (verb === 'what' && words.length > 0 && isTyped(match, words[0])) forecast(match, words)
  else if (verb === 'save' && words.length === 1) trySave(match, words[0])
  else if (words.length === 0 && Object.hasOwn(GLANCES, verb)) GLANCES[verb](match)
  else if (verb === 'options' && words.length === 1) options(match, Number(words[0]))
  else if (verb === 'suggest' && words.length <= 1) hint(match, words[0])
  else complain(say('cli.play.unknown', { verb }))
  return match.state().outcome === null
}

const GLANCES: { readonly [verb: string]: (match: Match) => void } = {
  help: () => help(),
  look: (match) => look(match),
  undo: (match) => {
    if (!match.undo()) complain(say('cli.play.noUndo'))
  },
  redo: (match) => {
    if (!match.redo()) complain(say('cli.play.noRedo'))
  },
  rewind: (match) => {
    const rounds = match.rewindable()
    if (!match.rewind(rounds.at(-1) ?? 0)) complain(say('cli.play.noRewind'))
    else look(match)
  },
}

const give = (match: Match, verb: string, words: readonly string[]): void => {
  const typed = typedOrder(match, verb, words)
  if (!typed.ok) return complain(typed.sentence)
  const refusal = match.legal(typed.command)
  if (refusal !== null) return complain(say('cli.play.refused', { reason: reasonOf(refusal) }))
  const before = scenesOf(match)
  match.submit(typed.command)
  tell(match, before)
  if (verb !== 'end') return
  let known = scenesOf(match)
  playPlanners(match, () => {
    tell(match, known)
    known = scenesOf(match)
  })
  look(match)
}

/** What blue saw of the last command, a line each. */
const tell = (match: Match, before: Scenes): void => {
  for (const { event, after } of match.seen('blue')) {
    const scenes = after.fronts.map(({ view }) => view)
    const line = tellOf(match, event, before, scenes)
    if (line !== null) print(line)
  }
}

const look = (match: Match): void => {
  const view = match.view('blue')
  const scenes = scenesOf(match)
  const { round, outcome } = view
  const { rounds } = match.mission
  print('')
  const ground = view.fronts.find(({ theatre }) => theatre === 'ground')
  if (ground === undefined) print(text('skyShow.head', { round, rounds }))
  else {
    const { ticks, level } = ground.view.search
    print(say('cli.play.head', { round, rounds, ticks, level }))
  }
  for (const row of drawFronts(match, scenes)) print(row)
  for (const line of describeFronts(match, scenes)) print(line)
  for (const { id, value, isMet } of view.objectives) {
    const objective = textFor(`mission.${match.mission.id}.objective.${id}`)
    print(say(isMet ? 'cli.play.met' : 'cli.play.open', { objective, value }))
  }
  if (outcome === null) return
  const { safe, held, stamps } = match.result() ?? { safe: 0, held: 0, stamps: [] }
  print(
    say('cli.play.over', { outcome: outcome.kind, safe, held, stamps: stamps.join(', ') || '–' }),
  )
}

const help = (): void => {
  const orders = [...Object.values(ORDER_USAGE), ...Object.values(SKY_USAGE)]
  print(say('cli.play.help', { orders: orders.join('\n  ') }))
}

/** Whether the verb is an order of one of the battle's theatres. */
const isTyped = (match: Match, verb: string): boolean =>
  isSkyOrder(verb) ? skyFrontOf(match) >= 0 : isOrder(verb)

const typedOrder = (match: Match, verb: string, words: readonly string[]): Typed => {
  if (!isSkyOrder(verb)) return readOrder(match, verb, words)
  const command = readSkyOrder(match, skyFrontOf(match), verb, words)
  return command === null
    ? { ok: false, sentence: say('cli.play.usage', { usage: SKY_USAGE[verb] }) }
    : { ok: true, command }
}

const forecast = (match: Match, [verb, ...words]: readonly string[]): void => {
  const typed = typedOrder(match, verb, words)
  if (!typed.ok) return complain(typed.sentence)
  const refusal = match.legal(typed.command)
  if (refusal !== null) return complain(say('cli.play.refused', { reason: reasonOf(refusal) }))
  if (isSkyOrder(verb)) {
    for (const line of tellSkyForecast(match, typed.command as SpaceCommand)) print(line)
    return
  }
  const { units } = match.view('blue').fronts[FRONT].view
  for (const line of tellForecast(match.forecast(typed.command), units)) print(line)
}

/** What the planner would do now, in one line, and its forecast. */
const hint = (match: Match, word: string | undefined): void => {
  const unit = word === undefined ? null : Number(word)
  const { units } = match.view('blue').fronts[FRONT].view
  if (unit !== null && !units.some(({ id, side }) => id === unit && side === 'blue'))
    return complain(say('cli.play.noUnit', { id: unit }))
  const idea = suggest(match.field, match.view('blue'), plannerSeedOf(match.seed, 'blue'), unit)
  if (idea === null) return print(say('cli.play.suggestNothing'))
  const { command, reason } = idea
  const who = reason.unit === null ? say('cli.play.everybody') : nameIn(units, reason.unit)
  const order = JSON.stringify(command)
  print(say('cli.play.suggest', { who, reason: textFor(`hint.${reason.code}`), order }))
  if (command.type === 'endTurn') return
  if (skyFrontOf(match) === command.front) {
    for (const line of tellSkyForecast(match, command as SpaceCommand)) print(line)
    return
  }
  for (const line of tellForecast(match.forecast(command), units)) print(line)
}

/** What a unit can do now, and why not the rest. */
const options = (match: Match, id: number): void => {
  const { units } = match.view('blue').fronts[FRONT].view
  if (!units.some((unit) => unit.id === id && unit.side === 'blue')) {
    return complain(say('cli.play.noUnit', { id }))
  }
  const sky = skyFrontOf(match)
  if (sky === FRONT) {
    for (const line of tellSkyOptions(match, sky, id)) print(line)
    return
  }
  const { canMove, reach, guidable, actions } = match.options(id, FRONT)
  print(
    canMove === null
      ? say('cli.play.reach', { hexes: reach.hexes.length, columns: guidable.join(' ') || '–' })
      : say('cli.play.stays', { reason: reasonOf(canMove) }),
  )
  const { cols } = match.field.worlds[FRONT].board.grid
  for (const offer of actions) {
    const { id: action, ability, rejection } = offer
    const name = textFor(ability === null ? `action.${action}` : `ability.${ability}`)
    const word = ability ?? action
    print(
      rejection === null
        ? say('cli.play.can', { name, word, targets: targetsOf(offer, cols) })
        : say('cli.play.cannot', { name, reason: reasonOf(rejection) }),
    )
  }
}

const SHOWN_TARGETS = 12

/** What may be chosen for an action, as it would be typed; a long list is cut. */
const targetsOf = ({ needs, targets }: ActionOffer, cols: number): string => {
  const typed = targets.map((target) => {
    if (needs === 'hex') return offsetName(cols, target)
    return needs === 'direction' ? FACING_NAMES[target] : String(target)
  })
  const rest = typed.length - SHOWN_TARGETS
  return rest > 0 ? `${typed.slice(0, SHOWN_TARGETS).join(' ')} … (+${rest})` : typed.join(' ')
}

const reasonOf = ({ code, params }: Rejection): string => textFor(`reason.${code}`, params)

const trySave = (match: Match, path: string): void => {
  try {
    save(match, path)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    complain(error.message)
  }
}

const save = (match: Match, path: string): void => {
  writeText(path, writeReplay(replayOf(match)))
  print(say('cli.written', { file: path }))
}
