import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { Match } from '../../battle'
import { text, textFor } from '../../text'
import { SessionContext, usePorts, useSession } from '../context'
import { Button } from '../parts/Button'
import { Icon } from '../parts/Icon'
import { KeyHint } from '../parts/KeyHint'
import { type BattleSession, createBattleSession } from '../session/battleSession'
import type { LogLine } from '../session/log'
import { Actions } from './Actions'
import { Alerts } from './Alerts'
import { useBattleKeys } from './BattleKeys'
import { type BattleDialog, BattleDialogs } from './BattleMenu'
import { Columns } from './Columns'
import { BoardHelp, CursorVoice } from './CursorVoice'
import { Forecast } from './Forecast'
import { Inspect } from './Inspect'
import { LogLine as LastLine, LogDrawer } from './Log'
import { Objectives } from './Objectives'
import { reasonText } from './reasons'
import { StageHost } from './StageHost'
import { TopBar } from './TopBar'
import { TurnPanel } from './TurnPanel'
import { UnitCard } from './UnitCard'

interface BattleScreenProps {
  readonly match: Match
  /** Why a file was not opened. */
  readonly notice: string | null
  /** The battle is over and was looked at. */
  readonly onFinish: (log: readonly LogLine[]) => void
  readonly onConcede: () => void
  readonly onLoad: () => void
  readonly onOpen: (session: BattleSession) => void
}

export function BattleScreen({ match, onOpen, ...rest }: BattleScreenProps) {
  const ports = usePorts()
  const session = useMemo(() => createBattleSession(ports, match), [ports, match])
  useEffect(() => {
    onOpen(session)
    return session.close
  }, [session])
  return (
    <SessionContext.Provider value={session}>
      <Battle {...rest} />
    </SessionContext.Provider>
  )
}

function Battle({
  notice,
  onFinish,
  onConcede,
  onLoad,
}: Omit<BattleScreenProps, 'match' | 'onOpen'>) {
  const session = useSession()
  const dialog = useSignal<BattleDialog | null>(null)
  const isLogOpen = useSignal(false)
  const hidesObjectives = useSignal(false)
  const hasNoPicture = useSignal(false)
  const show = (next: BattleDialog | null) => {
    dialog.value = next
  }
  const finish = () => onFinish(session.log.value)
  const load = () => {
    show(null)
    onLoad()
  }
  const keys = useMemo(
    () => ({
      toggleLog: () => {
        isLogOpen.value = !isLogOpen.value
      },
      toggleObjectives: () => {
        hidesObjectives.value = !hidesObjectives.value
      },
      openHelp: () => show('keys'),
      openMenu: () => show('menu'),
      endTurn: session.endTurn,
      finish,
    }),
    [session],
  )
  useBattleKeys(session, keys)
  const { mission } = session.match
  return (
    <main class="stage">
      <h1 class="unseen">
        {textFor(`mission.${mission.id}.name`)},{' '}
        {text('battle.round', { round: session.view.value.round })}
      </h1>
      <StageHost
        onMissing={() => {
          hasNoPicture.value = true
        }}
      />
      <div class="stage__scrim" />
      <CursorVoice />
      <BoardHelp />
      <div class="hud">
        <TopBar onMenu={() => show('menu')} />
        <div class="hud__left">
          {!hidesObjectives.value && <Objectives />}
          <Columns />
          <div class="hud__space" />
          <UnitCard />
        </div>
        <div class="hud__middle">
          {session.isEnemyPhase.value ? <EnemyBanner /> : <Alerts />}
          {hasNoPicture.value && <p class="refusal">{text('error.noPicture')}</p>}
          <div class="hud__space" />
          <div role="alert">{notice !== null && <p class="loses">{notice}</p>}</div>
          <Refusal />
          {session.isFinished.value && <Finished onFinish={finish} />}
          <LastLine onOpen={keys.toggleLog} />
          <Actions />
        </div>
        <div class="hud__right">
          <Forecast />
          <Inspect />
          <div class="hud__space" />
          <TurnPanel onRewind={() => show('rewind')} />
        </div>
        {isLogOpen.value && <LogDrawer onClose={keys.toggleLog} />}
      </div>
      <BattleDialogs open={dialog.value} show={show} onConcede={onConcede} onLoad={load} />
    </main>
  )
}

function EnemyBanner() {
  return (
    <div class="banner" role="status">
      <span>
        <Icon name="delivery-drone" />
      </span>
      <span>{text('battle.enemyMoves')}</span>
      <span>
        <KeyHint action="skip" /> {text('battle.skip')}
      </span>
    </div>
  )
}

/** Why the last click did nothing. */
function Refusal() {
  const { value } = useSession().refusal
  return <div role="status">{value !== null && <p class="refusal">{reasonText(value)}</p>}</div>
}

function Finished({ onFinish }: { onFinish: () => void }) {
  const { match, view } = useSession()
  const outcome = view.value.outcome
  if (outcome === null) return null
  return (
    <section class="panel finished" aria-label={text('battle.over')}>
      <p class="dialog__title">{text(`log.battleEnded.${outcome.kind}`)}</p>
      <p class="dim">{textFor(`mission.${match.mission.id}.ending.${outcome.reason}`)}</p>
      <div class="dialog__buttons">
        <Button kind="go" keyName="⏎" onPress={onFinish}>
          {text('battle.toDebrief')}
        </Button>
      </div>
    </section>
  )
}
