/**
 * Tiled's JSON map format (1.10), as much of it as a board may hold. What Tiled writes and a board
 * has no use for is named and let pass; what would change a board's meaning is refused.
 */

import * as v from 'valibot'
import { SIDE_HEXES } from './boardSource'
import { integer, listOf, objectOf, oneOf, textLike } from './fields'

const side = integer(1, SIDE_HEXES)
/** Drawing matters to Tiled alone. */
const ignored = v.optional(v.unknown())

const tile = objectOf({
  id: integer(0, 65535),
  // Tiled 1.9 wrote `class`, all others write `type`.
  type: v.optional(v.string('text')),
  class: v.optional(v.string('text')),
  image: ignored,
  imagewidth: ignored,
  imageheight: ignored,
  x: ignored,
  y: ignored,
  width: ignored,
  height: ignored,
  probability: ignored,
  properties: ignored,
})

const tileset = objectOf({
  firstgid: integer(1, 0x0fffffff),
  name: v.string('text'),
  tiles: listOf(tile, 1024),
  tilecount: v.optional(integer(0, 65536)),
  tilewidth: ignored,
  tileheight: ignored,
  columns: ignored,
  margin: ignored,
  spacing: ignored,
  image: ignored,
  imagewidth: ignored,
  imageheight: ignored,
  grid: ignored,
  objectalignment: ignored,
  tilerendersize: ignored,
  fillmode: ignored,
  tileoffset: ignored,
  transparentcolor: ignored,
  backgroundcolor: ignored,
  class: ignored,
  type: ignored,
  version: ignored,
  tiledversion: ignored,
  properties: ignored,
})

export const LAYERS = ['terrain', 'elevation', 'props', 'zones', 'starts', 'marks'] as const
export type LayerName = (typeof LAYERS)[number]

const layer = objectOf({
  name: oneOf(LAYERS),
  type: oneOf(['tilelayer']),
  width: side,
  height: side,
  data: listOf(integer(0, 0xffffffff), SIDE_HEXES * SIDE_HEXES),
  x: v.optional(v.literal(0, '0')),
  y: v.optional(v.literal(0, '0')),
  encoding: v.optional(v.literal('csv', '"csv"')),
  id: ignored,
  class: ignored,
  opacity: ignored,
  visible: ignored,
  locked: ignored,
  mode: ignored,
  tintcolor: ignored,
  offsetx: ignored,
  offsety: ignored,
  parallaxx: ignored,
  parallaxy: ignored,
  properties: ignored,
})

export const tiledSchema = objectOf({
  type: oneOf(['map']),
  orientation: oneOf(['hexagonal']),
  staggeraxis: oneOf(['y']),
  staggerindex: oneOf(['odd']),
  infinite: v.literal(false, 'false'),
  width: side,
  height: side,
  layers: listOf(layer, LAYERS.length),
  tilesets: listOf(tileset, LAYERS.length),
  version: v.optional(textLike(/^1\.\d{1,2}$/, 'a version of Tiled’s format, 1.0 or newer')),
  tiledversion: ignored,
  hexsidelength: ignored,
  tilewidth: ignored,
  tileheight: ignored,
  compressionlevel: ignored,
  editorsettings: ignored,
  nextlayerid: ignored,
  nextobjectid: ignored,
  renderorder: ignored,
  backgroundcolor: ignored,
  parallaxoriginx: ignored,
  parallaxoriginy: ignored,
  class: ignored,
  properties: ignored,
})

export type TiledMap = v.InferOutput<typeof tiledSchema>
export type TiledLayer = TiledMap['layers'][number]
