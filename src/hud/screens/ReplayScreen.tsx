import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { Eyes, Match, Side } from '../../battle'
import { text, textFor } from '../../text'
import { useReplayKeys } from '../battle/BattleKeys'
import { BoardHelp, CursorVoice } from '../battle/CursorVoice'
import { Inspect } from '../battle/Inspect'
import { LogDrawer } from '../battle/Log'
import { StageHost } from '../battle/StageHost'
import { SkyInspect } from '../battle/sky/SkyInspect'
import { SessionContext, usePorts } from '../context'
import { useLabel } from '../keys'
import { ShareDialog } from '../library/ShareDialog'
import { IconButton } from '../parts/Button'
import { Icon } from '../parts/Icon'
import { type LoadedReplay, saveReplayText } from '../replayFile'
import type { BattleSession } from '../session/battleSession'
import type { LogLine } from '../session/log'
import { createReplayPlayer, type ReplayPlayer } from '../session/replayPlayer'
import { ReplayTransport } from './ReplayTransport'

interface ReplayScreenProps {
  readonly replay: LoadedReplay
  /** How many orders have been given when it opens. */
  readonly from: number
  readonly onOpen: (session: BattleSession) => void
  readonly onLeave: () => void
  /** At its end: how the battle went. */
  readonly onDebrief: (match: Match, log: readonly LogLine[]) => void
  /** A battle of one's own after so many orders, as that side. */
  readonly onContinue: (orders: number, side: Side) => void
}

/** A battle watched like a film. */
export function ReplayScreen(props: ReplayScreenProps) {
  const { replay, from, onOpen, onLeave, onDebrief, onContinue } = props
  const ports = usePorts()
  const player = useMemo(() => createReplayPlayer(ports, replay.film, from), [ports, replay, from])
  const isLogOpen = useSignal(false)
  const isSharing = useSignal(false)
  const hasNoPicture = useSignal(false)
  useEffect(() => {
    onOpen(player.session)
    return player.close
  }, [player])
  const toggleLog = () => {
    isLogOpen.value = !isLogOpen.value
  }
  useReplayKeys(player, toggleLog, onLeave)
  const { session } = player
  const isInSpace = session.front.value === session.inSpace?.board
  return (
    <SessionContext.Provider value={player.session}>
      <main class="stage">
        <h1 class="unseen">{text('replay.title')}</h1>
        <StageHost
          onMissing={() => {
            hasNoPicture.value = true
          }}
        />
        <div class="stage__scrim" />
        <CursorVoice />
        <BoardHelp />
        <div class="screening">
          <ReplayHead
            player={player}
            isOlder={replay.isOlder}
            onLog={toggleLog}
            onShare={() => {
              isSharing.value = true
            }}
            onSave={() => {
              const { setup, seed } = replay.film.replay
              saveReplayText({ mission: setup.mission, seed }, replay.content)
            }}
            onLeave={onLeave}
          />
          {hasNoPicture.value && <p class="refusal screening__notice">{text('error.noPicture')}</p>}
          <div class="screening__look">{isInSpace ? <SkyInspect /> : <Inspect />}</div>
          <Now player={player} onLog={toggleLog} />
          <ReplayTransport
            player={player}
            onDebrief={() => onDebrief(player.session.match, player.session.log.value)}
            onContinue={replay.isOlder ? null : onContinue}
          />
          {isLogOpen.value && (
            <LogDrawer onClose={toggleLog} onPick={(line) => player.seek(line.commands)} />
          )}
        </div>
        {isSharing.value && (
          <ShareDialog
            replay={replay}
            onClose={() => {
              isSharing.value = false
            }}
          />
        )}
      </main>
    </SessionContext.Provider>
  )
}

interface ReplayHeadProps {
  readonly player: ReplayPlayer
  readonly isOlder: boolean
  readonly onLog: () => void
  readonly onShare: () => void
  readonly onSave: () => void
  readonly onLeave: () => void
}

/** Which battle it is, that it was verified, whose eyes see it, and where it can go from here. */
function ReplayHead({ player, isOlder, onLog, onShare, onSave, onLeave }: ReplayHeadProps) {
  const { replay } = player.film
  const { setup, seed, rulesVersion, origin } = replay
  const { showsThreats } = player.session
  return (
    <header class="panel screening__head">
      <IconButton icon="close" label={text('replay.leave')} onPress={onLeave} />
      <div class="screening__name">
        <b>{textFor(`mission.${setup.mission}.name`)}</b>
        <span class="label dim">
          {text('replay.about', {
            seed,
            difficulty: text(`difficulty.${setup.difficulty}`),
            rules: rulesVersion,
          })}
        </span>
      </div>
      <span class="verdict">
        <Icon name="check" />
        <span>
          {isOlder
            ? text('replay.verifiedOlder', { rules: rulesVersion })
            : text('replay.verifiedTurns', { count: replay.marks.length })}
        </span>
      </span>
      {origin !== null && (
        <span class="label dim screening__origin">
          {text(`replay.origin.${origin.side}`, { order: origin.commands })}
        </span>
      )}
      <span class="grow" />
      <Fronts player={player} />
      <Perspective player={player} />
      <IconButton
        icon="eye"
        label={`${text('battle.threats')} (V)`}
        isPressed={showsThreats.value}
        onPress={player.session.toggleThreats}
      />
      <IconButton icon="log" label={text('battle.log')} onPress={onLog} />
      <IconButton icon="share" label={text('share.title')} onPress={onShare} />
      <IconButton icon="save" label={text('replay.save')} onPress={onSave} />
    </header>
  )
}

/** Which of the boards is watched, where there are several. */
function Fronts({ player }: { player: ReplayPlayer }) {
  const { session } = player
  const { fronts } = session.match.mission
  const label = useLabel(text('replay.front'), 'swapFront')
  if (fronts.length === 1) return null
  return (
    <div class="segments" role="group" aria-label={text('replay.front')}>
      {fronts.map(({ theatre }, front) => (
        <button
          type="button"
          key={theatre}
          title={label}
          aria-pressed={session.front.value === front}
          onClick={() => {
            if (session.front.value !== front) session.swapFront()
          }}
        >
          {text(`replay.front.${theatre}`)}
        </button>
      ))}
    </div>
  )
}

const EYES: readonly Eyes[] = ['blue', 'red', 'above']

function Perspective({ player }: { player: ReplayPlayer }) {
  const eyes = player.session.eyes.value
  return (
    <div class="segments" role="group" aria-label={text('replay.seenBy')}>
      {EYES.map((one) => (
        <button
          type="button"
          key={one}
          aria-pressed={one === eyes}
          onClick={() => player.look(one)}
        >
          {text(`replay.eyes.${one}`)}
        </button>
      ))}
    </div>
  )
}

/** Lines of one order that are worth reading while the film runs. */
const LINES = 2

/** What was lost before what threatens before the rest, told in the order in which it happened. */
function weightiest(told: readonly LogLine[]): readonly LogLine[] {
  const weight = ({ isLoss, news, tone }: LogLine) =>
    isLoss ? 3 : news !== null ? 2 : tone === 'plain' ? 0 : 1
  const chosen = [...told].sort((a, b) => weight(b) - weight(a)).slice(0, LINES)
  return told.filter((line) => chosen.includes(line))
}

/** What the last order brought, in words. */
function Now({ player, onLog }: { player: ReplayPlayer; onLog: () => void }) {
  const index = player.index.value
  const { view, log } = player.session
  const lines = weightiest(log.value.filter((line) => line.commands === index))
  const { length } = player.film
  return (
    <button type="button" class="panel screening__now" onClick={onLog}>
      <span class="label amber">
        {text('replay.now', { round: view.value.round, index, count: length })}
      </span>
      <span class="screening__words" aria-live="polite">
        {lines.length === 0
          ? text(index === 0 ? 'replay.atStart' : 'replay.quiet')
          : lines.map((line, nth) => (
              <span key={nth} class={line.tone === 'plain' ? '' : line.tone}>
                {line.text}
              </span>
            ))}
      </span>
    </button>
  )
}
