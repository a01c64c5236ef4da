import { useMemo } from 'preact/hooks'
import { useSession } from '../context'
import { boardPaths, miniCentre, miniOutline } from './boardPicture'
import { MiniMapFrame } from './MiniMapFrame'

/** The whole board small: who stands where, what is watched. */
export function MiniMap() {
  const session = useSession()
  const { board } = session.match.field.worlds[session.board]
  const { cols } = board.grid
  const view = session.ground.value
  const paths = useMemo(() => boardPaths(board), [board])
  // While the other side moves the cones change at every step; the board itself shows them.
  const cones = session.isEnemyPhase.value ? [] : session.overlays.value.cones
  const watched = cones
    .flatMap((cone) => cone.watched)
    .map((hex) => miniOutline(miniCentre(cols, hex)))
    .join('')
  return (
    <MiniMapFrame board={board} class="panel mini-map" fit="slice">
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
    </MiniMapFrame>
  )
}
