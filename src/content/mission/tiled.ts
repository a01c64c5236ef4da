/**
 * Boards as Tiled JSON, the form that is kept in `maps/`: six tile layers by name, each with a
 * tileset of its name, in which a tile's class says what it stands for. Tiled has no heights, so
 * elevation is a layer of tiles `0` to `4`.
 */

import * as v from 'valibot'
import {
  type BoardSource,
  type BoardTiles,
  finishBoard,
  finishSky,
  NAME,
  TOP_LEVEL,
  tilesOf,
} from './boardSource'
import { fault, issueFault, refused, shown } from './fault'
import { LAYERS, type LayerName, type TiledLayer, type TiledMap, tiledSchema } from './tiledSchema'
import type { ContentFault, GroundBoard, Loaded, SpaceBoard } from './types'
import { readJson } from './untrusted'

/** Tiled keeps flips and rotations in the four highest bits of a tile's number. */
const GID_MASK = 0x0fffffff

const LEVELS: readonly string[] = Array.from({ length: TOP_LEVEL + 1 }, (_, level) => String(level))

/** The board in Tiled JSON, ready for play. The file's name gives its id. */
export const parseBoard = (file: string, text: string): Loaded<GroundBoard> => {
  const source = readTiled(file, text)
  return source.ok ? finishBoard(file, source.value) : source
}

/** The same for a board in space: its file's name has `.sky.` in it. */
export const parseSky = (file: string, text: string): Loaded<SpaceBoard> => {
  const source = readTiled(file, text)
  return source.ok ? finishSky(file, source.value) : source
}

/** What the Tiled file says, unfinished: for the converter. */
export const readTiled = (file: string, text: string): Loaded<BoardSource> => {
  const json = readJson(file, text)
  if (!json.ok) return json
  const parsed = v.safeParse(tiledSchema, json.value)
  if (!parsed.success) {
    return { ok: false, faults: parsed.issues.map((issue) => issueFault(file, issue)) }
  }
  return readLayers(file, parsed.output)
}

const readLayers = (file: string, map: TiledMap): Loaded<BoardSource> => {
  const classes = tileClasses(file, map)
  if (!classes.ok) return classes
  const faults: ContentFault[] = []
  const tiles = tilesOf(file)
  const cells = {} as Record<LayerName, readonly string[]>
  for (const name of LAYERS) {
    const index = map.layers.findIndex((layer) => layer.name === name)
    const read =
      index < 0
        ? refused(file, 'layers', `a layer "${name}"`, 'none')
        : readLayer(file, map, index, classes.value, tiles)
    if (read.ok) cells[name] = read.value
    else faults.push(...read.faults)
  }
  if (
    map.layers.length > LAYERS.length ||
    new Set(map.layers.map((l) => l.name)).size < map.layers.length
  ) {
    faults.push(fault(file, 'layers', 'each layer once', 'one of them twice'))
  }
  if (faults.length > 0) return { ok: false, faults }
  return {
    ok: true,
    value: {
      cols: map.width,
      rows: map.height,
      terrain: cells.terrain.flatMap((name) => tiles.terrain.find((id) => id === name) ?? []),
      elevation: cells.elevation.map(Number),
      props: cells.props,
      zones: cells.zones.map((name) => tiles.zones.find((zone) => zone === name) ?? ''),
      starts: cells.starts,
      marks: cells.marks,
    },
  }
}

interface TileClass {
  readonly tileset: string
  readonly name: string
}

/** What each tile number stands for. Faults: tilesets that overlap, classes that are missing. */
const tileClasses = (file: string, map: TiledMap): Loaded<ReadonlyMap<number, TileClass>> => {
  const classes = new Map<number, TileClass>()
  const faults: ContentFault[] = []
  map.tilesets.forEach(({ firstgid, name: tileset, tiles }, at) => {
    tiles.forEach((tile, nth) => {
      const path = `tilesets[${at}].tiles[${nth}]`
      const name = tile.class ?? tile.type ?? ''
      if (name === '') faults.push(fault(file, path, 'a class', 'none'))
      const gid = firstgid + tile.id
      const known = classes.get(gid)
      if (known !== undefined) {
        const found = `number ${gid}, which is "${shown(known.name)}" already`
        faults.push(fault(file, path, 'a tile number of its own', found))
      }
      classes.set(gid, { tileset, name })
    })
  })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: classes }
}

const readLayer = (
  file: string,
  map: TiledMap,
  index: number,
  classes: ReadonlyMap<number, TileClass>,
  tiles: BoardTiles,
): Loaded<readonly string[]> => {
  const layer = map.layers[index]
  const size = map.width * map.height
  if (layer.width !== map.width || layer.height !== map.height || layer.data.length !== size) {
    const expected = `${map.width} by ${map.height} tiles, as the map`
    const found = `${layer.width} by ${layer.height} with ${layer.data.length} tiles`
    return refused(file, `layers[${index}]`, expected, found)
  }
  const faults: ContentFault[] = []
  const names = layer.data.map((gid, cell) => {
    const path = `layers[${index}].data[${cell}]`
    // `>>> 0`: bit operations are signed, and the highest flag is the sign.
    const tile = (gid & GID_MASK) >>> 0
    if (tile !== gid) {
      faults.push(fault(file, path, 'a tile that is neither flipped nor turned', String(gid)))
      return ''
    }
    if (tile === 0) return emptyCell(file, path, layer, tiles, faults)
    const known = classes.get(tile)
    if (
      known === undefined ||
      known.tileset !== layer.name ||
      !isKnown(tiles, layer.name, known.name)
    ) {
      const found =
        known === undefined ? `tile ${tile}` : `"${shown(known.name)}" of "${shown(known.tileset)}"`
      faults.push(fault(file, path, expectedTile(tiles, layer.name), found))
      return ''
    }
    return known.name
  })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: names }
}

/** Ground must be something; unpainted heights are level 0; the rest may be empty. */
const emptyCell = (
  file: string,
  path: string,
  layer: TiledLayer,
  tiles: BoardTiles,
  faults: ContentFault[],
): string => {
  if (layer.name === 'terrain') {
    faults.push(fault(file, path, expectedTile(tiles, 'terrain'), 'none'))
  }
  return layer.name === 'elevation' ? '0' : ''
}

const knownNames = (tiles: BoardTiles, layer: LayerName): readonly string[] | null => {
  switch (layer) {
    case 'terrain':
      return tiles.terrain
    case 'elevation':
      return LEVELS
    case 'zones':
      return tiles.zones
    case 'props':
    case 'starts':
    case 'marks':
      return null
  }
}

const isKnown = (tiles: BoardTiles, layer: LayerName, name: string): boolean =>
  knownNames(tiles, layer)?.includes(name) ?? NAME.test(name)

const expectedTile = (tiles: BoardTiles, layer: LayerName): string =>
  `a tile of the tileset "${layer}" (${knownNames(tiles, layer)?.join(', ') ?? 'a name like "picard"'})`

/**
 * Tiled JSON that reads back as the same source: one row of a layer to a line, so that a change to a
 * board reads as one. Tiled opens it and keeps it so. The file's name tells the theatre.
 */
export const writeTiled = (source: BoardSource, file = ''): string => {
  const { cols, rows } = source
  const names: Record<LayerName, readonly string[]> = {
    ...source,
    elevation: source.elevation.map(String),
  }
  let firstGid = 1
  const tilesets: string[] = []
  const layers: string[] = []
  for (const [index, layer] of LAYERS.entries()) {
    const used = [...new Set(names[layer].filter((name) => name !== ''))]
    const tiles =
      knownNames(tilesOf(file), layer) ?? used.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    const numbers = new Map(tiles.map((name, id) => [name, firstGid + id]))
    const cells = names[layer].map((name) => numbers.get(name) ?? 0)
    const lines = Array.from({ length: rows }, (_, row) =>
      cells.slice(row * cols, (row + 1) * cols).join(','),
    )
    layers.push(
      `{"id":${index + 1},"name":"${layer}","type":"tilelayer","width":${cols},"height":${rows},` +
        `"x":0,"y":0,"opacity":1,"visible":true,"data":[\n${lines.join(',\n')}]}`,
    )
    const tileLines = tiles.map((name, id) => `{"id":${id},"type":"${name}"}`)
    tilesets.push(
      `{"firstgid":${firstGid},"name":"${layer}","tilecount":${tiles.length},"columns":0,` +
        `"margin":0,"spacing":0,"tilewidth":${TILE_WIDTH},"tileheight":${TILE_HEIGHT},"tiles":[\n` +
        `${tileLines.join(',\n')}]}`,
    )
    firstGid += tiles.length
  }
  return (
    `{"type":"map","version":"1.10","tiledversion":"1.11.0","orientation":"hexagonal",\n` +
    `"staggeraxis":"y","staggerindex":"odd","hexsidelength":${HEX_SIDE},"renderorder":"right-down",\n` +
    `"infinite":false,"compressionlevel":-1,"width":${cols},"height":${rows},` +
    `"tilewidth":${TILE_WIDTH},"tileheight":${TILE_HEIGHT},\n` +
    `"nextlayerid":${LAYERS.length + 1},"nextobjectid":1,\n` +
    `"layers":[\n${layers.join(',\n')}],\n"tilesets":[\n${tilesets.join(',\n')}]}\n`
  )
}

/** Size of a hex in Tiled's own window, in its pixels; the game draws by its own measures. */
const TILE_WIDTH = 56
const TILE_HEIGHT = 64
const HEX_SIDE = 32
