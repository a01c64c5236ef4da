/**
 * The battles that are not over: kept order by order while they are fought, and opened again where
 * they were left.
 */
import { effect, type ReadonlySignal, signal } from '@preact/signals'
import { type Command, createMatch, type Library, type Match } from '../../battle'
import { replayOf } from '../../battle/replay'
import type { Archive, BattleHead, Trouble } from '../../platform/archive'
import { claim } from '../../platform/claim'
import { readReplayText } from '../replayFile'
import type { BattleSession } from '../session/battleSession'
import { sideOfPerson } from '../session/sessionState'
import { type Told, tellUntil } from '../session/telling'
import type { ReplayAbout } from './entry'

/** An unfinished battle in a list. */
export interface Unfinished {
  readonly id: string
  readonly mission: string
  readonly round: number
  readonly rounds: number
  readonly keptAtMs: number
}

/** An unfinished battle where it was left, and what was told until then. */
export interface OpenedBattle {
  readonly id: string
  readonly match: Match
  readonly told: Told
}

export type Opening =
  | { readonly kind: 'opened'; readonly battle: OpenedBattle }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }

export interface Keeper {
  /** Newest first; null before they were read. */
  readonly unfinished: ReadonlySignal<readonly Unfinished[] | null>
  /** Orders of the battle on screen that are on the disk. */
  readonly kept: ReadonlySignal<number>
  readonly trouble: ReadonlySignal<Trouble | null>
  refresh(): Promise<void>
  /** Takes the battle for this tab and leads it to where it was left. */
  open(id: string): Promise<Opening>
  /** Keeps the session's battle from now on; gives what ends that. `id` null: it is a new one. */
  follow(session: BattleSession, id: string | null): Following
  forget(id: string): Promise<void>
}

export interface Following {
  readonly id: string
  /** Settles when all that was done is kept, or could not be. */
  settled(): Promise<void>
  stop(): void
}

/** What the head of a kept battle says, as text. */
interface Head {
  readonly replay: object
  readonly round: number
  readonly rounds: number
  readonly mission: string
}

const lockOf = (id: string) => `battle.${id}`

export function createKeeper(library: Library, archive: Archive<ReplayAbout>): Keeper {
  const unfinished = signal<readonly Unfinished[] | null>(null)
  const kept = signal(0)
  const trouble = signal<Trouble | null>(null)
  /** Claims of this tab, by battle. */
  const held = new Map<string, () => void>()

  const letGo = (id: string) => {
    held.get(id)?.()
    held.delete(id)
  }
  const forget = async (id: string) => {
    const gone = await archive.forgetBattle(id)
    trouble.value = gone.ok ? null : gone.trouble
    letGo(id)
    unfinished.value = (unfinished.value ?? []).filter((one) => one.id !== id)
  }
  const note = (head: BattleHead) => {
    const one = unfinishedOf(head)
    const others = (unfinished.value ?? []).filter(({ id }) => id !== head.id)
    unfinished.value = one === null ? others : [one, ...others]
  }

  const follow = (session: BattleSession, known: string | null): Following => {
    const id = known ?? crypto.randomUUID()
    if (!held.has(id)) {
      void claim(lockOf(id)).then((free) => {
        if (free !== null) held.set(id, free)
      })
    }
    /** Orders on the disk, as they are; null = nothing of the battle is there yet. */
    let stored: readonly Command[] | null = known === null ? null : session.match.record().commands
    let writing: Promise<void> = Promise.resolve()
    let isStale = false
    let isStopped = false
    kept.value = stored?.length ?? 0
    const write = async () => {
      isStale = false
      const { match } = session
      const { commands, marks } = match.record()
      if (match.state().outcome !== null || (commands.length === 0 && stored === null)) return
      const from = stored === null ? 0 : commonLength(stored, commands)
      const head: BattleHead = {
        id,
        head: JSON.stringify(headOf(match)),
        orders: commands.length,
        keptAtMs: Date.now(),
      }
      const done = await archive.keepBattle(head, from, ordersOf(commands, marks, from))
      trouble.value = done.ok ? null : done.trouble
      if (!done.ok) return
      stored = commands
      kept.value = commands.length
      note(head)
    }
    const stopFollowing = effect(() => {
      session.version.value
      if (isStale || isStopped) return
      // Orders that come while one is being written are written together after it.
      isStale = true
      writing = writing.then(write)
    })
    return {
      id,
      settled: () => writing,
      stop() {
        isStopped = true
        stopFollowing()
        void writing.then(() => letGo(id))
      },
    }
  }

  return {
    unfinished,
    kept,
    trouble,
    async refresh() {
      const all = await archive.battles()
      trouble.value = all.ok ? null : all.trouble
      unfinished.value = all.ok ? all.value.flatMap((head) => unfinishedOf(head) ?? []) : []
    },
    async open(id) {
      const free = held.get(id) ?? (await claim(lockOf(id)))
      if (free === null) return { kind: 'elsewhere' }
      held.set(id, free)
      const opening = await openKept(library, archive, id)
      if (opening.kind !== 'opened') letGo(id)
      return opening
    },
    follow,
    forget,
  }
}

function headOf(match: Match): Head {
  const { commands: _, marks: __, ...replay } = replayOf(match)
  const { round } = match.state()
  // What was rewound is not in the record: what is left of it is, so that leaving buys none back.
  const setup = { ...replay.setup, rewinds: match.rewindsLeft() }
  const { id, rounds } = match.mission
  return { replay: { ...replay, setup }, round, rounds, mission: id }
}

function unfinishedOf({ id, head, keptAtMs }: BattleHead): Unfinished | null {
  try {
    const { round, rounds, mission }: Head = JSON.parse(head)
    return { id, round, rounds, mission, keptAtMs }
  } catch {
    return null
  }
}

/** Each order as text, with the mark that the end of a turn left. */
function ordersOf(
  commands: readonly Command[],
  marks: readonly string[],
  from: number,
): readonly string[] {
  let turns = 0
  const texts = commands.map((command) => {
    if (command.type !== 'endTurn') return JSON.stringify({ command })
    turns += 1
    return JSON.stringify({ command, mark: marks[turns - 1] })
  })
  return texts.slice(from)
}

function commonLength(one: readonly Command[], other: readonly Command[]): number {
  let length = 0
  // Orders are never changed, only taken back: the same order is the same object.
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

async function openKept(
  library: Library,
  archive: Archive<ReplayAbout>,
  id: string,
): Promise<Opening> {
  const [heads, orders] = await Promise.all([archive.battles(), archive.ordersOf(id)])
  if (!heads.ok) return { kind: 'trouble', trouble: heads.trouble }
  if (!orders.ok) return { kind: 'trouble', trouble: orders.trouble }
  const head = heads.value.find((one) => one.id === id)
  const content = head === undefined ? '' : textOf(head, orders.value)
  const loading = readReplayText(library, content, '')
  if (loading.kind !== 'loaded') return loading
  const { film } = loading.replay
  const { setup, seed, commands, origin } = film.replay
  // Played whole, not taken from the film: its turns can be gone back to.
  const match = createMatch(library, setup, seed, origin)
  for (const command of commands) match.submit(command)
  for (let nth = 0; nth < film.replay.hints; nth += 1) match.countHint()
  const told = tellUntil(film, sideOfPerson(match), film.length)
  return { kind: 'opened', battle: { id, match, told } }
}

/** The replay of a kept battle; whatever is wrong with it, the replay's own reader says. */
function textOf({ head, orders }: BattleHead, texts: readonly string[]): string {
  try {
    const { replay }: Head = JSON.parse(head)
    const given = texts.slice(0, orders).map((one) => JSON.parse(one))
    const commands = given.map(({ command }) => command)
    const marks = given.flatMap(({ mark }) => (mark === undefined ? [] : [mark]))
    return JSON.stringify({ ...replay, commands, marks })
  } catch {
    return ''
  }
}
