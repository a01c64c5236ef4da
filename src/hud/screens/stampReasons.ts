/** Why a stamp was won or not: each of its tests beside what was reached. */
import type { Match, Stamp, Test } from '../../battle'
import { hasText, text, textFor } from '../../text'

export interface StampReason {
  readonly isMet: boolean
  readonly words: string
}

/** The tests of a stamp as the battle left them, those that failed first. */
export function stampReasons(match: Match, stamp: Stamp): readonly StampReason[] {
  const { round, fronts } = match.state()
  const reasons = stamp.tests.map((test): StampReason => {
    const { front } = test
    const rules = match.field.rules[front]
    const value = rules.measure(fronts[front].state, test.measure, test.argument, round)
    return { isMet: meets(test, value), words: wordsOf(test, value) }
  })
  return [...reasons].sort((a, b) => Number(a.isMet) - Number(b.isMet))
}

/** What is said of a stamp: what it was missed by, or where nothing was, what is its own. */
export function stampReason(match: Match, stamp: Stamp): StampReason {
  const reasons = stampReasons(match, stamp)
  // Missions ask first what all their stamps ask: that it was won.
  return reasons.find(({ isMet }) => !isMet) ?? reasons[reasons.length - 1]
}

function meets(test: Test, value: number): boolean {
  return (
    (test.atLeast === null || value >= test.atLeast) &&
    (test.atMost === null || value <= test.atMost)
  )
}

function wordsOf(test: Test, value: number): string {
  const wanted = test.atLeast ?? test.atMost ?? 0
  const key = `reached.${test.measure}`
  return hasText(key)
    ? textFor(key, { value, wanted })
    : text('reached.other', { what: test.measure, value, wanted })
}
