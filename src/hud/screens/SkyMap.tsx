import { useMemo } from 'preact/hooks'
import type { Mission, SpaceBoard, SpaceTerrainId } from '../../battle'
import { text, textFor } from '../../text'
import { partShown } from './mapPart'
import { chartOf, DEEP, LIGHT } from './skyChart'
import { bowAt, skyCentre, skyHex, skySize } from './skyMap'
import { useAspect } from './useAspect'

type SpaceFront = Extract<Mission['fronts'][number], { readonly theatre: 'space' }>

/** A board of the mission in space: what lies there, where ships begin or may begin, and where ours must go. */
export function SkyMap({ front }: { front: SpaceFront }) {
  const { board, blue, red } = front
  const chart = useMemo(() => chartOf(board), [board])
  const { width, height } = skySize(board)
  const { frame, aspect } = useAspect()
  const goals = [...board.exits, ...board.sendLine]
  const others = red.flatMap((ship) => ship.others)
  const places = [
    ...[...blue, ...red].map(({ hex }) => hex),
    ...others,
    ...goals,
    ...board.terrain.flatMap((id, hex) => (id === 'clear' ? [] : [hex])),
  ]
  return (
    <figure class="valley valley--sky">
      <svg
        ref={frame}
        viewBox={partShown(
          { width, height },
          places.map((hex) => skyCentre(board, hex)),
          aspect,
        )}
        preserveAspectRatio="xMidYMid slice"
        role="img"
        aria-label={text('briefing.skyMap')}
      >
        <defs>
          <radialGradient
            id="sky-deep"
            gradientUnits="userSpaceOnUse"
            cx={width * LIGHT.x}
            cy={height * LIGHT.y}
            r={width * LIGHT.reach}
          >
            {DEEP.map(([at, colour]) => (
              <stop key={at} offset={at} stop-color={colour} />
            ))}
          </radialGradient>
        </defs>
        {/* Beyond the board too: a frame longer than it shows no edge. */}
        <rect x={-width} y={-height} width={3 * width} height={3 * height} fill="url(#sky-deep)" />
        <image href={chart} width={width} height={height} />
        {goals.map((hex) => (
          <path key={hex} d={skyHex(skyCentre(board, hex))} class="valley__exit" />
        ))}
        {red.map((ship, index) =>
          ship.others.map((hex) => (
            <Maybe key={`${index} ${hex}`} board={board} from={ship.hex} hex={hex} />
          )),
        )}
        {red.map(({ unit, hex, facing }, index) => (
          <Bow key={`${unit} ${index}`} board={board} hex={hex} facing={facing} side="red" />
        ))}
        {blue.map(({ unit, hex, facing }) => (
          <Bow key={unit} board={board} hex={hex} facing={facing} side="blue" />
        ))}
      </svg>
      <SkyLegend board={board} hasOthers={others.length > 0} />
    </figure>
  )
}

interface BowProps {
  readonly board: SpaceBoard
  readonly hex: number
  readonly facing: number
  readonly side: 'blue' | 'red'
}

function Bow({ board, hex, facing, side }: BowProps) {
  return (
    <path
      class={`chart__ship chart__ship--${side}`}
      d={bowAt(skyCentre(board, hex), facing, 1.75)}
    />
  )
}

interface MaybeProps {
  readonly board: SpaceBoard
  readonly from: number
  readonly hex: number
}

/** Where a ship may begin instead. */
function Maybe({ board, from, hex }: MaybeProps) {
  const a = skyCentre(board, from)
  const b = skyCentre(board, hex)
  return (
    <>
      <path class="chart__maybe-way" d={`M${a.x} ${a.y}L${b.x} ${b.y}`} />
      <path class="chart__maybe" d={skyHex(b, 0.62)} />
    </>
  )
}

/** Kinds of hexes that a legend names, with the colour they are drawn in. */
const NAMED: readonly (readonly [SpaceTerrainId, string])[] = [
  ['thin', '#58bccb'],
  ['dense', '#c45aa2'],
  ['metreon', '#ffc65c'],
  ['asteroids', '#b7a6a0'],
  ['ringlight', '#fff4d6'],
]
const MIDDLE = { x: 0, y: 0 }

function SkyLegend({ board, hasOthers }: { board: SpaceBoard; hasOthers: boolean }) {
  const has = (id: SpaceTerrainId) => board.terrain.includes(id)
  return (
    <figcaption class="legend">
      <Sign words={text('map.ours')}>
        <path class="chart__ship chart__ship--blue" d={bowAt(MIDDLE, 0, 0.8)} />
      </Sign>
      <Sign words={text('map.theirs')}>
        <path class="chart__ship chart__ship--red" d={bowAt(MIDDLE, 3, 0.8)} />
      </Sign>
      {hasOthers && (
        <Sign words={text('map.orThere')}>
          <path class="chart__maybe" d={skyHex(MIDDLE, 0.62)} />
        </Sign>
      )}
      {NAMED.filter(([id]) => has(id)).map(([id, fill]) => (
        <Sign key={id} words={textFor(`sky.${id}`)}>
          <path d={skyHex(MIDDLE, 0.66)} fill={fill} />
        </Sign>
      ))}
      {board.terrain.some((id) => id.startsWith('shear')) && (
        <Sign words={text('map.current')}>
          <path d="M12 0L2 11H-3L6 0L-3 -11H2z" fill="#9fb4ff" />
        </Sign>
      )}
      {board.sendLine.length > 0 && (
        <Sign words={text('map.sendLine')}>
          <path d={skyHex(MIDDLE, 0.6)} class="valley__exit" />
        </Sign>
      )}
      {board.exits.length > 0 && (
        <Sign words={text('map.rim')}>
          <path d={skyHex(MIDDLE, 0.6)} class="valley__exit" />
        </Sign>
      )}
    </figcaption>
  )
}

function Sign({ words, children }: { words: string; children: preact.ComponentChildren }) {
  return (
    <span>
      <svg viewBox="-14 -14 28 28" aria-hidden="true">
        {children}
      </svg>
      {words}
    </span>
  )
}
