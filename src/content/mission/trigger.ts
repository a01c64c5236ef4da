/** Triggers of a mission: words from the closed lists, arguments of the right kind, marks looked up. */

import type { Trigger, TriggerCall } from '../../kernel/types'
import { GROUND_CONTENT } from '../ground'
import { describe } from './fault'
import type { TriggerFile } from './missionSchema'
import { complain, hexOfMark, type Reading } from './references'
import type { FrontPlan, GroundBoard } from './types'
import { type ArgumentKind, type Arguments, GROUND_CONDITIONS, GROUND_EFFECTS } from './vocabulary'

/** The trigger with its marks as hexes of the front that each call is about. */
export const readTrigger = (
  reading: Reading,
  path: string,
  form: TriggerFile,
  fronts: readonly FrontPlan[],
): Trigger => {
  const boardOf = (front: number, where: string): GroundBoard | null => {
    if (front < fronts.length) return fronts[front].board
    const expected = `a front from 0 to ${fronts.length - 1}`
    complain(reading, `${where}.front`, expected, String(front))
    return null
  }
  const board = boardOf(form.on.front, `${path}.on`)
  return {
    id: form.id,
    once: form.once,
    on: form.on,
    when: form.when.map((call, at) =>
      readCall(reading, `${path}.when[${at}]`, call, GROUND_CONDITIONS, board),
    ),
    do: form.do.map((call, at) => {
      const where = `${path}.do[${at}]`
      const target = boardOf(call.front, where)
      return { front: call.front, ...readCall(reading, where, call, GROUND_EFFECTS, target) }
    }),
  }
}

const readCall = (
  reading: Reading,
  path: string,
  call: TriggerFile['when'][number],
  words: { readonly [name: string]: Arguments },
  board: GroundBoard | null,
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
    args[name] = readArgument(reading, `${path}.args.${name}`, kind, value, board)
  }
  return { name: call.name, args }
}

const readArgument = (
  reading: Reading,
  path: string,
  kind: ArgumentKind,
  value: unknown,
  board: GroundBoard | null,
): string | number => {
  if (kind === 'count') {
    if (typeof value === 'number') return value
    complain(reading, path, 'an integer', describe(value))
    return 0
  }
  if (kind === 'mark' && typeof value === 'string') {
    return board === null ? -1 : hexOfMark(reading, path, board, value)
  }
  const words = wordsOf(kind)
  if (typeof value === 'string' && words.includes(value)) return value
  const expected = kind === 'mark' ? 'the name of a mark' : `one of ${words.join(', ')}`
  complain(reading, path, expected, describe(value))
  return ''
}

const wordsOf = (kind: Exclude<ArgumentKind, 'count'>): readonly string[] => {
  switch (kind) {
    case 'mark':
      return []
    case 'unit':
      return [...GROUND_CONTENT.units.keys()]
  }
}
