import { describe, expect, it } from 'vitest'
import {
  ABILITY_SOUNDS,
  GROUND_SOUNDS,
  type SoundScene,
  soundsOf,
  WEAPON_SOUNDS,
} from '../../src/audio/groundSounds'
import { SOUND_IDS, sheetOf, takesOf } from '../../src/audio/sounds'
import type { AnyBattleEvent, GroundView } from '../../src/battle'
import { ABILITIES } from '../../src/content/ground/abilities'
import { WEAPONS } from '../../src/content/ground/weapons'
import { CUES } from '../../src/stage/cues'

const column = { households: 31, calm: 3 }
const units = [
  { id: 1, hex: 10, column: null, probe: null },
  { id: 2, hex: 20, column, probe: null },
  { id: 3, hex: 30, column: null, probe: { path: [] } },
  { id: 4, hex: -1, column: null, probe: null },
]
const before = { side: 'blue', units: [{ ...units[3], hex: 44 }], tags: [] }
const after = { side: 'blue', units, tags: [{ id: 7, unit: 2 }] }
const scene: SoundScene = {
  before: before as unknown as GroundView,
  after: after as unknown as GroundView,
  isNewGoal: (objective) => objective === 'caves',
  terrainAt: (hex) => (hex === 5 ? 'shallow' : hex === 6 ? 'trail' : 'meadow'),
}

const heard = (event: object) => soundsOf({ front: 0, ...event } as AnyBattleEvent, scene)
const names = (event: object) => heard(event).map(({ sound }) => sound)

const move = { type: 'unitMoved', from: 0, facing: 0 }
const shot = {
  type: 'shotFired',
  unit: 1,
  target: 3,
  weapon: 'officerPhaser',
  shots: 1,
  hits: 1,
  grazed: false,
  heavy: false,
  reaction: 'none',
}

describe('every event of a battle on the ground', () => {
  // The table cannot be compiled with an event missing; this says which are silent, and that they mean to be.
  it('is heard, or says why it is silent', () => {
    const entries = Object.entries(GROUND_SOUNDS)
    expect(entries.map(([type]) => type).sort()).toEqual(Object.keys(CUES).sort())
    const silent = entries.flatMap(([type, how]) => (typeof how === 'string' ? [type] : []))
    expect(silent).toEqual([
      'roundReset',
      'turnBegan',
      'battleEnded',
      'diceRolled',
      'triggerFired',
      'linkChanged',
      'actionSpent',
      'actionGranted',
      'unitRallied',
      'turnEnded',
      'columnMoved',
      'columnOrdered',
      'columnFled',
      'quarrySet',
      'unitWasDown',
      'overwatchEnded',
      'intentsPassed',
      'landingsForeseen',
      'bombardmentCalledOff',
      'heavyUsed',
      'ticksAdded',
      'terrainChanged',
      'sightGained',
      'acquaintancesDrawn',
    ])
    for (const how of Object.values(GROUND_SOUNDS)) {
      if (typeof how === 'string') expect(how.length).toBeGreaterThan(10)
    }
  })

  it('that is seen on the board and silent has its cause heard instead', () => {
    const shown = Object.entries(CUES).flatMap(([type, how]) =>
      typeof how === 'function' ? [type] : [],
    )
    const silent = new Set<string>(
      Object.entries(GROUND_SOUNDS).flatMap(([type, how]) =>
        typeof how === 'string' ? [type] : [],
      ),
    )
    expect(shown.filter((type) => silent.has(type))).toEqual([])
  })
})

describe('what is heard', () => {
  it('of every weapon and ability is listed', () => {
    expect(Object.keys(WEAPON_SOUNDS).sort()).toEqual(WEAPONS.map(({ id }) => id).sort())
    expect(Object.keys(ABILITY_SOUNDS).sort()).toEqual(ABILITIES.map(({ id }) => id).sort())
  })

  it('of a step is what lies under the foot', () => {
    expect(names({ ...move, unit: 1, to: 4, gait: 'walk' })).toEqual(['step-grass'])
    expect(names({ ...move, unit: 1, to: 5, gait: 'walk' })).toEqual(['step-water'])
    expect(names({ ...move, unit: 1, to: 6, gait: 'file' })).toEqual(['step-stone'])
    expect(names({ ...move, unit: 2, to: 6, gait: 'file' })).toEqual(['step-column'])
    expect(names({ ...move, unit: 3, to: 6, gait: 'fly' })).toEqual(['probe-fly'])
  })

  it('of a volley is each pulse, and the miss of the last', () => {
    const volley = heard({ ...shot, weapon: 'enforcerRepeater', shots: 3, hits: 0 })
    expect(volley.map(({ sound }) => sound)).toEqual(['repeater', 'repeater', 'repeater', 'miss'])
    const times = volley.map(({ delayMs }) => delayMs ?? 0)
    expect(times).toEqual([...times].sort((one, other) => one - other))
    expect(new Set(times).size).toBe(4)
  })

  it('of a shot out of turn begins with a call', () => {
    expect(names({ ...shot, reaction: 'overwatch' })).toEqual(['overwatch-shot', 'phaser'])
  })

  it('of the heavy setting is another voice', () => {
    expect(names({ ...shot, heavy: true })).toEqual(['phaser-heavy'])
  })

  it('of the other side’s contacts and readings is nothing', () => {
    expect(names({ type: 'contactSeen', side: 'red', unit: 1 })).toEqual([])
    expect(names({ type: 'contactSeen', side: 'blue', unit: 3 })).toEqual(['contact'])
  })

  it('of a lock comes from whom it holds, of one who left from where he stood', () => {
    expect(heard({ type: 'tagLocked', tag: 7 })).toEqual([{ sound: 'tag-lock', hex: 20 }])
    expect(heard({ type: 'unitBeamed', unit: 4, probe: 3 })).toEqual([
      { sound: 'beam-away', hex: 44 },
    ])
  })

  it('of what repeats differs from take to take', () => {
    const repeated = ['phaser', 'rifle', 'repeater', 'hit-body', 'hit-metal', 'probe-fly'] as const
    const steps = SOUND_IDS.filter((sound) => sound.startsWith('step-'))
    expect(steps.length).toBeGreaterThanOrEqual(6)
    for (const sound of [...repeated, ...steps]) expect(takesOf(sound).length, sound).toBe(3)
  })

  it('lies in one sheet, whose takes do not touch', () => {
    const bySheet = new Map<string, (readonly [number, number])[]>()
    for (const sound of SOUND_IDS) {
      const takes = bySheet.get(sheetOf(sound)) ?? []
      bySheet.set(sheetOf(sound), [...takes, ...takesOf(sound)])
    }
    for (const takes of bySheet.values()) {
      const sorted = [...takes].sort((one, other) => one[0] - other[0])
      sorted.slice(1).forEach(([start], index) => {
        expect(start - sorted[index][0] - sorted[index][1]).toBeGreaterThan(0.1)
      })
    }
  })
})
