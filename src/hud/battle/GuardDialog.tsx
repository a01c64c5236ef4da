import { useMemo } from 'preact/hooks'
import { text } from '../../text'
import { useSession } from '../context'
import { Icon } from '../parts/Icon'
import { ActionsLeft } from '../parts/Marks'
import { tagSentence } from '../session/alerts'
import type { Answer, OpenTag } from '../session/guard'
import { EndTurnDialog } from './EndTurnDialog'

/** Before the turn ends: which tags could still be answered, and who has not acted. */
export function GuardDialog({ onClose }: { onClose: () => void }) {
  const session = useSession()
  const { idle, tags } = useMemo(() => session.undone(), [session])
  const goTo = (unit: number) => {
    onClose()
    session.selectAndShow(unit)
  }
  return (
    <EndTurnDialog onClose={onClose}>
      {tags.map((open) => (
        <OpenTagRow key={open.tag.id} open={open} onGo={goTo} />
      ))}
      {idle.length > 0 && (
        <div>
          <p class="label dim">{text('guard.idle', { count: idle.length })}</p>
          <div class="guard__idle">
            {idle.map((unit) => (
              <button
                type="button"
                class="guard__unit"
                key={unit.id}
                aria-label={text('battle.apAria', {
                  name: session.naming.unit(unit.id),
                  count: unit.ap,
                })}
                onClick={() => goTo(unit.id)}
              >
                {session.naming.unit(unit.id)}
                <ActionsLeft ap={unit.ap} of={unit.ap} />
              </button>
            ))}
          </div>
        </div>
      )}
    </EndTurnDialog>
  )
}

function OpenTagRow({ open, onGo }: { open: OpenTag; onGo: (unit: number) => void }) {
  const { naming } = useSession()
  const { tag, answers } = open
  const isLock = tag.stage === 'lock'
  const sentence = (answer: Answer) =>
    text(`guard.answer.${answer.how}`, {
      unit: naming.unit(answer.unit),
      probe: naming.unit(tag.probe),
    })
  return (
    <div class={isLock ? 'block block--harm' : 'block block--noticed'}>
      <p class="row">
        <Icon name="human-target" />
        <b>{tagSentence(tag, naming)}</b>
      </p>
      {answers.map((answer) => (
        <button
          type="button"
          class="guard__answer"
          key={answer.unit}
          onClick={() => onGo(answer.unit)}
        >
          <span class="grow">{sentence(answer)}</span>
          <Icon name="next" />
        </button>
      ))}
    </div>
  )
}
