import { useMemo } from 'preact/hooks'
import { flies, type Ship, skyOf } from '../../../battle'
import { text } from '../../../text'
import { useSky } from '../../context'
import { miniCentre, miniOutline, miniPart, miniSize } from '../boardPicture'
import { skyPaths } from './skyPicture'

const HEX_WIDTH = 10
const ROW_HEIGHT = 8.66
const FIRST_ROW = 6

/** The Patch small: gas, who flies where, where somebody may be, the line to reach. A press shows the place. */
export function SkyMiniMap() {
  const session = useSky()
  const { world } = session
  const { board } = world
  const { cols, rows } = board.grid
  const view = session.sky.value
  const sky = skyOf(world, view.altered)
  const paths = useMemo(() => skyPaths(cols, sky), [cols, sky])
  const { width, height } = miniSize(board)
  const goal = board.sendLine.length > 0 ? board.sendLine : board.exits
  const point = (event: MouseEvent) => {
    const { currentTarget } = event
    if (!(currentTarget instanceof Element)) return
    const box = currentTarget.getBoundingClientRect()
    const scale = Math.min(box.width / width, box.height / height)
    const x = width / 2 + (event.clientX - box.left - box.width / 2) / scale
    const y = height / 2 + (event.clientY - box.top - box.height / 2) / scale
    const row = Math.max(0, Math.min(rows - 1, Math.round((y - FIRST_ROW) / ROW_HEIGHT)))
    const col = Math.max(0, Math.min(cols - 1, Math.floor(x / HEX_WIDTH - (row % 2) / 2)))
    session.centre(row * cols + col)
  }
  const outlines = (hexes: readonly number[]) =>
    hexes.map((hex) => miniOutline(miniCentre(cols, hex))).join('')
  return (
    <button
      type="button"
      class="panel mini-map mini-map--sky"
      aria-label={text('battle.miniMap')}
      onClick={point}
    >
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="xMidYMid meet"
        aria-hidden="true"
      >
        <defs>
          <filter id="mini-cloud" x="-10%" y="-10%" width="120%" height="120%">
            <feGaussianBlur stdDeviation="2.6" />
          </filter>
        </defs>
        <rect width={width} height={height} rx="3" fill="#0d0b22" />
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
          <Disc
            key={unit}
            hex={hex}
            radius={0.35}
            fill="none"
            stroke="#ff8370"
            stroke-width="1.4"
          />
        ))}
        {view.units.filter(flies).map((ship) => (
          <ShipMark key={ship.id} ship={ship} isOurs={ship.side === view.side} />
        ))}
        <SeenFrame />
      </svg>
    </button>
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
  return <circle cx={x} cy={y} r={radius * HEX_WIDTH} {...rest} />
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

/** Around what the camera shows. On its own, so that a pan draws no more than this anew. */
function SeenFrame() {
  const session = useSky()
  const part = session.seenPart.value
  const frame = part && miniPart(session.world.board, part)
  if (!frame) return null
  return (
    <>
      <rect {...frame} fill="none" rx="2" stroke="#070a13" stroke-width="3.4" />
      <rect {...frame} fill="none" rx="2" stroke="#f0f4fc" stroke-width="1.6" />
    </>
  )
}
