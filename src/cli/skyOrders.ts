/** Orders in space as they are typed: `fly 1 FFL 3`, `fire 1 0 401`, and the like. */

import { type Match, PRESET_IDS, type SpaceCommand, SYSTEMS, shipSpec, trace } from '../battle'
import { FACING_NAMES } from './orders'

type Words = readonly string[]
type Reader = (match: Match, front: number, words: Words) => SpaceCommand | null

/** How each order is typed: shown by `help`, and when the words cannot be read. */
export const SKY_USAGE: { readonly [verb: string]: string } = {
  power: 'power ID chase|fight|mend|silent, or power ID E/W/S/N/R',
  reinforce: 'reinforce ID ARC (0 ahead, then counter-clockwise)',
  mend: 'mend ID SYSTEM',
  fly: 'fly ID COURSE SPEED [scoop SYSTEM,SYSTEM] [vent C,R] [ram ID]   (F ahead, L and R turn, - for nothing)',
  fire: 'fire ID MOUNT TARGET|C,R',
  launch: 'launch ID MOUNT C,R [TARGET]',
  tractor: 'tractor ID TARGET [drag]',
  scan: 'scan ID E|NE|NW|W|SW|SE',
  buoy: 'buoy ID C,R',
  charge: 'charge ID C,R',
  eject: 'eject ID',
  cloak: 'cloak ID on|off',
  ask: 'ask ID OFFICER',
}

export const isSkyOrder = (verb: string): boolean => Object.hasOwn(READERS, verb)

/** The order that the words stand for; null if they are none. */
export const readSkyOrder = (
  match: Match,
  front: number,
  verb: string,
  words: Words,
): SpaceCommand | null => READERS[verb](match, front, words)

const idOf = (word: string | undefined): number =>
  word !== undefined && /^\d{1,6}$/.test(word) ? Number(word) : -1

const hexOf = (match: Match, front: number, word: string | undefined): number => {
  const found = /^(\d{1,2}),(\d{1,2})$/.exec(word ?? '')
  const { cols, rows } = match.mission.fronts[front].board.grid
  const [col, row] = found === null ? [cols, rows] : [Number(found[1]), Number(found[2])]
  return col < cols && row < rows ? row * cols + col : -1
}

const directionOf = (word: string | undefined): 0 | 1 | 2 | 3 | 4 | 5 | null => {
  const at = FACING_NAMES.indexOf((word ?? '').toUpperCase())
  return isDirection(at) ? at : null
}

const isDirection = (value: number): value is 0 | 1 | 2 | 3 | 4 | 5 => value >= 0 && value <= 5

const systemOf = (word: string): number => SYSTEMS.findIndex((one) => one.startsWith(word))

const withHex =
  (type: 'launchBuoy' | 'dropCharge'): Reader =>
  (match, front, [id, place]) => {
    const [unit, hex] = [idOf(id), hexOf(match, front, place)]
    return unit < 0 || hex < 0 ? null : { type, front, unit, hex }
  }

const READERS: { readonly [verb: string]: Reader } = {
  power: (match, front, [id, how]) => {
    const unit = idOf(id)
    const ship = match.sky('blue', front).units.find((one) => one.id === unit)
    if (ship === undefined || how === undefined) return null
    const preset = PRESET_IDS.find((one) => one === how)
    const pips =
      preset === undefined
        ? how.split('/').map(Number)
        : shipSpec(match.field.skies[front], ship.kind).presets[preset]
    if (pips.length !== SYSTEMS.length || pips.some((count) => !Number.isInteger(count)))
      return null
    return { type: 'setPower', front, unit, power: pips }
  },
  reinforce: (_, front, [id, word]) => {
    const [unit, arc] = [idOf(id), idOf(word)]
    return unit < 0 || !isDirection(arc) ? null : { type: 'reinforce', front, unit, arc }
  },
  mend: (_, front, [id, word]) => {
    const [unit, system] = [idOf(id), systemOf(word ?? '?')]
    return unit < 0 || system < 0 ? null : { type: 'mendFirst', front, unit, system }
  },
  fly: (match, front, [id, letters, pace, ...rest]) => {
    const [unit, speed] = [idOf(id), idOf(pace)]
    const course = letters === '-' ? '' : (letters ?? '?').toUpperCase()
    const ship = match.sky('blue', front).units.find((one) => one.id === unit)
    if (ship === undefined || speed < 0 || !/^[FLR]{0,24}$/.test(course)) return null
    const after = (word: string): string | undefined => rest[rest.indexOf(word) + 1]
    const scooping = rest.includes('scoop')
    const from = scooping ? (after('scoop') ?? '').split(',').map(systemOf) : []
    const way = [ship.hex, ...trace(match.field.skies[front], ship, course).path]
    const vent = rest.includes('vent') ? hexOf(match, front, after('vent')) : null
    const ram = rest.includes('ram') ? idOf(after('ram')) : null
    if (from.includes(-1) || vent === -1 || ram === -1) return null
    return { type: 'fly', front, unit, speed, course, scoop: scooping ? way : [], vent, from, ram }
  },
  fire: (match, front, [id, place, at]) => {
    const [unit, mount] = [idOf(id), idOf(place)]
    const isPlace = at?.includes(',') === true
    const [target, hex] = isPlace ? [null, hexOf(match, front, at)] : [idOf(at), null]
    if (unit < 0 || mount < 0 || target === -1 || hex === -1) return null
    return { type: 'fire', front, unit, mount, target, hex }
  },
  launch: (match, front, [id, place, at, lock]) => {
    const [unit, mount, hex] = [idOf(id), idOf(place), hexOf(match, front, at)]
    const target = lock === undefined ? null : idOf(lock)
    if (unit < 0 || mount < 0 || hex < 0 || target === -1) return null
    return { type: 'launch', front, unit, mount, hex, target }
  },
  tractor: (_, front, [id, at, how]) => {
    const [unit, target] = [idOf(id), idOf(at)]
    if (unit < 0 || target < 0) return null
    return { type: 'tractor', front, unit, target, drags: how === 'drag' }
  },
  scan: (_, front, [id, word]) => {
    const [unit, facing] = [idOf(id), directionOf(word)]
    return unit < 0 || facing === null ? null : { type: 'scan', front, unit, facing }
  },
  buoy: withHex('launchBuoy'),
  charge: withHex('dropCharge'),
  eject: (_, front, [id]) => (idOf(id) < 0 ? null : { type: 'ejectCore', front, unit: idOf(id) }),
  cloak: (_, front, [id, word]) =>
    idOf(id) < 0 || (word !== 'on' && word !== 'off')
      ? null
      : { type: 'cloak', front, unit: idOf(id), on: word === 'on' },
  ask: (_, front, [id, officer]) =>
    idOf(id) < 0 || officer === undefined
      ? null
      : { type: 'bridgeOrder', front, unit: idOf(id), officer },
}
