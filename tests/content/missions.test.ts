import { describe, expect, it } from 'vitest'
import { groundPlan } from '../../src/battle'
import { loadLibrary } from '../../src/battle/library'
import {
  faultSentences,
  type GroundBoard,
  missionTextKeys,
  parseMission,
} from '../../src/content/mission'
import missionTexts from '../../src/text/missions.en.json'
import { changed, type Json, shipped, shippedText } from './files'

const library = loadLibrary(new Map([...shipped('.tmj'), ...shipped('.mission.json')]))
const boards: ReadonlyMap<string, GroundBoard> = library.ok ? library.value.boards : new Map()

describe('the missions of the game', () => {
  it('are all valid', () => {
    expect(faultSentences(library)).toEqual([])
  })

  it('have every sentence they need, and no sentence is left over', () => {
    const missions = library.ok ? [...library.value.missions.values()] : []
    const needed = missions.flatMap(missionTextKeys).sort()
    expect(Object.keys(missionTexts).sort()).toEqual(needed)
  })

  it('give the evacuation its forces: five to lead, six columns, four probes, three inhibitors', () => {
    const mission = library.ok ? library.value.missions.get('insurrection') : undefined
    const front = mission === undefined ? undefined : groundPlan(mission)
    expect(front?.blue.map(({ unit }) => unit)).toEqual([
      'picard',
      'data',
      'worf',
      'crusher',
      'anij',
    ])
    expect(front?.columns).toHaveLength(6)
    expect(front?.probes.map(({ unit }) => unit)).toEqual(['scout', 'scout', 'hunter', 'warden'])
    expect(front?.blue.reduce((sum, { inhibitors }) => sum + inhibitors, 0)).toBe(3)
    expect(mission?.rounds).toBe(14)
    expect(mission?.par).toBe(11)
  })
})

describe('a board whose landing is built over', () => {
  it('is refused for the mission that is fought on it', () => {
    const files = new Map([...shipped('.tmj'), ...shipped('.mission.json')])
    const name = [...files.keys()].find((one) => one.endsWith('long-walk-pass.tmj')) ?? ''
    const board = changed(files.get(name) ?? '', ({ layers }) => {
      const terrain = layers.find((layer: Json) => layer.name === 'terrain').data
      const console = 18
      const landing = 14 + 7 * 28
      expect(terrain).toContain(console)
      terrain[landing] = console
    })
    const broken = loadLibrary(new Map([...files, [name, board]]))
    expect(faultSentences(broken)).toEqual([
      expect.stringMatching(
        /long-walk-pass\.mission\.json, .*board: expected landings on open ground, found console at 14,7\.$/,
      ),
    ])
  })
})

describe('the long walk', () => {
  const frontOf = (id: string) => {
    const mission = library.ok ? library.value.missions.get(id) : undefined
    if (mission === undefined) throw new Error(`no mission ${id}`)
    return { mission, front: groundPlan(mission) }
  }

  it('through the caves: eight columns, a bore and a scout, twelve rounds, par ten', () => {
    const { mission, front } = frontOf('long-walk-caves')
    expect(front.columns).toHaveLength(8)
    expect(front.probes.map(({ unit }) => unit)).toEqual(['bore', 'scout'])
    expect([mission.rounds, mission.par]).toEqual([12, 10])
    expect([front.board.grid.cols, front.board.grid.rows]).toEqual([26, 16])
    expect(front.finds).toHaveLength(1)
  })

  it('over the pass: eight columns, a scout and a hunter, two scouts to come, rocks to drop, par nine', () => {
    const { mission, front } = frontOf('long-walk-pass')
    expect(front.columns).toHaveLength(8)
    expect(front.probes.map(({ unit }) => unit)).toEqual(['scout', 'hunter'])
    expect(mission.triggers.map(({ on }) => on.event)).toEqual([
      'consoleUsed',
      'unitNoticed',
      'columnSafe',
    ])
    expect([mission.rounds, mission.par]).toEqual([12, 9])
    expect([front.board.grid.cols, front.board.grid.rows]).toEqual([28, 20])
    expect(front.rockfalls).toHaveLength(3)
  })
})

describe('two missions of one name', () => {
  it('are refused', () => {
    const text = shippedText('insurrection.tmj')
    const twice = loadLibrary(
      new Map([
        ['a/valley.tmj', text],
        ['b/valley.tmj', text],
      ]),
    )
    expect(faultSentences(twice)).toEqual([
      'b/valley.tmj: expected a name of its own, found a second "valley".',
    ])
  })
})

describe('a broken mission file is refused in one sentence', () => {
  const MISSION = shippedText('insurrection.mission.json')
  const told = (change: (mission: Json) => void): readonly string[] =>
    faultSentences(parseMission('insurrection.mission.json', changed(MISSION, change), boards))

  it.each<[string, (mission: Json) => void, string]>([
    [
      'whose id is not its file’s',
      (mission) => {
        mission.id = 'duck-blind'
      },
      'id: expected "insurrection", as the file is called, found "duck-blind".',
    ],
    [
      'of a form that will come later',
      (mission) => {
        mission.format = 2
      },
      'format: expected 1, found 2.',
    ],
    [
      'with a key nobody knows',
      (mission) => {
        mission.weather = 'rain'
      },
      ': expected no other key, found "weather".',
    ],
    [
      'on a board that is not there',
      (mission) => {
        mission.fronts[0].board = 'moon'
      },
      'fronts[0].board: expected one of the boards insurrection, long-walk-caves, long-walk-pass, found "moon".',
    ],
    [
      'with a start that is not on the board',
      (mission) => {
        mission.fronts[0].blue[1].at = 'nowhere'
      },
      'fronts[0].blue[1].at: expected a mark of the board "insurrection", found "nowhere".',
    ],
    [
      'with an officer nobody knows',
      (mission) => {
        mission.fronts[0].blue[0].unit = 'kirk'
      },
      'fronts[0].blue[0].unit: expected one of picard, data, worf, crusher, troi, laforge, anij, gallatin, security, sojef, tournel, artim, found "kirk".',
    ],
    [
      'with an enemy among the officers',
      (mission) => {
        mission.fronts[0].blue[0].unit = 'scout'
      },
      'fronts[0].blue[0].unit: expected one of picard, data, worf, crusher, troi, laforge, anij, gallatin, security, sojef, tournel, artim, found "scout".',
    ],
    [
      'with a patrol past a mark that is not on the board',
      (mission) => {
        mission.fronts[0].probes[2].loops[1][0] = 'void'
      },
      'fronts[0].probes[2].loops[1][0]: expected a mark of the board "insurrection", found "void".',
    ],
    [
      'with a patrol through a house',
      (mission) => {
        mission.fronts[0].probes[2].loops[1][0] = 'column1'
      },
      'fronts[0].probes[2].loops[1][0]: expected a mark in the open, found "column1" in house.',
    ],
    [
      'with two officers on one hex',
      (mission) => {
        mission.fronts[0].blue[1].at = 'picard'
      },
      'fronts[0].blue[1]: expected a free hex, found 6,9, which is taken.',
    ],
    [
      'that counts what nobody counts',
      (mission) => {
        mission.objectives[0].test.measure = 'gold'
      },
      'objectives[0].test.measure: expected one of peopleSafe, peopleHeld, columnsAbroad, officersStanding, officersLost, householdsLost, roundsPlayed, heavyUsed, chargesBlown, inhibitorsSpent, searchLevel, probesLost, rockfallsDropped, found, consolesUsed, injuredSafe, ',
    ],
    [
      'with a test that nothing fails',
      (mission) => {
        delete mission.endings.won[0].atLeast
      },
      'endings.won[0]: expected "atLeast", "atMost" or both, found neither.',
    ],
    [
      'with a test on a front it does not have',
      (mission) => {
        mission.objectives[0].test.front = 1
      },
      'objectives[0].test.front: expected a front from 0 to 0, found 1.',
    ],
    [
      'with two objectives of one name',
      (mission) => {
        mission.objectives[1].id = 'caves'
      },
      'objectives[1]: expected an id of its own, found "caves" again.',
    ],
    [
      'with three stamps',
      (mission) => {
        mission.stamps.pop()
      },
      'stamps: expected a list of 4, found a list of 3.',
    ],
    [
      'whose par nobody can miss',
      (mission) => {
        mission.par = 15
      },
      'par: expected at most the 14 rounds, found 15.',
    ],
    [
      'whose trigger waits for what never happens',
      (mission) => {
        mission.triggers[0].on.event = 'snow'
      },
      'triggers[0].on.event: expected one of roundReset, ',
    ],
    [
      'whose trigger asks what nobody answers',
      (mission) => {
        mission.triggers[0].when[0].name = 'constructor'
      },
      'triggers[0].when[0].name: expected one of always, atHex, unitIs, found "constructor".',
    ],
    [
      'whose trigger does what nobody can',
      (mission) => {
        mission.triggers[0].do[0].name = 'winBattle'
      },
      'triggers[0].do[0].name: expected one of addTicks, misleadSearch, drawArrival, drawCaveIn, openDoor, found "winBattle".',
    ],
    [
      'whose effect lacks an argument',
      (mission) => {
        delete mission.triggers[0].do[0].args.rounds
      },
      'triggers[0].do[0].args.rounds: expected an integer, found nothing.',
    ],
    [
      'whose effect has one too many',
      (mission) => {
        mission.triggers[0].do[0].args.loudly = 1
      },
      'triggers[0].do[0].args: expected the arguments unit, rounds, found "loudly".',
    ],
    [
      'whose condition names no mark of the board',
      (mission) => {
        mission.triggers[0].when[0] = { name: 'atHex', args: { hex: 'moon' } }
      },
      'triggers[0].when[0].args.hex: expected a mark of the board "insurrection", found "moon".',
    ],
    [
      'whose scene speaks in sentences, not keys',
      (mission) => {
        mission.scenes.won[0].text = 'We are saved!'
      },
      'scenes.won[0].text: expected a text key like "mission.duck-blind.name", found "We are saved!".',
    ],
  ])('%s', (_, change, sentence) => {
    const place = sentence.startsWith(':') ? sentence : `, ${sentence}`
    expect(told(change)[0]?.startsWith(`insurrection.mission.json${place}`)).toBe(true)
    expect(told(change)).toHaveLength(1)
  })

  it('names every fault it has, not only the first', () => {
    const sentences = told((mission) => {
      mission.fronts[0].flag = 'a'
      mission.fronts[0].charges = ['b']
      mission.par = 20
    })
    expect(sentences).toHaveLength(3)
  })

  it('takes minus zero for zero', () => {
    const text = MISSION.replace('"atMost": 0', '"atMost": -0')
    expect(text).not.toBe(MISSION)
    const mission = parseMission('insurrection.mission.json', text, boards)
    const test = mission.ok ? mission.value.endings.over[0] : null
    expect(Object.is(test?.atMost, 0)).toBe(true)
  })
})
