/** What hurts next, worst first: what locks or beams in the coming phase, what lands, who may be lost. */
import type { GroundView, Tag } from '../../battle'
import { text } from '../../text'
import { capital, type Naming } from './naming'

export interface BattleAlert {
  /** Stable while the threat lasts. */
  readonly id: string
  readonly title: string
  /** What answers it. */
  readonly answer: string
  readonly hex: number
  readonly kind:
    | 'tag'
    | 'arrival'
    | 'bombs'
    | 'down'
    | 'flight'
    | 'torpedo'
    | 'guns'
    | 'fire'
    | 'tear'
    | 'ram'
  readonly tone: 'ember' | 'amber'
  /** A turn begins with a look at it. */
  readonly isUrgent?: true
}

export function alertsOf(view: GroundView, round: number, naming: Naming): readonly BattleAlert[] {
  const locks = tagAlerts(view, naming, 'lock')
  const down = downAlerts(view, naming)
  return [
    ...(view.side === 'red' ? [...down, ...locks] : [...locks, ...down]),
    ...tagAlerts(view, naming, 'aim'),
    ...arrivalAlerts(view, round),
    ...flightAlerts(view, naming),
  ]
}

/** Who does what to whom in the coming phase. */
export function tagSentence(tag: Tag, naming: Naming): string {
  const who =
    tag.household === null
      ? naming.unit(tag.unit)
      : text('alert.household', {
          household: naming.householdName(tag.unit, tag.household),
          column: naming.unit(tag.unit),
        })
  const probe = capital(naming.unit(tag.probe))
  return text(tag.stage === 'lock' ? 'alert.beams' : 'alert.locks', { who, probe })
}

function tagAlerts(view: GroundView, naming: Naming, stage: 'aim' | 'lock'): BattleAlert[] {
  return view.tags
    .filter((tag) => tag.stage === stage)
    .flatMap((tag) => {
      const hex = view.units.find((unit) => unit.id === tag.unit)?.hex ?? -1
      if (hex < 0) return []
      return {
        id: `tag${tag.id}${stage}`,
        title: tagSentence(tag, naming),
        answer: text(view.side === 'red' ? `alert.answer.red.${stage}` : `alert.answer.${stage}`),
        hex,
        kind: 'tag',
        // Whoever sent the probe has nothing to fear from it.
        ...(view.side === 'red'
          ? { tone: 'amber' }
          : { tone: stage === 'lock' ? 'ember' : 'amber', isUrgent: true }),
      } as const
    })
}

function downAlerts(view: GroundView, naming: Naming): BattleAlert[] {
  return view.units
    .filter((unit) => unit.side === view.side && unit.status === 'down' && unit.kind !== 'injured')
    .map((unit) => ({
      id: `down${unit.id}`,
      title: text('alert.down', { who: naming.unit(unit.id) }),
      answer: text('alert.downAnswer'),
      hex: unit.hex,
      kind: 'down',
      tone: 'ember',
    }))
}

function arrivalAlerts(view: GroundView, round: number): BattleAlert[] {
  const when = (at: number) => text('alert.lands.when', { count: Math.max(0, at - round) })
  return [
    ...view.arrivals.map(
      ({ kind, hex, round: at }): BattleAlert => ({
        id: `arrival${kind}${hex}`,
        title: text(kind === 'squad' ? 'alert.lands' : 'alert.probeComes'),
        answer: when(at),
        hex,
        kind: 'arrival',
        tone: 'amber',
      }),
    ),
    ...view.bombardments
      .filter(({ hexes }) => hexes.length > 0)
      .map(
        ({ hexes, round: at, by }): BattleAlert => ({
          id: `bombs${hexes[0]}`,
          title: text(by === null ? 'alert.bombs' : 'alert.caveIn'),
          answer: by === null ? when(at) : text('alert.caveInAnswer', { when: when(at) }),
          hex: hexes[0],
          kind: 'bombs',
          tone: 'amber',
        }),
      ),
  ]
}

function flightAlerts(view: GroundView, naming: Naming): BattleAlert[] {
  return view.units
    .filter((unit) => unit.column !== null && unit.status === 'active' && unit.column.calm === 1)
    .map((unit) => ({
      id: `flight${unit.id}`,
      title: text('alert.flees', { who: naming.unit(unit.id) }),
      answer: text('alert.fleesAnswer'),
      hex: unit.hex,
      kind: 'flight',
      tone: 'amber',
    }))
}
