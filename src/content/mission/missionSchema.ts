/** The form of a mission file, before any of its references is looked up. */

import * as v from 'valibot'
import { LIGHT_IDS, USUAL_LIGHT } from '../ground'
import { NAME } from './boardSource'
import { integer, listOf, objectOf, oneOf, textLike } from './fields'
import {
  GROUND_MEASURES,
  GROUND_TRIGGER_EVENTS,
  SPACE_MEASURES,
  SPACE_TRIGGER_EVENTS,
} from './vocabulary'

export const MISSION_FORMAT = 1

/** Directions by their names, in the order of `Direction`. */
export const FACINGS = ['E', 'NE', 'NW', 'W', 'SW', 'SE'] as const

const id = textLike(/^[a-z][a-z0-9-]{0,47}$/, 'an id like "duck-blind"')
const name = textLike(NAME, 'a name like "picard"')
const textKey = textLike(
  /^[a-z][A-Za-z0-9-]{0,47}(\.[A-Za-z0-9-]{1,48}){1,6}$/,
  'a text key like "mission.duck-blind.name"',
)
const front = v.optional(integer(0, 1), 0)
const nullable = v.optional(v.nullable(integer(0, 9999)), null)

const test = {
  front,
  measure: oneOf([...new Set([...GROUND_MEASURES, ...SPACE_MEASURES])] as const),
  atLeast: nullable,
  atMost: nullable,
}
const testSchema = objectOf(test)
const namedTest = objectOf({ id: name, ...test })

const force = objectOf({
  unit: name,
  at: name,
  facing: oneOf(FACINGS),
  inhibitors: v.optional(integer(0, 9), 0),
})

const groundFront = objectOf({
  theatre: oneOf(['ground']),
  board: id,
  blue: listOf(force, 8, 1),
  columns: listOf(name, 24),
  red: listOf(force, 24),
  probes: listOf(objectOf({ unit: name, loops: listOf(listOf(name, 12, 2), 6, 1) }), 12),
  flag: name,
  charges: listOf(name, 6),
  rockfalls: v.optional(listOf(objectOf({ at: name, falls: listOf(name, 8, 1) }), 6), []),
  finds: v.optional(listOf(name, 6), []),
  injured: v.optional(listOf(name, 8), []),
  /** What light it lies in: art alone, no part of the hash. */
  light: v.optional(oneOf(LIGHT_IDS), USUAL_LIGHT),
})

const ship = objectOf({
  unit: name,
  at: name,
  /** Other places of which the seed may draw one. */
  or: v.optional(listOf(name, 6), []),
  facing: oneOf(FACINGS),
  speed: v.optional(integer(0, 6), 0),
  officers: v.optional(listOf(name, 4), []),
  charges: v.optional(integer(0, 4), 0),
  flees: v.optional(v.boolean('true or false'), false),
})

const spaceFront = objectOf({
  theatre: oneOf(['space']),
  board: id,
  blue: listOf(ship, 6, 1),
  red: listOf(ship, 8),
  hazards: v.optional(listOf(listOf(name, 12, 2), 8), []),
})

const argument = v.union([name, integer(0, 9999)], 'a name or an integer from 0 to 9999')
const call = {
  name,
  args: v.optional(v.record(v.string('text'), argument, 'an object of arguments'), {}),
}

const trigger = objectOf({
  id: name,
  once: v.boolean('true or false'),
  on: objectOf({ front, event: oneOf([...GROUND_TRIGGER_EVENTS, ...SPACE_TRIGGER_EVENTS]) }),
  when: listOf(objectOf(call), 6),
  do: listOf(objectOf({ front, ...call }), 6, 1),
})

const scene = listOf(objectOf({ speaker: name, text: textKey }), 12)

export const missionSchema = objectOf({
  $schema: v.optional(v.string('text')),
  format: v.literal(MISSION_FORMAT, String(MISSION_FORMAT)),
  id,
  rounds: integer(1, 40),
  par: integer(1, 40),
  fronts: listOf(v.variant('theatre', [groundFront, spaceFront], 'a front'), 2, 1),
  objectives: listOf(
    objectOf({
      id: name,
      side: v.optional(oneOf(['blue', 'red']), 'blue'),
      kind: oneOf(['required', 'optional', 'avoid']),
      test: testSchema,
    }),
    8,
    1,
  ),
  endings: objectOf({
    lost: listOf(namedTest, 6),
    over: listOf(namedTest, 6, 1),
    won: listOf(testSchema, 6, 1),
    partly: listOf(testSchema, 6),
  }),
  stamps: listOf(
    objectOf({
      id: oneOf(['pace', 'care', 'style', 'discovery']),
      tests: listOf(testSchema, 4, 1),
    }),
    4,
    4,
  ),
  triggers: listOf(trigger, 24),
  scenes: objectOf({
    before: scene,
    won: scene,
    partly: scene,
    lost: scene,
  }),
})

export type MissionFile = v.InferOutput<typeof missionSchema>
export type FrontFile = MissionFile['fronts'][number]
export type GroundFrontFile = Extract<FrontFile, { theatre: 'ground' }>
export type SpaceFrontFile = Extract<FrontFile, { theatre: 'space' }>
export type TestFile = v.InferOutput<typeof testSchema>
export type TriggerFile = MissionFile['triggers'][number]
