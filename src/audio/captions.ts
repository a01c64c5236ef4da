/** Which sounds tell something: those that a caption names, and that come first when many sound at once. */
import type { SoundId } from './sounds'

/** Most telling first; a caption's words are `caption.<sound>`. */
export const TELLING = [
  'ship-explosion',
  'beam-away',
  'taken',
  'tag-lock',
  'tag-aim',
  'bombardment',
  'landing',
  'probe-burst',
  'bridge-falls',
  'rockfall',
  'explosion',
  'tear',
  'gas-burns',
  'gas-lit',
  'red-alert',
  'hull-hit',
  'ship-torpedo',
  'lock-ship',
  'scan',
  'alarm',
  'overload',
  'omen',
  'omen-landing',
  'probe-watch',
  'dread',
  'inhibitor-spent',
  'inhibitor-weakened',
  'tag-free',
  'tag-shift',
  'safe',
  'objective',
  'probe-course',
  'probe-notice',
  'probe-arrives',
  'contact',
  'calm-lost',
  'overwatch-shot',
  'phaser',
  'phaser-heavy',
  'rifle',
  'repeater',
  'launcher',
  'ship-disruptor',
  'ship-phaser',
  'shield-hit',
  'tractor',
  'cloak',
  'vent',
  'scoop',
  'turn-theirs',
  'turn-ours',
] as const satisfies readonly SoundId[]

export type TellingSound = (typeof TELLING)[number]

const ranks = new Map<SoundId, number>(TELLING.map((sound, rank) => [sound, rank]))

export function isTelling(sound: SoundId): sound is TellingSound {
  return ranks.has(sound)
}

/** Small is telling. */
export function rankOf(sound: SoundId): number {
  return ranks.get(sound) ?? TELLING.length
}
