import { effect } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { OverlayModel } from '../../input'
import { text } from '../../text'
import { usePorts, useSession } from '../context'
import type { BattleSession } from '../session/battleSession'
import type { Insets, PanelRect, StagePort } from '../session/ports'
import { useSettings } from '../settings'
import { BOARD_HELP_ID, BOARD_ID } from './areas'

/** The board's picture: opened when the battle appears, fed with overlays, closed with it. */
export function StageHost({ onMissing }: { onMissing: () => void }) {
  const session = useSession()
  const ports = usePorts()
  const { settings } = useSettings()
  const host = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (host.current === null) return
    let stage: StagePort | null = null
    let isGone = false
    let stop = () => {}
    const request = {
      host: host.current,
      match: session.match,
      view: session.view.value,
      front: 0,
      settings: settings.value,
      events: {
        shown: session.shown,
        hover: session.hover,
        click: session.press,
        double: session.double,
        hold: session.hold,
        secondary: session.cancel,
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
      const panels = followPanels((insets, rects) => {
        stage?.setInsets(insets)
        stage?.setPanels(rects)
      })
      const stopOverlays = followOverlays(session, (model) => {
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
      session.attachStage(null)
      stage?.destroy()
    }
  }, [session])

  return (
    <div
      ref={host}
      id={BOARD_ID}
      class="stage__board"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the hex cursor is moved here
      tabIndex={0}
      aria-label={text('battle.board')}
      aria-describedby={BOARD_HELP_ID}
    />
  )
}

/**
 * Hands the overlays over at most once a frame: while many events become visible at once, only the
 * last picture is worth making.
 */
function followOverlays(session: BattleSession, show: (model: OverlayModel) => void): () => void {
  const { view, mode, hovered, cursor, showsThreats, canOrder } = session
  let frame = 0
  const stop = effect(() => {
    for (const cause of [view, mode, hovered, cursor, showsThreats, canOrder]) cause.value
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      show(session.overlays.peek())
    })
  })
  return () => {
    stop()
    cancelAnimationFrame(frame)
  }
}

/** Height of the action bar with its margins. */
const ACTIONS_REM = 6.5

const remPx = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** What lies over the board: the bar at the top and whatever stands in the three columns. */
const PANELS = '.top, .hud__left > *, .hud__middle > *, .hud__right > *'

/** Tells what panels cover, now and whenever the window, a panel or the overlay changes. */
function followPanels(tell: (insets: Insets, panels: readonly PanelRect[]) => void) {
  const measure = () => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
    const top = box('.top')?.bottom ?? 0
    const left = box('.hud__left')
    const right = box('.hud__right')
    if (left === undefined || right === undefined) return
    // On a phone the panels lie below the board instead of beside it.
    const isBeside = left.width < innerWidth / 2
    const insets = isBeside
      ? { top, left: left.right, right: innerWidth - right.left, bottom: ACTIONS_REM * remPx() }
      : { top, left: 0, right: 0, bottom: innerHeight - left.top }
    tell(insets, visiblePanels())
  }
  measure()
  addEventListener('resize', measure)
  const watch = new ResizeObserver(measure)
  for (const panel of document.querySelectorAll('.hud__left, .hud__right')) watch.observe(panel)
  return {
    measure,
    stop() {
      removeEventListener('resize', measure)
      watch.disconnect()
    },
  }
}

function visiblePanels(): PanelRect[] {
  return [...document.querySelectorAll<HTMLElement>(PANELS)]
    .filter((panel) => panel.offsetHeight > 0 && !panel.classList.contains('hud__space'))
    .map((panel) => panel.getBoundingClientRect())
}
