import { effect, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { text, textFor } from '../../text'
import { useBattle, usePorts } from '../context'
import { Veil } from '../parts/Veil'
import type { BattleSession } from '../session/battleSession'
import type { StagePort } from '../session/ports'
import { useSettings } from '../settings'
import { BOARD_HELP_ID, BOARD_ID } from './areas'
import { followPanels } from './panels'

/** The board's picture: opened when the battle appears, fed with overlays, closed with it. */
export function StageHost({ onMissing }: { onMissing: () => void }) {
  const session = useBattle()
  const ports = usePorts()
  const { settings } = useSettings()
  const host = useRef<HTMLDivElement>(null)
  /** Of the picture: nothing yet, the stage, the painted ground. */
  const loaded = useSignal(0)
  const front = session.front.value

  useEffect(() => {
    if (host.current === null) return
    loaded.value = 0
    let stage: StagePort | null = null
    let isGone = false
    let stop = () => {}
    const request = {
      host: host.current,
      match: session.match,
      view: session.view.value,
      front,
      settings: settings.value,
      events: {
        shown: session.shown,
        hover: (hex: number | null, isMoved: boolean) => session.part.hover(hex, isMoved),
        click: (hex: number) => session.part.press(hex),
        double: (hex: number) => session.part.double(hex),
        hold: (hex: number) => session.part.hold(hex),
        secondary: session.cancel,
        looked: session.looked,
        lowered: session.lowered,
      },
    }
    ports.openStage(request).then((opened) => {
      if (isGone) {
        opened?.destroy()
        return
      }
      stage = opened
      session.attachStage(opened)
      if (opened === null) onMissing()
      loaded.value = opened === null ? STEPS : 1
      opened?.idle().then(() => {
        loaded.value = STEPS
      })
      const panels = followPanels((insets, rects) => {
        stage?.setInsets(insets)
        stage?.setPanels(rects)
      })
      const stopOverlays = followOverlays(session, (model) => {
        // The board was swapped: another stage is on its way.
        if (session.front.peek() !== front) return
        // What is drawn and what panels say change together, and panels grow and shrink with it.
        panels.measure()
        stage?.setOverlays(model)
      })
      const stopSettings = effect(() => stage?.applySettings(settings.value))
      stop = () => {
        stopOverlays()
        stopSettings()
        panels.stop()
      }
    })
    return () => {
      isGone = true
      stop()
      session.detachStage()
      stage?.destroy()
    }
  }, [session, front])

  return (
    <>
      <div
        ref={host}
        id={BOARD_ID}
        class="stage__board"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the hex cursor is moved here
        tabIndex={0}
        aria-label={text(session.inSpace?.board === front ? 'sky.board' : 'battle.board')}
        aria-describedby={BOARD_HELP_ID}
      />
      {loaded.value < STEPS && (
        <Veil
          title={textFor(`mission.${session.match.mission.id}.name`)}
          mission={session.match.mission.id}
          step={loaded.value}
          steps={STEPS}
        />
      )}
    </>
  )
}

const STEPS = 2

type Overlays = Parameters<StagePort['setOverlays']>[0]

/**
 * Hands the overlays over at most once a frame: while many events become visible at once, only the
 * last picture is worth making.
 */
function followOverlays(session: BattleSession, show: (model: Overlays) => void): () => void {
  let frame = 0
  const stop = effect(() => {
    session.part.follow()
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      show(session.part.overlays.peek())
    })
  })
  return () => {
    stop()
    cancelAnimationFrame(frame)
  }
}
