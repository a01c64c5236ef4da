import { useSignal } from '@preact/signals'
import { text } from '../../text'
import { useBattle } from '../context'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import { Icon } from '../parts/Icon'

/** Back to the start of an earlier turn: counted, so it is asked for, with what each round brought. */
export function RewindDialog({ onClose }: { onClose: () => void }) {
  const session = useBattle()
  const { match } = session
  const rounds = [...match.rewindable()].reverse()
  const chosen = useSignal(rounds[0] ?? 1)
  const left = match.rewindsLeft()
  const lossesIn = (round: number) =>
    session.log.value.filter((line) => line.isLoss && line.round === round).length
  return (
    <Dialog title={text('rewind.title')} onClose={onClose}>
      <div class="dialog__list">
        <p>{text('rewind.ask')}</p>
        <p class="amber">
          {left === null ? text('rewind.free') : text('rewind.cost', { count: left })}
        </p>
        <div class="turns" role="group" aria-label={text('rewind.turns')}>
          {rounds.map((round) => (
            <button
              type="button"
              key={round}
              class="turns__one"
              aria-pressed={chosen.value === round}
              onClick={() => {
                chosen.value = round
              }}
            >
              <span class="grow">{text('rewind.turn', { round })}</span>
              {lossesIn(round) > 0 && (
                <span class="chip chip--ember">
                  <Icon name="human-target" />
                  {text('rewind.losses', { count: lossesIn(round) })}
                </span>
              )}
            </button>
          ))}
        </div>
      </div>
      <div class="dialog__buttons">
        <Button onPress={onClose}>{text('common.cancel')}</Button>
        <Button
          kind="go"
          icon="rewind"
          onPress={() => {
            session.rewind(chosen.value)
            onClose()
          }}
        >
          {text('rewind.title')}
        </Button>
      </div>
    </Dialog>
  )
}
