/** What hurts next, worst first: what locks or beams in the coming phase, what lands, who may be lost. */
import type { GroundView, Rest, Tag } from '../../battle'
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

/** @param restOf why a tag takes no step in the coming phase; null = it does */
export function alertsOf(
  view: GroundView,
  round: number,
  naming: Naming,
  restOf: (tag: Tag) => Rest | null = () => null,
): readonly BattleAlert[] {
  const steps = view.tags.filter((tag) => restOf(tag) === null)
  const locks = tagAlerts(view, steps, naming, 'lock')
  const down = downAlerts(view, naming)
  return [
    ...(view.side === 'red' ? [...down, ...locks] : [...locks, ...down]),
    ...tagAlerts(view, steps, naming, 'aim'),
    ...arrivalAlerts(view, round),
    ...flightAlerts(view, naming),
    ...restAlerts(view, naming, restOf),
  ]
}

/** Who does what to whom in the coming phase, or does not. */
export function tagSentence(tag: Tag, naming: Naming, rests = false): string {
  const who =
    tag.household === null
      ? naming.unit(tag.unit)
      : text('alert.household', {
          household: naming.householdName(tag.unit, tag.household),
          column: naming.unit(tag.unit),
        })
  const probe = capital(naming.unit(tag.probe))
  if (rests) return text(`alert.rests.${tag.stage}`, { who, probe })
  return text(tag.stage === 'lock' ? 'alert.beams' : 'alert.locks', { who, probe })
}

/** Tags that wait: no danger yet, and still there after it. */
function restAlerts(
  view: GroundView,
  naming: Naming,
  restOf: (tag: Tag) => Rest | null,
): BattleAlert[] {
  return view.tags.flatMap((tag) => {
    const rest = restOf(tag)
    const hex = hexOf(view, tag)
    if (rest === null || hex < 0) return []
    return {
      id: `tag${tag.id}rests`,
      title: tagSentence(tag, naming, true),
      answer: text(`alert.rest.${rest}`),
      hex,
      kind: 'tag',
      tone: 'amber',
    } as const
  })
}

const hexOf = (view: GroundView, tag: Tag): number =>
  view.units.find((unit) => unit.id === tag.unit)?.hex ?? -1

function tagAlerts(
  view: GroundView,
  tags: readonly Tag[],
  naming: Naming,
  stage: 'aim' | 'lock',
): BattleAlert[] {
  return tags
    .filter((tag) => tag.stage === stage)
    .flatMap((tag) => {
      const hex = hexOf(view, tag)
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
