import type { ActionOffer } from '../../battle'
import { text, textFor } from '../../text'
import type { IconName } from '../icons'

const ABILITY_ICONS: Readonly<Record<string, IconName>> = {
  rally: 'megaphone',
  parley: 'conversation',
  standFast: 'shield-echoes',
  readRoutes: 'radar-sweep',
  reroute: 'divert',
  isolationSuit: 'invisible',
  intercept: 'sword-clash',
  lineShot: 'laser-precision',
  launcher: 'rocket',
  treat: 'medical-pack',
  purge: 'cancel',
  calmHands: 'meditation',
  soothe: 'heart-beats',
  readIntent: 'brain',
  imzadi: 'telepathy',
  jam: 'static',
  overload: 'electric',
  newEyes: 'third-eye',
  guideFive: 'footsteps',
  still: 'pause-button',
  perfectMoment: 'lotus',
  fetch: 'running-shoe',
}

/** How an action is called. */
export function actionName(offer: ActionOffer): string {
  return offer.ability === null ? text(`action.${offer.id}`) : textFor(`ability.${offer.ability}`)
}

export function actionIcon(offer: ActionOffer): IconName {
  switch (offer.id) {
    case 'attack':
      return 'ray-gun'
    case 'heavy':
      return 'laser-blast'
    case 'melee':
      return 'crossed-slashes'
    case 'overwatch':
      return 'eye-target'
    case 'pullTag':
      return 'breaking-chain'
    case 'revive':
      return 'heart-plus'
    case 'placeInhibitor':
      return 'radar-dish'
    case 'liftInhibitor':
      return 'grab'
    case 'blowCharge':
      return 'dynamite'
    case 'dropRockfall':
      return 'falling-rocks'
    case 'openDoor':
      return 'door'
    case 'sealDoor':
      return 'locked-door'
    case 'forceDoor':
      return 'crowbar'
    case 'useConsole':
      return 'console-controller'
    case 'carry':
      return 'muscle-up'
    case 'layDown':
      return 'hand'
    case 'ability':
      return ABILITY_ICONS[offer.ability ?? ''] ?? 'hex'
  }
}
