// From what was seen to when it is shown: a timeline of cues, pure data, so that it can be tested without
// a screen and skipped without loss.
import type { GroundEvent, SeenEvent } from '../battle'

export type CueKind =
  /** A step on foot along `path` (from, to); a probe's flight; a shove. */
  | 'walk'
  | 'fly'
  | 'push'
  | 'turn'
  /** A shot from `unit` at `target`; `amount` hits. */
  | 'shoot'
  | 'blast'
  /** Resolve lost (`amount` below 0) or regained. */
  | 'number'
  | 'fall'
  | 'rise'
  | 'destroy'
  /** A probe picks somebody up. */
  | 'notice'
  | 'aim'
  | 'lock'
  | 'release'
  /** People fade in a transporter beam; `amount` of them. */
  | 'transport'
  | 'arrive'
  | 'appear'
  | 'device'
  | 'collapse'
  | 'ability'
  /** Nothing to see: it only commits its events. */
  | 'state'

export type Cue = {
  readonly kind: CueKind
  /** When it begins and how long it takes, at speed 1. */
  readonly atMs: number
  readonly ms: number
  readonly unit: number | null
  readonly target: number | null
  /** Hexes it runs along or happens on. */
  readonly path: readonly number[]
  readonly amount: number
  /** What becomes true on the display when it ends. */
  readonly events: readonly SeenEvent[]
}

type Draft = Omit<Cue, 'atMs' | 'events'> & {
  /** How much of it the next cue waits for; the rest overlaps. */
  readonly blocksMs: number
  /** Goes on beside others of its kind instead of after them. */
  readonly inFile: boolean
}

const WALK_MS = 250
const FILE_STAGGER_MS = 120

/**
 * The timeline of what a side saw of a command on one front; every event is committed by exactly one
 * cue, and those of other fronts and of the battle itself by cues that take no time.
 */
export function choreograph(seen: readonly SeenEvent[], front = 0): Cue[] {
  const cues: Cue[] = []
  const freeMs = new Map<number, number>()
  let nowMs = 0
  let marchMs = 0
  let isMarching = false
  let filing: number[] = []
  for (const one of seen) {
    const shown = one.event.front === front ? draftOf(one.event) : null
    if (!shown) {
      cues.push({ ...STATE, atMs: nowMs, events: [one] })
      continue
    }
    const { blocksMs, inFile, ...cue } = shown
    const isStep = cue.kind === 'walk'
    if (isStep && !isMarching) {
      marchMs = nowMs
      filing = []
    }
    isMarching = isStep
    let atMs = nowMs
    if (inFile && cue.unit !== null) {
      if (!filing.includes(cue.unit)) filing.push(cue.unit)
      const start = marchMs + FILE_STAGGER_MS * filing.length
      atMs = Math.max(start, freeMs.get(cue.unit) ?? 0)
    }
    const endMs = atMs + blocksMs
    if (cue.unit !== null) freeMs.set(cue.unit, endMs)
    nowMs = Math.max(nowMs, endMs)
    cues.push({ ...cue, atMs, events: [one] })
  }
  return cues
}

/** When the last cue ends. */
export function totalMs(cues: readonly Cue[]): number {
  return cues.reduce((end, cue) => Math.max(end, cue.atMs + cue.ms), 0)
}

const STATE = {
  kind: 'state',
  ms: 0,
  unit: null,
  target: null,
  path: [],
  amount: 0,
} as const satisfies Partial<Cue>

function draft(kind: CueKind, ms: number, rest: Partial<Omit<Draft, 'kind' | 'ms'>> = {}): Draft {
  return {
    kind,
    ms,
    unit: null,
    target: null,
    path: [],
    amount: 0,
    blocksMs: ms,
    inFile: false,
    ...rest,
  }
}

/** How an event is shown, or null if it is not. */
function draftOf(event: SeenEvent['event']): Draft | null {
  switch (event.type) {
    case 'unitMoved':
      return stepDraft(event)
    case 'unitFaced':
      return draft('turn', 120, { unit: event.unit })
    case 'shotFired':
      return draft('shoot', 340 + 90 * Math.min(4, event.shots - 1), {
        unit: event.unit,
        target: event.target,
        amount: event.hits,
      })
    case 'blastStruck':
      return draft('blast', 620, { unit: event.unit, path: [event.hex], blocksMs: 380 })
    case 'resolveLost':
      return draft('number', 900, { unit: event.unit, amount: -event.amount, blocksMs: 180 })
    case 'resolveGained':
      // The land's own mending goes on everywhere at once and is read on the pips.
      return event.cause === 'surface'
        ? null
        : draft('number', 900, { unit: event.unit, amount: event.amount, blocksMs: 180 })
    case 'unitStunned':
      return draft('fall', 420, { unit: event.unit })
    case 'unitStoodUp':
      return draft('rise', 360, { unit: event.unit })
    case 'probeDestroyed':
      return draft('destroy', 700, { unit: event.unit, blocksMs: 450 })
    case 'unitNoticed':
      return draft('notice', 420, {
        unit: event.unit,
        target: event.probe,
        path: [event.hex],
        amount: event.watched ? 2 : 1,
        blocksMs: 200,
      })
    case 'tagAimed':
      return draft('aim', 620, { unit: event.tag.probe, target: event.tag.unit, blocksMs: 420 })
    case 'tagLocked':
      return draft('lock', 480, { amount: event.tag })
    case 'tagDropped':
      return draft('release', 360, { amount: event.tag, blocksMs: 200 })
    case 'householdBeamed':
      return draft('transport', 1100, { unit: event.unit, amount: event.people, blocksMs: 900 })
    case 'unitBeamed':
    case 'unitTaken':
      return draft('transport', 1100, { unit: event.unit, amount: 1, blocksMs: 900 })
    case 'columnSafe':
      return draft('transport', 700, { unit: event.unit, amount: 0, blocksMs: 400 })
    case 'arrivalCame':
      return draft('arrive', 700, { path: [event.arrival.hex], blocksMs: 450 })
    case 'unitArrived':
      return draft('appear', 420, { unit: event.unit.id, path: [event.unit.hex], blocksMs: 160 })
    case 'contactSeen':
      return draft('appear', 260, { unit: event.unit, blocksMs: 120 })
    case 'inhibitorPlaced':
      return draft('device', 420, { path: [event.inhibitor.hex] })
    case 'inhibitorLifted':
    case 'inhibitorSpent':
      return draft('device', 420, { path: [event.hex], blocksMs: 240 })
    case 'chargeBlown':
      return draft('collapse', 1200, { path: [event.hex], blocksMs: 700 })
    case 'rockfallDropped':
    case 'consoleOverloaded':
      return draft('collapse', 1200, { path: [event.hex], blocksMs: 700 })
    case 'doorWorked':
    case 'consoleUsed':
    case 'itemFound':
      return draft('device', 420, { path: [event.hex], blocksMs: 240 })
    case 'unitLaidDown':
      return draft('appear', 260, { unit: event.target, path: [event.hex], blocksMs: 120 })
    case 'bombardmentStruck':
      return draft('collapse', 1200, { path: event.hexes, blocksMs: 700 })
    case 'abilityUsed':
      return draft('ability', 560, {
        unit: event.unit,
        target: event.target,
        path: event.hex === null ? [] : [event.hex],
        blocksMs: 360,
      })
    default:
      return null
  }
}

function stepDraft(event: Extract<GroundEvent, { type: 'unitMoved' }>): Draft {
  const rest = { unit: event.unit, path: [event.from, event.to] }
  switch (event.gait) {
    case 'walk':
      return draft('walk', WALK_MS, rest)
    case 'file':
      return draft('walk', WALK_MS, { ...rest, inFile: true })
    case 'rally':
      return draft('walk', 190, rest)
    case 'flight':
      return draft('walk', 170, rest)
    case 'fly':
      return draft('fly', 150, rest)
    case 'push':
      return draft('push', 220, rest)
  }
}
