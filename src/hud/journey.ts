/**
 * Where the player is and how they get from screen to screen: begins battles, keeps them, opens what
 * was kept, and what came in a link.
 */
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import {
  type BattleSetup,
  createMatch,
  type DifficultyId,
  type Match,
  type Side,
  setupFor,
} from '../battle'
import { replayOf, writeReplay } from '../battle/replay'
import { continueFrom } from '../battle/replayContinue'
import { beginningOfLink, textOfLink } from '../battle/replayLink'
import { text } from '../text'
import type { PlayersLibrary } from './library/context'
import type { Following } from './library/keeper'
import { type LoadedReplay, openReplayText, readReplayText } from './replayFile'
import type { BattleSession } from './session/battleSession'
import type { LogLine } from './session/log'
import type { Ports } from './session/ports'
import { type Told, tellUntil } from './session/telling'

/** How a battle of a link begins; null = as the player chooses. */
export interface Given {
  readonly setup: BattleSetup
  readonly seed: string
}

export type Route =
  | { readonly at: 'title' }
  | { readonly at: 'skirmish' | 'library' }
  | {
      readonly at: 'briefing'
      readonly mission: string
      readonly back: 'title' | 'skirmish'
      readonly given: Given | null
    }
  | {
      readonly at: 'battle'
      readonly match: Match
      /** What was told of it before it came to this screen; null if it begins there. */
      readonly told: Told | null
      /** Under what it is kept; null = nowhere yet. */
      readonly id: string | null
    }
  | { readonly at: 'debrief'; readonly match: Match; readonly log: readonly LogLine[] }
  | { readonly at: 'replay'; readonly replay: LoadedReplay; readonly from: number }
  | { readonly at: 'settings' | 'keys' | 'credits' }

/** A battle that is about to begin. */
export interface Beginning {
  readonly mission: string
  readonly seed: string
  readonly difficulty: DifficultyId
  /** Whom the player leads. */
  readonly side: Side
  readonly given: Given | null
}

export interface Journey {
  readonly route: ReadonlySignal<Route>
  /** Why something was not opened; null = nothing to say. */
  readonly notice: ReadonlySignal<string | null>
  go(route: Route): void
  begin(beginning: Beginning): void
  /** Into the unfinished battle, where it was left. */
  goOn(id: string): Promise<void>
  /** From a moment of a replay on, as that side. */
  branch(replay: LoadedReplay, orders: number, side: Side): void
  /** The battle on screen is open: it is kept from now on. */
  follow(session: BattleSession, route: Extract<Route, { readonly at: 'battle' }>): void
  /** The player gives the battle up. */
  giveUp(): void
  /** What stands after the `#` of the address; empty = nothing. */
  openLink(hash: string): Promise<void>
}

export function createJourney(
  ports: Ports,
  { shelf, keeper }: PlayersLibrary,
  clearLink: () => void,
): Journey {
  const { library } = ports
  const route: Signal<Route> = signal({ at: 'title' })
  const notice = signal<string | null>(null)
  let following: Following | null = null

  const leaveBattle = () => {
    following?.stop()
    following = null
  }
  const go = (next: Route) => {
    notice.value = null
    leaveBattle()
    // A battle of a link stays in the address while it is looked at, and no longer.
    if (next.at !== 'replay' && next.at !== 'briefing') clearLink()
    route.value = next
  }
  const complain = (sentence: string) => {
    notice.value = sentence
  }

  /** A battle that is over becomes a replay, and is unfinished no more. */
  const shelve = async (match: Match, ends: string) => {
    const loading = readReplayText(library, writeReplay(replayOf(match)), match.seed)
    if (loading.kind !== 'loaded') return
    await shelf.add(loading.replay, '', ends)
    await keeper.refresh()
  }

  const openBeginning = (given: Given) => {
    const { mission } = given.setup
    if (library.missions.has(mission)) go({ at: 'briefing', mission, back: 'title', given })
    else complain(text('replay.linkMission', { pack: mission }))
  }

  return {
    route,
    notice,
    go,
    begin({ mission, seed, difficulty, side, given }) {
      const usual = setupFor(mission, difficulty)
      const { red: planner } = usual.planners
      const planners = side === 'blue' ? usual.planners : { blue: planner, red: null }
      // What a link sets beside the difficulty holds as long as the player chooses no other.
      const kept = given?.setup.difficulty === difficulty ? given.setup : usual
      const setup = { ...kept, planners }
      go({ at: 'battle', match: createMatch(library, setup, seed), told: null, id: null })
    },
    async goOn(id) {
      const opening = await keeper.open(id)
      switch (opening.kind) {
        case 'opened':
          return go({ at: 'battle', ...opening.battle })
        case 'elsewhere':
          return complain(text('trouble.elsewhere'))
        case 'trouble':
          return complain(text(`trouble.${opening.trouble}`))
        case 'refused':
          return complain(opening.sentence)
      }
    },
    branch({ film }, orders, side) {
      const match = continueFrom(library, film.replay, orders, side)
      const told = tellUntil(film, side, orders)
      go({ at: 'battle', match, told, id: null })
    },
    follow(session, { match, told, id }) {
      leaveBattle()
      if (told !== null) session.jump(match, told.lines)
      const mine = keeper.follow(session, id)
      const stopShelving = effect(() => {
        session.version.value
        if (session.match.state().outcome === null) return
        stopShelving()
        void mine.settled().then(() => shelve(session.match, mine.id))
      })
      following = {
        ...mine,
        stop() {
          stopShelving()
          mine.stop()
        },
      }
      session.goOn()
    },
    giveUp() {
      const id = following?.id
      go({ at: 'title' })
      if (id !== undefined) void keeper.forget(id)
    },
    async openLink(hash) {
      if (hash.length < 2) return
      const given = beginningOfLink(hash)
      if (given !== null) return openBeginning(given)
      const content = textOfLink(hash)
      if (content === null) return complain(text('replay.noLink'))
      const name = text('replay.link')
      // At once where it can be: nothing else is shown before.
      const now = readReplayText(library, content, name)
      const loading =
        now.kind === 'loaded' ? now : await openReplayText(library, ports.engines, content, name)
      if (loading.kind === 'loaded') go({ at: 'replay', replay: loading.replay, from: 0 })
      else complain(loading.sentence)
    },
  }
}
