import type { ComponentChildren } from 'preact'
import { text } from '../../text'
import { IconButton } from '../parts/Button'
import { Sky } from '../parts/Sky'

interface ScreenProps {
  /** Of the screen's own style. */
  readonly name?: string
  /** Which key picture lies behind it. */
  readonly art?: string | null
  readonly title: string
  readonly about?: ComponentChildren
  /** At the right end of the head. */
  readonly aside?: ComponentChildren
  readonly onBack: () => void
  readonly children: ComponentChildren
  readonly foot?: ComponentChildren
}

/** A full screen: head with the way back, body, foot. */
export function Screen(props: ScreenProps) {
  const { name = 'plain', art = null, title, about, aside, onBack, children, foot } = props
  return (
    <main class={`screen screen--${name}`}>
      <Sky className="screen__sky" art={art} />
      <div class="screen__frame">
        <header class="screen__head">
          <IconButton icon="next" isFlipped label={text('common.back')} onPress={onBack} />
          <div class="screen__title">
            <h1>{title}</h1>
            {about !== undefined && <p class="dim">{about}</p>}
          </div>
          {aside !== undefined && <div class="screen__aside">{aside}</div>}
        </header>
        <div class="screen__body">{children}</div>
        {foot !== undefined && <footer class="screen__foot">{foot}</footer>}
      </div>
    </main>
  )
}
