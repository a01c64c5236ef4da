import type { ActionOffer } from '../battle'

/** Shown whenever the unit has it; the others only while they can be done. */
const STANDING: readonly ActionOffer['id'][] = ['attack', 'overwatch', 'ability', 'placeInhibitor']

/**
 * Which of a unit's offers stand on the action bar, as indices in the order they are numbered. The
 * heavy setting is a switch of the attack and has no place of its own. What answers a moment (a tag
 * near, somebody down, an enemy beside) appears with the moment; pulling a tag is always shown, since
 * its reason teaches where to stand.
 */
export function actionBar(offers: readonly ActionOffer[]): readonly number[] {
  return offers.flatMap((offer, index) => {
    if (offer.id === 'heavy') return []
    const isShown =
      STANDING.includes(offer.id) || offer.id === 'pullTag' || offer.rejection === null
    return isShown ? [index] : []
  })
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
