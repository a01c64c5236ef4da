/** The battle in words: one line for each event worth telling, with the place it happened. */
import {
  type BattleEvent,
  type GroundBattleView,
  type GroundContent,
  type GroundEvent,
  type GroundView,
  type UnitId,
  verdictFor,
} from '../../battle'
import { text, textFor } from '../../text'
import { peopleOf } from '../../text/roll'
import { effectText } from './effectText'
import { capital, type Naming } from './naming'

export interface LogLine {
  readonly round: number
  readonly text: string
  /** The front whose board it happened on; none of them for a line about the game itself. */
  readonly front: number
  /** Where to look; null = nowhere. */
  readonly hex: number | null
  readonly tone: 'plain' | 'ice' | 'amber' | 'ember'
  /** Commands given when it happened: an undo takes back the lines beyond. */
  readonly commands: number
  /** Somebody was lost: it is told again in the debrief. */
  readonly isLoss: boolean
  /** Whose success it is, if anybody's. */
  readonly gladdens?: UnitId
  /** Worth a banner: what the line says, and a second line for it; null = only in the log. */
  readonly news: string | null
}

type Told = Pick<LogLine, 'text' | 'tone'> & {
  readonly hex?: number | null
  readonly isLoss?: true
  readonly gladdens?: UnitId
  readonly news?: string
}
type AnySeen = GroundEvent | BattleEvent

interface Scene {
  readonly naming: Naming
  readonly numbers: GroundContent['numbers']
  readonly before: GroundView
  readonly after: GroundView
}

/** The line for an event as its side saw it; null for what needs no words. */
export function lineOf(
  event: AnySeen,
  before: GroundBattleView,
  after: GroundBattleView,
  front: number,
  naming: Naming,
  numbers: GroundContent['numbers'],
  commands: number,
): LogLine | null {
  const scene: Scene = {
    naming,
    numbers,
    before: before.fronts[front].view,
    after: after.fronts[front].view,
  }
  const told = tell(event, scene)
  if (told === null) return null
  return {
    round: after.round,
    text: capital(told.text),
    front,
    hex: told.hex ?? null,
    tone: told.tone,
    commands,
    isLoss: told.isLoss === true,
    ...(told.gladdens === undefined ? {} : { gladdens: told.gladdens }),
    news: told.news ?? null,
  }
}

function hexOf(scene: Scene, id: UnitId): number | null {
  for (const view of [scene.after, scene.before]) {
    const hex = view.units.find((unit) => unit.id === id)?.hex ?? -1
    if (hex >= 0) return hex
  }
  return null
}

const isActive = (view: GroundView, id: UnitId) =>
  view.units.find((unit) => unit.id === id)?.status === 'active'

function tagOf(scene: Scene, id: number) {
  return (
    scene.before.tags.find((tag) => tag.id === id) ??
    scene.after.tags.find((tag) => tag.id === id) ??
    null
  )
}

const plain = (sentence: string, hex: number | null = null): Told => ({
  text: sentence,
  tone: 'plain',
  hex,
})
const ice = (sentence: string, hex: number | null = null): Told => ({
  text: sentence,
  tone: 'ice',
  hex,
})
const amber = (sentence: string, hex: number | null = null): Told => ({
  text: sentence,
  tone: 'amber',
  hex,
})
const ember = (sentence: string, hex: number | null = null): Told => ({
  text: sentence,
  tone: 'ember',
  hex,
})

function tell(event: AnySeen, scene: Scene): Told | null {
  const name = (id: UnitId) => scene.naming.unit(id)
  const where = (id: UnitId) => hexOf(scene, id)
  switch (event.type) {
    case 'unitNoticed': {
      const params = { probe: name(event.probe), unit: name(event.unit) }
      return event.watched
        ? ember(text('log.unitNoticed.watched', params), event.hex)
        : amber(text('log.unitNoticed', params), event.hex)
    }
    case 'pathDrawn':
      return event.purpose === 'patrol'
        ? null
        : amber(
            text(`log.pathDrawn.${event.purpose}`, { unit: name(event.unit) }),
            where(event.unit),
          )
    case 'tagAimed': {
      const { probe, unit } = event.tag
      const who = scene.naming.tagged(event.tag)
      return ember(text('log.tagAimed', { probe: name(probe), who }), where(unit))
    }
    case 'tagLocked':
    case 'tagDropped':
    case 'tagShifted':
      return tellTag(event, scene)
    case 'householdBeamed': {
      const who = scene.naming.household(event.unit, event.household)
      const sentence = text('log.householdBeamed', { who, count: event.people })
      const ordinal = scene.naming.columnOrdinal(event.unit)
      const news = text('news.taken', { names: peopleOf(ordinal, event.household).join(', ') })
      return { text: sentence, tone: 'ember', hex: where(event.unit), isLoss: true, news }
    }
    case 'unitBeamed': {
      const sentence = text('log.unitBeamed', { unit: name(event.unit) })
      const news = text('news.held')
      return { text: sentence, tone: 'ember', hex: where(event.unit), isLoss: true, news }
    }
    case 'unitTaken': {
      const sentence = text('log.unitTaken', { unit: name(event.unit), by: name(event.by) })
      const news = text('news.held')
      return { text: sentence, tone: 'ember', hex: where(event.unit), isLoss: true, news }
    }
    case 'shotFired': {
      const how = event.hits > 0 ? 'hits' : event.grazed ? 'grazes' : 'misses'
      const { damage } = event
      const params = { unit: name(event.unit), target: name(event.target), damage }
      const told = plain(text(`log.shotFired.${how}`, params), where(event.target))
      return event.hits > 0 ? { ...told, gladdens: event.unit } : told
    }
    case 'blastStruck':
      return plain(text('log.blastStruck', { unit: name(event.unit) }), event.hex)
    case 'resolveGained':
      return event.cause === 'surface'
        ? null
        : {
            ...ice(
              text('log.resolveGained', { unit: name(event.unit), count: event.amount }),
              where(event.unit),
            ),
            gladdens: event.unit,
          }
    case 'unitStunned':
      return ember(text('log.unitStunned', { unit: name(event.unit) }), where(event.unit))
    case 'unitStoodUp':
      return ice(text('log.unitStoodUp', { unit: name(event.unit) }), where(event.unit))
    case 'probeDestroyed':
      return ice(text('log.probeDestroyed', { unit: name(event.unit) }), where(event.unit))
    case 'overwatchSet':
      return plain(text('log.overwatchSet', { unit: name(event.unit) }), where(event.unit))
    case 'abilityUsed': {
      const ability = textFor(`ability.${event.ability}`)
      return plain(text('log.abilityUsed', { unit: name(event.unit), ability }), where(event.unit))
    }
    case 'inhibitorPlaced':
      return ice(text('log.inhibitorPlaced', { unit: name(event.unit) }), event.inhibitor.hex)
    case 'inhibitorLifted':
      return plain(text('log.inhibitorLifted', { unit: name(event.unit) }), event.hex)
    case 'inhibitorWeakened':
      return amber(text('log.inhibitorWeakened', { count: event.strength }), event.hex)
    case 'inhibitorSpent':
      return amber(text('log.inhibitorSpent'), event.hex)
    case 'chargeBlown':
      return ice(text('log.chargeBlown', { unit: name(event.unit) }), event.hex)
    case 'columnFled':
      return ember(text('log.columnFled', { unit: name(event.unit) }), where(event.unit))
    case 'columnSafe':
      return ice(
        text('log.columnSafe', { unit: name(event.unit), count: event.people }),
        where(event.unit),
      )
    case 'calmChanged':
      return event.cause === 'rest' || event.cause === 'soothed'
        ? null
        : amber(
            text(`log.calmChanged.${event.cause}`, { unit: name(event.unit), calm: event.calm }),
            where(event.unit),
          )
    default:
      return tellOfField(event, scene)
  }
}

/** Who lands, by name. */
function kindsOf(units: readonly string[]): string {
  return units.map((unit) => textFor(`unit.${unit}.name`)).join(', ')
}

type FieldEvent = AnySeen

/** What is done with the pieces that only some missions have. */
function tellOfPieces(event: AnySeen, scene: Scene): Told | null {
  const name = (id: UnitId) => scene.naming.unit(id)
  switch (event.type) {
    case 'rockfallDropped':
    case 'consoleUsed':
    case 'consoleOverloaded':
    case 'itemFound':
      return ice(text(`log.${event.type}`, { unit: name(event.unit) }), event.hex)
    case 'doorWorked':
      return plain(text(`log.doorWorked.${event.how}`, { unit: name(event.unit) }), event.hex)
    case 'unitCarried':
    case 'unitLaidDown':
    case 'injuredSafe': {
      const params = { unit: name(event.unit), target: name(event.target) }
      return plain(text(`log.${event.type}`, params), hexOf(scene, event.unit))
    }
    case 'intentsRead':
      return ice(text('log.intentsRead', { unit: name(event.unit) }), hexOf(scene, event.unit))
    case 'landingsForeseen':
      return ice(text('log.landingsForeseen'), event.landings[0] ?? null)
    case 'bombardmentCalledOff':
      return ice(text('log.bombardmentCalledOff'))
    default:
      return null
  }
}

/** What happens to the valley rather than to somebody. */
function tellOfField(event: FieldEvent, scene: Scene): Told | null {
  switch (event.type) {
    case 'searchRaised':
      return {
        text: text('log.searchRaised', {
          level: event.search.level,
          next: effectText(scene.numbers, event.search.level),
        }),
        tone: 'amber',
        news: text('news.level', {
          level: event.search.level + 1,
          next: effectText(scene.numbers, event.search.level + 1),
        }),
      }
    case 'arrivalDrawn':
      return ember(text(`log.arrivalDrawn.${event.arrival.kind}`), event.arrival.hex)
    case 'arrivalCame': {
      const told = ember(text(`log.arrivalCame.${event.arrival.kind}`), event.arrival.hex)
      const { kind, units } = event.arrival
      return kind === 'squad' ? { ...told, news: kindsOf(units) } : told
    }
    case 'bombardmentDrawn': {
      const key = event.by === null ? 'log.bombardmentDrawn' : 'log.bombardmentDrawn.bore'
      return ember(text(key), event.hexes[0] ?? null)
    }
    case 'bombardmentStruck':
      return ember(text('log.bombardmentStruck'), event.hexes[0] ?? null)
    case 'contactSeen':
      return event.side === scene.after.side
        ? amber(
            text('log.contactSeen', { unit: scene.naming.unit(event.unit) }),
            hexOf(scene, event.unit),
          )
        : null
    case 'contactLost':
      // Who was destroyed or taken has been told of, and is not looked for.
      return event.side === scene.after.side && isActive(scene.before, event.unit)
        ? plain(text('log.contactLost', { unit: scene.naming.unit(event.unit) }), event.hex)
        : null
    case 'battleEnded': {
      const { side } = scene.after
      const verdict = verdictFor(event.outcome.kind, side)
      return (verdict === 'lost' ? ember : ice)(text(`log.battleEnded.${side}.${verdict}`))
    }
    default:
      return tellOfPieces(event, scene)
  }
}

type TagEvent = Extract<AnySeen, { type: 'tagLocked' | 'tagDropped' | 'tagShifted' }>

function tellTag(event: TagEvent, scene: Scene): Told | null {
  const tag = tagOf(scene, event.tag)
  if (tag === null) return null
  const who = scene.naming.tagged(event.type === 'tagShifted' ? event : tag)
  const hex = hexOf(scene, event.type === 'tagShifted' ? event.unit : tag.unit)
  switch (event.type) {
    case 'tagLocked':
      return ember(text('log.tagLocked', { probe: scene.naming.unit(tag.probe), who }), hex)
    case 'tagShifted':
      return amber(text('log.tagShifted', { who }), hex)
    case 'tagDropped':
      return {
        ...ice(text('log.tagDropped', { who, cause: text(`tagCause.${event.cause}`) }), hex),
        gladdens: tag.unit,
      }
  }
}
