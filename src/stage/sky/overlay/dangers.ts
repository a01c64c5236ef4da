// What will hurt: lit gas with its moment, torpedoes on their way, rifts, fire of the enemy on a place; and
// what is not known of who is out there.
import { disc } from '../../../hex'
import type { FireOverlay, SkyOverlayModel } from '../../../input/sky/overlayModel'
import { between } from '../../overlay/dashes'
import { arrowHead, type LineStyle, strokeLines } from '../../overlay/strokes'
import { LINES, type SkyBrush } from './sky-brush'

/** Fire that waits longer is drawn fainter. */
const LATER = 2

export function drawDangers(brush: SkyBrush, model: SkyOverlayModel): void {
  drawCircles(brush, model)
  drawFires(brush, model.fires)
  drawRifts(brush, model)
  for (const { hex, around, isEnemy, inRounds, from } of model.torpedoes) {
    const style: LineStyle = isEnemy ? LINES.harm : LINES.pending
    brush.tiles(isEnemy ? 'blastEnemy' : 'blast', [hex, ...around])
    brush.border([hex, ...around], { ...style, width: 1.8, dash: [8, 5] })
    brush.border([hex], { ...style, width: 2.4 })
    const way = { points: [brush.centre(from), brush.centre(hex)], isClosed: false }
    strokeLines(brush.sheets.under, [way], { ...style, width: 1.6, dash: [2, 7] }, brush.unit)
    brush.mark(`${isEnemy ? 'enemyTorpedo' : 'torpedo'}-${inRounds}`, brush.centre(hex))
  }
  for (const hex of model.cores) brush.mark('core', raised(brush, hex), 0.9)
  for (const hex of model.hazards) brush.mark('hazard', raised(brush, hex), 0.9)
  for (const exposure of model.exposures) drawExposure(brush, exposure)
}

/** All hexes of each moment together: where two overlap the sooner is seen. */
function drawFires(brush: SkyBrush, fires: readonly FireOverlay[]): void {
  const hearts = new Set(fires.map(({ hex }) => hex))
  const taken = new Set<number>()
  const soonestFirst = [...fires].sort(
    (a, b) => Number(a.isPending) - Number(b.isPending) || a.inPhases - b.inPhases,
  )
  for (const { hexes, isPending } of soonestFirst) {
    for (const hex of hexes) {
      if (taken.has(hex) || hearts.has(hex)) continue
      taken.add(hex)
      brush.tile(isPending ? 'firePending' : 'fire', hex)
    }
  }
  for (const moment of [0, 1, 2]) {
    for (const isPending of [false, true]) {
      const group = fires.filter((one) => one.inPhases === moment && one.isPending === isPending)
      if (group.length === 0) continue
      const edge: LineStyle = isPending
        ? { ...LINES.pending, width: 2, dash: [8, 6] }
        : { ...LINES.harm, width: moment === 0 ? 3 : 2.2, dash: moment === LATER ? [8, 6] : null }
      brush.border(
        group.flatMap(({ hexes }) => [...hexes]),
        edge,
      )
    }
  }
  for (const { hex, strength, inPhases, isPending } of fires) {
    brush.tile(isPending ? 'firePending' : inPhases < LATER ? 'fireHeart' : 'fireSoon', hex)
    const name = isPending ? 'kindling' : 'flame'
    brush.mark(`${name}-${strength}-${inPhases}`, brush.centre(hex))
  }
}

function drawRifts(brush: SkyBrush, model: SkyOverlayModel): void {
  for (const { kind, hex, hexes } of model.rifts) {
    const isOpen = kind === 'tear'
    brush.tiles('rift', hexes)
    brush.border(hexes, { ...LINES.rift, dash: isOpen ? null : [8, 6] })
    if (!isOpen) brush.mark('charge', brush.centre(hex))
  }
}

function drawCircles(brush: SkyBrush, model: SkyOverlayModel): void {
  for (const { hex, radius } of model.circles) {
    brush.border([...disc(brush.grid, hex, radius)], LINES.unknown)
    brush.mark('lastKnown', brush.centre(hex))
  }
  for (const hex of model.contacts) {
    brush.border([hex], { ...LINES.unknown, colour: LINES.harm.colour })
    brush.mark('unknown', brush.centre(hex))
  }
}

function drawExposure(
  brush: SkyBrush,
  { from, to, meanHundredths }: SkyOverlayModel['exposures'][number],
): void {
  const [start, end] = [brush.centre(from), brush.centre(to)]
  const points = [between(start, end, 0.08), between(start, end, 0.88)]
  const style = { ...LINES.harm, width: 1.8, dash: [10, 4, 2, 4] }
  strokeLines(brush.sheets.under, [{ points, isClosed: false }], style, brush.unit)
  const head = arrowHead(points, 12 * brush.unit)
  if (head) strokeLines(brush.sheets.under, [head], { ...style, dash: null }, brush.unit)
  const mean = (Math.round(meanHundredths / 10) / 10).toString()
  brush.mark(`number-ember-${mean}`, between(start, end, 0.45), 0.95)
}

function raised(brush: SkyBrush, hex: number) {
  const { x, y } = brush.centre(hex)
  return { x, y: y - 30 }
}
