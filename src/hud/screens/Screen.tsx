import type { ComponentChildren } from 'preact'
import { text } from '../../text'
import { IconButton } from '../parts/Button'
import { Sky } from '../parts/Sky'

interface ScreenProps {
  readonly title: string
  readonly about?: ComponentChildren
  /** At the right end of the head. */
  readonly aside?: ComponentChildren
  readonly onBack: () => void
  readonly children: ComponentChildren
  readonly foot?: ComponentChildren
}

/** A full screen: head with the way back, body, foot. */
export function Screen({ title, about, aside, onBack, children, foot }: ScreenProps) {
  return (
    <main class="screen">
      <Sky className="screen__sky" />
      <header class="screen__head">
        <IconButton icon="next" isFlipped label={text('common.back')} onPress={onBack} />
        <div>
          <h1>{title}</h1>
          {about !== undefined && <p class="dim">{about}</p>}
        </div>
        {aside !== undefined && <div>{aside}</div>}
      </header>
      <div class="screen__body">{children}</div>
      {foot !== undefined && <footer class="screen__foot">{foot}</footer>}
    </main>
  )
}
