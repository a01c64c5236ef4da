import { useSignal, useSignalEffect } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { Match } from '../../battle'
import { text, textFor } from '../../text'
import { SessionContext, useBattle, usePorts } from '../context'
import { type BattleSession, createBattleSession } from '../session/battleSession'
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
import { SheetHead, Who } from './SheetHead'
import { StageHost } from './StageHost'
import type { SheetState } from './sheet'
import { FrontSwitch } from './sky/FrontSwitch'
import { ShipActions } from './sky/ShipActions'
import { ShipCard } from './sky/ShipCard'
import { ShipHead } from './sky/ShipHead'
import { ShipResult } from './sky/ShipResult'
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
  const session = useBattle()
  const dialog = useSignal<BattleDialog | null>(null)
  const isLogOpen = useSignal(false)
  const hasNoPicture = useSignal(false)
  const sheet = useSheet()
  const isInSpace = session.part.board === session.inSpace?.board
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
          <FrontSwitch />
          <Objectives onOpen={keys.toggleObjectives} />
        </div>
        <div class="dock" data-sheet={sheet.value}>
          <SheetHead sheet={sheet}>{isInSpace ? <ShipHead /> : <Who />}</SheetHead>
          {isInSpace ? <ShipCard /> : <UnitCards />}
          <div class="orders">
            <LastLine onOpen={keys.toggleLog} />
            {isInSpace ? <ShipActions /> : <Actions />}
          </div>
          <div class="result">{isInSpace ? <ShipResult /> : <GroundResult />}</div>
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

/** Columns and whoever is selected. */
function UnitCards() {
  return (
    <>
      <Columns />
      <UnitCard />
    </>
  )
}

function GroundResult() {
  return (
    <>
      <Forecast />
      <Inspect />
    </>
  )
}

/** The state of the bottom sheet: it opens by itself for an order that is being aimed. */
function useSheet() {
  const session = useBattle()
  const sheet = useSignal<SheetState>('half')
  useSignalEffect(() => {
    if (!session.part.isAiming()) return
    if (sheet.peek() === 'peek') sheet.value = 'half'
  })
  return sheet
}

/** What a phone makes room for: `aim` for a target, `order` for one that is shown, `look` for a hex. */
function doing({ part, inspected, isInspecting }: BattleSession): string | undefined {
  if (part.isAiming()) return 'aim'
  if (isInspecting.value || inspected.value !== null) return 'look'
  return part.order.value === null ? undefined : 'order'
}

const hasUndone = ({ onGround, inSpace }: BattleSession) =>
  onGround?.hasUndone() === true || inSpace?.hasUndone() === true

/** Ends the turn, or asks first where something would be left undone. */
function useGuardedEnd(ask: () => void) {
  const session = useBattle()
  const { settings } = useSettings()
  return () => {
    if (!session.canOrder.value) return
    if (settings.value.endTurnGuard && hasUndone(session)) ask()
    else session.endTurn()
  }
}
