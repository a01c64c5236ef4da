import { useSignal, useSignalEffect } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { Match } from '../../battle'
import { text, textFor } from '../../text'
import { SessionContext, usePorts, useSession } from '../context'
import { type BattleSession, createBattleSession } from '../session/battleSession'
import { isWorthAsking } from '../session/guard'
import type { LogLine } from '../session/log'
import type { Naming } from '../session/naming'
import { useSettings } from '../settings'
import { Actions } from './Actions'
import { type BattleDialog, BattleDialogs } from './BattleDialogs'
import { useBattleKeys } from './BattleKeys'
import { CaptionLines } from './CaptionLines'
import { useTip } from './Coach'
import { Columns } from './Columns'
import { BoardHelp, CursorVoice } from './CursorVoice'
import { Forecast } from './Forecast'
import { HoldRing } from './HoldRing'
import { Inspect } from './Inspect'
import { LogLine as LastLine, LogDrawer } from './Log'
import { NewsStack } from './News'
import { Objectives } from './Objectives'
import { SheetHead } from './SheetHead'
import { StageHost } from './StageHost'
import type { SheetState } from './sheet'
import { TopBar } from './TopBar'
import { TurnPanel } from './TurnPanel'
import { UnitCard } from './UnitCard'

interface BattleScreenProps {
  readonly match: Match
  /** What those met before are called, where the battle goes on from another screen. */
  readonly naming: Naming | undefined
  /** What went wrong outside of the battle. */
  readonly notice: string | null
  /** The battle is over and was looked at. */
  readonly onFinish: (log: readonly LogLine[]) => void
  readonly onConcede: () => void
  readonly onReplays: () => void
  readonly onOpen: (session: BattleSession) => void
}

export function BattleScreen({ match, naming, onOpen, ...rest }: BattleScreenProps) {
  const ports = usePorts()
  const session = useMemo(
    () => createBattleSession(ports, match, 'play', naming),
    [ports, match, naming],
  )
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

/** Panels in the order in which a turn is read, which is also the order of the keyboard's focus. */
function Battle({
  notice,
  onFinish,
  onConcede,
  onReplays,
}: Omit<BattleScreenProps, 'match' | 'naming' | 'onOpen'>) {
  const session = useSession()
  const dialog = useSignal<BattleDialog | null>(null)
  const isLogOpen = useSignal(false)
  const hasNoPicture = useSignal(false)
  const sheet = useSheet()
  const lesson = useTip()
  // Who asks for advice reads that first.
  const tip = session.hint.value === null ? lesson : null
  const show = (next: BattleDialog | null) => {
    dialog.value = next
  }
  const finish = () => onFinish(session.log.value)
  const load = () => {
    show(null)
    onReplays()
  }
  const endTurn = useGuardedEnd(() => show('guard'))
  const keys = useMemo(
    () => ({
      toggleLog: () => {
        isLogOpen.value = !isLogOpen.value
      },
      toggleObjectives: () => show('objectives'),
      openHelp: () => show('keys'),
      // Cancel closes what lies on top before it asks for the menu.
      openMenu: () => {
        if (isLogOpen.value) isLogOpen.value = false
        else show('menu')
      },
      endTurn,
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
      <div class="hud" data-doing={doing(session)} data-tip={tip ?? undefined}>
        <TopBar onMenu={() => show('menu')} onLog={keys.toggleLog} />
        <NewsStack notice={notice} hasNoPicture={hasNoPicture.value} tip={tip} onFinish={finish} />
        <div class="aims">
          <Objectives onOpen={keys.toggleObjectives} />
        </div>
        <div class="dock" data-sheet={sheet.value}>
          <SheetHead sheet={sheet} />
          <Columns />
          <UnitCard />
          <div class="orders">
            <LastLine onOpen={keys.toggleLog} />
            <Actions />
          </div>
          <div class="result">
            <Forecast />
            <Inspect />
          </div>
        </div>
        <TurnPanel onRewind={() => show('rewind')} onEnd={endTurn} />
        {isLogOpen.value && <LogDrawer onClose={keys.toggleLog} />}
      </div>
      <CaptionLines />
      <HoldRing />
      <BattleDialogs dialog={dialog} show={show} onConcede={onConcede} onReplays={load} />
    </main>
  )
}

/** The state of the bottom sheet: it opens by itself for an order that is being aimed. */
function useSheet() {
  const session = useSession()
  const sheet = useSignal<SheetState>('half')
  useSignalEffect(() => {
    const { kind } = session.mode.value
    if (kind !== 'targeting' && kind !== 'plotting') return
    if (sheet.peek() === 'peek') sheet.value = 'half'
  })
  return sheet
}

/** What a phone makes room for: `aim` for a target, `order` for one that is shown, `look` for a hex. */
function doing({ mode, order, inspected, isInspecting }: BattleSession): string | undefined {
  if (['targeting', 'plotting', 'planting'].includes(mode.value.kind)) return 'aim'
  if (isInspecting.value || inspected.value !== null) return 'look'
  return order.value === null ? undefined : 'order'
}

/** Ends the turn, or asks first where something would be left undone. */
function useGuardedEnd(ask: () => void) {
  const session = useSession()
  const { settings } = useSettings()
  return () => {
    if (!session.canOrder.value) return
    if (settings.value.endTurnGuard && isWorthAsking(session.undone())) ask()
    else session.endTurn()
  }
}
