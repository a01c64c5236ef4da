/** Orders of the theatre in space as byte records, for links. */

import type { SpaceCommand } from '../rules/space'
import type { ByteReader, ByteWriter } from './bytes'

/** Never reordered: positions are in links that are out in the world. */
export const SPACE_COMMANDS = [
  'setPower',
  'reinforce',
  'mendFirst',
  'fly',
  'fire',
  'launch',
  'tractor',
  'scan',
  'launchBuoy',
  'dropCharge',
  'ejectCore',
  'cloak',
  'bridgeOrder',
  'plot',
] as const satisfies readonly SpaceCommand['type'][]

const STEPS: readonly string[] = ['F', 'L', 'R']
/** Longer than any course or list of an order. */
const MOST_ITEMS = 4096
const TEXT_CHARACTERS = 64

type Written = Exclude<SpaceCommand, { type: 'endTurn' }>

export const writeSpaceCommand = (out: ByteWriter, command: Written): void => {
  out.count(command.unit)
  switch (command.type) {
    case 'setPower':
      return writeList(out, command.power)
    case 'reinforce':
      return out.count(command.arc)
    case 'mendFirst':
      return out.count(command.system + 1)
    case 'fly':
      out.count(command.speed)
      writeCourse(out, command.course)
      writeList(out, command.scoop)
      writeMaybe(out, command.vent)
      writeList(out, command.from)
      return writeMaybe(out, command.ram)
    case 'fire':
      out.count(command.mount)
      writeMaybe(out, command.target)
      return writeMaybe(out, command.hex)
    case 'launch':
      out.count(command.mount)
      out.count(command.hex)
      return writeMaybe(out, command.target)
    case 'tractor':
      out.count(command.target)
      return out.count(command.drags ? 1 : 0)
    case 'scan':
      return out.count(command.facing)
    case 'launchBuoy':
    case 'dropCharge':
      return out.count(command.hex)
    case 'ejectCore':
      return
    case 'cloak':
      return out.count(command.on ? 1 : 0)
    case 'bridgeOrder':
      return out.text(command.officer)
    case 'plot':
      out.count(command.speed)
      writeCourse(out, command.course)
      writeCourse(out, command.otherwise)
      return writeMaybe(out, command.ram)
  }
}

/** The order whose type was read already; what it holds is checked by the replay's own schema. */
export const readSpaceCommand = (
  read: ByteReader,
  type: string | undefined,
  front: number,
): unknown => {
  if (!SPACE_COMMANDS.some((known) => known === type)) {
    throw new RangeError('an order that there is not')
  }
  return { type, front, unit: read.count(), ...readFields(read, type as Written['type']) }
}

const readFields = (read: ByteReader, type: Written['type']): object => {
  switch (type) {
    case 'setPower':
      return { power: readList(read) }
    case 'reinforce':
      return { arc: read.count() }
    case 'mendFirst':
      return { system: read.count() - 1 }
    case 'fly':
      return {
        speed: read.count(),
        course: readCourse(read),
        scoop: readList(read),
        vent: readMaybe(read),
        from: readList(read),
        ram: readMaybe(read),
      }
    case 'fire':
      return { mount: read.count(), target: readMaybe(read), hex: readMaybe(read) }
    case 'launch':
      return { mount: read.count(), hex: read.count(), target: readMaybe(read) }
    case 'tractor':
      return { target: read.count(), drags: read.count() === 1 }
    case 'scan':
      return { facing: read.count() }
    case 'launchBuoy':
    case 'dropCharge':
      return { hex: read.count() }
    case 'ejectCore':
      return {}
    case 'cloak':
      return { on: read.count() === 1 }
    case 'bridgeOrder':
      return { officer: read.text(TEXT_CHARACTERS) }
    case 'plot':
      return {
        speed: read.count(),
        course: readCourse(read),
        otherwise: readCourse(read),
        ram: readMaybe(read),
      }
  }
}

const writeMaybe = (out: ByteWriter, value: number | null): void =>
  out.count(value === null ? 0 : value + 1)

const readMaybe = (read: ByteReader): number | null => {
  const value = read.count()
  return value === 0 ? null : value - 1
}

const writeCourse = (out: ByteWriter, course: string): void => {
  out.count(course.length)
  for (const step of course) out.count(STEPS.indexOf(step))
}

const readCourse = (read: ByteReader): string => {
  const length = read.count()
  if (length > MOST_ITEMS) throw new RangeError('a course is too long')
  return Array.from({ length }, () => STEPS[read.count()] ?? '?').join('')
}

/** Numbers as differences: neighbouring hexes are near each other. */
const writeList = (out: ByteWriter, values: readonly number[]): void => {
  out.count(values.length)
  let last = 0
  for (const value of values) {
    out.signed(value - last)
    last = value
  }
}

/** A list whose length no honest link exceeds; the replay's own schema has the exact caps. */
const readList = (read: ByteReader): number[] => {
  const length = read.count()
  if (length > MOST_ITEMS) throw new RangeError('a list is too long')
  let last = 0
  return Array.from({ length }, () => {
    last += read.signed()
    return last
  })
}
