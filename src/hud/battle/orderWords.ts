import type { ActionOffer, GroundCommand } from '../../battle'
import { text, textFor } from '../../text'
import type { GroundSession } from '../session/battleSession'
import { capital } from '../session/naming'
import { actionName } from './actionLook'

interface OrderWords {
  readonly title: string
  /** Whom it is aimed at. */
  readonly aside: string
  /** On the button that gives it. */
  readonly verb: string
}

/** How an order, or an action not yet aimed, is headed. */
export function offerTitle(order: GroundCommand | ActionOffer, session: GroundSession): OrderWords {
  if ('needs' in order) return { title: actionName(order), aside: '', verb: '' }
  const title = orderName(order, session)
  const { content } = session.match.field.worlds[session.board]
  const ap = apOf(order, (id) => content.abilities.get(id)?.ap ?? 1)
  const isFree = ap === 0
  return {
    title,
    aside: capital(targetName(order, session)),
    verb: isFree
      ? text('action.verb.free', { action: title })
      : text('action.verb.do', { action: title, ap }),
  }
}

function apOf(order: GroundCommand, ofAbility: (id: string) => number): number {
  switch (order.type) {
    case 'plantFlag':
    case 'orderColumn':
    case 'layDown':
    case 'plotPath':
      return 0
    case 'useAbility':
      return ofAbility(order.ability)
    default:
      return 1
  }
}

function orderName(order: GroundCommand, session: GroundSession): string {
  switch (order.type) {
    case 'moveUnit':
      return text('action.move')
    case 'attack': {
      const isMelee = session.match.field.worlds[session.board].content.weapons.get(
        order.weapon,
      )?.isMelee
      return text(
        order.heavy ? 'action.heavy' : isMelee === true ? 'action.melee' : 'action.attack',
      )
    }
    case 'useAbility':
      return textFor(`ability.${order.ability}`)
    case 'plantFlag':
      return text('action.flag')
    case 'overwatch':
    case 'pullTag':
    case 'revive':
    case 'placeInhibitor':
    case 'liftInhibitor':
    case 'blowCharge':
    case 'dropRockfall':
    case 'useConsole':
    case 'carry':
    case 'layDown':
      return text(`action.${order.type}`)
    case 'workDoor':
      return text(`action.${order.how}Door`)
    case 'plotPath':
      return text('action.plotPath')
    case 'orderColumn':
    case 'endTurn':
      return ''
  }
}

function targetName(order: GroundCommand, session: GroundSession): string {
  const view = session.ground.value
  switch (order.type) {
    case 'attack':
    case 'revive':
    case 'carry':
      return session.naming.unit(order.target)
    case 'useAbility':
      return order.target === null ? '' : session.naming.unit(order.target)
    case 'pullTag': {
      const tag = view.tags.find((one) => one.id === order.tag)
      return tag === undefined ? '' : session.naming.tagged(tag)
    }
    case 'moveUnit':
    case 'plotPath':
      return text('forecast.steps', { count: order.path.length })
    default:
      return ''
  }
}
