import type { GroundContent } from '../../battle'
import { text, textFor } from '../../text'

/** What a search level does, in words. */
export function effectText(numbers: GroundContent['numbers'], level: number): string {
  const effect = numbers.searchEffects[level - 1]
  if (effect === undefined) return text('battle.search.top')
  if (effect.kind !== 'probes') return text(`effect.${effect.kind}`)
  const unit = textFor(`unit.${effect.unit}.name`).toLowerCase()
  return text('effect.probes', { count: effect.count, unit })
}
