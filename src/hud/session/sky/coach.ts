/** Hints for a first battle in space: as on the ground each is given once, when it is of use, until followed. */
import type { SkyMode } from '../../../input'

export const SKY_TIPS = ['skyChoose', 'skyPower', 'skyHelm', 'skyFire', 'skyEnd'] as const
export type SkyTip = (typeof SKY_TIPS)[number]

/** What is known of a battle in space and of what the player did in it. */
export interface SkyCoachFacts {
  readonly canOrder: boolean
  readonly mode: SkyMode['kind']
  readonly hasSetPower: boolean
  readonly hasFlown: boolean
  readonly hasFired: boolean
  /** Something that fires could be fired now. */
  readonly canFire: boolean
  readonly hasEnded: boolean
}

/** Who flies without setting the power was content with it. */
function isFollowed(tip: SkyTip, facts: SkyCoachFacts): boolean {
  switch (tip) {
    case 'skyChoose':
      return facts.mode !== 'idle' || facts.hasFlown
    case 'skyPower':
      return facts.hasSetPower || facts.hasFlown
    case 'skyHelm':
      return facts.hasFlown
    case 'skyFire':
      return facts.hasFired
    case 'skyEnd':
      return facts.hasEnded
  }
}

function isTimely(tip: SkyTip, facts: SkyCoachFacts): boolean {
  switch (tip) {
    case 'skyChoose':
      return facts.mode === 'idle'
    case 'skyPower':
    case 'skyHelm':
      return facts.mode === 'helm'
    case 'skyFire':
      return facts.canFire
    case 'skyEnd':
      return facts.hasFlown
  }
}

/** The tips that have been followed and are known from now on. */
export function skyFollowed(facts: SkyCoachFacts, known: readonly string[]): readonly SkyTip[] {
  return SKY_TIPS.filter((tip) => !known.includes(tip) && isFollowed(tip, facts))
}

/** The tip for this moment; null = nothing to say. */
export function skyTipFor(facts: SkyCoachFacts, known: readonly string[]): SkyTip | null {
  if (!facts.canOrder) return null
  const open = SKY_TIPS.filter((tip) => !known.includes(tip) && !isFollowed(tip, facts))
  return open.find((tip) => isTimely(tip, facts)) ?? null
}
