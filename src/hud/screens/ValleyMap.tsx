import { useMemo } from 'preact/hooks'
import type { Mission } from '../../battle'
import { text } from '../../text'
import { boardPaths, miniCentre, miniOutline, miniSize } from '../battle/boardPicture'

/** The mission's board before the battle: where people stand, where they must go, whence probes come. */
export function ValleyMap({ mission }: { mission: Mission }) {
  const [front] = mission.fronts
  const { board } = front
  const { cols } = board.grid
  const paths = useMemo(() => boardPaths(board), [board])
  const { width, height } = miniSize(board)
  const at = (hex: number) => miniCentre(cols, hex)
  return (
    <figure class="valley">
      <svg
        viewBox={`0 16 ${width} ${height - 40}`}
        preserveAspectRatio="xMidYMid slice"
        role="img"
        aria-label={text('briefing.map')}
      >
        {paths.map(({ colour, d }) => (
          <path key={colour} d={d} fill={colour} />
        ))}
        {board.exits.map((hex) => (
          <path
            key={hex}
            d={miniOutline(at(hex))}
            fill="#86ddec"
            fill-opacity="0.35"
            stroke="#86ddec"
          />
        ))}
        {front.charges.map((hex) => (
          <circle key={hex} cx={at(hex).x} cy={at(hex).y} r="3.4" fill="#ffbc57" stroke="#10131d" />
        ))}
        {front.columns.map((hex) => (
          <rect
            key={hex}
            x={at(hex).x - 2.6}
            y={at(hex).y - 2.6}
            width="5.2"
            height="5.2"
            fill="#f0f4fc"
            stroke="#10131d"
            stroke-width="0.8"
          />
        ))}
        {front.blue.map(({ unit, hex }) => (
          <path
            key={unit}
            d={`M${at(hex).x} ${at(hex).y - 4.4}l4.4 4.4l-4.4 4.4l-4.4 -4.4z`}
            fill="#86ddec"
            stroke="#10131d"
            stroke-width="0.8"
          />
        ))}
      </svg>
      <figcaption class="legend">
        <span>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <rect x="2" y="2" width="8" height="8" fill="#f0f4fc" />
          </svg>
          {text('map.columns')}
        </span>
        <span>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M6 0l6 6l-6 6l-6 -6z" fill="#86ddec" />
          </svg>
          {text('map.officers')}
        </span>
        <span>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M6 .5l5 2.7v5.6l-5 2.7l-5-2.7V3.2z" fill="#24626e" stroke="#86ddec" />
          </svg>
          {text('map.exits')}
        </span>
        {front.charges.length > 0 && (
          <span>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <circle cx="6" cy="6" r="4.5" fill="#ffbc57" />
            </svg>
            {text('map.charge')}
          </span>
        )}
      </figcaption>
    </figure>
  )
}
