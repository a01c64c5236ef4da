// From what was seen to when it is shown: a timeline of cues, pure data, so that it can be tested without
// a screen and skipped without loss.
import type { GroundView, SeenEvent } from '../battle'
import type { Cue } from './cue'
import { type Draft, draftsOf, inRun, type Scene } from './cues'

export type ChoreographyOptions = {
  readonly front: number
  /** What is shown before the first event; null where it is not known. */
  readonly before: GroundView | null
  readonly isMelee: (weapon: string) => boolean
}

/** Between one follower's start and the next one's. */
const FILE_STAGGER_MS = 130

type Shown = { readonly seen: SeenEvent; readonly drafts: readonly Draft[] }

/**
 * The timeline of what a side saw of a command on one front; every event is committed by exactly one
 * cue, and those of other fronts and silent ones by cues that take no time.
 */
export function choreograph(seen: readonly SeenEvent[], options: ChoreographyOptions): Cue[] {
  const cues: Cue[] = []
  const freeMs = new Map<number, number>()
  let nowMs = 0
  let marchMs = 0
  let isMarching = false
  let filing: number[] = []
  for (const { seen: one, drafts } of runsJoined(read(seen, options))) {
    if (drafts.length === 0) {
      cues.push({ act: { kind: 'state' }, ms: 0, atMs: nowMs, events: [one], tells: null })
      continue
    }
    drafts.forEach((draft, index) => {
      const isStep = draft.act.kind === 'step'
      const unit = 'unit' in draft.act ? draft.act.unit : null
      if (isStep && !isMarching) {
        marchMs = nowMs
        filing = []
      }
      if (draft.act.kind !== 'dust') isMarching = isStep
      let atMs = nowMs
      if (draft.inFile && unit !== null) {
        if (!filing.includes(unit)) filing.push(unit)
        atMs = Math.max(marchMs + FILE_STAGGER_MS * filing.length, freeMs.get(unit) ?? 0)
      }
      if (draft.act.kind === 'dust') atMs = cues.at(-1)?.atMs ?? nowMs
      const endMs = atMs + draft.blocksMs
      if (unit !== null) freeMs.set(unit, endMs)
      nowMs = Math.max(nowMs, endMs)
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

/** The acts of each event, read in order: some need what stood before, or the blow that caused them. */
function read(seen: readonly SeenEvent[], options: ChoreographyOptions): Shown[] {
  const { front, isMelee } = options
  let { before } = options
  let blow: Scene['blow'] = null
  return seen.map((one) => {
    const { event } = one
    const after = one.after.fronts[front]?.view
    const hexOf = (id: number) =>
      after?.units.find((unit) => unit.id === id)?.hex ??
      before?.units.find((unit) => unit.id === id)?.hex ??
      -1
    if (event.type === 'shotFired') {
      blow = { from: hexOf(event.unit), word: event.grazed ? 'graze' : null }
    } else if (event.type === 'blastStruck') blow = { from: event.hex, word: null }
    const isShown = after !== undefined && (event.front === front || event.front < 0)
    const drafts = isShown ? draftsOf(event, { before, after, isMelee, blow }) : []
    before = after ?? before
    return { seen: one, drafts }
  })
}

/**
 * Steps of one unit that follow each other become a run: it goes on through what is silent and through
 * the steps of others beside it, and ends where something else holds everybody up.
 */
function runsJoined(shown: readonly Shown[]): Shown[] {
  const runs = new Map<number, { count: number; steps: number[] }>()
  const placeOf = new Map<number, { run: number[]; index: number }>()
  shown.forEach(({ drafts }, at) => {
    for (const { act, blocksMs } of drafts) {
      if (act.kind === 'step' && act.gait !== 'push') {
        const run = runs.get(act.unit) ?? { count: 0, steps: [] }
        runs.set(act.unit, run)
        run.steps.push(at)
        placeOf.set(at, { run: run.steps, index: run.count++ })
      } else if (blocksMs > 0) runs.clear()
    }
  })
  return shown.map((one, at) => {
    const place = placeOf.get(at)
    const [draft] = one.drafts
    if (!place || draft === undefined) {
      return draft?.act.kind === 'step'
        ? { ...one, drafts: inRun(draft, true, true, 0, draft.act.to) }
        : one
    }
    const { run, index } = place
    const last = shown[run[run.length - 1]].drafts[0].act
    const goal = last.kind === 'step' ? last.to : -1
    return { ...one, drafts: inRun(draft, index === 0, index === run.length - 1, index, goal) }
  })
}
