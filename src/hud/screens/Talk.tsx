import { useSignal } from '@preact/signals'
import type { Mission } from '../../battle'
import { text, textFor } from '../../text'
import { moodOf } from '../../text/moods'
import { Button } from '../parts/Button'
import { Face } from '../parts/Face'
import { speakerName } from '../parts/Scene'
import { Sky } from '../parts/Sky'

interface TalkProps {
  /** What is told before anybody speaks. */
  readonly opening: string
  /** The mission whose picture stands beside it. */
  readonly art: string
  readonly lines: Mission['before']
}

/** The scene before a mission, a line at a time. It stands beside the orders and holds nobody up. */
export function Talk({ opening, art, lines }: TalkProps) {
  const at = useSignal(0)
  const count = lines.length + 1
  const turn = (step: number) => {
    at.value = Math.max(0, Math.min(count - 1, at.value + step))
  }
  const classOf = (index: number) => (index === at.value ? 'talk__page' : 'talk__page is-off')
  return (
    <section class="panel talk" aria-label={text('briefing.scene')}>
      <div class="talk__pages" aria-live="polite">
        <div class={classOf(0)} aria-hidden={at.value !== 0}>
          <Sky className="talk__picture" art={art} />
          <div class="talk__words">
            <p class="talk__line">{opening}</p>
          </div>
        </div>
        {lines.map((line, index) => (
          <div key={line.text} class={classOf(index + 1)} aria-hidden={at.value !== index + 1}>
            <Face id={line.speaker} expression={moodOf(line.text)} isBust />
            <div class="talk__words">
              <p class="label amber">{speakerName(line.speaker)}</p>
              <p class="talk__line">{textFor(line.text)}</p>
            </div>
          </div>
        ))}
      </div>
      <div class="talk__foot">
        <span class="talk__dots" aria-hidden="true">
          {[0, ...lines.keys()].map((_, index) => (
            <i key={index} class={index === at.value ? 'is-now' : ''} />
          ))}
        </span>
        <span class="unseen">{text('briefing.page', { page: at.value + 1, count })}</span>
        <div class="row row--tight">
          <Button kind="quiet" isDisabled={at.value === 0} onPress={() => turn(-1)}>
            {text('common.earlier')}
          </Button>
          <Button kind="quiet" isDisabled={at.value === count - 1} onPress={() => turn(1)}>
            {text('common.next')}
          </Button>
        </div>
      </div>
    </section>
  )
}
