import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import manifest from '../../assets/audio/manifest.json'
import measured from '../../assets/audio/measured.json'

const FOLDER = 'assets/audio'
const FORMATS = ['ogg', 'mp3'] as const
const FIRST_BYTES = 2_000_000
const ALL_BYTES = 12_000_000
const MOST_PEAK_DB = -1.5

type Facts = (typeof measured.files)['interface']['ogg'] & { readonly seam?: number }
const files = Object.entries(measured.files) as [string, Record<'ogg' | 'mp3', Facts>][]
const looped = new Set<string>([
  ...Object.values(manifest.places).map(({ file }) => file),
  ...Object.values(manifest.music).flatMap((piece) =>
    'loopStart' in piece ? Object.values(piece.stems) : [],
  ),
])

describe('the built sounds', () => {
  it('are all there, and nothing besides', () => {
    const wanted = files.flatMap(([file]) => FORMATS.map((format) => `${file}.${format}`))
    const found = readdirSync(FOLDER).filter((name) => !name.endsWith('.json'))
    expect(found.sort()).toEqual(wanted.sort())
    expect(Object.keys(manifest.files).sort()).toEqual(files.map(([file]) => file).sort())
  })

  it('are the files that were measured', () => {
    for (const [file, facts] of files) {
      for (const format of FORMATS) {
        const bytes = readFileSync(join(FOLDER, `${file}.${format}`))
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        expect(sha256, `${file}.${format}`).toBe(facts[format].sha256)
      }
    }
  })

  it.each(FORMATS)('weigh 2 MB before the first battle and 12 MB in all, as %s', (format) => {
    const sizes = Object.entries(manifest.files).map(([file, { tier }]) => ({
      tier,
      bytes: statSync(join(FOLDER, `${file}.${format}`)).size,
    }))
    const sum = (list: typeof sizes) => list.reduce((total, { bytes }) => total + bytes, 0)
    expect(sum(sizes.filter(({ tier }) => tier === 'first'))).toBeLessThanOrEqual(FIRST_BYTES)
    expect(sum(sizes)).toBeLessThanOrEqual(ALL_BYTES)
  })

  it('keep their peaks under −1.5 dBTP, after decoding too', () => {
    for (const [file, facts] of files) {
      for (const format of FORMATS) {
        expect(facts[format].truePeak, `${file}.${format}`).toBeLessThanOrEqual(MOST_PEAK_DB)
      }
    }
    for (const [piece, states] of Object.entries(measured.mixes)) {
      for (const [state, { truePeak }] of Object.entries(states)) {
        expect(truePeak, `${piece} ${state}`).toBeLessThanOrEqual(MOST_PEAK_DB)
      }
    }
  })

  it('have loops without a click: no bend at the seam stands out from those around it', () => {
    expect(looped.size).toBeGreaterThan(15)
    for (const [file, facts] of files) {
      for (const format of FORMATS) {
        const { seam } = facts[format]
        expect(seam === undefined, file).toBe(!looped.has(file))
        expect(seam ?? 0, `${file}.${format}`).toBeLessThan(1.6)
      }
    }
  })

  it('last as long in both formats, loops as long as their bars', () => {
    for (const [file, { ogg, mp3 }] of files) {
      expect(Math.abs(ogg.seconds - mp3.seconds), file).toBeLessThan(0.1)
    }
    for (const [id, piece] of Object.entries(manifest.music)) {
      if (!('loopStart' in piece)) continue
      const seconds = piece.loopEnd - piece.loopStart
      const bars = seconds / ((60 / piece.bpm) * piece.beatsPerBar)
      expect(Math.abs(bars - Math.round(bars)), id).toBeLessThan(0.001)
      for (const file of Object.values(piece.stems)) {
        const facts = files.find(([name]) => name === file)
        expect(facts?.[1].ogg.seconds, file).toBeCloseTo(seconds + 2 * manifest.pad, 1)
      }
    }
  })

  it('are mixed to their levels: a fight −16 LUFS, calm and tension −19', () => {
    for (const piece of ['terraces', 'willows', 'depths'] as const) {
      const { combat, calm, tension } = measured.mixes[piece]
      expect(Math.abs(combat.lufs + 16), piece).toBeLessThanOrEqual(1)
      for (const { lufs } of [calm, tension]) {
        expect(Math.abs(lufs + 19), piece).toBeLessThanOrEqual(1.5)
      }
    }
  })

  it('have places between −28 and −30 LUFS', () => {
    for (const { file } of Object.values(manifest.places)) {
      const facts = files.find(([name]) => name === file)
      expect(facts?.[1].ogg.lufs, file).toBeLessThan(-27.5)
      expect(facts?.[1].ogg.lufs, file).toBeGreaterThan(-30.5)
    }
  })

  it('have all the pieces of the score', () => {
    expect(Object.keys(manifest.music).sort()).toEqual([
      'briefing',
      'chase',
      'choice',
      'defeat',
      'depths',
      'epilogue',
      'loss',
      'silence',
      'terraces',
      'title',
      'victory',
      'willows',
    ])
    expect(Object.keys(manifest.music.chase.stems).sort()).toEqual(['drive', 'theme'])
  })
})
