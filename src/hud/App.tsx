import { effect, type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { createMatch, type DifficultyId, type Match, setupFor } from '../battle'
import type { Settings } from '../platform/settings'
import { textFor } from '../text'
import { BattleScreen } from './battle/BattleScreen'
import { PortsContext } from './context'
import { useDevices, useScreenFocus } from './devices'
import { ErrorBoundary } from './ErrorBoundary'
import { chooseReplay, type LoadedReplay, readReplayText, saveReplay } from './replayFile'
import { BriefingScreen } from './screens/BriefingScreen'
import { DebriefScreen } from './screens/DebriefScreen'
import { CreditsScreen, KeysScreen, SettingsScreen } from './screens/PlainScreens'
import { ReplayScreen } from './screens/ReplayScreen'
import { SkirmishScreen } from './screens/SkirmishScreen'
import { TitleScreen } from './screens/TitleScreen'
import type { BattleSession } from './session/battleSession'
import type { LogLine } from './session/log'
import type { Ports } from './session/ports'
import { SettingsContext } from './settings'

/** Where the bright button leads until there is a campaign. */
const FIRST_MISSION = 'insurrection'

type Route =
  | { readonly at: 'title' }
  | { readonly at: 'skirmish' }
  | { readonly at: 'briefing'; readonly mission: string; readonly back: 'title' | 'skirmish' }
  | { readonly at: 'battle'; readonly match: Match }
  | { readonly at: 'debrief'; readonly match: Match; readonly log: readonly LogLine[] }
  | { readonly at: 'replay'; readonly replay: LoadedReplay; readonly from: number }
  | { readonly at: 'settings' | 'keys' | 'credits' }

interface AppProps {
  readonly ports: Ports
  readonly settings: Signal<Settings>
  /** Told which battle is on screen; null when none is. */
  readonly onSession: (session: BattleSession | null) => void
}

export function App({ ports, settings, onSession }: AppProps) {
  const route = useSignal<Route>({ at: 'title' })
  const notice = useSignal<string | null>(null)
  const go = (next: Route) => {
    notice.value = null
    if (next.at !== 'battle') onSession(null)
    route.value = next
  }
  useEffect(
    () =>
      effect(() => {
        const { documentElement } = document
        documentElement.style.setProperty('--ui', String(settings.value.uiScale))
        documentElement.classList.toggle('calm-motion', settings.value.reducedMotion)
      }),
    [settings],
  )
  useDevices(settings)
  useScreenFocus(route.value.at)
  const loadReplay = async () => {
    const loading = await chooseReplay(ports.library)
    if (loading.kind === 'loaded') go({ at: 'replay', replay: loading.replay, from: 0 })
    if (loading.kind === 'refused') notice.value = loading.sentence
  }
  const match =
    route.value.at === 'battle' || route.value.at === 'debrief' ? route.value.match : null
  return (
    <PortsContext.Provider value={ports}>
      <SettingsContext.Provider value={settings}>
        <ErrorBoundary
          facts={() => ({
            build: ports.build,
            rules: String(ports.rulesVersion),
            screen: route.value.at,
            seed: match?.seed ?? '',
          })}
          onSave={match === null ? null : () => saveReplay(ports.library, match)}
          onTitle={() => go({ at: 'title' })}
        >
          <Screens
            route={route.value}
            notice={notice.value}
            ports={ports}
            go={go}
            loadReplay={loadReplay}
            onSession={onSession}
          />
        </ErrorBoundary>
      </SettingsContext.Provider>
    </PortsContext.Provider>
  )
}

interface ScreensProps {
  readonly route: Route
  readonly notice: string | null
  readonly ports: Ports
  readonly go: (route: Route) => void
  readonly loadReplay: () => void
  readonly onSession: (session: BattleSession | null) => void
}

function Screens({ route, notice, ports, go, loadReplay, onSession }: ScreensProps) {
  const title = () => go({ at: 'title' })
  const begin = (mission: string, seed: string, difficulty: DifficultyId) =>
    go({ at: 'battle', match: createMatch(ports.library, setupFor(mission, difficulty), seed) })
  const { missions } = ports.library
  switch (route.at) {
    case 'title':
      return (
        <TitleScreen
          missionName={textFor(`mission.${FIRST_MISSION}.name`)}
          notice={notice}
          onBegin={() => go({ at: 'briefing', mission: FIRST_MISSION, back: 'title' })}
          onSkirmish={() => go({ at: 'skirmish' })}
          onLoadReplay={loadReplay}
          onSettings={() => go({ at: 'settings' })}
          onKeys={() => go({ at: 'keys' })}
          onCredits={() => go({ at: 'credits' })}
        />
      )
    case 'skirmish':
      return (
        <SkirmishScreen
          missions={[...missions.values()]}
          onBack={title}
          onChoose={(mission) => go({ at: 'briefing', mission, back: 'skirmish' })}
        />
      )
    case 'briefing': {
      const mission = missions.get(route.mission)
      if (mission === undefined) throw new Error(`no mission ${route.mission}`)
      return (
        <BriefingScreen
          mission={mission}
          content={ports.library.content}
          onBack={() => go({ at: route.back })}
          onBegin={(seed, difficulty) => begin(mission.id, seed, difficulty)}
        />
      )
    }
    case 'battle': {
      const { match } = route
      return (
        <BattleScreen
          match={match}
          notice={notice}
          onOpen={onSession}
          onFinish={(log) => go({ at: 'debrief', match, log })}
          onConcede={title}
          onLoad={loadReplay}
        />
      )
    }
    case 'debrief': {
      const { match, log } = route
      const result = match.result()
      if (result === null) throw new Error('a debrief of a battle that is not over')
      return (
        <DebriefScreen
          match={match}
          result={result}
          log={log}
          onAgain={() => begin(match.mission.id, match.seed, match.setup.difficulty)}
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
          onLeave={title}
          onDebrief={(match, log) => go({ at: 'debrief', match, log })}
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
