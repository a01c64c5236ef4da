import { useEffect, useRef } from 'preact/hooks'
import { text } from '../../text'
import { usePorts } from '../context'
import { Button } from '../parts/Button'
import { Sky } from '../parts/Sky'
import { useSettings } from '../settings'

interface TitleScreenProps {
  readonly missionName: string
  /** Where an unfinished battle stands; null = there is none. */
  readonly unfinished: string | null
  /** Why a link or a battle was not opened. */
  readonly notice: string | null
  readonly onContinue: () => void
  readonly onBegin: () => void
  readonly onSkirmish: () => void
  readonly onReplays: () => void
  readonly onSettings: () => void
  readonly onKeys: () => void
  readonly onCredits: () => void
}

/** One bright button, and the valley behind it. */
export function TitleScreen(props: TitleScreenProps) {
  const { build, rulesVersion } = usePorts()
  const { unfinished, missionName } = props
  const screen = useParallax()
  return (
    <div class="title-frame">
      <main class="title" ref={screen}>
        <Sky className="title__sky" hasMotes />
        <div class="title__words">
          <p class="label amber title__tagline">{text('game.tagline')}</p>
          <h1>{text('game.name')}</h1>
          <p class="title__lead">{text('game.lead')}</p>
          <Button
            kind="go"
            isBig
            icon="play"
            onPress={unfinished === null ? props.onBegin : props.onContinue}
          >
            <span>
              <b>{text(unfinished === null ? 'title.begin' : 'title.continue')}</b>
              <small>{unfinished ?? missionName}</small>
            </span>
          </Button>
          <nav class="title__menu" aria-label={text('title.menu')}>
            {unfinished !== null && (
              <button type="button" onClick={props.onBegin}>
                {text('title.anew')}
              </button>
            )}
            <button type="button" onClick={props.onSkirmish}>
              {text('title.skirmish')}
            </button>
            <button type="button" onClick={props.onReplays}>
              {text('title.replays')}
            </button>
            <button type="button" onClick={props.onSettings}>
              {text('title.settings')}
            </button>
            <button type="button" onClick={props.onKeys}>
              {text('title.keys')}
            </button>
            <button type="button" onClick={props.onCredits}>
              {text('title.credits')}
            </button>
          </nav>
          <div role="alert">
            {props.notice !== null && <p class="loses title__notice">{props.notice}</p>}
          </div>
        </div>
        <footer class="title__foot">
          <span>{text('game.disclaimer')}</span>
          <span>{text('game.version', { build, rules: rulesVersion })}</span>
        </footer>
      </main>
    </div>
  )
}

/** The picture gives way a little to the pointer: `--px` and `--py` from −1 to 1 over the window. */
function useParallax() {
  const screen = useRef<HTMLElement>(null)
  const { settings } = useSettings()
  useEffect(() => {
    const onMove = (event: PointerEvent) => {
      if (settings.value.reducedMotion || event.pointerType !== 'mouse') return
      const { style } = screen.current ?? document.body
      style.setProperty('--px', ((2 * event.clientX) / innerWidth - 1).toFixed(3))
      style.setProperty('--py', ((2 * event.clientY) / innerHeight - 1).toFixed(3))
    }
    addEventListener('pointermove', onMove)
    return () => removeEventListener('pointermove', onMove)
  }, [settings])
  return screen
}
