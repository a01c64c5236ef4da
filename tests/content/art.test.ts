import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import ground from '../../assets/art/ground.json'
import manifest from '../../assets/art/manifest.json'
import { GROUND_CONTENT } from '../../src/content/ground'
import { isSky, parseBoard } from '../../src/content/mission'
import { frameOf } from '../../src/stage/art'
import type { Pose } from '../../src/stage/poses'
import { sceneryOf, stageBoardOf } from '../../src/stage/scenery'
import { shipped } from './files'

const ART = 'assets/art'
const FIRST_DOWNLOAD_BYTES = 6_000_000
const FACINGS = ['e', 'ne', 'nw', 'w', 'sw', 'se']
const WALK = ['walk0', 'walk1', 'walk2', 'walk3']
const LIVING = ['idle', ...WALK, 'use', 'hit', 'fall', 'down']
/** Poses by what somebody does in a battle: who is armed aims, who is ours is carried when down. */
const POSES: Readonly<Record<string, readonly string[]>> = {
  officer: [...LIVING, 'aim', 'shoot', 'carried'],
  troop: [...LIVING, 'aim', 'shoot'],
  people: [...LIVING, 'carried', 'cower'],
  injured: ['idle', 'down', 'carried'],
  probe: ['idle', 'aim', 'hit', 'fall'],
  crowd: ['idle', 'walk0', 'walk1', 'cower'],
}
/** Everybody of GAME 4.9 and those who walk in the missions, by what they are. */
const CAST: Readonly<Record<string, readonly string[]>> = {
  officer: ['picard', 'data', 'worf', 'crusher', 'troi', 'laforge', 'security', 'gallatin'],
  troop: ['trooper', 'enforcer', 'tactician', 'guard', 'ruafo'],
  people: [
    ...['anij', 'artim', 'sojef', 'tournel'],
    ...['villager-man', 'villager-woman', 'villager-elder', 'villager-child'],
  ],
  injured: ['injured'],
  probe: ['probe_scout', 'probe_hunter', 'probe_warden', 'probe_bore'],
  crowd: ['column', 'column-b', 'column-c'].flatMap((one) =>
    [1, 2, 3, 4, 5].map((n) => `${one}/${n}`),
  ),
}
const PROP_FORMS = {
  house: '0 1 2 3 4 5',
  'tree/leafy': '0 1',
  'tree/poplar': '0 1',
  'tree/cedar': '0 1',
  'tree/blossom': '0 1',
  brush: '0 1',
  reeds: '0 1',
  rock: '0 1 2',
  rubble: '0 1',
  cave: '0 1',
  crystals: '0 1',
  bridge: 'intact blown',
  inhibitor: '0 folded',
  pad: 'landing transport',
  fence: 'wattle stone',
  crop: 'grain flax gourds',
  terrace: '0',
  well: '0',
  hayrick: '0',
  cart: '0',
  flag: '0',
  console: '0 dead',
  door: 'closed open',
  bulkhead: '0',
  emitter: '0 failing',
}
const PROPS = Object.entries(PROP_FORMS).flatMap(([kind, forms]) =>
  forms.split(' ').map((form) => `prop/${kind}/${form}`),
)

type Mask = { readonly side: number; readonly top: string[]; readonly base: string[] }
const BODIES: Readonly<Record<string, { radius: number; height: number; mask?: Mask }>> =
  manifest.props
const drawn = new Set(ground.pages.flatMap((page) => Object.keys(page.frames)))
const missing = (wanted: readonly string[]) => wanted.filter((frame) => !drawn.has(frame))
const framesOf = (unit: string, poses: readonly string[]) =>
  poses.flatMap((pose) => FACINGS.map((facing) => `${unit}/${pose}/${facing}`))

describe.each(Object.keys(CAST))('the pictures of every %s', (role) => {
  it.each(CAST[role])('%s: all poses in six facings', (unit) => {
    expect(missing(framesOf(unit, POSES[role]))).toEqual([])
  })
})

describe('what a battle shows', () => {
  it('has a figure of its own for every kind of unit', () => {
    const faceless = [...GROUND_CONTENT.units.values()].filter(({ id, class: kind }) => {
      const wanted: readonly Pose[] = [
        'idle',
        kind === 'column' ? 'walk0' : kind === 'probe' ? 'aim' : 'down',
      ]
      return wanted.some((pose) => {
        const households = kind === 'column' ? 5 : 0
        const frame = frameOf({ id: 1, kind: id, facing: 5, pose, households })
        return frame?.split('/').at(-2) !== pose
      })
    })
    expect(faceless.map(({ id }) => id)).toEqual([])
  })

  it('has every prop', () => {
    expect(missing(PROPS)).toEqual([])
  })

  it.each([...shipped('.tmj')].filter(([file]) => !isSky(file)))(
    'has everything that stands on %s',
    (file, text) => {
      const board = parseBoard(file, text)
      if (!board.ok) throw new Error(file)
      const items = sceneryOf(stageBoardOf(board.value))
      expect(items.length).toBeGreaterThan(0)
      expect(missing([...new Set(items.map(({ frame }) => frame))])).toEqual([])
    },
  )

  it('has every picture that the stage names', () => {
    const named = filesIn('src/stage', '.ts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/'(prop\/[a-z]+\/[\w/]+)'/g)].map(
        ([, frame]) => frame,
      ),
    )
    expect(named.length).toBeGreaterThan(10)
    expect(missing([...new Set(named)])).toEqual([])
  })

  it.each(Object.entries(BODIES))('knows what shadow %s throws', (_frame, prop) => {
    if (prop.radius === 0) return
    const { side, top, base } =
      'mask' in prop && prop.mask ? prop.mask : { side: 0, top: [], base: [] }
    expect([top.length, base.length]).toEqual([side, side])
    expect(top.every((line) => new RegExp(`^[0-9a-f]{${side}}$`).test(line))).toBe(true)
    expect(top.some((line) => line.includes('f'))).toBe(true)
    expect(prop.height).toBeGreaterThan(5)
  })
})

describe('what is downloaded', () => {
  it('is what the manifest says', () => {
    const wrong = manifest.images.filter(({ image, bytes, sha256 }) => {
      const data = readFileSync(join(ART, image))
      return data.length !== bytes || createHash('sha256').update(data).digest('hex') !== sha256
    })
    expect(wrong.map(({ image }) => image)).toEqual([])
    expect(filesIn(ART, '.webp').filter((file) => /\/(ground|space)-/.test(file))).toHaveLength(
      manifest.images.length,
    )
  })

  it.each([
    ['ground', 'insurrection'],
    ['space', 'runaway'],
  ])(
    'on the %s it is at most 6 MB before a battle, faces, key art and letters included',
    (theatre, mission) => {
      // In space the stage brings every page before a battle, whatever its tier.
      const pages = manifest.images
        .filter(({ image }) => image.startsWith(`${theatre}-`))
        .filter(({ tier }) => tier === 'first' || theatre === 'space')
        .map(({ image }) => join(ART, image))
      expect(pages.length).toBeGreaterThan(3)
      const others = [
        'keyart.webp',
        `keyart-${mission}.webp`,
        'ground.json',
        'space.json',
        'manifest.json',
      ].map((name) => join(ART, name))
      const bytes = [
        ...pages,
        ...others,
        ...filesIn(join(ART, 'portraits'), '.webp'),
        ...letters(),
      ].map((file) => statSync(file).size)
      expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(FIRST_DOWNLOAD_BYTES)
    },
  )

  it('holds all that the first mission needs in its first part', () => {
    const pages = ground.pages.filter(
      ({ image }) => manifest.images.find((one) => one.image === image)?.tier === 'first',
    )
    const first = new Set(pages.map(({ family }) => family))
    const mission = shipped('.mission.json').get(join('maps', 'insurrection.mission.json')) ?? ''
    const kinds = [...GROUND_CONTENT.units.keys()].filter((kind) => mission.includes(`"${kind}"`))
    expect(kinds.length).toBeGreaterThan(5)
    const families = kinds.map(
      (kind) =>
        (
          frameOf({
            id: 0,
            kind,
            facing: 0,
            pose: 'idle',
            households: kind === 'column' ? 5 : 0,
          }) ?? ''
        ).split('/')[0],
    )
    expect(families.filter((family) => !first.has(family))).toEqual([])
  })
})

/** The font files that the game's styles name. */
function letters(): string[] {
  const imports = [...readFileSync('src/main.tsx', 'utf8').matchAll(/'(@fontsource\/[^']+\.css)'/g)]
  const files = imports.flatMap(([, style]) => {
    const folder = join('node_modules', style, '..')
    const css = readFileSync(join('node_modules', style), 'utf8')
    return [...css.matchAll(/url\((\.\/files\/[^)]*latin-\d+[^)]*\.woff2)\)/g)].map(([, file]) =>
      join(folder, file),
    )
  })
  expect(files.length).toBeGreaterThan(0)
  return files
}

/** Paths of the files below a folder that end so. */
function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
}
