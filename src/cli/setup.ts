/** The set-up of a battle from flags: what `simulate` and `play` share. */

import {
  type BattleSetup,
  DIFFICULTIES,
  type DifficultyId,
  type Library,
  type PlannerLevel,
  setupFor,
} from '../battle'
import type { FlagSpecs, Flags } from './flags'
import { Refusal } from './refusal'
import { say } from './say'

export const SETUP_FLAGS: FlagSpecs = {
  mission: 'value',
  seed: 'value',
  blue: 'value',
  red: 'value',
  difficulty: 'value',
  luck: 'value',
}

export const LEVELS: readonly PlannerLevel[] = ['cadet', 'officer', 'captain', 'admiral']
export const DIFFICULTY_IDS: readonly DifficultyId[] = ['story', 'officer', 'captain']

export interface Begin {
  readonly setup: BattleSetup
  readonly seed: string
}

/** The seed that is taken when none is given, so that a command says the same each time. */
const USUAL_SEED = 'briar patch'

/** Both sides played by planners; a person takes a side by setting its planner to null. */
export const readSetup = (flags: Flags, library: Library, usage: string): Begin => {
  const mission = flags.value('mission')
  if (mission === null) throw new Refusal(say('cli.flagMissing', { flag: 'mission', usage }))
  flags.oneOf('mission', [...library.missions.keys()], mission)
  const difficulty = flags.oneOf('difficulty', DIFFICULTY_IDS, 'officer')
  const usual = setupFor(mission, difficulty)
  const { luck, planner } = DIFFICULTIES[difficulty]
  return {
    setup: {
      ...usual,
      luck: flags.oneOf('luck', ['measured', 'steady', 'open'], luck),
      planners: {
        blue: flags.oneOf('blue', LEVELS, planner),
        red: flags.oneOf('red', LEVELS, planner),
      },
    },
    seed: seedOf(flags.value('seed')),
  }
}

/** Text that can be shown, as replays ask of it. */
export const seedOf = (seed: string | null): string => {
  if (seed === null) return USUAL_SEED
  if (/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,60}$/u.test(seed)) return seed
  throw new Refusal(say('cli.flagSeed', { value: seed.replace(/[\p{Cc}\p{Cf}]/gu, '') }))
}
