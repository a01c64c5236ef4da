/** The built sounds in a real browser: each file decodes to its length in both formats, and is as loud as it shall be. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { build } from 'rolldown'
import manifest from '../../assets/audio/manifest.json' with { type: 'json' }
import measured from '../../assets/audio/measured.json' with { type: 'json' }
import { expect, test } from './game'
import type { SoundPage } from './soundPage'

declare global {
  interface Window {
    soundPage: SoundPage
  }
}

type Format = 'ogg' | 'mp3'

/** Stems of one piece are encoded alike: one of them stands for the others in the second format. */
const SIBLINGS = /-(calm|tension|combat|theme)$/

/** Decoders may add a packet. */
const PACKET_SEC = 0.08

async function openSoundPage(page: Page): Promise<void> {
  const { output } = await build({
    input: 'tests/e2e/soundPage.ts',
    output: { format: 'iife' },
    write: false,
  })
  await page.route('**/sound-under-test/*', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1)
    return route.fulfill({ body: readFileSync(`assets/audio/${name}`) })
  })
  await page.goto('./')
  await page.evaluate(output[0].code)
}

test('every file decodes to its length, in both formats', async ({ page }) => {
  await openSoundPage(page)
  for (const [file, facts] of Object.entries(measured.files)) {
    for (const format of ['ogg', 'mp3'] as const) {
      if (format === 'mp3' && SIBLINGS.test(file)) continue
      const seconds = await page.evaluate(
        ([name, ending]) => window.soundPage.seconds(name, ending),
        [file, format] as [string, Format],
      )
      expect(Math.abs(seconds - facts[format].seconds), `${file}.${format}`).toBeLessThan(
        PACKET_SEC,
      )
    }
  }
})

test('a fight is heard at −16 LUFS, calm at −19', async ({ page }) => {
  await openSoundPage(page)
  const pieces = ['terraces', 'willows', 'depths'] as const
  for (const piece of pieces) {
    const { stems, loopStart, loopEnd } = manifest.music[piece]
    const loudness = (mix: Record<string, number>) => {
      const files = Object.entries(mix).map(([stem, weight]) => ({
        file: stems[stem as keyof typeof stems],
        weight,
      }))
      return page.evaluate(([list, from, to]) => window.soundPage.mixture(list, from, to, 'ogg'), [
        files,
        loopStart,
        loopEnd,
      ] as const)
    }
    const of = (state: 'combat' | 'calm') => loudness(measured.mixes[piece][state].mix)
    expect(Math.abs((await of('combat')) + 16), `${piece} in a fight`).toBeLessThanOrEqual(1)
    expect(Math.abs((await of('calm')) + 19), `${piece} at rest`).toBeLessThanOrEqual(1.5)
  }
})

test('effects are as loud as what they stand for', async ({ page }) => {
  await openSoundPage(page)
  const takes = await page.evaluate(() => window.soundPage.takes('ogg'))
  const within = (sounds: readonly string[], least: number, most: number) => {
    for (const sound of sounds) {
      for (const lufs of takes[sound]) {
        expect(lufs, sound).toBeGreaterThan(least - 1)
        expect(lufs, sound).toBeLessThan(most + 1)
      }
    }
  }
  const ids = Object.keys(takes)
  within(['phaser', 'phaser-heavy', 'rifle', 'repeater', 'blade', 'launcher'], -18, -15)
  within(['ship-phaser', 'ship-torpedo', 'ship-disruptor'], -18, -15)
  within(['explosion', 'probe-burst', 'bombardment', 'ship-explosion'], -13, -12)
  within(Object.keys(manifest.sheets.interface), -30, -19)
  const steps = ids.filter((id) => id.startsWith('step-'))
  within(steps, -31, -29)
})

test('thirty seconds of a battle: silence, calm, a fight on the beat, calm on the bar', async ({
  page,
}) => {
  await openSoundPage(page)
  const seconds = 36
  const perform = (wishes: Parameters<SoundPage['performance']>[0]) =>
    page.evaluate(([list, length]) => window.soundPage.performance(list, length), [
      wishes,
      seconds,
    ] as const)
  const quiet = await perform([])
  const fought = await perform([
    { at: 11, mood: 'combat' },
    { at: 18, mood: 'calm' },
  ])
  /** What the fight adds to each second. */
  const added = fought.levels.map((level, second) => level - quiet.levels[second])
  const mean = (from: number, to: number) =>
    added.slice(from, to).reduce((sum, one) => sum + one, 0) / (to - from)
  // The place alone, for a breath; places are not played here.
  expect(Math.max(...quiet.levels.slice(0, 3))).toBeLessThan(-80)
  expect(Math.min(...quiet.levels.slice(6, 11))).toBeGreaterThan(-45)
  // Not before it is wished for, and a beat later it is there.
  for (const more of added.slice(0, 11)) expect(Math.abs(more)).toBeLessThan(0.1)
  expect(added[12]).toBeGreaterThan(1)
  expect(mean(12, 18)).toBeGreaterThan(2)
  // It does not believe the calm for eight seconds, and then sinks from a bar on.
  expect(mean(18, 26)).toBeGreaterThan(2)
  expect(fought.moods.slice(12, 26).every((mood) => mood === 'combat')).toBe(true)
  expect(fought.moods.at(-1)).toBe('calm')
  for (const more of added.slice(33)) expect(Math.abs(more)).toBeLessThan(0.5)
})
