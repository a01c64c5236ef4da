import { useSignal } from '@preact/signals'
import type { Side } from '../../battle'
import { SPEEDS } from '../../platform/settings'
import { text } from '../../text'
import { useLabel } from '../keys'
import { Button, IconButton } from '../parts/Button'
import { Icon } from '../parts/Icon'
import type { ReplayPlayer } from '../session/replayPlayer'
import { useSettings } from '../settings'
import { MarkLegend, ReplayTimeline, useTimeline } from './ReplayTimeline'
import { markBeyond } from './replayMarks'

interface TransportProps {
  readonly player: ReplayPlayer
  readonly onDebrief: () => void
  /** A battle of one's own from here on, as that side; null where other rules are played by now. */
  readonly onContinue: ((orders: number, side: Side) => void) | null
}

/** The line of the battle, and what moves along it. */
export function ReplayTransport({ player, onDebrief, onContinue }: TransportProps) {
  const line = useTimeline(player)
  const { index, isPlaying, isAtEnd, film } = player
  const stepLabel = useLabel(text('replay.step'), 'step')
  const stepBackLabel = useLabel(text('replay.stepBack'), 'stepBack')
  const playLabel = useLabel(text(isPlaying.value ? 'replay.pause' : 'replay.play'), 'skip')
  const mark = (step: 1 | -1) =>
    markBeyond(line.timeline.marks, line.shown.value, index.value, step)
  const toMark = (step: 1 | -1) => {
    const found = mark(step)
    if (found !== null) player.seek(found.at - 1)
  }
  return (
    <section class="panel film" aria-label={text('replay.timeline')}>
      <MarkLegend {...line} />
      <ReplayTimeline player={player} {...line} />
      <div class="film__row">
        <div class="film__buttons">
          <IconButton icon="rewind" label={text('replay.start')} onPress={() => player.seek(0)} />
          <IconButton
            icon="nextMark"
            isFlipped
            label={text('replay.previousMark')}
            isDisabled={mark(-1) === null}
            onPress={() => toMark(-1)}
          />
          <IconButton
            icon="step"
            isFlipped
            label={stepBackLabel}
            isDisabled={index.value === 0}
            onPress={player.stepBack}
          />
          <button
            type="button"
            class="icon-button film__play"
            aria-label={playLabel}
            title={playLabel}
            onClick={player.togglePlay}
          >
            <Icon name={isPlaying.value ? 'pause' : 'play'} />
          </button>
          <IconButton
            icon="step"
            label={stepLabel}
            isDisabled={index.value === film.length}
            onPress={player.step}
          />
          <IconButton
            icon="nextMark"
            label={text('replay.nextMark')}
            isDisabled={mark(1) === null}
            onPress={() => toMark(1)}
          />
        </div>
        <span class="film__count label" aria-hidden="true">
          {index.value}
          <span class="dim">/{film.length}</span>
        </span>
        <Speeds />
        <span class="grow" />
        {isAtEnd.value ? (
          <Button kind="go" onPress={onDebrief}>
            {text('battle.toDebrief')}
          </Button>
        ) : (
          onContinue !== null && <ContinueAs onContinue={(side) => onContinue(index.value, side)} />
        )}
      </div>
    </section>
  )
}

function ContinueAs({ onContinue }: { onContinue: (side: Side) => void }) {
  const side = useSignal<Side>('blue')
  return (
    <div class="film__continue">
      <div class="segments" role="group" aria-label={text('replay.continueAs')}>
        {(['blue', 'red'] as const).map((one) => (
          <button
            type="button"
            key={one}
            aria-pressed={side.value === one}
            onClick={() => {
              side.value = one
            }}
          >
            {text(`replay.as.${one}`)}
          </button>
        ))}
      </div>
      <Button kind="go" onPress={() => onContinue(side.value)}>
        {text('replay.continue')}
      </Button>
    </div>
  )
}

function Speeds() {
  const { settings, change } = useSettings()
  return (
    <div class="segments" role="group" aria-label={text('settings.speed')}>
      {SPEEDS.map((speed) => (
        <button
          type="button"
          key={speed}
          aria-pressed={settings.value.speed === speed && settings.value.enemySpeed === speed}
          // Both sides are watched at one pace.
          onClick={() => change({ speed, enemySpeed: speed })}
        >
          {speed === 0 ? text('settings.speed.instant') : text('common.times', { count: speed })}
        </button>
      ))}
    </div>
  )
}
