/**
 * Boards as text. Rows of tokens, one a hex: a terrain's letter, then its elevation unless that is 0
 * (`f2` is forest at elevation 2); odd rows stand half a token to the right, for the eye only. After
 * the rows, sections in any order, each a word with a colon and lines of a name and its hexes:
 *
 *     m  t  f2
 *      s  d  m
 *
 *     zones:
 *     exit 2,0
 *     starts:
 *     picard 0,1
 *
 * Lines that begin with `#` are remarks. The same form serves files and the scenarios of the tests.
 */

import type { Hex } from '../../hex'
import {
  type AnyTerrainId,
  type BoardSource,
  finishBoard,
  finishSky,
  NAME,
  offsetName,
  SIDE_HEXES,
  TOP_LEVEL,
  tilesOf,
  type Zone,
} from './boardSource'
import { refused, shown } from './fault'
import { letterOf } from './legend'
import type { GroundBoard, Loaded, SpaceBoard } from './types'
import { guardSize } from './untrusted'

const SECTIONS = ['zones', 'starts', 'marks', 'props'] as const
type Section = (typeof SECTIONS)[number]

interface Line {
  readonly number: number
  readonly text: string
}

/** The board that text describes, ready for play. The file's name gives its id. */
export const parseBoardText = (file: string, text: string): Loaded<GroundBoard> => {
  const source = readBoardText(file, text)
  return source.ok ? finishBoard(file, source.value) : source
}

/** The same for a board in space: its file's name has `.sky.` in it. */
export const parseSkyText = (file: string, text: string): Loaded<SpaceBoard> => {
  const source = readBoardText(file, text)
  return source.ok ? finishSky(file, source.value) : source
}

/** What the text says, unfinished: for the converter. */
export const readBoardText = (file: string, text: string): Loaded<BoardSource> => {
  const guarded = guardSize(file, text)
  if (!guarded.ok) return guarded
  const lines = text
    .split(/\r?\n/)
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'))
  const firstSection = lines.findIndex((line) => line.text.endsWith(':'))
  const rows = firstSection < 0 ? lines : lines.slice(0, firstSection)
  const ground = readRows(file, rows)
  if (!ground.ok) return ground
  return readSections(file, ground.value, firstSection < 0 ? [] : lines.slice(firstSection))
}

/** Text that reads back as the same source, in columns, with names in order of their hexes. */
export const writeBoardText = (source: BoardSource): string => {
  const { cols, rows } = source
  const tokens = source.terrain.map((terrain, hex) => {
    const level = source.elevation[hex]
    return letterOf(terrain) + (level === 0 ? '' : String(level))
  })
  const lines: string[] = []
  for (let row = 0; row < rows; row += 1) {
    const line = tokens.slice(row * cols, (row + 1) * cols).map((token) => token.padEnd(4))
    lines.push(((row & 1) === 1 ? '  ' : '') + line.join('').trimEnd())
  }
  for (const section of SECTIONS) {
    const places = new Map<string, string[]>()
    source[section].forEach((name, hex) => {
      if (name !== '') places.set(name, [...(places.get(name) ?? []), offsetName(cols, hex)])
    })
    if (places.size === 0) continue
    lines.push('', `${section}:`)
    for (const [name, hexes] of places) lines.push(`${name} ${hexes.join(' ')}`)
  }
  return `${lines.join('\n')}\n`
}

type Ground = Pick<BoardSource, 'cols' | 'rows' | 'terrain' | 'elevation'>

const readRows = (file: string, lines: readonly Line[]): Loaded<Ground> => {
  const rows = lines.map((line) => line.text.split(/\s+/))
  const cols = rows.length === 0 ? 0 : rows[0].length
  const size = `1 to ${SIDE_HEXES} rows of 1 to ${SIDE_HEXES} hexes`
  if (cols === 0 || cols > SIDE_HEXES || rows.length > SIDE_HEXES) {
    return refused(file, '', size, `${rows.length} rows of ${cols}`)
  }
  const terrain: AnyTerrainId[] = []
  const { letters } = tilesOf(file)
  const elevation: number[] = []
  for (const [row, tokens] of rows.entries()) {
    const line = `line ${lines[row].number}`
    if (tokens.length !== cols) {
      return refused(file, line, `${cols} hexes, as in the first row`, String(tokens.length))
    }
    for (const token of tokens) {
      const kind = letters.get(token[0])
      const level = token.length === 1 ? 0 : '01234'.indexOf(token.slice(1))
      if (kind === undefined || token.length > 2 || level < 0) {
        const known = [...letters.keys()].join(' ')
        const expected = `one of ${known} and an elevation from 0 to ${TOP_LEVEL}`
        return refused(file, line, expected, `"${shown(token)}"`)
      }
      terrain.push(kind)
      elevation.push(level)
    }
  }
  return { ok: true, value: { cols, rows: rows.length, terrain, elevation } }
}

const readSections = (
  file: string,
  ground: Ground,
  lines: readonly Line[],
): Loaded<BoardSource> => {
  const none = (): string[] => ground.terrain.map(() => '')
  const layers: Record<Section, string[]> = {
    zones: none(),
    starts: none(),
    marks: none(),
    props: none(),
  }
  let section: Section = 'zones'
  for (const { number, text } of lines) {
    const heading: Section | undefined = text.endsWith(':')
      ? SECTIONS.find((name) => `${name}:` === text)
      : section
    const line = `line ${number}`
    if (heading === undefined) {
      return refused(file, line, `a section: ${SECTIONS.join(', ')}`, `"${shown(text)}"`)
    }
    section = heading
    if (text.endsWith(':')) continue
    const placed = readPlaces(file, line, text, section, ground)
    if (!placed.ok) return placed
    for (const hex of placed.value.hexes) {
      if (layers[section][hex] !== '') {
        const expected = `one entry a hex in ${section}`
        return refused(file, line, expected, `a second on ${offsetName(ground.cols, hex)}`)
      }
      layers[section][hex] = placed.value.name
    }
  }
  const known = tilesOf(file).zones
  const zones = layers.zones.map((name): Zone | '' => known.find((zone) => zone === name) ?? '')
  return { ok: true, value: { ...ground, ...layers, zones } }
}

interface Places {
  readonly name: string
  readonly hexes: readonly Hex[]
}

const readPlaces = (
  file: string,
  line: string,
  text: string,
  section: Section,
  { cols, rows }: Ground,
): Loaded<Places> => {
  const [name, ...places] = text.split(/\s+/)
  const zones = tilesOf(file).zones
  const isZone = zones.some((zone) => zone === name)
  if (section === 'zones' ? !isZone : !NAME.test(name)) {
    const expected = section === 'zones' ? `a zone: ${zones.join(', ')}` : 'a name like "picard"'
    return refused(file, line, expected, `"${shown(name)}"`)
  }
  const hexes: Hex[] = []
  for (const place of places) {
    const match = /^(\d{1,3}),(\d{1,3})$/.exec(place)
    const col = match === null ? -1 : Number(match[1])
    const row = match === null ? -1 : Number(match[2])
    if (col < 0 || col >= cols || row >= rows) {
      const expected = `a hex from 0,0 to ${cols - 1},${rows - 1}`
      return refused(file, line, expected, `"${shown(place)}"`)
    }
    hexes.push(row * cols + col)
  }
  return hexes.length > 0
    ? { ok: true, value: { name, hexes } }
    : refused(file, line, `hexes after "${name}"`, 'none')
}
