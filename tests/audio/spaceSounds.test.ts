import { describe, expect, it } from 'vitest'
import { createEar } from '../../src/audio/ear'
import { skyHearing } from '../../src/audio/hearing'
import { mixesOf, nextTurn, programmeOf, SPACE, suits } from '../../src/audio/programme'
import { skyDangerOf } from '../../src/audio/skyDanger'
import { pieceOf, SOUND_IDS, sheetOf } from '../../src/audio/sounds'
import { type SkyScene, SPACE_SOUNDS, skySoundsOf } from '../../src/audio/spaceSounds'
import {
  createMatch,
  type SeenEvent,
  type SkyEvent,
  type SpaceView,
  setupFor,
  skyView,
} from '../../src/battle'
import { SKY_CUES } from '../../src/stage/sky/cues'
import { shippedLibrary } from '../golden/recorded'

const match = createMatch(shippedLibrary(), setupFor('riker-manoeuvre', 'officer'), 'heard')
const [world] = match.field.skies
const battle = match.view('above')
const { view } = skyView(battle).fronts[0]
const ship = (kind: string) => {
  const found = view.units.find((one) => one.kind === kind)
  if (found === undefined) throw new Error(`no ${kind}`)
  return found
}
const enterprise = ship('enterprise')
const battleship = ship('battleship')
const scene: SkyScene = {
  world,
  before: view,
  after: view,
  isNewGoal: (objective) => objective === 'both',
}
const heard = (event: object) => skySoundsOf({ front: 0, ...event } as SkyEvent, scene)
const names = (event: object) => heard(event).map(({ sound }) => sound)

describe('every event of a battle in space', () => {
  it('is heard, or says why it is silent', () => {
    expect(Object.keys(SPACE_SOUNDS).sort()).toEqual(Object.keys(SKY_CUES).sort())
    const silent = Object.entries(SPACE_SOUNDS).flatMap(([type, how]) =>
      typeof how === 'string' ? [type] : [],
    )
    expect(silent).toEqual([
      'sideReadied',
      'powerSet',
      'arcReinforced',
      'mendOrdered',
      'pipsRobbed',
      'speedSet',
      'shipTurned',
      'helmDone',
      'plotDrawn',
      'mountSpent',
      'fireOut',
      'systemMended',
      'arcsMended',
      'hullMended',
      'buoySpent',
      'conditionSet',
      'circlesGrew',
      'acquaintanceMade',
      'roundWasSilent',
      'battleEnded',
      'diceRolled',
      'triggerFired',
      'linkChanged',
    ])
    for (const how of Object.values(SPACE_SOUNDS)) {
      if (typeof how === 'string') expect(how.length).toBeGreaterThan(10)
    }
  })

  it('uses every sound that was made for space', () => {
    const made = SOUND_IDS.filter((sound) => sheetOf(sound) === 'space')
    const table = Object.values(SPACE_SOUNDS).map(String).join()
    const used = [...table.matchAll(/["'`]([a-z-]+)["'`]/g)].map(([, name]) => name)
    // Beams and volleys choose by the weapon.
    const chosen = ['ship-phaser', 'ship-disruptor']
    expect(made.filter((sound) => !used.includes(sound) && !chosen.includes(sound))).toEqual([])
  })
})

describe('what is heard in space', () => {
  const beam = { type: 'beamFired', target: 0, from: 0, hex: 5, locked: true, hits: 1, damage: 3 }

  it('of a beam is one voice, of a volley each bolt', () => {
    expect(names({ ...beam, unit: enterprise.id, mount: 0 })).toEqual(['ship-phaser'])
    const volley = heard({ ...beam, unit: battleship.id, mount: 0 })
    expect(volley.map(({ sound }) => sound)).toEqual(Array(5).fill('ship-disruptor'))
    const times = volley.map(({ delayMs }) => delayMs ?? 0)
    expect(times).toEqual([...times].sort((one, other) => one - other))
    expect(new Set(times).size).toBe(5)
  })

  it('of alarms is only what rings aboard our own ships', () => {
    expect(names({ type: 'systemBroken', unit: enterprise.id, system: 1, steps: 2 })).toEqual([
      'red-alert',
    ])
    expect(names({ type: 'systemBroken', unit: battleship.id, system: 1, steps: 2 })).toEqual([])
  })

  it('of the other side’s sightings is nothing', () => {
    expect(names({ type: 'shipSighted', side: 'red', unit: enterprise.id })).toEqual([])
    expect(names({ type: 'shipSighted', side: 'blue', unit: battleship.id })).toEqual(['contact'])
  })

  it('comes from where it happens', () => {
    expect(heard({ type: 'hullHit', unit: battleship.id, amount: 2, cause: 'beam' })).toEqual([
      { sound: 'hull-hit', hex: battleship.hex },
    ])
    expect(heard({ type: 'tearOpened', tear: { side: 'red', hex: 77, radius: 1 } })[0].hex).toBe(77)
  })
})

describe('the danger in space', () => {
  const own = match.sky('blue')
  const changed = (part: Partial<SpaceView>): SpaceView => ({ ...own, ...part })

  it('is tension with an enemy in sight, a fight once its guns bear', () => {
    expect(skyDangerOf(world, changed({ units: [enterprise] }))).toBe('calm')
    const far = { ...battleship, hex: enterprise.hex + 20, facing: 3 as const }
    expect(skyDangerOf(world, changed({ units: [enterprise, far] }))).toBe('tension')
    const near = { ...far, hex: enterprise.hex + 4 }
    expect(skyDangerOf(world, changed({ units: [enterprise, near] }))).toBe('combat')
    const astern = { ...near, facing: 0 as const, kind: 'tanker' }
    expect(skyDangerOf(world, changed({ units: [enterprise, astern] }))).toBe('tension')
  })

  it('is none for who runs silent, until something is about to strike', () => {
    const silent = { ...enterprise, isSilent: true }
    const near = { ...battleship, hex: enterprise.hex + 4, facing: 3 as const }
    expect(skyDangerOf(world, changed({ units: [silent, near] }))).toBe('calm')
    const torpedo = {
      id: 1,
      by: battleship.id,
      side: 'red' as const,
      from: near.hex,
      hex: enterprise.hex,
      target: 0,
      weapon: 'torpedo',
      round: 2,
    }
    expect(skyDangerOf(world, changed({ units: [silent], torpedoes: [torpedo] }))).toBe('combat')
  })
})

describe('the music of space', () => {
  const { place, turns } = programmeOf(SPACE)

  it('plays in the nebula, a turn for every mood, of stems that there are', () => {
    expect(place).toBe('nebula')
    for (const mood of ['calm', 'tension', 'combat'] as const) {
      const fitting = turns.filter((turn) => suits(turn, mood))
      expect(fitting.length, mood).toBeGreaterThan(0)
      for (const turn of fitting) {
        const stems = Object.keys(pieceOf(turn.piece).stems)
        const mix = mixesOf(turn)[mood]
        expect(
          Object.keys(mix).filter((stem) => !stems.includes(stem)),
          mood,
        ).toEqual([])
        expect(Object.values(mix).some((level) => level > 0)).toBe(true)
      }
    }
  })

  it('gives a long fight two pieces in turn', () => {
    const first = nextTurn(turns, -1, 'combat')
    const second = nextTurn(turns, first, 'combat')
    expect(turns[second].piece).not.toBe(turns[first].piece)
  })
})

describe('the ears of a battle in space', () => {
  function listening() {
    const played: string[] = []
    const captions: string[] = []
    const turns: string[] = []
    const later: (() => void)[] = []
    const ear = createEar({
      hearings: [skyHearing(world, 0), skyHearing(world, 1)],
      front: 0,
      view: battle,
      goals: new Set(['both']),
      size: () => ({ width: 1000, height: 600 }),
      play: (sound) => {
        played.push(sound)
        return true
      },
      caption: (sound, direction) => captions.push(`${sound} ${direction}`),
      want: () => {},
      duck: () => {},
      turned: (how) => turns.push(how),
      now: () => 0,
      soon: (run) => later.push(run),
    })
    const settle = () => {
      for (const run of later.splice(0)) run()
    }
    const twoBoards = { ...battle, fronts: [battle.fronts[0], battle.fronts[0]] }
    const seen = (event: object): SeenEvent =>
      ({ event: { front: 0, ...event }, after: twoBoards }) as unknown as SeenEvent
    return { ear, seen, played, captions, turns, settle }
  }

  it('tell the music of our losses and of what is chosen for good, not of theirs', () => {
    const { ear, seen, turns } = listening()
    ear.began(seen({ type: 'coreEjected', unit: enterprise.id, hex: 9, power: [] }), 1)
    ear.began(seen({ type: 'shipDestroyed', unit: battleship.id, hex: 9 }), 1)
    expect(turns).toEqual(['choice'])
    ear.began(seen({ type: 'shipDestroyed', unit: enterprise.id, hex: 9 }), 1)
    expect(turns).toEqual(['choice', 'loss'])
  })

  it('hear of another board what alarms, from afar, and nothing else', () => {
    const { ear, seen, played, captions, settle } = listening()
    ear.shown(seen({ type: 'cloakSet', front: 1, unit: enterprise.id, on: true }))
    settle()
    expect(played).toEqual([])
    ear.shown(seen({ type: 'hullHit', front: 1, unit: enterprise.id, hex: 9, points: 3 }))
    settle()
    expect(played).toEqual(['hull-hit'])
    expect(captions).toEqual(['hull-hit elsewhere'])
    ear.shown(seen({ type: 'cloakSet', unit: enterprise.id, on: true }))
    settle()
    expect(played).toEqual(['hull-hit', 'cloak'])
  })

  it('hear a sound of both boards where it is seen', () => {
    const { ear, seen, captions, settle } = listening()
    ear.shown(seen({ type: 'hullHit', unit: enterprise.id, hex: 9, points: 3 }))
    ear.shown(seen({ type: 'hullHit', front: 1, unit: enterprise.id, hex: 9, points: 3 }))
    settle()
    expect(captions).toEqual(['hull-hit here'])
  })
})
