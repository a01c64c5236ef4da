import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import manifest from '../../assets/art/manifest.json'
import space from '../../assets/art/space.json'
import { SPACE_CONTENT } from '../../src/content/space'
import { type Json, shipped } from './files'

const ART = 'assets/art'
const STATES = ['whole', 'hurt', 'ruined']
const HEADINGS = Array.from({ length: 12 }, (_, heading) => heading)
/** Everything adrift, and the world behind it. */
const BODIES = [
  ...Array.from({ length: 8 }, (_, n) => `rock/${n}`),
  ...['buoy/0', 'core/0', 'hazard/0', 'charge/0', 'torpedo/0'],
  ...['rings/back', 'planet/0', 'rings/front'],
]
const EXPRESSIONS = ['calm', 'glad', 'worried', 'hurt']

const cells: Readonly<Record<string, readonly number[]>> = space.cells
const drawn = new Set(space.pages.flatMap((page) => Object.keys(page.frames)))
const missing = (wanted: readonly string[]) => wanted.filter((frame) => !drawn.has(frame))
const kinds = [...SPACE_CONTENT.ships.values()]
const missions = [...shipped('.mission.json')]
  .map(([, text]): Json => JSON.parse(text))
  .filter((mission) => mission.fronts.some((front: Json) => front.theatre === 'space'))

describe('the pictures of space', () => {
  it.each(kinds.filter((kind) => kind.class !== 'buoy'))(
    'show $id whole, hurt and ruined from twelve sides',
    ({ id }) => {
      const sides = STATES.flatMap((state) =>
        HEADINGS.map((heading) => `ship/${id}/${state}/${heading}`),
      )
      expect(missing(sides)).toEqual([])
    },
  )

  it('show sails on every step of their way', () => {
    const sailing = kinds.filter((kind) => kind.hasSails)
    const steps = Array.from({ length: SPACE_CONTENT.numbers.sailRounds }, (_, n) => n + 1)
    const wanted = sailing.flatMap(({ id }) =>
      STATES.flatMap((state) =>
        steps.flatMap((sails) =>
          HEADINGS.map((heading) => `ship/${id}/${state}/sails${sails}/${heading}`),
        ),
      ),
    )
    expect(wanted.length).toBeGreaterThan(0)
    expect(missing(wanted)).toEqual([])
  })

  it('show everything else that is adrift', () => {
    expect(missing(BODIES)).toEqual([])
  })

  it('are drawn at the scale of everything else', () => {
    expect(space.scale).toBe(manifest.scale)
  })

  it('lie within the cell whose middle stands on the hex', () => {
    const astray = space.pages.flatMap((page) =>
      Object.entries(page.frames).filter(([frame, [x, y, w, h, left, top]]) => {
        const cell = 'cell' in page ? (page.cell ?? []) : (cells[frame] ?? [])
        const fits = left + w <= cell[0] && top + h <= cell[1]
        return !fits || x + w > page.width || y + h > page.height
      }),
    )
    expect(astray.map(([frame]) => frame)).toEqual([])
    expect(new Set(space.pages.map(({ anchor }) => anchor.join()))).toEqual(new Set(['0.5,0.5']))
  })

  it('are not cut off by their cells', () => {
    const cut = space.pages.flatMap((page) =>
      Object.entries(page.frames).filter(([frame, [, , w, h, left, top]]) => {
        const cell = 'cell' in page ? (page.cell ?? []) : (cells[frame] ?? [])
        return left === 0 || top === 0 || left + w === cell[0] || top + h === cell[1]
      }),
    )
    expect(cut.map(([frame]) => frame)).toEqual([])
  })

  it('come in small pages, those of the first missions before a battle', () => {
    const tierOf = new Map(manifest.images.map(({ image, tier }) => [image, tier]))
    const first = new Set(
      space.pages.flatMap(({ image, family }) => (tierOf.get(image) === 'first' ? [family] : [])),
    )
    const flown = ['runaway', 'patch-duel'].flatMap((id) =>
      named(missions.find((mission) => mission.id === id)?.fronts, 'unit'),
    )
    expect(flown.length).toBeGreaterThan(4)
    expect([...first]).toEqual(expect.arrayContaining(['bodies', 'planet', ...flown]))
    expect(
      Math.max(...space.pages.map(({ width, height }) => Math.max(width, height))),
    ).toBeLessThanOrEqual(2048)
  })
})

describe('a mission in space', () => {
  it.each(missions.map((mission) => [mission.id, mission] as const))(
    '%s has its key art, and a face for all who speak in it or man its posts',
    (id, mission) => {
      expect(dimensions(join(ART, `keyart-${id}.webp`))).toEqual([1280, 720])
      const people = new Set([...named(mission, 'speaker'), ...officers(mission)])
      const wanted = [...people].flatMap((who) => EXPRESSIONS.map((one) => `${who}-${one}`))
      expect(wanted.filter((face) => !manifest.portraits.includes(face))).toEqual([])
    },
  )

  it.each(kinds.map(({ id }) => id))('has a portrait of the ship for the card of %s', (id) => {
    expect(manifest.portraits).toContain(`ship-${id}`)
    expect(dimensions(join(ART, 'portraits', `ship-${id}.webp`))).toEqual([240, 180])
  })
})

const officers = (mission: Json): string[] =>
  mission.fronts
    .filter((front: Json) => front.theatre === 'space')
    .flatMap((front: Json) => front.blue.flatMap((ship: Json) => ship.officers ?? []))

/** Every value under a key, however deep. */
function named(value: Json, key: string): string[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([k, inner]) =>
    k === key && typeof inner === 'string' ? [inner] : named(inner, key),
  )
}

/** Width and height of a WebP file, lossy or with alpha. */
function dimensions(path: string): [number, number] {
  const data = readFileSync(path)
  const kind = data.toString('latin1', 12, 16)
  if (kind === 'VP8X') return [data.readUIntLE(24, 3) + 1, data.readUIntLE(27, 3) + 1]
  if (kind !== 'VP8 ') throw new Error(`${path}: expected a lossy WebP, found ${kind}`)
  return [data.readUInt16LE(26) & 0x3fff, data.readUInt16LE(28) & 0x3fff]
}
