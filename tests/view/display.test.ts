import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createMatch, loadLibrary, type SeenEvent, setupFor } from '../../src/battle'
import { choreograph } from '../../src/stage/choreography'
import type { Act } from '../../src/stage/cue'
import { createDirector } from '../../src/stage/director'
import { type Display, displayOf, groundOf } from '../../src/stage/display'

function evacuation() {
  const names = readdirSync('maps').filter((name) => /\.(tmj|mission\.json)$/.test(name))
  const loaded = loadLibrary(
    new Map(names.map((name) => [`maps/${name}`, readFileSync(`maps/${name}`, 'utf8')])),
  )
  if (!loaded.ok) throw new Error('the library does not load')
  const match = createMatch(loaded.value, setupFor('insurrection', 'officer'), 'stage')
  const mostResolve = (kind: string) => loaded.value.content.units.get(kind)?.resolve ?? 0
  const shown = () => displayOf(groundOf(match.view('blue'), 0), mostResolve)
  return { match, mostResolve, shown }
}

test('the display shows the player units that stand on the board, with full pips', () => {
  const { shown } = evacuation()
  const own = shown().units.filter((unit) => unit.side === 'blue')
  expect(own.filter((unit) => unit.column !== null)).toHaveLength(6)
  expect(own.filter((unit) => unit.column === null).length).toBeGreaterThan(3)
  for (const unit of own) {
    expect(unit.hex).toBeGreaterThanOrEqual(0)
    expect(unit.resolve).toBe(unit.mostResolve)
  }
})

test('what a turn shows cue by cue ends where the view ends', () => {
  const { match, mostResolve, shown } = evacuation()
  const nothing = {
    isReady: () => true,
    begin: () => undefined,
    progress: () => undefined,
    end: () => undefined,
  }
  let display: Display = shown()
  const director = createDirector<Act, SeenEvent>(nothing, (events) => {
    const last = events.at(-1)
    if (last) display = displayOf(groundOf(last.after, 0), mostResolve)
  })
  for (let turn = 0; turn < 4; turn++) {
    const result = match.submit({ type: 'endTurn', front: -1 })
    expect(result.ok).toBe(true)
    director.play(choreograph(match.seen('blue'), { front: 0, before: null, isMelee: () => false }))
    for (let frame = 0; frame < 2000 && director.isPlaying; frame++) director.advance(100)
    expect(display.units).toEqual(shown().units)
    expect(display.tags).toEqual(shown().tags)
  }
})

test('who carries somebody shows whom, and whoever is carried stands nowhere', () => {
  const { match, mostResolve } = evacuation()
  const view = groundOf(match.view('blue'), 0)
  const [bearer, borne] = view.units.filter((unit) => unit.side === 'blue' && unit.column === null)
  const carried = displayOf(
    {
      ...view,
      units: view.units.map((unit) =>
        unit.id === borne.id ? { ...unit, status: 'carried' as const } : unit,
      ),
      pieces: { ...view.pieces, burdens: [{ bearer: bearer.id, borne: borne.id }] },
    },
    mostResolve,
  )
  const loads = carried.units.flatMap(({ id, load }) => (load ? [[id, load.id, load.kind]] : []))
  expect(loads).toEqual([[bearer.id, borne.id, borne.kind]])
  expect(carried.units.map(({ id }) => id)).not.toContain(borne.id)
})
