/** Triggers of a mission: words from the closed lists, arguments of the right kind, marks looked up. */

import type { Trigger, TriggerCall } from '../../kernel/types'
import { GROUND_CONTENT } from '../ground'
import { SPACE_CONTENT } from '../space'
import { describe } from './fault'
import type { TriggerFile } from './missionSchema'
import { complain, hexOfMark, type Reading } from './references'
import type { FrontPlan } from './types'
import {
  type ArgumentKind,
  type Arguments,
  GROUND_CONDITIONS,
  GROUND_EFFECTS,
  GROUND_TRIGGER_EVENTS,
  SPACE_CONDITIONS,
  SPACE_EFFECTS,
  SPACE_TRIGGER_EVENTS,
} from './vocabulary'

/** The trigger with its marks as hexes of the front that each call is about. */
export const readTrigger = (
  reading: Reading,
  path: string,
  form: TriggerFile,
  fronts: readonly FrontPlan[],
): Trigger => {
  const planOf = (front: number, where: string): FrontPlan | null => {
    if (front < fronts.length) return fronts[front]
    const expected = `a front from 0 to ${fronts.length - 1}`
    complain(reading, `${where}.front`, expected, String(front))
    return null
  }
  const plan = planOf(form.on.front, `${path}.on`)
  const words = WORDS[plan?.theatre ?? 'ground']
  if (plan !== null && !words.events.includes(form.on.event)) {
    const expected = `one of ${words.events.join(', ')}`
    complain(reading, `${path}.on.event`, expected, describe(form.on.event))
  }
  return {
    id: form.id,
    once: form.once,
    on: form.on,
    when: form.when.map((call, at) =>
      readCall(reading, `${path}.when[${at}]`, call, words.conditions, plan),
    ),
    do: form.do.map((call, at) => {
      const where = `${path}.do[${at}]`
      const target = planOf(call.front, where)
      const { effects } = WORDS[target?.theatre ?? 'ground']
      return { front: call.front, ...readCall(reading, where, call, effects, target) }
    }),
  }
}

/** What triggers may name, by theatre. */
const WORDS: {
  readonly [T in FrontPlan['theatre']]: {
    readonly events: readonly string[]
    readonly conditions: { readonly [name: string]: Arguments }
    readonly effects: { readonly [name: string]: Arguments }
  }
} = {
  ground: {
    events: GROUND_TRIGGER_EVENTS,
    conditions: GROUND_CONDITIONS,
    effects: GROUND_EFFECTS,
  },
  space: { events: SPACE_TRIGGER_EVENTS, conditions: SPACE_CONDITIONS, effects: SPACE_EFFECTS },
}

const readCall = (
  reading: Reading,
  path: string,
  call: TriggerFile['when'][number],
  words: { readonly [name: string]: Arguments },
  plan: FrontPlan | null,
): TriggerCall => {
  const known = Object.hasOwn(words, call.name) ? words[call.name] : null
  if (known === null) {
    complain(
      reading,
      `${path}.name`,
      `one of ${Object.keys(words).join(', ')}`,
      describe(call.name),
    )
    return { name: call.name, args: {} }
  }
  const args: { [name: string]: string | number } = {}
  for (const name of Object.keys(call.args)) {
    if (Object.hasOwn(known, name)) continue
    const expected = `the arguments ${Object.keys(known).join(', ') || '(none)'}`
    complain(reading, `${path}.args`, expected, describe(name))
  }
  for (const [name, kind] of Object.entries(known)) {
    const value: unknown = Object.hasOwn(call.args, name) ? call.args[name] : undefined
    args[name] = readArgument(reading, `${path}.args.${name}`, kind, value, plan)
  }
  return { name: call.name, args }
}

const readArgument = (
  reading: Reading,
  path: string,
  kind: ArgumentKind,
  value: unknown,
  plan: FrontPlan | null,
): string | number => {
  if (kind === 'count') {
    if (typeof value === 'number') return value
    complain(reading, path, 'an integer', describe(value))
    return 0
  }
  if (kind === 'mark' && typeof value === 'string') {
    return plan === null ? -1 : hexOfMark(reading, path, plan.board, value)
  }
  const words = wordsOf(kind, plan?.theatre ?? 'ground')
  if (typeof value === 'string' && words.includes(value)) return value
  const expected = kind === 'mark' ? 'the name of a mark' : `one of ${words.join(', ')}`
  complain(reading, path, expected, describe(value))
  return ''
}

const wordsOf = (
  kind: Exclude<ArgumentKind, 'count'>,
  theatre: FrontPlan['theatre'],
): readonly string[] => {
  switch (kind) {
    case 'mark':
      return []
    case 'unit':
      return [...(theatre === 'ground' ? GROUND_CONTENT.units : SPACE_CONTENT.ships).keys()]
  }
}
