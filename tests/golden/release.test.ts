import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildEngine, ENGINES } from '../../scripts/release.mjs'
import { createMatch } from '../../src/battle'
import { parseReplay, RULES_VERSION } from '../../src/battle/replay'
import type { openText } from '../../src/engine'
import { type KeptEngines, openReplayText } from '../../src/hud/replayFile'
import { changed, recorded, shippedLibrary } from './recorded'
import { changesSince, type Release, releaseOf } from './releaseBattles'

const library = shippedLibrary()
const GOLDEN = recorded('insurrection.replay')

/** Versions whose engines are kept, ascending. */
const released = (): readonly number[] =>
  (existsSync(ENGINES) ? readdirSync(ENGINES) : [])
    .flatMap((name) => {
      const found = /^rules-(\d+)\.json$/.exec(name)
      return found === null ? [] : [Number(found[1])]
    })
    .sort((a, b) => a - b)

describe('the rules of a release', () => {
  it('are not changed, nor are its numbers, without a new version', () => {
    const last = released().at(-1) ?? 0
    expect(RULES_VERSION).toBeGreaterThanOrEqual(last)
    // Before the first release, and after each new version, nothing is promised yet.
    if (last < RULES_VERSION) return
    const record: Release = JSON.parse(
      readFileSync(join(ENGINES, `rules-${RULES_VERSION}.json`), 'utf8'),
    )
    expect(changesSince(record, library)).toEqual([])
  })

  it('come with the engine that plays them', () => {
    for (const version of released()) {
      expect(existsSync(join(ENGINES, `rules-${version}.js`)), `rules ${version}`).toBe(true)
    }
  })
})

describe('the guard of a release', () => {
  const release = releaseOf(library)

  it('is content while nothing changes', () => {
    expect(release.replays.length).toBeGreaterThanOrEqual(30)
    expect(changesSince(release, library)).toEqual([])
  })

  it('holds an order of nearly every kind, so that few rules can change unseen', () => {
    const types = new Set(
      release.replays.flatMap((text) => {
        const read = parseReplay(text)
        return read.ok ? read.value.commands.map(({ type }) => type) : []
      }),
    )
    expect([...types].sort()).toEqual(
      expect.arrayContaining(['attack', 'moveUnit', 'overwatch', 'pullTag', 'useAbility']),
    )
    expect(types.size).toBeGreaterThanOrEqual(12)
  })

  it('sees a number that was changed', () => {
    const numbers = { ...library.content.numbers, ticksPerLevel: 9 }
    const fires = { ...library.space.numbers, metreonFire: 7 }
    const space = { ...library.space, numbers: fires }
    const other = { ...library, space, content: { ...library.content, numbers } }
    expect(changesSince(release, other)).toHaveLength(release.replays.length)
  })

  it('sees a rule that was changed: an order that leads elsewhere', () => {
    const text = changed(release.replays[0], (replay) => {
      replay.marks[0] = '0123456789abcdef'
    })
    expect(changesSince({ ...release, replays: [text] }, library)).toMatchObject([
      { kind: 'differs', what: 'mark' },
    ])
  })
})

describe('an engine that was kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'briar-patch-engine-'))
  let engine: { readonly rulesVersion: number; readonly openText: typeof openText }
  beforeAll(async () => {
    await buildEngine(folder, 'rules-1')
    engine = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'rules-1.js')).href)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('plays the recorded battle by itself, to the same marks', () => {
    expect(engine.rulesVersion).toBe(RULES_VERSION)
    const opened = engine.openText(GOLDEN, 'golden')
    if (opened.kind !== 'film') throw new Error(opened.kind)
    const read = parseReplay(GOLDEN)
    if (!read.ok) throw new Error('the recorded battle cannot be read')
    const { setup, seed, commands } = read.value
    const match = createMatch(library, setup, seed)
    for (const command of commands.slice(0, 60)) match.submit(command)
    expect(opened.film.at(60).mark()).toBe(match.mark())
  })

  it('opens replays of its rules once there are later ones, and no other', async () => {
    const later = RULES_VERSION + 1
    const asked: number[] = []
    const engines: KeptEngines = new Map([
      [
        RULES_VERSION,
        async () => {
          asked.push(RULES_VERSION)
          return engine
        },
      ],
    ])
    const open = (text: string, kept = engines) => openReplayText(library, kept, text, 'it', later)
    const loading = await open(GOLDEN)
    expect(loading).toMatchObject({ kind: 'loaded', replay: { isOlder: true } })
    expect(asked).toEqual([RULES_VERSION])

    const forged = changed(GOLDEN, (replay) => {
      replay.marks[0] = '0123456789abcdef'
    })
    expect(await open(forged)).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('differs at turn 1'),
    })
    // Without its engine it is named, never played by other rules.
    expect(await open(GOLDEN, new Map())).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining(`rules ${RULES_VERSION}`),
    })
    const broken: KeptEngines = new Map([
      [RULES_VERSION, () => Promise.reject(new Error('offline'))],
    ])
    expect(await open(GOLDEN, broken)).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('could not be loaded'),
    })
  })
})
