/** Words on the board for what the overlays show, most important first. */
import type { GroundCommand, GroundView } from '../../battle'
import type { LabelOverlay, Mode, OverlayModel } from '../../input'
import { text } from '../../text'
import { bestPlaces, type Strikes } from './strikes'

export function labelsOf(model: OverlayModel): readonly LabelOverlay[] {
  const labels: LabelOverlay[] = tagLabels(model)
  for (const { hex } of model.arrivals) {
    labels.push({ hex, tone: 'ember', text: text('label.lands') })
  }
  for (const [nth, hex] of model.landings.entries()) {
    labels.push({ hex, tone: 'ember', text: text('label.foreseen', { nth: nth + 1 }) })
  }
  for (const path of model.paths) {
    if (path.kind !== 'move') continue
    path.hexes.forEach((hex, index) => {
      const band = path.exposure[index]
      // Told where it begins: the marks on the steps say the rest.
      if (band === path.exposure[index - 1]) return
      if (band === 'noticed') labels.push({ hex, tone: 'amber', text: text('label.noticed') })
      if (band === 'watched') labels.push({ hex, tone: 'ember', text: text('label.watched') })
    })
  }
  return labels
}

/** One a place and stage, with the number of those who are meant; locks before aims. */
function tagLabels({ tags }: OverlayModel): LabelOverlay[] {
  const labels: LabelOverlay[] = []
  for (const stage of ['lock', 'aim'] as const) {
    const counts = new Map<number, number>()
    for (const tag of tags) {
      if (tag.stage === stage && !tag.rests) counts.set(tag.to, (counts.get(tag.to) ?? 0) + 1)
    }
    for (const [hex, count] of counts) {
      labels.push({ hex, tone: 'ember', text: tagWords(stage, count) })
    }
  }
  return labels
}

function tagWords(stage: 'aim' | 'lock', count: number): string {
  if (stage === 'lock') {
    return count > 1 ? text('label.beams.several', { count }) : text('label.beams')
  }
  return count > 1 ? text('label.locks.several', { count }) : text('label.locks')
}

/**
 * Where hits come from: at the end of a pending move whether it could attack from there; when an enemy
 * is pointed at that cannot be attacked from here, the best places to do it.
 */
export function strikeLabels(
  view: GroundView,
  mode: Mode,
  pointed: number | null,
  order: GroundCommand | null,
  strikes: Strikes,
): readonly LabelOverlay[] {
  if (mode.kind !== 'selected' || pointed === null) return []
  if (order?.type === 'moveUnit') {
    const here = strikes.get(pointed) ?? []
    if (here.length === 0) return []
    const percent = Math.max(...here.map(({ hitPercent }) => hitPercent))
    return [{ hex: pointed, tone: 'ice', text: text('label.hitsAt', { percent }) }]
  }
  const enemy = view.units.find((unit) => unit.hex === pointed && unit.side !== view.side)
  if (enemy === undefined || order !== null) return []
  return bestPlaces(strikes, enemy.id).map(({ hex, hitPercent }) => ({
    hex,
    tone: 'ice',
    text: text('label.hitsAt', { percent: hitPercent }),
  }))
}
