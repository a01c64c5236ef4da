import { describe, expect, it } from 'vitest'
import { isTelling, TELLING } from '../../src/audio/captions'
import { createEar } from '../../src/audio/ear'
import { groundHearing } from '../../src/audio/hearing'
import { heardAt } from '../../src/audio/placing'
import { SOUND_IDS } from '../../src/audio/sounds'
import type { AnyBattleEvent, SeenEvent } from '../../src/battle'
import { hasText } from '../../src/text'
import { valley } from '../input/valley'

const SCREEN = { width: 1000, height: 600 }

describe('what happens on the screen', () => {
  it('is heard from its side', () => {
    expect(heardAt({ x: 500, y: 300 }, SCREEN)).toEqual({ pan: 0, gain: 1, direction: 'here' })
    expect(heardAt({ x: 900, y: 300 }, SCREEN).pan).toBeGreaterThan(0.4)
    expect(heardAt({ x: 100, y: 300 }, SCREEN).pan).toBeLessThan(-0.4)
  })

  it('is quieter the farther it lies outside, never lost, and says where to look', () => {
    const near = heardAt({ x: 1100, y: 300 }, SCREEN)
    const far = heardAt({ x: 2600, y: 300 }, SCREEN)
    expect(near.gain).toBeLessThan(1)
    expect(far.gain).toBeLessThan(near.gain)
    expect(heardAt({ x: 90_000, y: 300 }, SCREEN).gain).toBeGreaterThan(0.1)
    expect(far.direction).toBe('right')
    expect(heardAt({ x: -900, y: 300 }, SCREEN).direction).toBe('left')
    expect(heardAt({ x: 500, y: -700 }, SCREEN).direction).toBe('above')
    expect(heardAt({ x: 500, y: 1700 }, SCREEN).direction).toBe('below')
  })
})

describe('captions', () => {
  it('have words for every sound that tells something', () => {
    expect(TELLING.filter((sound) => !hasText(`caption.${sound}`))).toEqual([])
    expect(new Set(TELLING).size).toBe(TELLING.length)
  })

  it('name what a player must answer', () => {
    for (const sound of ['probe-notice', 'probe-watch', 'tag-aim', 'tag-lock', 'omen-landing'])
      expect(isTelling(sound as (typeof SOUND_IDS)[number]), sound).toBe(true)
  })
})

describe('the ears of a battle', () => {
  const match = valley()
  const after = match.view('blue')
  const [first, second] = after.fronts[0].view.units

  function listening() {
    const played: string[] = []
    const captions: string[] = []
    const moods: string[] = []
    const turns: string[] = []
    const later: (() => void)[] = []
    let nowSec = 0
    const ear = createEar({
      hearings: [groundHearing(match.field.worlds[0], 0)],
      front: 0,
      view: after,
      goals: new Set(['caves']),
      size: () => SCREEN,
      play: (sound, { delaySec }) => {
        played.push(delaySec ? `${sound}@${delaySec.toFixed(2)}` : sound)
        return true
      },
      caption: (sound, direction) => captions.push(`${sound} ${direction}`),
      want: (mood) => moods.push(mood),
      duck: () => {},
      turned: (how) => turns.push(how),
      now: () => nowSec,
      soon: (run) => later.push(run),
    })
    const seen = (event: object): SeenEvent => ({
      event: { front: 0, ...event } as AnyBattleEvent,
      after,
    })
    return {
      ear,
      seen,
      played,
      captions,
      moods,
      turns,
      settle: () => {
        for (const run of later.splice(0)) run()
      },
      wait: (seconds: number) => {
        nowSec += seconds
      },
    }
  }
  const shot = {
    type: 'shotFired',
    unit: first.id,
    target: second.id,
    weapon: 'officerPhaser',
    shots: 1,
    hits: 1,
    grazed: false,
    heavy: false,
    reaction: 'none',
  }

  it('hear an event when its picture begins, and not again when it becomes true', () => {
    const { ear, seen, played, settle } = listening()
    const fallen = seen({ type: 'unitStunned', unit: first.id, round: 1 })
    ear.began(fallen, 2)
    ear.shown(fallen)
    settle()
    expect(played).toEqual(['fall@0.09'])
  })

  it('hear again what is shown again', () => {
    const { ear, seen, played } = listening()
    const flag = seen({ type: 'flagPlanted', hex: 3 })
    ear.began(flag, 1)
    ear.again()
    ear.began(flag, 1)
    expect(played).toEqual(['flag', 'flag'])
  })

  it('hear of many things at once only the most telling', () => {
    const { ear, seen, played, settle } = listening()
    const steps = Array.from({ length: 20 }, (_, hex) =>
      seen({ type: 'unitMoved', unit: first.id, from: 0, to: hex, facing: 0, gait: 'walk' }),
    )
    const told = [
      seen({ type: 'unitNoticed', unit: first.id, probe: 9, file: 1, hex: 1, watched: true }),
      seen({ type: 'searchRaised', search: { level: 1 } }),
      seen({ type: 'bombardmentStruck', hexes: [4], round: 1 }),
      seen({ type: 'flagPlanted', hex: 3 }),
    ]
    for (const one of [...steps, ...told]) ear.shown(one)
    settle()
    expect(played).toEqual(['bombardment', 'alarm', 'probe-watch'])
  })

  it('say where a telling sound came from', () => {
    const { ear, seen, captions } = listening()
    ear.hearFrom(() => ({ x: 2000, y: 300 }))
    ear.began(seen({ type: 'inhibitorSpent', hex: 8 }), 1)
    expect(captions).toEqual(['inhibitor-spent right'])
  })

  it('hold a fight for a while after the last shot', () => {
    const { ear, seen, moods, wait } = listening()
    ear.began(seen(shot), 1)
    expect(moods.at(-1)).toBe('combat')
    wait(5)
    ear.tick()
    expect(moods.at(-1)).toBe('combat')
    wait(2)
    ear.tick()
    expect(moods.at(-1)).toBe('calm')
  })

  it('hear a goal once when it is reached, and never what was only to be avoided', () => {
    const { ear, seen, played, settle } = listening()
    const counted = (objective: string, value: number, isMet: boolean) => {
      ear.shown(seen({ type: 'objectiveChanged', objective, value, isMet }))
      settle()
    }
    counted('held', 0, true)
    counted('caves', 75, false)
    expect(played).toEqual([])
    counted('caves', 100, true)
    counted('caves', 125, true)
    expect(played).toEqual(['objective'])
  })

  it('tell the music of losses and of the end', () => {
    const { ear, seen, turns, settle } = listening()
    ear.began(seen({ type: 'unitBeamed', unit: first.id, probe: 9 }), 1)
    ear.shown(seen({ type: 'battleEnded', outcome: { kind: 'partly' } }))
    settle()
    expect(turns).toEqual(['loss', 'victory'])
  })

  it('every sound of the table is built', () => {
    expect(SOUND_IDS.length).toBeGreaterThan(80)
  })
})
