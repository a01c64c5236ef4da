import { text } from '../../text'
import { Icon } from '../parts/Icon'
import { Cap } from '../parts/Panel'
import type { LogLine } from '../session/log'
import type { Course } from './courseOf'

interface CourseChartProps {
  readonly course: Course
  readonly losses: readonly LogLine[]
  /** Shows the battle with so many orders given; null where it cannot be shown. */
  readonly onWatch: ((commands: number) => void) | null
}

/** What was lost and when: people safe and held by round, and each loss, which opens the replay there. */
export function CourseChart({ course, losses, onWatch }: CourseChartProps) {
  return (
    <section class="panel course" aria-label={text('debrief.losses')}>
      <Cap
        title={text('debrief.losses')}
        aside={text('debrief.byRound')}
        tone={losses.length > 0 ? 'ember' : 'plain'}
      />
      <Chart course={course} losses={losses} onWatch={onWatch} />
      {losses.length === 0 ? (
        <p class="dim">{text('debrief.noLosses')}</p>
      ) : (
        <ol class="losses">
          {losses.map((line) => (
            <li key={`${line.commands}${line.text}`}>
              <Loss line={line} onWatch={onWatch} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Loss({ line, onWatch }: { line: LogLine } & Pick<CourseChartProps, 'onWatch'>) {
  const words = (
    <>
      <span class="label dim">{text('battle.round', { round: line.round })}</span>
      <span>{line.text}</span>
    </>
  )
  if (onWatch === null) return <p class="loss">{words}</p>
  return (
    // The moment before it happens.
    <button
      type="button"
      class="loss"
      title={text('debrief.watchIt')}
      onClick={() => onWatch(Math.max(0, line.commands - 1))}
    >
      {words}
      <Icon name="play" />
    </button>
  )
}

/** Safe people rise from below, held people hang from above; between them the road. */
function Chart({ course, losses, onWatch }: CourseChartProps) {
  const { rounds, people } = course
  const last = rounds[rounds.length - 1]
  const most = Math.max(1, rounds.length - 1)
  const x = (index: number) => (100 * index) / most
  const share = (count: number) => (100 * count) / people
  const line = (y: (end: Course['rounds'][number]) => number) =>
    rounds.map((end, index) => `${x(index)} ${y(end)}`).join('L')
  const safe = line((end) => 100 - share(end.safe))
  const held = line((end) => share(end.held))
  return (
    <div class="course__chart">
      <div class="course__field">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path class="course__safe" d={`M0 100L${safe}L100 100Z`} />
          <path class="course__safe-line" d={`M${safe}`} />
          {last.held > 0 && (
            <>
              <path class="course__held" d={`M0 0L${held}L100 0Z`} />
              <path class="course__held-line" d={`M${held}`} />
            </>
          )}
        </svg>
        {losses.map((loss) => (
          <span
            key={`${loss.commands}${loss.text}`}
            class="course__mark"
            style={{ left: `${x(placeOf(course, loss.commands))}%` }}
          />
        ))}
        <p class="course__sum">
          <span class="ice">{text('debrief.countSafe', { count: last.safe })}</span>
          <span class={last.held > 0 ? 'ember' : 'faint'}>
            {text('debrief.countHeld', { count: last.held })}
          </span>
        </p>
      </div>
      <div class="course__rounds">
        {rounds.slice(1).map((end, index) => (
          <button
            type="button"
            key={end.round}
            disabled={onWatch === null}
            aria-label={text('debrief.watchRound', { round: end.round })}
            title={text('debrief.watchRound', { round: end.round })}
            onClick={() => onWatch?.(rounds[index].commands)}
          >
            {end.round}
          </button>
        ))}
      </div>
    </div>
  )
}

/** Where on the scale of rounds a number of given commands lies. */
function placeOf({ rounds }: Course, commands: number): number {
  const after = rounds.findIndex((end) => end.commands >= commands)
  if (after <= 0) return Math.max(0, after)
  const before = rounds[after - 1].commands
  return after - 1 + (commands - before) / Math.max(1, rounds[after].commands - before)
}
