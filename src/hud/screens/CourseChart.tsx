import type { ComponentChildren } from 'preact'
import type { Side } from '../../battle'
import { text, textFor } from '../../text'
import { Icon } from '../parts/Icon'
import { Cap } from '../parts/Panel'
import type { LogLine } from '../session/log'
import type { Course, RoundEnd, Wound } from './courseOf'

interface CourseChartProps {
  readonly course: Course
  /** For whom it is told. */
  readonly side: Side
  /** Lines of the log that tell of people lost. */
  readonly losses: readonly LogLine[]
  /** Shows the battle with so many orders given; null where it cannot be shown. */
  readonly onWatch: ((commands: number) => void) | null
}

/** What was lost and when: by round as a picture, and each loss, which opens the replay there. */
export function CourseChart({ course, side, losses, onWatch }: CourseChartProps) {
  const { people, hasShips } = course
  const title = text(side === 'red' ? 'debrief.losses.red' : 'debrief.losses')
  const told = toldLosses(losses, course)
  return (
    <section class="panel course" aria-label={title}>
      <Cap
        title={title}
        aside={text('debrief.byRound')}
        tone={told.some(({ isOurs }) => isOurs) ? 'ember' : 'plain'}
      />
      {people > 0 && <PeopleChart course={course} losses={losses} />}
      {hasShips && <HullChart course={course} />}
      <Rounds course={course} onWatch={onWatch} />
      {told.length === 0 ? (
        <p class="dim">{text(people > 0 ? 'debrief.noLosses' : 'debrief.noHits')}</p>
      ) : (
        <ol class="losses">
          {told.map((loss) => (
            <li key={`${loss.commands}${loss.words}`}>
              <Loss loss={loss} onWatch={onWatch} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

interface ToldLoss {
  readonly round: number
  readonly commands: number
  readonly words: string
  readonly isOurs: boolean
}

/** People lost and ships hurt, in the order of time. */
function toldLosses(losses: readonly LogLine[], course: Course): readonly ToldLoss[] {
  const people = losses.map(({ round, commands, text: words }) => {
    return { round, commands, words, isOurs: true }
  })
  const ships = course.wounds.map((wound) => {
    return { ...wound, words: woundText(course.shipName(wound.unit), wound) }
  })
  return [...people, ...ships].sort((one, other) => one.commands - other.commands)
}

function woundText(name: string, { hull, broken, end }: Wound): string {
  const parts = [
    ...(hull > 0 ? [text('debrief.wound.hull', { count: hull })] : []),
    ...broken.map((id) => text('debrief.wound.broken', { system: textFor(`system.${id}`) })),
    ...(end === null ? [] : [text(`debrief.wound.${end}`)]),
  ]
  return text('debrief.wound', { name, what: parts.join(', ') })
}

function Loss({ loss, onWatch }: { loss: ToldLoss } & Pick<CourseChartProps, 'onWatch'>) {
  const kind = loss.isOurs ? 'loss' : 'loss loss--theirs'
  const words = (
    <>
      <span class="label dim">{text('battle.round', { round: loss.round })}</span>
      <span>{loss.words}</span>
    </>
  )
  if (onWatch === null) return <p class={kind}>{words}</p>
  return (
    // The moment before it happens.
    <button
      type="button"
      class={kind}
      title={text('debrief.watchIt')}
      onClick={() => onWatch(Math.max(0, loss.commands - 1))}
    >
      {words}
      <Icon name="play" />
    </button>
  )
}

/** A line over the rounds in a box of 100 by 100; `y` from the top. */
function lineOver({ rounds }: Course, y: (end: RoundEnd) => number): string {
  return rounds.map((end, index) => `${xOf(rounds, index)} ${y(end)}`).join('L')
}

const xOf = (rounds: readonly RoundEnd[], index: number) =>
  (100 * index) / Math.max(1, rounds.length - 1)

interface FieldProps {
  readonly course: Course
  /** Commands given at each mark. */
  readonly marks: readonly number[]
  readonly sum: ComponentChildren
  readonly children: ComponentChildren
}

function Field({ course, marks, sum, children }: FieldProps) {
  return (
    <div class="course__field">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {children}
      </svg>
      {[...new Set(marks)].map((commands) => (
        <span
          key={commands}
          class="course__mark"
          style={{ left: `${xOf(course.rounds, placeOf(course, commands))}%` }}
        />
      ))}
      <p class="course__sum">{sum}</p>
    </div>
  )
}

/** Safe people rise from below, held people hang from above; between them the road. */
function PeopleChart({ course, losses }: Pick<CourseChartProps, 'course' | 'losses'>) {
  const last = course.rounds[course.rounds.length - 1]
  const share = (count: number) => (100 * count) / course.people
  const safe = lineOver(course, (end) => 100 - share(end.safe))
  const held = lineOver(course, (end) => share(end.held))
  return (
    <Field
      course={course}
      marks={losses.map(({ commands }) => commands)}
      sum={
        <>
          <span class="ice">{text('debrief.countSafe', { count: last.safe })}</span>
          <span class={last.held > 0 ? 'ember' : 'faint'}>
            {text('debrief.countHeld', { count: last.held })}
          </span>
        </>
      }
    >
      <path class="course__safe" d={`M0 100L${safe}L100 100Z`} />
      <path class="course__safe-line" d={`M${safe}`} />
      {last.held > 0 && (
        <>
          <path class="course__held" d={`M0 0L${held}L100 0Z`} />
          <path class="course__held-line" d={`M${held}`} />
        </>
      )}
    </Field>
  )
}

/** What is left of our hulls stands below the line; theirs is a line of its own. */
function HullChart({ course }: { course: Course }) {
  const { rounds, wounds } = course
  const last = rounds[rounds.length - 1]
  const percent = (share: number) => Math.floor(100 * share)
  const ours = lineOver(course, (end) => 98 - 94 * end.ours)
  const theirs = lineOver(course, (end) => 98 - 94 * end.theirs)
  return (
    <Field
      course={course}
      marks={wounds.filter(({ end }) => end !== null).map(({ commands }) => commands)}
      sum={
        <>
          <span class="ice">{text('debrief.hullOurs', { count: percent(last.ours) })}</span>
          <span class="ember">{text('debrief.hullTheirs', { count: percent(last.theirs) })}</span>
        </>
      }
    >
      <path class="course__safe" d={`M0 100L${ours}L100 100Z`} />
      <path class="course__safe-line" d={`M${ours}`} />
      <path class="course__held-line course__held-line--hull" d={`M${theirs}`} />
    </Field>
  )
}

function Rounds({ course, onWatch }: Pick<CourseChartProps, 'course' | 'onWatch'>) {
  const { rounds } = course
  return (
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
  )
}

/** Where on the scale of rounds a number of given commands lies. */
function placeOf({ rounds }: Course, commands: number): number {
  const after = rounds.findIndex((end) => end.commands >= commands)
  if (after <= 0) return Math.max(0, after)
  const before = rounds[after - 1].commands
  return after - 1 + (commands - before) / Math.max(1, rounds[after].commands - before)
}
