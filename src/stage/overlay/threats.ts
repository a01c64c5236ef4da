// What will hurt: cones in two bands, overwatch, landings, bombardments, aims and locks, and what was last
// known of enemies out of sight.
import type { OverlayModel, ReacherOverlay } from '../../input'
import { INK } from '../ink'
import type { ScreenPoint } from '../projection'
import type { Brush } from './brush'
import { bowed } from './dashes'
import { arrowHead, groundRing, type LineStyle, strokeLines } from './strokes'

const NOTICED: LineStyle = {
  colour: INK.amber,
  casing: INK.amberCase,
  width: 2,
  alpha: 1,
  dash: [8, 6],
}
const WATCHED: LineStyle = {
  colour: INK.ember,
  casing: INK.emberCase,
  width: 3.2,
  alpha: 1,
  dash: null,
}
const HARM: LineStyle = { ...WATCHED, width: 2.6, dash: [10, 5] }
const OWN_WATCH: LineStyle = {
  colour: INK.ice,
  casing: INK.iceCase,
  width: 1.8,
  alpha: 0.9,
  dash: [12, 4, 2, 4],
}
const ENEMY_WATCH: LineStyle = { ...WATCHED, width: 2.2, dash: [12, 4, 2, 4] }
const UNKNOWN: LineStyle = {
  colour: INK.grey,
  casing: INK.night,
  width: 2.2,
  alpha: 0.95,
  dash: [6, 5],
}

export function drawThreats(brush: Brush, model: OverlayModel): void {
  drawCones(brush, model)
  for (const watch of model.overwatches) {
    brush.tiles(watch.isEnemy ? 'enemyWatch' : 'watch', watch.hexes)
    brush.border(watch.hexes, watch.isEnemy ? ENEMY_WATCH : OWN_WATCH)
  }
  for (const { hexes, inRounds } of model.bombardments) {
    brush.tiles('enemyWatch', hexes)
    brush.border(hexes, HARM)
    for (const hex of hexes) drawDue(brush, 'strike', brush.centre(hex), inRounds)
  }
  for (const { hex, inRounds } of model.arrivals) {
    brush.tile('watched', hex)
    brush.border([hex], HARM)
    drawDue(brush, 'landing', brush.centre(hex), inRounds)
  }
  for (const [nth, hex] of model.landings.entries()) {
    brush.border([hex], { ...UNKNOWN, colour: INK.ember, casing: INK.emberCase })
    if (nth === 0) brush.mark('landing', lifted(brush.centre(hex), 14))
  }
  for (const hex of model.charges) brush.mark('charge', lifted(brush.centre(hex), 30))
  drawUnknown(brush, model)
  for (const reacher of model.reachers) drawReacher(brush, reacher)
}

const WALK_THERE: LineStyle = { ...UNKNOWN, colour: INK.ember, casing: INK.emberCase, dash: [2, 6] }
const STRIKE: LineStyle = { ...WATCHED, width: 2.4 }
const SEE: LineStyle = { ...NOTICED, width: 2.2 }

/** How an enemy gets at a hex: dotted where it would walk or fly, then a line with a head. */
function drawReacher(brush: Brush, { at, from, to, kind }: ReacherOverlay): void {
  const [start, stand, goal] = [at, from, to].map(brush.centre)
  const style = kind === 'noticed' ? SEE : kind === 'unknown' ? UNKNOWN : STRIKE
  if (at !== from) {
    const way = { points: bowed(start, stand, 0.08), isClosed: false }
    strokeLines(brush.sheets.under, [way], WALK_THERE, brush.unit)
    strokeLines(brush.sheets.under, [groundRing(stand, 22)], { ...style, dash: [4, 4] }, brush.unit)
  }
  if (from === to) return
  const points = bowed(lifted(stand, 20), lifted(goal, 14), 0.06)
  strokeLines(brush.sheets.over, [{ points, isClosed: false }], style, brush.unit)
  const head = arrowHead(points, 13 * brush.unit)
  if (head) strokeLines(brush.sheets.over, [head], { ...style, dash: null }, brush.unit)
}

/** The bands of all probes together: where two overlap, the worse one counts. */
function drawCones(brush: Brush, model: OverlayModel): void {
  const watched = new Set(model.cones.flatMap((cone) => cone.watched))
  const noticed = new Set(model.cones.flatMap((cone) => cone.noticed))
  for (const hex of watched) noticed.delete(hex)
  brush.tiles('noticed', [...noticed])
  brush.tiles('watched', [...watched])
  if (noticed.size > 0) brush.border([...noticed, ...watched], NOTICED)
  if (watched.size > 0) brush.border([...watched], WATCHED)
}

function drawUnknown(brush: Brush, model: OverlayModel): void {
  for (const { hex } of model.lastKnown) {
    const at = brush.centre(hex)
    strokeLines(brush.sheets.under, [groundRing(at, 40)], { ...UNKNOWN, alpha: 0.7 }, brush.unit)
    brush.mark('lastKnown', at)
  }
  for (const { hex, reachHexes } of model.contacts) {
    const at = brush.centre(hex)
    strokeLines(
      brush.sheets.under,
      [groundRing(at, 44)],
      { ...UNKNOWN, colour: INK.ember },
      brush.unit,
    )
    brush.mark('unknown', at)
    if (hex === model.hovered) {
      const reach = groundRing(at, (reachHexes + 0.5) * 128)
      strokeLines(brush.sheets.under, [reach], { ...UNKNOWN, dash: [10, 8] }, brush.unit)
    }
  }
}

/** A mark with the rounds that are left under it; 0 = at the end of this round. */
function drawDue(
  brush: Brush,
  name: 'landing' | 'strike',
  at: ScreenPoint,
  inRounds: number,
): void {
  brush.mark(name, lifted(at, 14))
  brush.mark(`count-${inRounds + 1}`, { x: at.x, y: at.y + 18 })
}

function lifted(point: ScreenPoint, by: number): ScreenPoint {
  return { x: point.x, y: point.y - by }
}
