// From what was seen of a front in space to when it is shown: a timeline of cues, pure data, so that it can
// be tested without a screen and skipped without loss.
import type { SkySeen, SpaceView } from '../../battle'
import type { SkyCue } from './cue'
import { type SkyDraft, type SkyMoment, skyDraftsOf } from './cues'

export type SkyChoreographyOptions = Omit<SkyMoment, 'before' | 'after'> & {
  readonly front: number
  /** What is shown before the first event; null where it is not known. */
  readonly before: SpaceView | null
}

type Shown = { readonly seen: SkySeen; readonly drafts: readonly SkyDraft[] }

/**
 * The timeline of what a side saw of a command on one front; every event is committed by exactly one
 * cue, and those of other fronts and silent ones by cues that take no time.
 */
export function choreographSky(
  seen: readonly SkySeen[],
  options: SkyChoreographyOptions,
): SkyCue[] {
  const cues: SkyCue[] = []
  let nowMs = 0
  for (const { seen: one, drafts } of flightsJoined(read(seen, options))) {
    if (drafts.length === 0) {
      cues.push({ act: { kind: 'state' }, ms: 0, atMs: nowMs, events: [one], tells: null })
      continue
    }
    drafts.forEach((draft, index) => {
      const atMs = nowMs
      nowMs += draft.blocksMs
      const isFirst = index === 0
      const isWhole = isFirst && draft.commitMs === draft.ms
      const tells = isFirst ? one : null
      cues.push({ act: draft.act, ms: draft.ms, atMs, events: isWhole ? [one] : [], tells })
      if (isFirst && !isWhole) {
        const commitMs = atMs + draft.commitMs
        cues.push({ act: { kind: 'state' }, ms: 0, atMs: commitMs, events: [one], tells: null })
      }
    })
  }
  return cues
}

/** The acts of each event, read in order: some need what stood before. */
function read(seen: readonly SkySeen[], options: SkyChoreographyOptions): Shown[] {
  const { front, ...rest } = options
  let { before } = options
  return seen.map((one) => {
    const { event } = one
    const after = one.after.fronts[front]?.view
    const isShown = after !== undefined && (event.front === front || event.front < 0)
    const drafts = isShown ? skyDraftsOf(event, { ...rest, before, after }) : []
    before = after ?? before
    return { seen: one, drafts }
  })
}

type Step = { readonly at: number; readonly from: number; readonly to: number }

/**
 * Hexes of one ship that follow each other become a flight: it goes on through what is silent and what
 * holds nobody up, and takes the turns between its hexes along. Turns before its first hex and after its
 * last one stay by themselves.
 */
function flightsJoined(shown: readonly Shown[]): Shown[] {
  const flights: { unit: number; steps: Step[] }[] = []
  const turns = new Map<number, number>()
  let flight: { unit: number; steps: Step[] } | null = null
  let turnsSince: number[] = []
  shown.forEach(({ drafts }, at) => {
    for (const { act, blocksMs } of drafts) {
      if (act.kind === 'fly' && (act.how === 'helm' || act.how === 'drift')) {
        const last = flight?.steps.at(-1)
        const goesOn = flight?.unit === act.unit && last?.to === act.from
        if (!flight || !goesOn) {
          flight = { unit: act.unit, steps: [] }
          flights.push(flight)
        } else for (const turn of turnsSince) turns.set(turn, at)
        flight.steps.push({ at, from: act.from, to: act.to })
        turnsSince = []
      } else if (act.kind === 'turn' && act.unit === flight?.unit) turnsSince.push(at)
      else if (blocksMs > 0) {
        flight = null
        turnsSince = []
      }
    }
  })
  const stepAt = new Map(
    flights.flatMap(({ steps }) =>
      steps.map((step, i) => [step.at, { before: steps[i - 1], next: steps[i + 1] }] as const),
    ),
  )
  return shown.map((one, at) => {
    if (turns.has(at)) return { ...one, drafts: [] }
    const place = stepAt.get(at)
    const [draft] = one.drafts
    if (place === undefined || draft?.act.kind !== 'fly') return one
    return { ...one, drafts: [inFlight(draft, place.before?.from, place.next?.to)] }
  })
}

/** A first and a last hex take this much longer: ships gather way and lose it. */
const EASE = 1.35

function inFlight(draft: SkyDraft, before = -1, next = -1): SkyDraft {
  if (draft.act.kind !== 'fly') return draft
  const act = {
    ...draft.act,
    before: before < 0 ? null : before,
    next: next < 0 ? null : next,
  }
  const factor = (act.before === null ? EASE : 1) * (act.next === null ? EASE : 1)
  const ms = Math.round(draft.ms * factor)
  return { act, ms, blocksMs: ms, commitMs: ms }
}
