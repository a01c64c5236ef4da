/** What would be left undone if the turn ended now: asked before it does. */
import type { GroundOptions, GroundView, Tag, Unit, UnitId } from '../../battle'
import { idleUnits } from '../../input'

/** Somebody who could still do something about a tag. */
export interface Answer {
  readonly unit: UnitId
  /** `reach`: walk beside the tagged and pull with the second action. */
  readonly how: 'pull' | 'shoot' | 'reach'
}

export interface OpenTag {
  readonly tag: Tag
  readonly answers: readonly Answer[]
}

export interface Undone {
  readonly idle: readonly Unit[]
  /** Tags that would go a step further, with whoever could stop it; those beamed next first. */
  readonly tags: readonly OpenTag[]
}

/** Moving beside somebody and pulling the tag takes two actions. */
const WALK_AND_PULL_AP = 2

/**
 * @param optionsOf what a unit could do now; null = nothing
 * @param areAdjacent whether two hexes touch
 * @param rests whether a tag takes no step in the coming phase
 */
export function undoneOf(
  view: GroundView,
  optionsOf: (unit: UnitId) => GroundOptions | null,
  areAdjacent: (one: number, other: number) => boolean,
  rests: (tag: Tag) => boolean = () => false,
): Undone {
  const idle = idleUnits(view)
  const tags = view.tags
    .filter((tag) => !rests(tag))
    .sort((one, other) => rank(one) - rank(other) || one.id - other.id)
    .map((tag) => ({
      tag,
      answers: idle.flatMap((unit) => answerOf(view, unit, tag, optionsOf(unit.id), areAdjacent)),
    }))
    .filter(({ answers }) => answers.length > 0)
  return { idle, tags }
}

/** Whether the end of the turn should be asked for. */
export function isWorthAsking({ idle, tags }: Undone): boolean {
  return idle.length > 0 || tags.length > 0
}

const rank = (tag: Tag) => (tag.stage === 'lock' ? 0 : 1)

function answerOf(
  view: GroundView,
  unit: Unit,
  tag: Tag,
  options: GroundOptions | null,
  areAdjacent: (one: number, other: number) => boolean,
): Answer[] {
  if (options === null) return []
  const can = (ids: readonly string[], target: number) =>
    options.actions.some(
      (offer) =>
        ids.includes(offer.id) && offer.rejection === null && offer.targets.includes(target),
    )
  if (can(['pullTag'], tag.id)) return [{ unit: unit.id, how: 'pull' }]
  if (can(['attack', 'melee'], tag.probe)) return [{ unit: unit.id, how: 'shoot' }]
  const tagged = view.units.find((one) => one.id === tag.unit)
  const isNear =
    tagged !== undefined &&
    tagged.id !== unit.id &&
    unit.ap >= WALK_AND_PULL_AP &&
    options.reach.hexes.some((hex) => areAdjacent(hex, tagged.hex))
  return isNear ? [{ unit: unit.id, how: 'reach' }] : []
}
