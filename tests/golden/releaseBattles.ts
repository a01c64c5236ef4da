/**
 * The battles that a release records beside its engine. As long as they all verify, what a command
 * does and what a battle is fought with are as they were released.
 */

import type { Library } from '../../src/battle'
import { createMatch, plannerSeedOf, setupFor } from '../../src/battle'
import { RULES_VERSION, replayOf, writeReplay } from '../../src/battle/replay'
import { type Verdict, verifyReplay } from '../../src/battle/replayVerify'
import { playSide } from '../../src/planner'
import { randomBattle } from '../seeds/random'
import { shippedLibrary } from './recorded'

/** Written as `engines/rules-N.json`. */
export interface Release {
  readonly rulesVersion: number
  readonly replays: readonly string[]
}

const PLANNED_A_MISSION = 2
/** Players without a plan come upon orders that no planner gives. */
const RANDOM = 24
const RANDOM_TURNS = 8

export const releaseOf = (library: Library): Release => {
  const planned = [...library.missions.keys()].flatMap((mission) =>
    Array.from({ length: PLANNED_A_MISSION }, (_, nth) => {
      const match = createMatch(library, setupFor(mission, 'officer'), `release ${nth}`)
      while (match.result() === null) {
        const { phase } = match.state()
        playSide(match, phase, plannerSeedOf(match.seed, phase), 'officer')
      }
      return match
    }),
  )
  const random = Array.from({ length: RANDOM }, (_, nth) =>
    randomBattle(library, `release ${nth}`, RANDOM_TURNS),
  )
  const replays = [...planned, ...random].map((match) => writeReplay(replayOf(match)))
  return { rulesVersion: RULES_VERSION, replays }
}

/** What no longer is as it was released; empty = nothing. */
export const changesSince = ({ replays }: Release, library: Library): readonly Verdict[] =>
  replays.map((text) => verifyReplay(library, text)).filter(({ kind }) => kind !== 'verified')

/** For the release script, which has no library of its own. */
export const shippedRelease = (): Release => releaseOf(shippedLibrary())
