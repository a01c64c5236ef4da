/** Missions from their files: read, checked against the boards they name, ready to be played. */

import * as v from 'valibot'
import type { Objective, Stamp, Test } from '../../kernel/types'
import { idOfFile } from './boardSource'
import { hashOf } from './canonical'
import { issueFault } from './fault'
import { readFront } from './front'
import { type FrontFile, type MissionFile, missionSchema, type TestFile } from './missionSchema'
import { checkUnique, complain, type Reading } from './references'
import { readSpaceFront } from './spaceFront'
import { readTrigger } from './trigger'
import type { FrontPlan, GroundBoard, Loaded, Mission, SpaceBoard } from './types'
import { readJson } from './untrusted'
import { GROUND_MEASURES, SPACE_MEASURES } from './vocabulary'

/**
 * The mission that a file describes. `boards` and `skies` are those it may name. Faults: a form that is not the
 * schema's, and every name in it that stands for nothing.
 */
export const parseMission = (
  file: string,
  text: string,
  boards: ReadonlyMap<string, GroundBoard>,
  skies: ReadonlyMap<string, SpaceBoard> = new Map(),
): Loaded<Mission> => {
  const json = readJson(file, text)
  if (!json.ok) return json
  const parsed = v.safeParse(missionSchema, json.value)
  if (!parsed.success) {
    return { ok: false, faults: parsed.issues.map((issue) => issueFault(file, issue)) }
  }
  return readMission({ file, faults: [] }, parsed.output, boards, skies)
}

const readMission = (
  reading: Reading,
  form: MissionFile,
  boards: ReadonlyMap<string, GroundBoard>,
  skies: ReadonlyMap<string, SpaceBoard>,
): Loaded<Mission> => {
  if (idOfFile(reading.file) !== form.id) {
    complain(reading, 'id', `"${idOfFile(reading.file)}", as the file is called`, `"${form.id}"`)
  }
  if (form.par > form.rounds) {
    complain(reading, 'par', `at most the ${form.rounds} rounds`, String(form.par))
  }
  const fronts = form.fronts.map((front, index) =>
    front.theatre === 'ground'
      ? readFront(reading, `fronts[${index}]`, front, boards)
      : readSpaceFront(reading, `fronts[${index}]`, front, skies),
  )
  const plans = fronts.filter((front): front is FrontPlan => front !== null)
  const rules = readRules(reading, form)
  const triggers =
    plans.length < fronts.length
      ? []
      : form.triggers.map((one, at) => readTrigger(reading, `triggers[${at}]`, one, plans))
  checkUnique(
    reading,
    'triggers',
    form.triggers.map((trigger) => trigger.id),
  )
  if (reading.faults.length > 0) return { ok: false, faults: reading.faults }
  // Scenes are text and light is art: a mission keeps its hash, and its replays, when they change.
  const { scenes, $schema, fronts: shown, ...rest } = form
  const ruled = { ...rest, fronts: shown.map(withoutArt) }
  const { before, ...after } = scenes
  const mission: Mission = {
    id: form.id,
    mission: form.id,
    hash: hashOf(ruled),
    par: form.par,
    rounds: form.rounds,
    fronts: plans,
    ...rules,
    triggers,
    before,
    after,
  }
  return { ok: true, value: Object.freeze(mission) }
}

const withoutArt = (front: FrontFile): object => {
  if (front.theatre === 'space') return front
  const { light, ...ruled } = front
  return ruled
}

const readRules = (
  reading: Reading,
  form: MissionFile,
): Pick<Mission, 'objectives' | 'endings' | 'stamps'> => {
  const tested = (path: string, test: TestFile): Test => readTest(reading, path, test, form)
  const objectives: Objective[] = form.objectives.map((objective, at) => ({
    ...objective,
    test: tested(`objectives[${at}].test`, objective.test),
  }))
  const { lost, over, won, partly } = form.endings
  const endings = {
    lost: lost.map((test, at) => ({ id: test.id, ...tested(`endings.lost[${at}]`, test) })),
    over: over.map((test, at) => ({ id: test.id, ...tested(`endings.over[${at}]`, test) })),
    won: won.map((test, at) => tested(`endings.won[${at}]`, test)),
    partly: partly.map((test, at) => tested(`endings.partly[${at}]`, test)),
  }
  const stamps: Stamp[] = form.stamps.map((stamp, at) => ({
    id: stamp.id,
    tests: stamp.tests.map((test, nth) => tested(`stamps[${at}].tests[${nth}]`, test)),
  }))
  checkUnique(
    reading,
    'objectives',
    objectives.map((objective) => objective.id),
  )
  checkUnique(
    reading,
    'endings',
    [...lost, ...over].map((ending) => ending.id),
  )
  checkUnique(
    reading,
    'stamps',
    stamps.map((stamp) => stamp.id),
  )
  return { objectives, endings, stamps }
}

const readTest = (reading: Reading, path: string, test: TestFile, form: MissionFile): Test => {
  checkFront(reading, path, test.front, form.fronts.length)
  checkMeasure(reading, path, test, form)
  if (test.atLeast === null && test.atMost === null) {
    complain(reading, path, '"atLeast", "atMost" or both', 'neither')
  }
  const { front, measure, atLeast, atMost } = test
  return { front, measure, argument: '', atLeast, atMost }
}

/** A front is asked only for what its theatre counts. */
const checkMeasure = (reading: Reading, path: string, test: TestFile, form: MissionFile): void => {
  if (test.front >= form.fronts.length) return
  const isGround = form.fronts[test.front].theatre === 'ground'
  const known: readonly string[] = isGround ? GROUND_MEASURES : SPACE_MEASURES
  if (known.includes(test.measure)) return
  complain(reading, `${path}.measure`, `one of ${known.join(', ')}`, `"${test.measure}"`)
}

const checkFront = (reading: Reading, path: string, front: number, fronts: number): void => {
  if (front < fronts) return
  complain(reading, `${path}.front`, `a front from 0 to ${fronts - 1}`, String(front))
}
