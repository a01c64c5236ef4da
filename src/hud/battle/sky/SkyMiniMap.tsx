import { useMemo } from 'preact/hooks'
import { flies, type Ship, skyOf } from '../../../battle'
import { useSky } from '../../context'
import { MINI_HEX_WIDTH, miniCentre, miniOutline, miniSize } from '../boardPicture'
import { MiniMapFrame } from '../MiniMapFrame'
import { skyPaths } from './skyPicture'

/** The Patch small: gas, who flies where, where somebody may be, the line to reach. */
export function SkyMiniMap() {
  const session = useSky()
  const { world } = session
  const { board } = world
  const { cols } = board.grid
  const view = session.sky.value
  const sky = skyOf(world, view.altered)
  const paths = useMemo(() => skyPaths(cols, sky), [cols, sky])
  const goal = board.sendLine.length > 0 ? board.sendLine : board.exits
  const outlines = (hexes: readonly number[]) =>
    hexes.map((hex) => miniOutline(miniCentre(cols, hex))).join('')
  return (
    <MiniMapFrame board={board} class="panel mini-map mini-map--sky" fit="meet">
      <defs>
        <filter id="mini-cloud" x="-10%" y="-10%" width="120%" height="120%">
          <feGaussianBlur stdDeviation="2.6" />
        </filter>
      </defs>
      <rect {...miniSize(board)} rx="3" fill="#0d0b22" />
      <g filter="url(#mini-cloud)">
        {paths.clouds.map(({ colour, d }) => (
          <path key={colour} d={d} fill={colour} />
        ))}
      </g>
      <path d={paths.rocks} fill="#a49db0" />
      <path d={paths.arrows} fill="none" stroke="#86a6dd" stroke-width="1" stroke-opacity=".7" />
      <path d={outlines(goal)} fill="#86ddec" fill-opacity=".35" />
      <path d={outlines(view.lit.map(({ hex }) => hex))} fill="#ff8370" fill-opacity=".75" />
      {view.tears.map(({ hex, radius }) => (
        <Disc key={hex} hex={hex} radius={radius + 0.5} fill="#ff8370" fill-opacity=".5" />
      ))}
      {view.torpedoes.map(({ id, hex, side }) => (
        <Disc
          key={id}
          hex={hex}
          radius={0.5}
          fill="none"
          stroke={side === view.side ? '#ffbc57' : '#ff8370'}
          stroke-width="1.6"
        />
      ))}
      {view.lastKnown.map(({ unit, hex, radius }) => (
        <Disc
          key={unit}
          hex={hex}
          radius={radius + 0.5}
          fill="none"
          stroke="#ffbc57"
          stroke-dasharray="3 2"
        />
      ))}
      {view.contacts.map(({ unit, hex }) => (
        <Disc key={unit} hex={hex} radius={0.35} fill="none" stroke="#ff8370" stroke-width="1.4" />
      ))}
      {view.units.filter(flies).map((ship) => (
        <ShipMark key={ship.id} ship={ship} isOurs={ship.side === view.side} />
      ))}
    </MiniMapFrame>
  )
}

interface DiscProps {
  readonly hex: number
  /** In hexes. */
  readonly radius: number
  readonly [attribute: string]: string | number
}

function Disc({ hex, radius, ...rest }: DiscProps) {
  const { x, y } = miniCentre(useSky().world.board.grid.cols, hex)
  return <circle cx={x} cy={y} r={radius * MINI_HEX_WIDTH} {...rest} />
}

/** Ours slender, theirs broad, so that they differ without colour; the bow points where it heads. */
function ShipMark({ ship, isOurs }: { ship: Ship; isOurs: boolean }) {
  const { x, y } = miniCentre(useSky().world.board.grid.cols, ship.hex)
  return (
    <path
      d={isOurs ? 'M8 0L-5 5L-2.400 0L-5-5z' : 'M6 0L-4 6.500L-4-6.500z'}
      transform={`translate(${x} ${y}) rotate(${-60 * ship.facing})`}
      fill={isOurs ? '#86ddec' : '#ff8370'}
      stroke="#070a13"
      stroke-width=".8"
    />
  )
}
