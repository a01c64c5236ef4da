/** Words on the board for what the overlays show, most important first. */
import type { LabelOverlay, OverlayModel } from '../../input'
import { text } from '../../text'

export function labelsOf(model: OverlayModel): readonly LabelOverlay[] {
  const labels: LabelOverlay[] = model.tags.map((tag) => ({
    hex: tag.to,
    tone: 'ember',
    text: text(tag.stage === 'lock' ? 'label.beams' : 'label.locks'),
  }))
  for (const { hex } of model.arrivals) {
    labels.push({ hex, tone: 'ember', text: text('label.lands') })
  }
  for (const path of model.paths) {
    if (path.kind !== 'move') continue
    path.hexes.forEach((hex, index) => {
      const band = path.exposure[index]
      if (band === 'noticed') labels.push({ hex, tone: 'amber', text: text('label.noticed') })
      if (band === 'watched') labels.push({ hex, tone: 'ember', text: text('label.watched') })
    })
  }
  return labels
}
