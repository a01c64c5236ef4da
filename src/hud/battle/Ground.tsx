import { Fragment } from 'preact'
import { text } from '../../text'
import { usePorts, useSession } from '../context'
import { Cap } from '../parts/Panel'
import { hexName } from '../session/place'
import { ReachersPart } from './ReachersPart'

/** The rules of a hex: what it costs, how far one is seen on it, what it hides and stops. */
export function Ground({ hex }: { hex: number }) {
  const session = useSession()
  const { board } = session.match.field.worlds[session.board]
  const terrain = session.terrainAt(hex)
  return (
    <section class="panel stack" aria-label={text('inspect.ground')}>
      <Cap
        title={text(`terrain.${terrain}`)}
        aside={text('inspect.place', {
          hex: hexName(board.grid.cols, hex),
          level: board.elevation[hex],
        })}
      />
      <dl class="facts">
        {factsOf(usePorts().library.content.terrain.get(terrain)).map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <Marks hex={hex} />
      <ReachersPart hex={hex} />
    </section>
  )
}

type Spec = NonNullable<
  ReturnType<ReturnType<typeof usePorts>['library']['content']['terrain']['get']>
>

/** Half points of a column, as points. */
const HALVES = 2

function factsOf(spec: Spec | undefined): readonly (readonly [string, string])[] {
  if (spec === undefined) return []
  const closed = text('inspect.closed')
  const columnCost = spec.columnHalfCost
  return [
    [
      text('inspect.cost'),
      spec.cost === null ? closed : text('inspect.points', { count: spec.cost }),
    ],
    [
      text('inspect.columnCost'),
      columnCost === null
        ? closed
        : columnCost === 1
          ? text('inspect.half')
          : text('inspect.points', { count: columnCost / HALVES }),
    ],
    [text('inspect.cover'), spec.coverPercent === 0 ? '0' : `−${spec.coverPercent}`],
    [text('inspect.pickUp'), text('inspect.hexes', { count: spec.pickUpHexes })],
  ]
}

/** What else holds there, as chips. */
function Marks({ hex }: { hex: number }) {
  const session = useSession()
  const { content } = usePorts().library
  const { board } = session.match.field.worlds[session.board]
  const view = session.ground.value
  const spec = content.terrain.get(session.terrainAt(hex))
  const standing = session.standingAt(hex)
  const marks: (readonly [string, string])[] = []
  if (!standing.isInSight) marks.push([text('inspect.unseen'), ''])
  if (standing.band === 'watched') marks.push([text('status.watched'), 'chip--ember'])
  if (standing.band === 'noticed') marks.push([text('status.noticed'), 'chip--amber'])
  if (board.exits.includes(hex)) marks.push([text('inspect.exit'), 'chip--ice'])
  if (standing.shield !== null) {
    marks.push([text(`inspect.shield.${standing.shield}`), 'chip--ice'])
  }
  if (spec?.isHidingPlace === true) marks.push([text('inspect.hiding'), ''])
  if ((spec?.obstacleHalfLevels ?? 0) > 0) marks.push([text('inspect.blocks'), ''])
  if (view.charges.includes(hex)) marks.push([text('inspect.charge'), 'chip--amber'])
  if (view.arrivals.some((one) => one.hex === hex)) {
    marks.push([text('label.lands'), 'chip--ember'])
  }
  for (const unit of standing.awaits) {
    marks.push([text('inspect.awaits', { column: session.naming.unit(unit.id) }), 'chip--ice'])
  }
  if (marks.length === 0) return null
  return (
    <p class="row row--wrap row--tight">
      {marks.map(([label, tone]) => (
        <span class={`chip ${tone}`} key={label}>
          {label}
        </span>
      ))}
    </p>
  )
}
