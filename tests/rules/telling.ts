/** Events as lines: the type, then its fields in order, hexes as `column,row`, units by their names. */

import type { AnyBattleEvent, Unit } from '../../src/battle'
import type { GroundWorld } from '../../src/rules/ground/world'
import { nameOf } from './notation'
import { placeOf } from './places'

const HEX_FIELDS = new Set(['hex', 'from', 'to'])
const HEX_LISTS = new Set(['hexes', 'path'])
const UNIT_FIELDS = new Set(['unit', 'target', 'probe', 'by', 'file', 'actor'])

/** One event as a line, as `calmChanged 11 2 watched`. A flag is told by its name, when it is up. */
export const tell = (world: GroundWorld, units: readonly Unit[], event: AnyBattleEvent): string => {
  const words: string[] = [event.type]
  for (const [key, value] of Object.entries(event)) {
    if (key === 'type' || key === 'front') continue
    words.push(...tellField(world, units, key, value))
  }
  return words.join(' ')
}

const tellField = (
  world: GroundWorld,
  units: readonly Unit[],
  key: string,
  value: unknown,
): readonly string[] => {
  if (value === null || value === undefined) return []
  if (typeof value === 'boolean') return value ? [key] : []
  if (typeof value === 'number') {
    if (HEX_FIELDS.has(key)) return [placeOf(world, value)]
    return [UNIT_FIELDS.has(key) ? nameOf(units, value) : String(value)]
  }
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) {
    if (HEX_LISTS.has(key)) return value.map((hex) => placeOf(world, Number(hex)))
    return value.map((one) => (key === 'units' ? nameOf(units, Number(one)) : String(one)))
  }
  if (isUnit(value)) return [value.kind, '@', placeOf(world, value.hex)]
  if (key === 'tag' && isTag(value)) {
    const household = value.household === null ? '' : `/${value.household}`
    const body = `${nameOf(units, value.unit)}${household}`
    return [
      `${value.id}:`,
      nameOf(units, value.probe),
      value.stage === 'aim' ? 'aims' : 'locks',
      body,
    ]
  }
  return Object.entries(value).flatMap(([name, part]) =>
    name === 'units' && Array.isArray(part)
      ? part.map(String)
      : tellField(world, units, name, part),
  )
}

const isUnit = (value: object): value is Unit => 'kind' in value && 'side' in value

const isTag = (
  value: object,
): value is { id: number; probe: number; unit: number; household: number | null; stage: string } =>
  'stage' in value
