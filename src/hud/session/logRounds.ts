/** The log as it is read: by round, all of it or only what concerns somebody. */
import type { LogLine } from './log'

/** `harm`: what hurts us or might; `ours`: what we did and what became safe. */
export const FILTERS = ['all', 'harm', 'ours'] as const
export type LogFilter = (typeof FILTERS)[number]

const SHOWN: Readonly<Record<LogFilter, readonly LogLine['tone'][]>> = {
  all: ['plain', 'ice', 'amber', 'ember'],
  harm: ['amber', 'ember'],
  ours: ['plain', 'ice'],
}

interface LogRound {
  readonly round: number
  readonly lines: readonly LogLine[]
}

/** Rounds in which something of the kind was told, in order. */
export function roundsOf(log: readonly LogLine[], filter: LogFilter): readonly LogRound[] {
  const rounds = new Map<number, LogLine[]>()
  for (const line of log) {
    if (!SHOWN[filter].includes(line.tone)) continue
    const lines = rounds.get(line.round) ?? []
    lines.push(line)
    rounds.set(line.round, lines)
  }
  return [...rounds].map(([round, lines]) => ({ round, lines }))
}
