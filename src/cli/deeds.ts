/** What was done in a battle, counted from its events: the columns of the balance table. */

import type { AnyBattleEvent, SkyEvent, UnitId } from '../battle'

/** Deeds by name, and how often each was done. */
export type Deeds = Readonly<Record<string, number>>

type Event = AnyBattleEvent | SkyEvent

export interface DeedCount {
  readonly take: (events: readonly Event[]) => void
  readonly deeds: () => Deeds
}

/** Counts deeds; `kindOf` names a unit's kind. */
export const countDeeds = (kindOf: (unit: UnitId) => string): DeedCount => {
  const counts = new Map<string, number>()
  const add = (deed: string): void => {
    counts.set(deed, (counts.get(deed) ?? 0) + 1)
  }
  return {
    take: (events) => {
      for (const event of events) {
        const deed = deedOf(event, kindOf)
        if (deed !== null) add(deed)
      }
    },
    deeds: () => Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1))),
  }
}

const deedOf = (event: Event, kindOf: (unit: UnitId) => string): string | null => {
  switch (event.type) {
    case 'abilityUsed':
      return `ability.${event.ability}`
    case 'officerOrdered':
      return `bridge.${event.officer}`
    case 'tagAimed':
      return 'tag.aimed'
    case 'tagLocked':
      return 'tag.locked'
    case 'tagShifted':
      return 'answer.step'
    case 'tagDropped':
      return event.cause === 'gone' ? null : `answer.${event.cause}`
    case 'householdBeamed':
    case 'unitBeamed':
      return 'tag.beamed'
    case 'probeDestroyed':
      return `lost.${kindOf(event.unit)}`
    case 'unitTaken':
      return `taken.${kindOf(event.unit)}`
    case 'unitStunned':
      return `stunned.${kindOf(event.unit)}`
    case 'shotFired':
      return `shot.${kindOf(event.unit)}`
    case 'unitMoved':
      return event.gait === 'file' || event.gait === 'rally' || event.gait === 'flight'
        ? `steps.${event.gait}`
        : null
    case 'pathDrawn':
      return event.purpose === 'plotted' ? 'plotted' : null
    case 'inhibitorPlaced':
    case 'chargeBlown':
    case 'rockfallDropped':
    case 'itemFound':
    case 'bombardmentStruck':
    case 'gasScooped':
    case 'gasVented':
    case 'gasBurnt':
    case 'torpedoLaunched':
    case 'coreEjected':
      return event.type
    default:
      return null
  }
}
