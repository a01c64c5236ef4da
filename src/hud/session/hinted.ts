import type { GroundCommand, GroundForecast, Match } from '../../battle'
import { IDLE, type OverlayFacts, type OverlayModel, overlaysOf } from '../../input'
import type { Hint } from './ports'

/** The picture with a suggested order in it: its ways, its area, and whom or what it is about. */
export function hinted(
  model: OverlayModel,
  facts: OverlayFacts,
  hint: Hint | null,
  match: Match,
): OverlayModel {
  if (hint === null || match.legal(hint.command) !== null) return model
  // Hints for ships are drawn over their own sky.
  const command = hint.command as GroundCommand
  const forecast = forecastOf(hint, match)
  const shown = overlaysOf({ ...facts, mode: IDLE, order: command, forecast, options: null })
  const isNew = (path: OverlayModel['paths'][number]) =>
    !model.paths.some(({ unit, kind }) => unit === path.unit && kind === path.kind)
  return {
    ...model,
    paths: [...model.paths, ...shown.paths.filter(isNew)],
    area: model.area ?? shown.area,
    targets: model.targets.length > 0 ? model.targets : markedBy(hint, facts),
  }
}

const forecastOf = ({ command }: Hint, match: Match): GroundForecast | null =>
  command.type === 'endTurn' || command.type === 'plantFlag' ? null : match.forecast(command)

/** None of the marks is chosen: the next confirm does not do it. */
function markedBy({ command, reason }: Hint, { view }: OverlayFacts): OverlayModel['targets'] {
  const tagged =
    command.type === 'pullTag' ? view.tags.find(({ id }) => id === command.tag)?.unit : null
  const unit = view.units.find(({ id }) => id === (tagged ?? reason.target))
  const place = 'hex' in command ? command.hex : null
  const hex = unit?.hex ?? place
  if (hex === null || hex < 0) return []
  const isHarm = unit !== undefined && unit.side !== view.side
  return [{ hex, unit: unit?.id ?? null, isHarm, isChosen: false }]
}
