import { expect, test } from 'vitest'
import type { SeenEvent } from '../../src/battle'
import type { Act, Cue } from '../../src/stage/cue'
import { createDirector } from '../../src/stage/director'

function cue(name: string, atMs: number, ms: number): Cue {
  const event = { name } as unknown as SeenEvent
  return { act: { kind: 'turn', unit: 1, facing: 0 }, atMs, ms, events: [event], tells: event }
}

const NOTHING_DRAWN = {
  isReady: () => true,
  begin: () => undefined,
  progress: () => undefined,
  end: () => undefined,
}

function nameOf(event: SeenEvent): string {
  return (event as unknown as { name: string }).name
}

/** A director with a record of what it did, in order. */
function directed() {
  const record: string[] = []
  const of = (one: Cue) => nameOf(one.events[0])
  const director = createDirector<Act, SeenEvent>(
    {
      isReady: () => true,
      begin: (one) => record.push(`begin ${of(one)}`),
      progress: () => undefined,
      end: (one) => record.push(`end ${of(one)}`),
    },
    (events) => record.push(...events.map((event) => `commit ${nameOf(event)}`)),
  )
  return { director, record }
}

test('a cue begins in its time and makes its event true when it ends', () => {
  const { director, record } = directed()
  director.play([cue('a', 0, 100), cue('b', 100, 100)])
  director.advance(50)
  expect(record).toEqual(['begin a'])
  director.advance(60)
  expect(record).toEqual(['begin a', 'begin b', 'end a', 'commit a'])
  expect(director.isPlaying).toBe(true)
  director.advance(100)
  expect(record.slice(4)).toEqual(['end b', 'commit b'])
  expect(director.isPlaying).toBe(false)
})

test('skipping commits the rest in order and draws nothing more', async () => {
  const { director, record } = directed()
  const done = director.play([cue('a', 0, 100), cue('b', 100, 100), cue('c', 200, 0)])
  director.advance(10)
  director.skip()
  expect(record).toEqual(['begin a', 'end a', 'commit a', 'commit b', 'commit c'])
  await done
})

test('at the speed instant everything is committed within play', async () => {
  const { director, record } = directed()
  director.setSpeeds({ own: 'instant', enemy: 1, again: 1 })
  await director.play([cue('a', 0, 100), cue('b', 50, 100)])
  expect(record).toEqual(['commit a', 'commit b'])
})

test('double speed takes half the time', () => {
  const { director, record } = directed()
  director.setSpeeds({ own: 2, enemy: 1, again: 1 })
  director.play([cue('a', 0, 100)])
  director.advance(49)
  expect(record).toEqual(['begin a'])
  director.advance(1)
  expect(record).toEqual(['begin a', 'end a', 'commit a'])
})

test('each side’s doings have their own speed, and hurrying outruns both', () => {
  const { director, record } = directed()
  director.setSpeeds({ own: 'instant', enemy: 2, again: 1 })
  director.play([cue('a', 0, 100)], 'enemy')
  director.advance(49)
  expect(record).toEqual(['begin a'])
  director.advance(1)
  expect(record).toContain('commit a')
  director.play([cue('b', 0, 100)], 'again')
  director.hurry(true)
  director.advance(25)
  expect(record).toContain('commit b')
  director.play([cue('c', 0, 100)], 'own')
  expect(record).toContain('commit c')
})

test('a cue waits until its place is in view, and what runs beside it waits too', () => {
  let isReady = false
  const begun: string[] = []
  const director = createDirector<Act, SeenEvent>(
    {
      ...NOTHING_DRAWN,
      isReady: () => isReady,
      begin: (one) => begun.push(nameOf(one.events[0])),
    },
    () => undefined,
  )
  director.play([cue('a', 0, 100)])
  director.advance(300)
  expect(begun).toEqual([])
  isReady = true
  director.advance(10)
  expect(begun).toEqual(['a'])
})

test('a place that never comes into view is not waited for for ever', async () => {
  const director = createDirector<Act, SeenEvent>(
    { ...NOTHING_DRAWN, isReady: () => false },
    () => undefined,
  )
  const done = director.play([cue('a', 0, 100)])
  for (let i = 0; i < 20; i++) director.advance(100)
  await done
  expect(director.isPlaying).toBe(false)
})

test('cues played while others run follow after them', async () => {
  const { director, record } = directed()
  const first = director.play([cue('a', 0, 100)])
  director.advance(50)
  const second = director.play([cue('b', 0, 100)])
  director.advance(60)
  await first
  expect(record).toEqual(['begin a', 'end a', 'commit a'].toSpliced(1, 0, 'begin b'))
  director.advance(100)
  await second
})

test('what is shown never goes back, though cues overlap', () => {
  const views: string[] = []
  const director = createDirector<Act, SeenEvent>({ ...NOTHING_DRAWN }, (events) =>
    views.push(...events.map((seen) => String(seen.after))),
  )
  const seen = (after: string) => ({ after }) as unknown as SeenEvent
  const long = { ...cue('number', 0, 900), events: [seen('first')] }
  const short = { ...cue('step', 180, 250), events: [seen('second')] }
  director.play([long, short])
  director.advance(500)
  director.advance(500)
  expect(views).toEqual(['second', 'second'])
})

test('an empty timeline is over at once', async () => {
  const { director } = directed()
  await director.play([])
  expect(director.isPlaying).toBe(false)
})
