import { useMemo } from 'preact/hooks'
import { text } from '../../text'
import { usePorts } from '../context'
import { Button } from '../parts/Button'
import type { LoadedReplay } from '../replayFile'
import type { ReplayPlayer } from '../session/replayPlayer'
import { replayMarks } from './replayMarks'

interface ReplayTimelineProps {
  readonly player: ReplayPlayer
  readonly replay: LoadedReplay
}

/** The whole battle on a line, with marks where somebody was lost or got safe. */
export function ReplayTimeline({ player, replay }: ReplayTimelineProps) {
  const { library } = usePorts()
  const { commands, match } = replay
  const marks = useMemo(
    () => replayMarks(library, match.setup, match.seed, commands),
    [library, replay],
  )
  const count = commands.length
  const index = player.index.value
  const next = marks.find(({ at, kind }) => kind === 'loss' && at - 1 > index)
  return (
    <div class="timeline">
      <div class="timeline__line">
        {marks.map(({ at, kind }, nth) => (
          <i
            key={nth}
            class={`timeline__mark timeline__mark--${kind}`}
            style={{ left: `${(100 * at) / Math.max(1, count)}%` }}
          />
        ))}
        <input
          type="range"
          min="0"
          max={count}
          value={index}
          aria-label={text('replay.timeline')}
          onChange={(event) => player.seek(Number(event.currentTarget.value))}
        />
      </div>
      <Button
        kind="quiet"
        isDisabled={next === undefined}
        onPress={() => {
          // The moment before it happens.
          if (next !== undefined) player.seek(next.at - 1)
        }}
      >
        {text('replay.nextLoss')}
      </Button>
    </div>
  )
}
