import { useMemo } from 'preact/hooks'
import { text } from '../../text'
import { useSession } from '../context'
import { boardPaths, miniCentre, miniOutline, miniPart, miniSize } from './boardPicture'

/** The whole board small: who stands where, what is watched. A press shows the place. */
export function MiniMap() {
  const session = useSession()
  const { board } = session.match.field.worlds[session.board]
  const { cols } = board.grid
  const view = session.ground.value
  const paths = useMemo(() => boardPaths(board), [board])
  const { width, height } = miniSize(board)
  // While the other side moves the cones change at every step; the board itself shows them.
  const cones = session.isEnemyPhase.value ? [] : session.overlays.value.cones
  const watched = cones
    .flatMap((cone) => cone.watched)
    .map((hex) => miniOutline(miniCentre(cols, hex)))
    .join('')
  const point = (event: MouseEvent) => {
    const { currentTarget } = event
    if (!(currentTarget instanceof Element)) return
    const box = currentTarget.getBoundingClientRect()
    const scale = Math.min(box.width / width, box.height / height)
    const x = width / 2 + (event.clientX - box.left - box.width / 2) / scale
    const y = height / 2 + (event.clientY - box.top - box.height / 2) / scale
    const row = Math.max(0, Math.min(board.grid.rows - 1, Math.round((y - 6) / 8.66)))
    const col = Math.max(0, Math.min(cols - 1, Math.floor(x / 10 - (row % 2) / 2)))
    session.centre(row * cols + col)
  }
  return (
    <button
      type="button"
      class="panel mini-map"
      aria-label={text('battle.miniMap')}
      onClick={point}
    >
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="xMidYMid slice"
        aria-hidden="true"
      >
        {paths.map(({ colour, d }) => (
          <path key={colour} d={d} fill={colour} />
        ))}
        <path d={watched} fill="#ff8370" fill-opacity="0.45" />
        {board.exits.map((hex) => (
          <path key={hex} d={miniOutline(miniCentre(cols, hex))} fill="none" stroke="#86ddec" />
        ))}
        {view.units
          .filter((unit) => unit.hex >= 0)
          .map((unit) => {
            const { x, y } = miniCentre(cols, unit.hex)
            if (unit.column !== null) {
              return (
                <rect key={unit.id} x={x - 2.5} y={y - 2.5} width="5" height="5" fill="#f0f4fc" />
              )
            }
            return unit.side === view.side ? (
              <path key={unit.id} d={`M${x} ${y - 5}l5 5l-5 5l-5 -5z`} fill="#86ddec" />
            ) : (
              <path key={unit.id} d={`M${x} ${y - 5}l5 9h-10z`} fill="#ff8370" />
            )
          })}
        {view.contacts.map(({ unit, hex }) => {
          const { x, y } = miniCentre(cols, hex)
          return <circle key={unit} cx={x} cy={y} r="3" fill="none" stroke="#ff8370" />
        })}
        <SeenFrame />
      </svg>
    </button>
  )
}

/** Around what the camera shows. On its own, so that a pan draws no more than this anew. */
function SeenFrame() {
  const session = useSession()
  const part = session.seenPart.value
  const frame = part && miniPart(session.match.field.worlds[session.board].board, part)
  if (!frame) return null
  return (
    <>
      <rect {...frame} fill="none" rx="2" stroke="#070a13" stroke-width="3.4" />
      <rect {...frame} fill="none" rx="2" stroke="#f0f4fc" stroke-width="1.6" />
    </>
  )
}
