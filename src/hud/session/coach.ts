/** Which tip a player needs next: each is given once, when it is of use, until it was followed. */
import type { Mode } from '../../input'

export const TIPS = ['choose', 'guide', 'move', 'attack', 'tag', 'end'] as const
export type Tip = (typeof TIPS)[number]

/** What is known of a battle and of what the player did in it. */
export interface CoachFacts {
  readonly canOrder: boolean
  readonly mode: Mode['kind']
  readonly hasMoved: boolean
  readonly hasEnded: boolean
  /** Columns could follow whoever is selected; some were told to, or have followed. */
  readonly canGuide: boolean
  readonly hasGuided: boolean
  readonly hasAttacked: boolean
  readonly isTagged: boolean
}

/** Whether a tip has been followed. That of tags is read, or its alert pressed. */
function isFollowed(tip: Tip, facts: CoachFacts): boolean {
  switch (tip) {
    case 'choose':
      return facts.mode !== 'idle' || facts.hasMoved
    case 'guide':
      return facts.hasGuided || (facts.hasMoved && !facts.canGuide)
    case 'move':
      return facts.hasMoved
    case 'attack':
      return facts.hasAttacked
    case 'tag':
      return false
    case 'end':
      return facts.hasEnded
  }
}

/** Whether a tip is of use now. */
function isTimely(tip: Tip, facts: CoachFacts): boolean {
  switch (tip) {
    case 'choose':
      return facts.mode === 'idle'
    case 'guide':
      return facts.mode === 'selected' && facts.canGuide
    case 'move':
      return facts.mode === 'selected'
    case 'attack':
      return facts.mode === 'targeting'
    case 'tag':
      return facts.isTagged && facts.mode !== 'targeting'
    case 'end':
      return facts.hasMoved && facts.mode === 'idle'
  }
}

/** The tips that have been followed and are known from now on. */
export function followed(facts: CoachFacts, known: readonly string[]): readonly Tip[] {
  return TIPS.filter((tip) => !known.includes(tip) && isFollowed(tip, facts))
}

/** The tip for this moment; null = nothing to say. */
export function tipFor(facts: CoachFacts, known: readonly string[]): Tip | null {
  if (!facts.canOrder) return null
  const open = TIPS.filter((tip) => !known.includes(tip) && !isFollowed(tip, facts))
  return open.find((tip) => isTimely(tip, facts)) ?? null
}
