import { useMemo } from 'preact/hooks'
import { createMatch, type GroundBoard, groundPlan, type Mission, setupFor } from '../../battle'
import { type Route, walkingRoutes } from '../../input'
import { text } from '../../text'
import { usePorts } from '../context'
import { partShown } from './mapPart'
import { reliefCentre, reliefOf, reliefSize, topOf } from './reliefMap'
import { useAspect } from './useAspect'

interface ValleyMapProps {
  readonly mission: Mission
  /** Which of its fronts; one on the ground. */
  readonly front: number
}

/** A board of the mission before the battle: where people live, where they must go, and by which ways. */
export function ValleyMap({ mission, front: at }: ValleyMapProps) {
  const { library } = usePorts()
  const front = groundPlan(mission, at)
  const { board } = front
  const relief = useMemo(() => reliefOf(board), [board])
  const routes = useMemo(() => {
    const match = createMatch(library, setupFor(mission.id, 'officer'), mission.id)
    return walkingRoutes(match, match.view('blue').fronts[at].view)
  }, [library, mission, at])
  const names = routes.map(({ path, crossing }, index) => {
    if (crossing !== null) {
      return text(
        board.terrain[crossing] === 'bridge' ? 'briefing.route.bridge' : 'briefing.route.rocks',
      )
    }
    if (index === 0) return null
    const isWet = path.some((hex) => board.terrain[hex] === 'shallow')
    return text(isWet ? 'briefing.route.ford' : 'briefing.route.around')
  })
  const { width, height } = reliefSize(board)
  const places = [
    ...front.columns,
    ...front.blue.map(({ hex }) => hex),
    ...board.exits,
    ...routes.flatMap(({ path }) => path),
  ]
  const { frame, aspect } = useAspect()
  return (
    <figure class="valley">
      <svg
        ref={frame}
        viewBox={partShown(
          { width, height },
          places.map((hex) => reliefCentre(board, hex)),
          aspect,
        )}
        preserveAspectRatio="xMidYMid slice"
        role="img"
        aria-label={text('briefing.map')}
      >
        <defs>
          <linearGradient id="valley-light" x1="0" y1="0" x2="1" y2="1">
            <stop offset="0" stop-color="#ffd08a" stop-opacity=".34" />
            <stop offset=".5" stop-color="#ff9a5a" stop-opacity=".08" />
            <stop offset="1" stop-color="#1c1440" stop-opacity=".5" />
          </linearGradient>
        </defs>
        {relief.map(({ fill, d }, index) => (
          <path key={index} d={d} fill={fill} />
        ))}
        <rect width={width} height={height} fill="url(#valley-light)" />
        {board.exits.map((hex) => (
          <path key={hex} d={topOf(reliefCentre(board, hex))} class="valley__exit" />
        ))}
        {routes.map((route, index) => (
          <RouteLine key={index} board={board} route={route} index={index} />
        ))}
        {front.columns.map((hex) => (
          <Marker key={hex} board={board} hex={hex} kind="column" />
        ))}
        {front.blue.map(({ unit, hex }) => (
          <Marker key={unit} board={board} hex={hex} kind="officer" />
        ))}
        {front.charges.map((hex) => (
          <Marker key={hex} board={board} hex={hex} kind="charge" />
        ))}
        {routes.map(
          (route, index) =>
            names[index] !== null && (
              <RouteName
                key={index}
                board={board}
                route={route}
                index={index}
                words={names[index]}
              />
            ),
        )}
      </svg>
      <Legend hasCharges={front.charges.length > 0} routes={names} />
    </figure>
  )
}

interface RouteProps {
  readonly board: GroundBoard
  readonly route: Route
  readonly index: number
}

const CORNER = 0.5

/** Through the middles of the hexes, corners rounded. */
function RouteLine({ board, route, index }: RouteProps) {
  const points = route.path.map((hex) => reliefCentre(board, hex))
  let d = `M${points[0].x} ${points[0].y}`
  for (let at = 1; at < points.length - 1; at += 1) {
    const { x, y } = points[at]
    const next = points[at + 1]
    d += `Q${x} ${y} ${x + (next.x - x) * CORNER} ${y + (next.y - y) * CORNER}`
  }
  const end = points[points.length - 1]
  d += `L${end.x} ${end.y}`
  return (
    <>
      <path class="valley__route-edge" d={d} />
      <path class={`valley__route valley__route--${index}`} d={d} />
    </>
  )
}

/** The name of a way: of one over a bridge below it, of another above its middle. */
function RouteName({ board, route, index, words }: RouteProps & { words: string }) {
  const hex = route.crossing ?? route.path[Math.floor(route.path.length / 2)]
  const { x, y } = reliefCentre(board, hex)
  const width = words.length * LETTER_WIDTH + 26
  const top = route.crossing === null ? y - 66 : y + 20
  return (
    <g
      class="valley__plate-group"
      transform={`translate(${Math.round(x - width / 2)} ${Math.round(top)})`}
    >
      <rect class={`valley__plate valley__plate--${index}`} width={width} height="34" rx="6" />
      <text class="valley__name" x={width / 2} y="24" text-anchor="middle">
        {words}
      </text>
    </g>
  )
}

/** Of the narrow letters that names are set in, a little more than the widest. */
const LETTER_WIDTH = 8.6

interface MarkerProps {
  readonly board: GroundBoard
  readonly hex: number
  readonly kind: 'column' | 'officer' | 'charge'
}

function Marker({ board, hex, kind }: MarkerProps) {
  const { x, y } = reliefCentre(board, hex)
  return (
    <g class={`valley__mark valley__mark--${kind}`} transform={`translate(${x} ${y})`}>
      <path d={MARKS[kind]} />
    </g>
  )
}

const MARKS = {
  column: 'M-9 9V-3L0 -11L9 -3V9z',
  officer: 'M0 -12L12 0L0 12L-12 0z',
  charge: 'M0 -12L10.500 -6V6L0 12L-10.500 6V-6z',
} as const

interface LegendProps {
  readonly hasCharges: boolean
  /** Names of the ways, null where one has none; shown where the picture is too small for them. */
  readonly routes: readonly (string | null)[]
}

function Legend({ hasCharges, routes }: LegendProps) {
  const rows = [
    ['column', text('map.columns')],
    ['officer', text('map.officers')],
    ...(hasCharges ? [['charge', text('map.charge')] as const] : []),
  ] as const
  return (
    <figcaption class="legend">
      {rows.map(([kind, words]) => (
        <span key={kind}>
          <svg viewBox="-14 -14 28 28" aria-hidden="true">
            <g class={`valley__mark valley__mark--${kind}`}>
              <path d={MARKS[kind]} />
            </g>
          </svg>
          {words}
        </span>
      ))}
      <span>
        <svg viewBox="-14 -14 28 28" aria-hidden="true">
          <path d="M0 -12L11 -6V6L0 12L-11 6V-6z" class="valley__exit" />
        </svg>
        {text('map.exits')}
      </span>
      {routes.map(
        (name, index) =>
          name !== null && (
            <span key={name} class="legend__route">
              <svg viewBox="0 0 40 28" aria-hidden="true">
                <path class={`valley__route valley__route--${index}`} d="M3 14H37" />
              </svg>
              {name}
            </span>
          ),
      )}
    </figcaption>
  )
}
