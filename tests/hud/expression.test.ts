import { describe, expect, it } from 'vitest'
import { GROUND_CONTENT } from '../../src/content/ground'
import { portraitOf } from '../../src/hud/art'
import { columnFace } from '../../src/hud/parts/Face'
import { expressionOf, faceOf } from '../../src/hud/session/expression'
import type { LogLine } from '../../src/hud/session/log'
import { own, valley } from '../input/valley'

const match = valley()
const { view } = match.view('blue').fronts[0]
const picard = own(match, 'picard')
const column = own(match, 'column')

describe('a face', () => {
  const fine = {
    unit: picard,
    fullResolve: 8,
    isTagged: false,
    isWatched: false,
    hasSucceeded: false,
  }

  it('is calm while nothing happens', () => {
    expect(expressionOf(fine)).toBe('calm')
  })

  it('shows wounds below half of its Resolve, and before anything else', () => {
    const wounded = { ...picard, resolve: 3 }
    expect(expressionOf({ ...fine, unit: { ...picard, resolve: 4 } })).toBe('calm')
    expect(expressionOf({ ...fine, unit: wounded, isTagged: true, hasSucceeded: true })).toBe(
      'hurt',
    )
    expect(expressionOf({ ...fine, unit: { ...picard, status: 'down' } })).toBe('hurt')
  })

  it('worries when it is tagged or watched, even after a success', () => {
    expect(expressionOf({ ...fine, isTagged: true, hasSucceeded: true })).toBe('worried')
    expect(expressionOf({ ...fine, isWatched: true })).toBe('worried')
  })

  it('of a column worries when it is about to run', () => {
    const people = column.column
    if (people === null) throw new Error('a column without people')
    const unit = { ...column, column: { ...people, calm: 1 } }
    expect(expressionOf({ ...fine, unit, fullResolve: 0 })).toBe('worried')
  })

  it('is glad after a success, in that round', () => {
    const line: LogLine = {
      round: 2,
      text: 'Picard hits',
      front: 0,
      hex: null,
      tone: 'plain',
      commands: 1,
      isLoss: false,
      news: null,
      gladdens: picard.id,
    }
    expect(faceOf(picard, view, match, [line], 2)).toBe('glad')
    expect(faceOf(picard, view, match, [line], 3)).toBe('calm')
  })

  it('worries where a cone of a probe in sight would aim', () => {
    const probe = {
      ...picard,
      id: 900,
      kind: 'scout',
      side: 'red',
      hex: picard.hex + 1,
      facing: 3,
      probe: { path: [], purpose: 'patrol', loop: [], loopNext: 0, quarry: -1, noticed: [] },
    } as const
    const units = [...view.units, probe]
    expect(faceOf(picard, { ...view, units }, match, [], 1)).toBe('worried')
    const away = { ...probe, facing: 0 } as const
    expect(faceOf(picard, { ...view, units: [...view.units, away] }, match, [], 1)).toBe('calm')
  })
})

describe('the portraits', () => {
  const kinds = [...GROUND_CONTENT.units.values()]

  it('everybody who stands in a battle has four faces, and a machine one', () => {
    for (const { id, class: kind } of kinds.filter((one) => one.class !== 'column')) {
      const faces = (['calm', 'glad', 'worried', 'hurt'] as const).map((one) => portraitOf(id, one))
      expect(faces, id).not.toContain(null)
      expect(new Set(faces).size, id).toBe(kind === 'probe' ? 1 : 4)
    }
  })

  it('each of the first eight columns is spoken for by a face of its own', () => {
    const faces = [0, 1, 2, 3, 4, 5, 6, 7].map(columnFace)
    expect(new Set(faces).size).toBe(8)
    for (const face of faces) expect(portraitOf(face, 'worried'), face).not.toBeNull()
  })
})
