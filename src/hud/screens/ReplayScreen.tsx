import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { Match } from '../../battle'
import { SPEEDS } from '../../platform/settings'
import { text, textFor } from '../../text'
import { useReplayKeys } from '../battle/BattleKeys'
import { Columns } from '../battle/Columns'
import { BoardHelp, CursorVoice } from '../battle/CursorVoice'
import { Inspect } from '../battle/Inspect'
import { LogDrawer, LogLine } from '../battle/Log'
import { Objectives } from '../battle/Objectives'
import { StageHost } from '../battle/StageHost'
import { TopBar } from '../battle/TopBar'
import { SessionContext, usePorts } from '../context'
import { useLabel } from '../keys'
import { Button, IconButton } from '../parts/Button'
import { Icon } from '../parts/Icon'
import { Cap } from '../parts/Panel'
import type { LoadedReplay } from '../replayFile'
import type { BattleSession } from '../session/battleSession'
import type { LogLine as LogLineData } from '../session/log'
import { createReplayPlayer, type ReplayPlayer } from '../session/replayPlayer'
import { useSettings } from '../settings'
import { ReplayTimeline } from './ReplayTimeline'

interface ReplayScreenProps {
  readonly replay: LoadedReplay
  /** How many orders have been given when it opens. */
  readonly from: number
  readonly onOpen: (session: BattleSession) => void
  readonly onLeave: () => void
  /** At its end: how the battle went. */
  readonly onDebrief: (match: Match, log: readonly LogLineData[]) => void
}

/** A battle watched like a film: play, pause, step by step. */
export function ReplayScreen({ replay, from, onOpen, onLeave, onDebrief }: ReplayScreenProps) {
  const ports = usePorts()
  const player = useMemo(() => createReplayPlayer(ports, replay, from), [ports, replay, from])
  const isLogOpen = useSignal(false)
  useEffect(() => {
    onOpen(player.session)
    return player.session.close
  }, [player])
  const toggleLog = () => {
    isLogOpen.value = !isLogOpen.value
  }
  useReplayKeys(player, toggleLog, onLeave)
  return (
    <SessionContext.Provider value={player.session}>
      <main class="stage">
        <h1 class="unseen">{text('replay.title')}</h1>
        <StageHost onMissing={() => {}} />
        <div class="stage__scrim" />
        <CursorVoice />
        <BoardHelp />
        <div class="hud">
          <TopBar onMenu={onLeave} onLog={null} />
          <div class="hud__left">
            <Objectives onOpen={null} />
            <Columns />
          </div>
          <div class="hud__middle">
            <div class="hud__space" />
            <LogLine onOpen={toggleLog} />
            <Transport
              player={player}
              replay={replay}
              onLeave={onLeave}
              onDebrief={() => onDebrief(player.session.match, player.session.log.value)}
            />
          </div>
          <div class="hud__right">
            <Inspect />
          </div>
          {isLogOpen.value && <LogDrawer onClose={toggleLog} />}
        </div>
      </main>
    </SessionContext.Provider>
  )
}

interface TransportProps {
  readonly player: ReplayPlayer
  readonly replay: LoadedReplay
  readonly onLeave: () => void
  readonly onDebrief: () => void
}

function Transport({ player, replay, onLeave, onDebrief }: TransportProps) {
  const { match } = replay
  const stepLabel = useLabel(text('replay.step'), 'step')
  const stepBackLabel = useLabel(text('replay.stepBack'), 'stepBack')
  const count = replay.commands.length
  const index = player.index.value
  const { round } = player.session.view.value
  return (
    <section class="panel transport" aria-label={text('replay.title')}>
      <Cap
        title={text('replay.about', {
          mission: textFor(`mission.${match.mission.id}.name`),
          seed: match.seed,
          difficulty: text(`difficulty.${match.setup.difficulty}`),
        })}
        aside={
          <span class="verdict">
            <Icon name="check" />
            {text('debrief.verified')}
          </span>
        }
      />
      <ReplayTimeline player={player} replay={replay} />
      <div class="transport__buttons">
        <IconButton icon="rewind" label={text('replay.start')} onPress={() => player.seek(0)} />
        <IconButton icon="step" isFlipped label={stepBackLabel} onPress={player.stepBack} />
        <button
          type="button"
          class="icon-button play"
          aria-label={text(player.isPlaying.value ? 'replay.pause' : 'replay.play')}
          onClick={player.togglePlay}
        >
          <Icon name={player.isPlaying.value ? 'pause' : 'play'} />
        </button>
        <IconButton icon="step" label={stepLabel} onPress={player.step} />
        <Speeds />
        <span class="label dim grow" aria-live="polite">
          {text('replay.position', { index, count, round })}
        </span>
        {player.isAtEnd.value && (
          <Button kind="go" onPress={onDebrief}>
            {text('battle.toDebrief')}
          </Button>
        )}
        <Button kind="quiet" onPress={onLeave}>
          {text('replay.leave')}
        </Button>
      </div>
    </section>
  )
}

function Speeds() {
  const { settings, change } = useSettings()
  return (
    <div class="segments" role="group" aria-label={text('settings.speed')}>
      {SPEEDS.map((speed) => (
        <button
          type="button"
          key={speed}
          aria-pressed={settings.value.speed === speed}
          onClick={() => change({ speed })}
        >
          {text(speed === 0 ? 'settings.speed.instant' : (`settings.speed.${speed}` as const))}
        </button>
      ))}
    </div>
  )
}
