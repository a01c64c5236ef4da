/**
 * What stands on a scenario's board and what is ordered there, as short lines of text. A hex is
 * `column,row`; a unit goes by the name of its kind (`picard`) or by its id (`11`).
 */

import type { Command, GroundState, Tag, Unit } from '../../src/battle'
import { GROUND_CONTENT } from '../../src/content/ground'
import type { Hex } from '../../src/hex'
import type { Condition } from '../../src/rules/ground/model'
import { freshUnit } from '../../src/rules/ground/muster'
import type { GroundWorld } from '../../src/rules/ground/world'
import { directionOf, hexOf } from './places'

const CONDITIONS: readonly Condition[] = [
  'hidden',
  'skips',
  'jammed',
  'intercepts',
  'standsFast',
  'steady',
  'shaken',
  'newEyes',
  'leadsMany',
]

/** The unit that a name means: an id, or a kind of which there is one. */
export const unitNamed = (units: readonly Unit[], name: string): Unit => {
  const found = /^\d+$/.test(name)
    ? units.filter((unit) => unit.id === Number(name))
    : units.filter((unit) => unit.kind === name)
  if (found.length !== 1) throw new Error(`expected one unit "${name}", found ${found.length}`)
  return found[0]
}

/** How a unit is called in a log: officers and guards by their kind if there is one of it, else by id. */
export const nameOf = (units: readonly Unit[], id: number): string => {
  const unit = units.find((one) => one.id === id)
  if (unit === undefined || unit.side === 'red' || unit.column !== null) return String(id)
  return units.filter((one) => one.kind === unit.kind).length === 1 ? unit.kind : String(id)
}

/** Words of a line, read one after the other. */
interface Words {
  readonly line: string
  next(): string
  peek(): string | undefined
  number(): number
  places(): Hex[]
}

const wordsOf = (world: GroundWorld, line: string): Words => {
  const words = line.split(/\s+/).filter((word) => word !== '')
  let at = 0
  const next = (): string => {
    const word = words[at]
    if (word === undefined) throw new Error(`"${line}" ends too soon`)
    at += 1
    return word
  }
  return {
    line,
    next,
    peek: () => words[at],
    number: () => {
      const word = next()
      if (!/^\d+$/.test(word)) throw new Error(`expected a number in "${line}", found "${word}"`)
      return Number(word)
    },
    places: () => {
      const hexes: Hex[] = []
      while (/^\d+,\d+$/.test(words[at] ?? '')) hexes.push(hexOf(world, next()))
      return hexes
    },
  }
}

const expectWord = (words: Words, word: string): void => {
  const found = words.next()
  if (found !== word) throw new Error(`expected "${word}" in "${words.line}", found "${found}"`)
}

/** A front's state from lines; `blank` is the front with nothing on it. */
export const placeAll = (world: GroundWorld, blank: GroundState, text: string): GroundState => {
  let state = blank
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line !== '' && !line.startsWith('#')) state = place(world, state, line)
  }
  return { ...state, units: state.units.slice().sort((one, other) => one.id - other.id) }
}

const place = (world: GroundWorld, state: GroundState, line: string): GroundState => {
  const words = wordsOf(world, line)
  const first = words.next()
  if (GROUND_CONTENT.units.has(first)) {
    return { ...state, units: [...state.units, readUnit(world, state, first, words)] }
  }
  switch (first) {
    case 'tag': {
      const tag = readTag(state, words)
      return { ...state, tags: [...state.tags, tag], nextTag: Math.max(state.nextTag, tag.id + 1) }
    }
    case 'inhibitor': {
      const hex = hexOf(world, words.next())
      let strength = world.content.numbers.inhibitorStrength
      let placedRound = 0
      while (words.peek() !== undefined) {
        if (words.next() === 'strength') strength = words.number()
        else placedRound = words.number()
      }
      return { ...state, inhibitors: [...state.inhibitors, { hex, strength, placedRound }] }
    }
    case 'flag':
      return { ...state, flag: hexOf(world, words.next()) }
    case 'charge':
      return { ...state, charges: words.places() }
    // `ticks 3`, `ticks for level 2`, `ticks for level 2 less 1`
    case 'ticks': {
      const isFor = words.peek() === 'for'
      if (isFor) words.next()
      if (isFor) expectWord(words, 'level')
      const count = words.number()
      let ticks = isFor ? count * world.content.numbers.ticksPerLevel : count
      if (words.peek() !== undefined) {
        expectWord(words, 'less')
        ticks -= words.number()
      }
      return { ...state, search: { ...state.search, ticks } }
    }
    case 'level':
      return { ...state, search: { ...state.search, level: words.number() } }
    case 'squad': {
      const hex = hexOf(world, words.next())
      expectWord(words, 'lands')
      const round = words.number()
      const { squad: units } = world.content.numbers
      return { ...state, arrivals: [...state.arrivals, { kind: 'squad', hex, units, round }] }
    }
    case 'bombardment': {
      const hexes = words.places()
      expectWord(words, 'falls')
      const round = words.number()
      const by = words.peek() === undefined ? null : words.number()
      return { ...state, bombardments: [...state.bombardments, { hexes, round, by }] }
    }
    // `rockfall 3,3 onto 4,3 5,3`
    case 'rockfall': {
      const hex = hexOf(world, words.next())
      expectWord(words, 'onto')
      const rockfalls = [...state.pieces.rockfalls, { hex, falls: words.places() }]
      return { ...state, pieces: { ...state.pieces, rockfalls } }
    }
    // `find 3,3`
    case 'find':
      return { ...state, pieces: { ...state.pieces, finds: words.places() } }
    default:
      throw new Error(`what is "${first}" in "${line}"?`)
  }
}

const readUnit = (world: GroundWorld, state: GroundState, kind: string, words: Words): Unit => {
  const spec = GROUND_CONTENT.units.get(kind)
  const isRed = spec?.class === 'probe' || spec?.class === 'troop'
  const id = words.peek() === '@' ? nextId(state, isRed) : words.number()
  expectWord(words, '@')
  const hex = hexOf(world, words.next())
  let unit = freshUnit(world, { id, kind, side: isRed ? 'red' : 'blue', hex, facing: 0 })
  if (unit.probe !== null) unit = { ...unit, probe: { ...unit.probe, loop: [] } }
  while (words.peek() !== undefined) unit = readTrait(world, unit, words)
  return unit
}

const nextId = (state: GroundState, isRed: boolean): number => {
  const first = isRed ? 401 : 1
  let id = first
  while (state.units.some((unit) => unit.id === id)) id += 1
  return id
}

const readTrait = (world: GroundWorld, unit: Unit, words: Words): Unit => {
  const trait = words.next()
  const { column, probe } = unit
  const condition = CONDITIONS.find((one) => one === trait)
  if (condition !== undefined)
    return { ...unit, spans: [...unit.spans, { condition, until: words.number() }] }
  switch (trait) {
    case 'facing':
      return { ...unit, facing: directionOf(words.next()) }
    case 'resolve':
      return { ...unit, resolve: words.number() }
    case 'ap':
      return { ...unit, ap: words.number() }
    case 'down':
      return { ...unit, status: 'down', resolve: 0, ap: 0, downSince: words.number() }
    case 'carries':
      return {
        ...unit,
        inhibitors: Array.from(
          { length: words.number() },
          () => world.content.numbers.inhibitorStrength,
        ),
      }
    case 'squad':
      return { ...unit, squad: words.number() }
    case 'overwatch': {
      const hexes = words.places()
      return { ...unit, overwatch: { weapon: specWeapon(unit), hexes } }
    }
    default:
      break
  }
  if (column !== null) {
    switch (trait) {
      case 'calm':
        return { ...unit, column: { ...column, calm: words.number() } }
      case 'households':
        return { ...unit, column: { ...column, households: (1 << words.number()) - 1 } }
      case 'holds':
        return { ...unit, column: { ...column, order: 'hold' } }
      default:
        break
    }
  }
  if (probe !== null) {
    switch (trait) {
      case 'path':
        return { ...unit, probe: { ...probe, path: words.places() } }
      case 'loop':
        return { ...unit, probe: { ...probe, loop: words.places() } }
      case 'quarry':
        return { ...unit, probe: { ...probe, quarry: hexOf(world, words.next()) } }
      default:
        break
    }
  }
  throw new Error(`what is "${trait}" in "${words.line}"?`)
}

const specWeapon = (unit: Unit): string => GROUND_CONTENT.units.get(unit.kind)?.weapons[0] ?? ''

/** `tag 1: 401 aims 11/0`, `tag 2: 401 locks data`. */
const readTag = (state: GroundState, words: Words): Tag => {
  const id = Number(words.next().replace(':', ''))
  const probe = unitNamed(state.units, words.next()).id
  const stage = words.next() === 'locks' ? 'lock' : 'aim'
  const [body, household] = words.next().split('/')
  return {
    id,
    probe,
    unit: unitNamed(state.units, body).id,
    household: household === undefined ? null : Number(household),
    stage,
  }
}

/** An order from its line; the words are those of the examples beside each case. */
export const readOrder = (world: GroundWorld, state: GroundState, line: string): Command => {
  const front = 0
  const words = wordsOf(world, line)
  const first = words.next()
  // `end turn`
  if (first === 'end') return { type: 'endTurn', front }
  // `flag 3,3`
  if (first === 'flag') return { type: 'plantFlag', front, hex: hexOf(world, words.next()) }
  const named = (name: string): number => unitNamed(state.units, name).id
  const unit = named(first)
  const verb = words.next()
  switch (verb) {
    // `picard moves 3,3 4,3 guiding 11 12`
    case 'moves': {
      const path = words.places()
      const guided: number[] = []
      if (words.peek() !== undefined) {
        expectWord(words, 'guiding')
        while (words.peek() !== undefined) guided.push(named(words.next()))
      }
      return { type: 'moveUnit', front, unit, path, guided }
    }
    // `worf attacks 401 with blade`, `worf attacks 401 heavily`
    case 'attacks': {
      const target = named(words.next())
      let weapon = GROUND_CONTENT.units.get(unitNamed(state.units, first).kind)?.weapons[0] ?? ''
      let heavy = false
      while (words.peek() !== undefined) {
        if (words.next() === 'with') weapon = words.next()
        else heavy = true
      }
      return { type: 'attack', front, unit, target, weapon, heavy }
    }
    // `worf watches E`
    case 'watches':
      return { type: 'overwatch', front, unit, facing: directionOf(words.next()) }
    // `picard uses rally on data`, `worf uses launcher at 3,3`, `data uses reroute on 401 along 3,3 4,3`
    case 'uses': {
      const ability = words.next()
      let target: number | null = null
      let hex: Hex | null = null
      let path: Hex[] = []
      while (words.peek() !== undefined) {
        const word = words.next()
        if (word === 'on') target = named(words.next())
        else if (word === 'at') hex = hexOf(world, words.next())
        else path = words.places()
      }
      return { type: 'useAbility', front, unit, ability, target, hex, path }
    }
    // `data pulls 1`
    case 'pulls':
      return { type: 'pullTag', front, unit, tag: words.number() }
    case 'revives':
      return { type: 'revive', front, unit, target: named(words.next()) }
    // `data places 3,3`, `data lifts 3,3`, `data blows 3,3`
    case 'places':
      return { type: 'placeInhibitor', front, unit, hex: hexOf(world, words.next()) }
    case 'lifts':
      return { type: 'liftInhibitor', front, unit, hex: hexOf(world, words.next()) }
    case 'blows':
      return { type: 'blowCharge', front, unit, hex: hexOf(world, words.next()) }
    case 'drops':
      return { type: 'dropRockfall', front, unit, hex: hexOf(world, words.next()) }
    // `laforge opens 3,3`, `laforge seals 3,3`, `laforge forces 3,3`, `laforge works 3,3`
    case 'opens':
      return { type: 'workDoor', front, unit, hex: hexOf(world, words.next()), how: 'open' }
    case 'seals':
      return { type: 'workDoor', front, unit, hex: hexOf(world, words.next()), how: 'seal' }
    case 'forces':
      return { type: 'workDoor', front, unit, hex: hexOf(world, words.next()), how: 'force' }
    case 'works':
      return { type: 'useConsole', front, unit, hex: hexOf(world, words.next()) }
    // `data takes up worf`, `data lays down at 3,3`
    case 'takes':
      expectWord(words, 'up')
      return { type: 'carry', front, unit, target: named(words.next()) }
    case 'lays':
      expectWord(words, 'down')
      expectWord(words, 'at')
      return { type: 'layDown', front, unit, hex: hexOf(world, words.next()) }
    // `11 holds`, `11 rallies`
    case 'holds':
      return { type: 'orderColumn', front, unit, order: 'hold' }
    case 'rallies':
      return { type: 'orderColumn', front, unit, order: 'rally' }
    // `401 plots 3,3 4,3`
    case 'plots':
      return { type: 'plotPath', front, unit, path: words.places() }
    default:
      throw new Error(`what is "${verb}" in "${line}"?`)
  }
}
