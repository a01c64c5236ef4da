/** With which face a line of a scene is spoken. */
export type Mood = 'calm' | 'glad' | 'worried' | 'hurt'

/** Lines that are spoken otherwise than their scene is. */
const MOODS: Readonly<Record<string, Mood>> = {
  'mission.insurrection.before.2': 'worried',
  'mission.insurrection.before.3': 'glad',
  'mission.insurrection.won.3': 'calm',
  'mission.insurrection.partly.3': 'calm',
  'mission.insurrection.lost.2': 'hurt',
  'mission.long-walk-caves.before.2': 'worried',
  'mission.long-walk-caves.before.4': 'glad',
  'mission.long-walk-pass.before.4': 'worried',
}

/** The mood of a scene, by the part of the mission's texts that it stands in. */
const SCENES: Readonly<Record<string, Mood>> = { won: 'glad', partly: 'worried', lost: 'worried' }

export function moodOf(line: string): Mood {
  const scene = line.split('.').at(-2) ?? ''
  return MOODS[line] ?? SCENES[scene] ?? 'calm'
}
