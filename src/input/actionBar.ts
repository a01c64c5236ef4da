import type { ActionOffer } from '../battle'

/** One numbered place of the action bar. */
export interface ActionGroup {
  /** Index of the offer that the place stands for while none of its members is chosen. */
  readonly shown: number
  /** Indices of all that can be chosen in this place, `shown` among them, in their order. */
  readonly members: readonly number[]
}

/** The ways of one weapon hand: they share the first place. */
const WEAPONS: readonly ActionOffer['id'][] = ['attack', 'heavy', 'melee']
/** What hands do, most urgent first: they share the last place. */
const HANDS: readonly ActionOffer['id'][] = [
  'pullTag',
  'revive',
  'blowCharge',
  'placeInhibitor',
  'liftInhibitor',
]

/**
 * A unit's offers in at most six places: weapons, overwatch, two actives, the signature, hands. A
 * place shows the first of its offers that can be done; when none can, one whose reason teaches
 * something (the gun, the tag that is not near).
 */
export function actionGroups(offers: readonly ActionOffer[]): readonly ActionGroup[] {
  const indicesOf = (ids: readonly ActionOffer['id'][]) =>
    ids.flatMap((id) => offers.flatMap((offer, index) => (offer.id === id ? [index] : [])))
  const isPossible = (index: number) => offers[index].rejection === null

  const weapons = indicesOf(WEAPONS)
  const hands = indicesOf(HANDS)
  const possibleHands = hands.filter(isPossible)
  const alone = offers.flatMap((offer, index) =>
    offer.id === 'overwatch' || offer.id === 'ability' ? [{ shown: index, members: [index] }] : [],
  )
  const groups: ActionGroup[] = []
  if (weapons.length > 0) {
    const plain = weapons.filter((index) => offers[index].id !== 'heavy')
    groups.push({ shown: plain.find(isPossible) ?? plain[0] ?? weapons[0], members: weapons })
  }
  groups.push(...alone)
  if (hands.length > 0) {
    const shown = possibleHands[0] ?? hands[0]
    groups.push({ shown, members: possibleHands.length > 0 ? possibleHands : [shown] })
  }
  return groups
}

/** What each numbered place stands for, as indices of the offers. */
export function actionBar(offers: readonly ActionOffer[]): readonly number[] {
  return actionGroups(offers).map(({ shown }) => shown)
}

/**
 * What a press on a place chooses, given the offer that is chosen now: the place's first, or, when it
 * is chosen already, the next that hands can do. Weapons do not turn by themselves: a heavy shot is
 * never chosen by pressing once too often.
 */
export function pressedMember(
  group: ActionGroup,
  chosen: number,
  offers: readonly ActionOffer[],
): number {
  if (!group.members.includes(chosen)) return group.shown
  if (WEAPONS.includes(offers[chosen].id)) return chosen
  const at = group.members.indexOf(chosen)
  return group.members[(at + 1) % group.members.length]
}

/** The same weapon at its other setting: the index of `heavy` for `attack` and back; null if none. */
export function otherSetting(offers: readonly ActionOffer[], index: number): number | null {
  const offer = offers[index]
  const wanted = offer?.id === 'attack' ? 'heavy' : offer?.id === 'heavy' ? 'attack' : null
  const other = offers.findIndex(
    (one) => one.id === wanted && one.weapon === offer?.weapon && one.rejection === null,
  )
  return other < 0 ? null : other
}
