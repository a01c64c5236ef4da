/**
 * What flies on a scenario's board and what is ordered there, as short lines of text. A hex is
 * `column,row`; a ship goes by the name of its kind (`enterprise`) or by its id (`401`).
 */

import type { Command, Course, Ship, SpaceCommand, SpaceState } from '../../../src/battle'
import { SYSTEMS } from '../../../src/content/space'
import { DIRECTIONS, type Hex } from '../../../src/hex'
import { freshShip } from '../../../src/rules/space/muster'
import type { SpaceWorld } from '../../../src/rules/space/world'
import { directionOf, hexOf } from '../places'

const OURS = ['enterprise', 'yacht', 'shuttle']

export const shipNamed = (ships: readonly Ship[], name: string): Ship => {
  const found = /^\d+$/.test(name)
    ? ships.filter((ship) => ship.id === Number(name))
    : ships.filter((ship) => ship.kind === name)
  if (found.length !== 1) throw new Error(`expected one ship "${name}", found ${found.length}`)
  return found[0]
}

export const nameOf = (ships: readonly Ship[], id: number): string => {
  const ship = ships.find((one) => one.id === id)
  if (ship === undefined) return String(id)
  return ships.filter((one) => one.kind === ship.kind).length === 1 ? ship.kind : String(id)
}

const pipsOf = (text: string): readonly number[] => text.split('/').map(Number)

/** Ships from lines, on a state without any. */
export const placeShips = (world: SpaceWorld, blank: SpaceState, text: string): SpaceState => {
  const units: Ship[] = []
  const hazards: Hex[] = []
  for (const line of text.split('\n')) {
    const words = line.trim().split(/\s+/)
    if (words[0] === '') continue
    if (words[0] === 'hazard') hazards.push(...words.slice(1).map((place) => hexOf(world, place)))
    else units.push(shipOf(world, words, units))
  }
  units.sort((one, other) => one.id - other.id)
  return { ...blank, units, hazards: hazards.sort((one, other) => one - other) }
}

/** `battleship 402 @ 5,3 facing W speed 2 power 2/2/1/1/0 hull 12 …` */
const shipOf = (world: SpaceWorld, words: readonly string[], known: readonly Ship[]): Ship => {
  const [kind, ...rest] = words
  const side =
    rest.includes('blue') || (OURS.includes(kind) && !rest.includes('red')) ? 'blue' : 'red'
  const named = /^\d+$/.test(rest[0]) ? Number(rest[0]) : null
  const first = side === 'blue' ? 1 : 401
  const id = named ?? first + known.filter((ship) => ship.side === side).length
  const after = (word: string): string | null => {
    const at = rest.indexOf(word)
    return at < 0 ? null : rest[at + 1]
  }
  const number = (word: string, usual: number): number => Number(after(word) ?? usual)
  const hex = hexOf(world, after('@') ?? '')
  const facing = directionOf(after('facing') ?? 'E')
  const ship = freshShip(world, { id, kind, side, hex, facing, exposed: [0, 1, 2] })
  const speed = number('speed', 0)
  const power = after('power') === null ? ship.power : pipsOf(after('power') ?? '')
  const exposed = after('exposed')?.split(',') ?? null
  return {
    ...ship,
    speed,
    power,
    powerBefore: power,
    hull: number('hull', ship.hull),
    arcs: after('arcs') === null ? ship.arcs : pipsOf(after('arcs') ?? ''),
    damage: after('damage') === null ? ship.damage : pipsOf(after('damage') ?? ''),
    straight: number('straight', ship.straight),
    gas: number('gas', 0),
    charges: number('charges', 0),
    fires: number('fires', 0),
    officers: after('officers')?.split(',') ?? [],
    exposed: exposed === null ? ship.exposed : exposed.map((name) => systemOf(name)),
    flees: rest.includes('flees'),
    isSilent: rest.includes('silent'),
    plot:
      side === 'red'
        ? { speed, course: after('plot') ?? 'F'.repeat(speed), otherwise: '', ram: null }
        : null,
  }
}

const systemOf = (name: string): 0 | 1 | 2 | 3 | 4 => {
  const at = ([...SYSTEMS] as readonly string[]).indexOf(name)
  if (at < 0 || at > 4) throw new Error(`expected a system, found "${name}"`)
  return at as 0 | 1 | 2 | 3 | 4
}

const courseOf = (text: string): Course => (text === '-' ? '' : text)

/** The order that a line means. */
export const readOrder = (world: SpaceWorld, state: SpaceState, line: string): Command => {
  const words = line.split(/\s+/).filter((word) => word !== '')
  const front = 0
  if (line === 'end') return { type: 'endTurn', front: -1 }
  const [name, verb, ...rest] = words
  const { id: unit } = shipNamed(state.units, name)
  const named = (text: string): number => shipNamed(state.units, text).id
  const after = (word: string): string | null => {
    const at = rest.indexOf(word)
    return at < 0 ? null : rest[at + 1]
  }
  const hex = (text: string | null): Hex => hexOf(world, text ?? '')
  switch (verb) {
    case 'sets':
      return { type: 'setPower', front, unit, power: pipsOf(rest[0]) }
    case 'reinforces':
      return { type: 'reinforce', front, unit, arc: DIRECTIONS[Number(rest[0])] }
    case 'mends':
      return { type: 'mendFirst', front, unit, system: systemOf(rest[0]) }
    case 'flies':
      return flyOrder(world, front, unit, rest, named)
    case 'fires': {
      const at = after('at') ?? ''
      const mount = Number(rest[0])
      return at.includes(',')
        ? { type: 'fire', front, unit, mount, target: null, hex: hex(at) }
        : { type: 'fire', front, unit, mount, target: named(at), hex: null }
    }
    case 'launches': {
      const lock = after('after')
      const target = lock === null ? null : named(lock)
      return { type: 'launch', front, unit, mount: Number(rest[0]), hex: hex(after('at')), target }
    }
    case 'tractors':
      return { type: 'tractor', front, unit, target: named(rest[0]), drags: rest[1] === 'nearer' }
    case 'scans':
      return { type: 'scan', front, unit, facing: directionOf(rest[0]) }
    case 'leaves':
      return { type: 'launchBuoy', front, unit, hex: hex(rest[0]) }
    case 'drops':
      return { type: 'dropCharge', front, unit, hex: hex(rest[0]) }
    case 'ejects':
      return { type: 'ejectCore', front, unit }
    case 'cloaks':
      return { type: 'cloak', front, unit, on: true }
    case 'decloaks':
      return { type: 'cloak', front, unit, on: false }
    case 'asks':
      return { type: 'bridgeOrder', front, unit, officer: rest[0] }
    case 'plots': {
      const course = courseOf(rest[0])
      const otherwise = courseOf(after('or') ?? '-')
      const rammed = after('ramming')
      const ram = rammed === null ? null : named(rammed)
      return { type: 'plot', front, unit, speed: Number(after('at')), course, otherwise, ram }
    }
    default:
      throw new Error(`what is "${verb}" in "${line}"?`)
  }
}

/** `enterprise flies FFL at 3 scooping 3,3 4,3 from engines,sensors venting 5,3 ramming 401` */
const flyOrder = (
  world: SpaceWorld,
  front: number,
  unit: number,
  rest: readonly string[],
  named: (text: string) => number,
): SpaceCommand => {
  const after = (word: string): string | null => {
    const at = rest.indexOf(word)
    return at < 0 ? null : rest[at + 1]
  }
  const scooping = rest.indexOf('scooping')
  const scoop =
    scooping < 0
      ? []
      : rest
          .slice(scooping + 1)
          .filter((word) => /^\d+,\d+$/.test(word))
          .map((word) => hexOf(world, word))
  const venting = after('venting')
  const vent = venting === null ? null : hexOf(world, venting)
  const ramming = after('ramming')
  const from = after('from')?.split(',') ?? []
  return {
    type: 'fly',
    front,
    unit,
    course: courseOf(rest[0]),
    speed: Number(after('at')),
    scoop: scoop.filter(
      (hex) => scooping < 0 || hex !== vent || rest.indexOf('venting') < scooping,
    ),
    vent,
    from: from.map((system) => systemOf(system)),
    ram: ramming === null ? null : named(ramming),
  }
}
