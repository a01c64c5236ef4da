/** Words over a board in space, most important first. */
import type { SpaceForecast } from '../../../battle'
import type { LabelOverlay, SkyOverlayModel } from '../../../input'
import { text } from '../../../text'

export function skyLabelsOf(
  model: SkyOverlayModel,
  forecast: SpaceForecast | null,
): readonly LabelOverlay[] {
  return [
    ...strikeLabels(forecast, model),
    ...flightLabels(model),
    ...torpedoLabels(model),
    ...fireLabels(model),
    ...model.rifts.map(
      ({ kind, hex }): LabelOverlay => ({
        hex,
        tone: 'ember',
        text: text(kind === 'tear' ? 'sky.label.tear' : 'sky.label.charge'),
      }),
    ),
  ]
}

function flightLabels({ flight }: SkyOverlayModel): readonly LabelOverlay[] {
  if (flight === null) return []
  const hex = flight.hexes[flight.hexes.length - 1]
  const end: LabelOverlay = {
    hex,
    tone: 'ice',
    // Whoever rams lies still after it.
    text:
      flight.ram === null
        ? text('sky.label.end', { speed: flight.speed })
        : text('sky.label.ram', { speed: flight.speed }),
  }
  return flight.drift === hex
    ? [end]
    : [end, { hex: flight.drift, tone: 'plain', text: text('sky.label.drift') }]
}

/** What the shot that is aimed does. */
function strikeLabels(
  forecast: SpaceForecast | null,
  { aim }: SkyOverlayModel,
): readonly LabelOverlay[] {
  const strike = forecast?.strikes[0]
  if (strike === undefined || aim === null) return []
  const count = Math.round(strike.meanDamageHundredths / 100)
  return [{ hex: aim.to, tone: 'amber', text: text('sky.label.strike', { count }) }]
}

function torpedoLabels({ torpedoes }: SkyOverlayModel): readonly LabelOverlay[] {
  return torpedoes.map(({ hex, isEnemy, inRounds }) => ({
    hex,
    tone: isEnemy ? 'ember' : 'amber',
    text: text(inRounds === 0 ? 'sky.label.torpedoNow' : 'sky.label.torpedoNext'),
  }))
}

/** One for each moment: the fires of a cloud burn together. */
function fireLabels({ fires }: SkyOverlayModel): readonly LabelOverlay[] {
  const first = new Map<number, (typeof fires)[number]>()
  for (const fire of fires) {
    const known = first.get(fire.inPhases)
    if (known === undefined || known.strength < fire.strength) first.set(fire.inPhases, fire)
  }
  return [...first.values()].map(({ hex, inPhases, isPending }) => ({
    hex,
    tone: isPending ? 'amber' : 'ember',
    text: text(`sky.label.fire.${burnMoment(inPhases)}`),
  }))
}

/** When something burns, in the words of the player: this phase, the next, as the round ends, later. */
export function burnMoment(inPhases: number): 'now' | 'next' | 'after' | 'later' {
  return (['now', 'next', 'after'] as const)[inPhases] ?? 'later'
}
