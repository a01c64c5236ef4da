/** Where in a replay somebody was lost or got safe: marks on its timeline. */
import { type BattleSetup, type Command, createMatch, type Library } from '../../battle'

export interface ReplayMark {
  /** Commands given when it happened. */
  readonly at: number
  readonly kind: 'loss' | 'safe'
}

const KINDS: Readonly<Record<string, ReplayMark['kind']>> = {
  householdBeamed: 'loss',
  unitBeamed: 'loss',
  unitTaken: 'loss',
  columnSafe: 'safe',
}

/** In order of time. They are of the player's own people: each is known to the player. */
export function replayMarks(
  library: Library,
  setup: BattleSetup,
  seed: string,
  commands: readonly Command[],
): readonly ReplayMark[] {
  const match = createMatch(library, setup, seed)
  return commands.flatMap((command, index) => {
    const done = match.submit(command)
    if (!done.ok) return []
    return done.events.flatMap((event): ReplayMark[] => {
      const kind = KINDS[event.type]
      return kind === undefined ? [] : [{ at: index + 1, kind }]
    })
  })
}
