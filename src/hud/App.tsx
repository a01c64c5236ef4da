import { effect, type Signal, useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { createMatch, type DifficultyId, type Match, setupFor } from '../battle'
import type { Settings } from '../platform/settings'
import { text, textFor } from '../text'
import { BattleScreen } from './battle/BattleScreen'
import { PortsContext } from './context'
import { useDevices, useScreenFocus } from './devices'
import { ErrorBoundary } from './ErrorBoundary'
import { forgetBattle, type KeptBattle, keepBattle, keptBattle } from './keptBattle'
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
  | { readonly at: 'battle'; readonly match: Match; readonly kept: KeptBattle | null }
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
    go({
      at: 'battle',
      match: createMatch(ports.library, setupFor(mission, difficulty), seed),
      kept: null,
    })
  const { missions } = ports.library
  switch (route.at) {
    case 'title':
      return (
        <Title
          ports={ports}
          notice={notice}
          onContinue={(kept) => go({ at: 'battle', match: kept.match, kept })}
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
      const { match, kept } = route
      return (
        <BattleScreen
          match={match}
          notice={notice}
          onOpen={(session) => {
            if (kept !== null) session.jump(match, kept.commands)
            keepWhile(session)
            onSession(session)
          }}
          onFinish={(log) => {
            forgetBattle()
            go({ at: 'debrief', match, log })
          }}
          onConcede={() => {
            forgetBattle()
            title()
          }}
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

type TitleProps = Omit<
  Parameters<typeof TitleScreen>[0],
  'missionName' | 'unfinished' | 'onContinue'
> & {
  readonly ports: Ports
  readonly onContinue: (kept: KeptBattle) => void
}

/** The title, which knows of a battle that was left. */
function Title({ ports, onContinue, ...rest }: TitleProps) {
  const kept = useMemo(() => keptBattle(ports.library), [ports])
  const missionName = textFor(`mission.${FIRST_MISSION}.name`)
  return (
    <TitleScreen
      {...rest}
      missionName={missionName}
      unfinished={
        kept === null
          ? null
          : text('title.unfinished', {
              mission: textFor(`mission.${kept.match.mission.id}.name`),
              round: kept.round,
              rounds: kept.match.mission.rounds,
            })
      }
      onContinue={() => {
        if (kept !== null) onContinue(kept)
      }}
    />
  )
}

/** Keeps the battle after each order of the player, as long as it is on screen. */
function keepWhile(session: BattleSession): void {
  effect(() => {
    const { phase, outcome } = session.view.value
    if (session.isEnemyPhase.value || phase !== 'blue' || outcome !== null) return
    const { commands } = session.match.record()
    if (commands.length > 0) keepBattle(session.match)
  })
}
