import type { KeyAction } from '../../input'
import { lastDevice, useHint } from '../keys'

/** The key of an action as it stands in the player's map, or the pad's button; nothing without one. */
export function KeyHint({ action }: { action: KeyAction }) {
  const hint = useHint(action)
  if (hint === '') return null
  return <kbd class={lastDevice.value === 'pad' ? 'pad-key' : ''}>{hint}</kbd>
}
