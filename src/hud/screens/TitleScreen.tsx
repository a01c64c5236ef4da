import { text } from '../../text'
import { usePorts } from '../context'
import { Button } from '../parts/Button'
import { Sky } from '../parts/Sky'

interface TitleScreenProps {
  readonly missionName: string
  /** Why the last file was not opened. */
  readonly notice: string | null
  readonly onBegin: () => void
  readonly onSkirmish: () => void
  readonly onLoadReplay: () => void
  readonly onSettings: () => void
  readonly onKeys: () => void
  readonly onCredits: () => void
}

export function TitleScreen(props: TitleScreenProps) {
  const { build, rulesVersion } = usePorts()
  return (
    <main class="title">
      <Sky className="title__sky" />
      <div class="title__words">
        <p class="label amber">{text('game.tagline')}</p>
        <h1>{text('game.name')}</h1>
        <p class="title__lead">{text('game.lead')}</p>
        <Button kind="go" isBig icon="play" onPress={props.onBegin}>
          <span>
            <b>{text('title.begin')}</b>
            <small>{props.missionName}</small>
          </span>
        </Button>
        <nav class="title__menu" aria-label={text('title.menu')}>
          <button type="button" onClick={props.onSkirmish}>
            {text('title.skirmish')}
          </button>
          <button type="button" onClick={props.onLoadReplay}>
            {text('title.loadReplay')}
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
      <footer class="title__foot dim">
        <span>{text('game.disclaimer')}</span>
        <span>{text('game.version', { build, rules: rulesVersion })}</span>
      </footer>
    </main>
  )
}
