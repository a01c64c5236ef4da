import { effect, type Signal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { Match } from '../battle'
import { replayOf } from '../battle/replay'
import { linkOf } from '../battle/replayLink'
import type { Archive } from '../platform/archive'
import type { Settings } from '../platform/settings'
import { text, textFor } from '../text'
import { BattleScreen } from './battle/BattleScreen'
import { PortsContext, usePorts } from './context'
import { useDevices, useScreenFocus } from './devices'
import { ErrorBoundary } from './ErrorBoundary'
import { useExpectedBattle } from './expectation'
import { createJourney, type Journey, type Route } from './journey'
import { LibraryContext, usePlayersLibrary } from './library/context'
import type { ReplayAbout } from './library/entry'
import { createKeeper } from './library/keeper'
import { createShelf } from './library/shelf'
import { readReplayText, saveReplay } from './replayFile'
import { BriefingScreen } from './screens/BriefingScreen'
import { DebriefScreen } from './screens/DebriefScreen'
import { LibraryScreen } from './screens/LibraryScreen'
import { CreditsScreen, KeysScreen, SettingsScreen } from './screens/PlainScreens'
import { ReplayScreen } from './screens/ReplayScreen'
import { SkirmishScreen } from './screens/SkirmishScreen'
import { TitleScreen } from './screens/TitleScreen'
import type { BattleSession } from './session/battleSession'
import type { Ports, SoundScreen } from './session/ports'
import { sideOfPerson } from './session/sessionState'
import { SettingsContext } from './settings'

/** Where the bright button leads until there is a campaign. */
const FIRST_MISSION = 'insurrection'

interface AppProps {
  readonly ports: Ports
  readonly archive: Archive<ReplayAbout>
  readonly settings: Signal<Settings>
  /** Told which battle is on screen; null when none is. */
  readonly onSession: (session: BattleSession | null) => void
}

export function App({ ports, archive, settings, onSession }: AppProps) {
  const players = useMemo(
    () => ({
      shelf: createShelf(ports, archive),
      keeper: createKeeper(ports.library, archive),
    }),
    [ports, archive],
  )
  const journey = useMemo(() => {
    const made = createJourney(ports, players, clearLink)
    // Before the first picture: what a link holds is verified before anything of it is shown.
    void made.openLink(location.hash)
    return made
  }, [ports, players])
  const { route } = journey
  useEffect(() => {
    void players.keeper.refresh()
    void players.shelf.refresh()
    const onLink = () => void journey.openLink(location.hash)
    addEventListener('hashchange', onLink)
    return () => removeEventListener('hashchange', onLink)
  }, [players, journey])
  useEffect(
    () =>
      effect(() => {
        const { documentElement } = document
        documentElement.style.setProperty('--ui', String(settings.value.uiScale))
        documentElement.classList.toggle('calm-motion', settings.value.reducedMotion)
      }),
    [settings],
  )
  useEffect(
    () =>
      effect(() => {
        if (!['battle', 'replay'].includes(route.value.at)) onSession(null)
      }),
    [journey],
  )
  const screen = screenOf(route.value)
  useEffect(() => ports.onScreen(screen), [screen])
  useDevices(settings)
  useScreenFocus(route.value.at)
  const match =
    route.value.at === 'battle' || route.value.at === 'debrief' ? route.value.match : null
  return (
    <PortsContext.Provider value={ports}>
      <LibraryContext.Provider value={players}>
        <SettingsContext.Provider value={settings}>
          <ErrorBoundary
            facts={() => ({
              build: ports.build,
              rules: String(ports.rulesVersion),
              screen: route.value.at,
              seed: match?.seed ?? '',
              battle: match === null ? '' : linkFor(match),
            })}
            onSave={match === null ? null : () => saveReplay(ports.library, match)}
            onTitle={() => journey.go({ at: 'title' })}
          >
            <Screens journey={journey} ports={ports} onSession={onSession} />
          </ErrorBoundary>
        </SettingsContext.Provider>
      </LibraryContext.Provider>
    </PortsContext.Provider>
  )
}

/** The battle for a report of what broke it; empty where that broke too. */
function linkFor(match: Match): string {
  try {
    return linkOf(replayOf(match))
  } catch {
    return ''
  }
}

/** The address without its link: reloading the page leads to the title again. */
function clearLink(): void {
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search)
}

/** What music a route asks for; settings and the like leave the title's alone. */
function screenOf({ at }: Route): SoundScreen {
  if (at === 'battle' || at === 'replay') return 'battle'
  return at === 'briefing' || at === 'debrief' ? at : 'title'
}

interface ScreensProps {
  readonly journey: Journey
  readonly ports: Ports
  readonly onSession: (session: BattleSession | null) => void
}

function Screens({ journey, ports, onSession }: ScreensProps) {
  const { go, begin } = journey
  const route = journey.route.value
  const notice = journey.notice.value
  const title = () => go({ at: 'title' })
  const { missions } = ports.library
  const trouble = usePlayersLibrary().keeper.trouble.value
  switch (route.at) {
    case 'title':
      return <Title journey={journey} />
    case 'library':
      return (
        <LibraryScreen
          notice={notice}
          onBack={title}
          onWatch={(replay) => go({ at: 'replay', replay, from: 0 })}
          onGoOn={journey.goOn}
        />
      )
    case 'skirmish':
      return (
        <SkirmishScreen
          missions={[...missions.values()]}
          onBack={title}
          onChoose={(mission) => go({ at: 'briefing', mission, back: 'skirmish', given: null })}
        />
      )
    case 'briefing': {
      const mission = missions.get(route.mission)
      if (mission === undefined) throw new Error(`no mission ${route.mission}`)
      return (
        <BriefingScreen
          mission={mission}
          library={ports.library}
          given={route.given}
          hasSides={route.back === 'skirmish'}
          onBack={() => go({ at: route.back })}
          onBegin={(seed, difficulty, side) =>
            begin({ mission: mission.id, seed, difficulty, side, given: route.given })
          }
        />
      )
    }
    case 'battle':
      return (
        <BattleScreen
          match={route.match}
          naming={route.told?.naming}
          notice={notice ?? (trouble === null ? null : text(`trouble.${trouble}`))}
          onOpen={(session) => {
            journey.follow(session, route)
            onSession(session)
          }}
          onFinish={(log) => go({ at: 'debrief', match: route.match, log })}
          onConcede={journey.giveUp}
          onReplays={() => go({ at: 'library' })}
        />
      )
    case 'debrief': {
      const { match, log } = route
      const result = match.result()
      if (result === null) throw new Error('a debrief of a battle that is not over')
      return (
        <DebriefScreen
          match={match}
          result={result}
          log={log}
          onAgain={() =>
            begin({
              mission: match.mission.id,
              seed: match.seed,
              difficulty: match.setup.difficulty,
              side: sideOfPerson(match),
              given: null,
            })
          }
          onTitle={title}
          onWatch={(replay, from) => {
            const loading = readReplayText(ports.library, replay, match.seed)
            if (loading.kind === 'loaded') go({ at: 'replay', replay: loading.replay, from })
          }}
        />
      )
    }
    case 'replay':
      return (
        <ReplayScreen
          replay={route.replay}
          from={route.from}
          onOpen={onSession}
          onLeave={() => go({ at: 'library' })}
          onDebrief={(match, log) => go({ at: 'debrief', match, log })}
          onContinue={(orders, side) => journey.branch(route.replay, orders, side)}
        />
      )
    case 'settings':
      return <SettingsScreen onBack={title} />
    case 'keys':
      return <KeysScreen onBack={title} />
    case 'credits':
      return <CreditsScreen onBack={title} />
  }
}

/** The title, which knows of a battle that was left. */
function Title({ journey }: { journey: Journey }) {
  const { go, goOn, notice } = journey
  const { keeper } = usePlayersLibrary()
  const { missions } = usePorts().library
  const unfinished = keeper.unfinished.value
  const left = unfinished?.at(0)
  useExpectedBattle(
    unfinished === null ? null : (missions.get(left?.mission ?? FIRST_MISSION) ?? null),
  )
  const missionName = textFor(`mission.${FIRST_MISSION}.name`)
  return (
    <TitleScreen
      missionName={missionName}
      unfinished={
        left === undefined
          ? null
          : text('title.unfinished', {
              mission: textFor(`mission.${left.mission}.name`),
              round: left.round,
              rounds: left.rounds,
            })
      }
      notice={notice.value}
      onContinue={() => {
        if (left !== undefined) void goOn(left.id)
      }}
      onBegin={() => go({ at: 'briefing', mission: FIRST_MISSION, back: 'title', given: null })}
      onSkirmish={() => go({ at: 'skirmish' })}
      onReplays={() => go({ at: 'library' })}
      onSettings={() => go({ at: 'settings' })}
      onKeys={() => go({ at: 'keys' })}
      onCredits={() => go({ at: 'credits' })}
    />
  )
}
