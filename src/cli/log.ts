/** What happened, in sentences: those of the battle log, a line for each event worth a line. */

import type { AnyBattleEvent, Tag, Unit } from '../battle'
import { text, textFor } from '../text'
import { capital, nameIn, type Roster, taggedIn } from './names'
import { say } from './say'

/** Who and what was there when it happened: before and after, so that the gone have names too. */
export interface Witnessed {
  readonly units: readonly Unit[]
  readonly tags: readonly Tag[]
}

/** The sentence for an event, or null if it needs none. */
export const tellEvent = (
  event: AnyBattleEvent,
  before: Witnessed,
  after: Witnessed,
): string | null => {
  const sentence = tell(event, [...after.units, ...before.units], [...before.tags, ...after.tags])
  return sentence === null ? null : capital(sentence)
}

const tell = (event: AnyBattleEvent, roster: Roster, tags: readonly Tag[]): string | null => {
  const name = (id: number): string => nameIn(roster, id)
  const unit = 'unit' in event && typeof event.unit === 'number' ? name(event.unit) : ''
  switch (event.type) {
    case 'roundReset':
      return text('log.roundReset', { round: event.round })
    case 'unitNoticed':
      return text(event.watched ? 'log.unitNoticed.watched' : 'log.unitNoticed', {
        probe: name(event.probe),
        unit,
      })
    case 'pathDrawn':
      if (event.purpose === 'patrol') return null
      return text(`log.pathDrawn.${event.purpose}`, { unit })
    case 'tagAimed':
      return text('log.tagAimed', {
        probe: name(event.tag.probe),
        who: taggedIn(roster, event.tag),
      })
    case 'tagLocked':
    case 'tagDropped':
    case 'tagShifted':
      return tellTag(event, roster, tags)
    case 'householdBeamed':
      return text('log.householdBeamed', { who: taggedIn(roster, event), count: event.people })
    case 'unitTaken':
      return text('log.unitTaken', { unit, by: name(event.by) })
    case 'shotFired': {
      const how = event.hits > 0 ? 'hits' : event.grazed ? 'grazes' : 'misses'
      const { damage, target } = event
      return text(`log.shotFired.${how}`, { unit, target: name(target), damage })
    }
    case 'resolveGained':
      return event.cause === 'surface'
        ? null
        : text('log.resolveGained', { unit, count: event.amount })
    case 'unitBeamed':
    case 'blastStruck':
    case 'unitStunned':
    case 'unitStoodUp':
    case 'probeDestroyed':
    case 'overwatchSet':
    case 'inhibitorPlaced':
    case 'inhibitorLifted':
    case 'chargeBlown':
    case 'columnFled':
    case 'rockfallDropped':
    case 'consoleUsed':
    case 'consoleOverloaded':
    case 'itemFound':
    case 'intentsRead':
      return text(`log.${event.type}`, { unit })
    case 'abilityUsed':
      return text('log.abilityUsed', { unit, ability: textFor(`ability.${event.ability}`) })
    case 'inhibitorWeakened':
      return text('log.inhibitorWeakened', { count: event.strength })
    case 'inhibitorSpent':
      return text('log.inhibitorSpent')
    case 'columnSafe':
      return text('log.columnSafe', { unit, count: event.people })
    case 'calmChanged':
      if (event.cause === 'rest' || event.cause === 'soothed') return null
      return text(`log.calmChanged.${event.cause}`, { unit, calm: event.calm })
    case 'arrivalDrawn':
    case 'arrivalCame':
      return text(`log.${event.type}.${event.arrival.kind}`)
    case 'doorWorked':
      return text(`log.doorWorked.${event.how}`, { unit })
    case 'unitCarried':
    case 'unitLaidDown':
    case 'injuredSafe':
      return text(`log.${event.type}`, { unit, target: name(event.target) })
    case 'landingsForeseen':
    case 'bombardmentCalledOff':
      return text(`log.${event.type}`)
    case 'bombardmentDrawn':
      return text(event.by === null ? 'log.bombardmentDrawn' : 'log.bombardmentDrawn.bore')
    case 'bombardmentStruck':
      return text(`log.${event.type}`)
    case 'searchRaised':
      return say('cli.search', { level: event.search.level, ticks: event.search.ticks })
    case 'battleEnded':
      return text(`log.battleEnded.blue.${event.outcome.kind}`)
    default:
      return null
  }
}

type TagEvent = Extract<AnyBattleEvent, { type: 'tagLocked' | 'tagDropped' | 'tagShifted' }>

const tellTag = (event: TagEvent, roster: Roster, tags: readonly Tag[]): string | null => {
  if (event.type === 'tagShifted') return text('log.tagShifted', { who: taggedIn(roster, event) })
  const tag = tags.find((one) => one.id === event.tag)
  if (tag === undefined) return null
  const who = taggedIn(roster, tag)
  return event.type === 'tagLocked'
    ? text('log.tagLocked', { probe: nameIn(roster, tag.probe), who })
    : text('log.tagDropped', { who, cause: text(`tagCause.${event.cause}`) })
}
