import type { Match, SpaceCommand } from '../../../battle'
import { SKY_IDLE, type SkyOverlayFacts, type SkyOverlayModel, skyOverlaysOf } from '../../../input'
import type { Hint } from '../ports'

/** The picture with a suggested order in it: its course, its target, its fire. */
export function skyHinted(
  model: SkyOverlayModel,
  known: SkyOverlayFacts,
  hint: Hint | null,
  match: Match,
): SkyOverlayModel {
  if (hint === null || match.legal(hint.command) !== null) return model
  const command = hint.command as SpaceCommand
  if (command.type === 'endTurn' || command.front !== known.facts.front) return model
  const forecast = match.skyForecast(command)
  const mode = { kind: 'selected', unit: command.unit } as const
  const shown = skyOverlaysOf({ ...known, mode: mode ?? SKY_IDLE, order: command, forecast })
  return {
    ...model,
    flight: model.flight ?? shown.flight,
    aim: model.aim ?? shown.aim,
    scan: model.scan.length > 0 ? model.scan : shown.scan,
    fires: [...model.fires, ...shown.fires.filter(({ isPending }) => isPending)],
  }
}
