import { describe, expect, it } from 'vitest'
import { beginField, loadLibrary, openField, setupFor } from '../../src/battle'
import {
  GROUND_CONDITIONS,
  GROUND_MEASURES,
  SPACE_CONDITIONS,
  SPACE_MEASURES,
} from '../../src/content/mission'
import { hasText } from '../../src/text'
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

describe('the rules in space answer every word that missions may use', () => {
  const sky = openField(library.value, setupFor('riker-manoeuvre', 'officer'))
  const [{ state }] = beginField(sky, 'vocabulary').fronts

  it.each(SPACE_MEASURES)('the measure %s', (name) => {
    expect(Number.isInteger(sky.rules[0].measure(state, name, '', 1))).toBe(true)
  })

  it.each(Object.keys(SPACE_CONDITIONS))('the condition %s', (name) => {
    const event = { type: 'shipFled', front: 0, unit: 1, hex: 5 }
    const args = { hex: 1, kind: 'raider' }
    expect(sky.rules[0].condition(state, name, args, event)).toBe(name === 'always')
  })

  it('every ship, weapon, officer and terrain of the Patch has words', () => {
    const { ships, weapons, officers, terrain } = sky.contents.space
    const keys = [
      ...[...ships.keys()].map((id) => `ship.${id}.name`),
      ...[...weapons.keys()].map((id) => `shipWeapon.${id}`),
      ...[...officers.keys()].map((id) => `bridge.${id}`),
      ...[...terrain.keys()].map((id) => `sky.${id}`),
    ]
    expect(keys.filter((key) => !hasText(key))).toEqual([])
  })
})
