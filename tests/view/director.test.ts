import { expect, test } from 'vitest'
import type { SeenEvent } from '../../src/battle'
import type { Cue } from '../../src/stage/choreography'
import { createDirector } from '../../src/stage/director'

function cue(name: string, atMs: number, ms: number): Cue {
  const event = { name } as unknown as SeenEvent
  return { kind: 'walk', atMs, ms, unit: 1, target: null, path: [], amount: 0, events: [event] }
}

function nameOf(event: SeenEvent): string {
  return (event as unknown as { name: string }).name
}

/** A director with a record of what it did, in order. */
function directed() {
  const record: string[] = []
  const of = (one: Cue) => nameOf(one.events[0])
  const director = createDirector(
    {
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
  director.setSpeed('instant')
  await director.play([cue('a', 0, 100), cue('b', 50, 100)])
  expect(record).toEqual(['commit a', 'commit b'])
})

test('double speed takes half the time', () => {
  const { director, record } = directed()
  director.setSpeed(2)
  director.play([cue('a', 0, 100)])
  director.advance(49)
  expect(record).toEqual(['begin a'])
  director.advance(1)
  expect(record).toEqual(['begin a', 'end a', 'commit a'])
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
  const director = createDirector(
    { begin: () => undefined, progress: () => undefined, end: () => undefined },
    (events) => views.push(...events.map((seen) => String(seen.after))),
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
