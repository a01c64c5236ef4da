import { describe, expect, it } from 'vitest'
import { beginField, loadLibrary, openField, setupFor } from '../../src/battle'
import { GROUND_CONDITIONS, GROUND_MEASURES } from '../../src/content/mission'
import { shipped } from './files'

const library = loadLibrary(new Map([...shipped('.tmj'), ...shipped('.mission.json')]))
if (!library.ok) throw new Error('the shipped library is broken')
const field = openField(library.value, setupFor('insurrection', 'officer'))
const battle = beginField(field, 'vocabulary')

describe('the ground rules answer every word that missions may use', () => {
  it.each(GROUND_MEASURES)('the measure %s', (name) => {
    const [{ state }] = battle.fronts
    expect(Number.isInteger(field.rules[0].measure(state, name, '', 1))).toBe(true)
  })

  it.each(Object.keys(GROUND_CONDITIONS))('the condition %s', (name) => {
    const [{ state }] = battle.fronts
    const event = { type: 'columnSafe', front: 0 }
    expect(field.rules[0].condition(state, name, { hex: 1, kind: 'column' }, event)).toBe(
      name === 'always',
    )
  })
})
