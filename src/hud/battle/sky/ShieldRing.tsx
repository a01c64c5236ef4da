import { hasState, type Ship, shipSpec } from '../../../battle'
import { text, textFor } from '../../../text'
import { useSky } from '../../context'

/** Distances from the middle to the sides of the ring, in a box of 100 by 100. */
const OUTER = 44
const INNER = 31
/** Half of the ring gap between two arcs. */
const GAP = 1.7
const NUMBER_AT = 22
const ARCS = [0, 1, 2, 3, 4, 5] as const
/** An arc with so small a part left is weak. */
const WEAK_PART = 3

/** Here and not in the stylesheet, whose own address a reference would be looked up in. */
const FILLS = { up: 'currentColor', weak: 'url(#weak-arc)', down: 'none' } as const

interface ShieldRingProps {
  readonly ship: Ship
  /** Arcs that enemies will bear on. */
  readonly struck: readonly number[]
  /** A heading that is about to be taken, as an absolute direction; null = none. */
  readonly turnsTo?: number | null
}

/**
 * The six shield arcs around the ship as they lie on the board: east is right, and the bow points where
 * the ship heads. Weak arcs are hatched, those struck next are marked in ember, the reinforced one has
 * a second line.
 */
export function ShieldRing({ ship, struck, turnsTo = null }: ShieldRingProps) {
  const { world } = useSky()
  const { arc: full } = shipSpec(world, ship.kind)
  return (
    <svg class="ring" viewBox="0 0 100 100" aria-hidden="true">
      <defs>
        <pattern id="weak-arc" width="4" height="4" patternUnits="userSpaceOnUse">
          <path d="M-1 1l2-2M0 4l4-4M3 5l2-2" stroke="currentColor" stroke-width="1.5" />
        </pattern>
      </defs>
      {ARCS.map((arc) => {
        const points = ship.arcs[arc]
        const towards = ship.facing + arc
        const { x, y } = at(towards, NUMBER_AT)
        const isDown = points === 0 || ship.isCloaked
        const strength = isDown ? 'down' : points * WEAK_PART <= full ? 'weak' : 'up'
        const isStruck = struck.includes(arc)
        return (
          <g key={arc} class={`ring__arc ring__arc--${strength}${isStruck ? ' is-struck' : ''}`}>
            <path d={side(towards, INNER, OUTER)} fill={FILLS[strength]} />
            {arc === ship.reinforced && <path class="ring__more" d={line(towards, OUTER + 3.4)} />}
            {isStruck && <path class="ring__mark" d={wedge(towards)} />}
            <text x={x} y={y}>
              {points}
            </text>
          </g>
        )
      })}
      {turnsTo !== null && turnsTo !== ship.facing && (
        <path class="ring__next" d={DART} transform={turnedBy(turnsTo)} />
      )}
      <path class="ring__ship" d={DART} transform={turnedBy(ship.facing)} />
    </svg>
  )
}

/** A ship seen from above, its bow to the east. */
const DART = 'M9 0L-7 6.5L-3.6 0L-7-6.5z'
const turnedBy = (direction: number) => `translate(50 50) rotate(${-60 * direction})`

/** A point so far from the middle, towards a direction and to its left by so much. */
function at(direction: number, away: number, left = 0) {
  const angle = (Math.PI / 3) * direction
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const round = (value: number) => Math.round(value * 100) / 100
  return { x: round(50 + away * cos - left * sin), y: round(50 - away * sin - left * cos) }
}

const half = (away: number) => away * Math.tan(Math.PI / 6) - GAP
const place = ({ x, y }: { readonly x: number; readonly y: number }) => `${x} ${y}`

/** One side of the ring. */
function side(direction: number, inner: number, outer: number): string {
  const corners = [
    at(direction, outer, half(outer)),
    at(direction, outer, -half(outer)),
    at(direction, inner, -half(inner)),
    at(direction, inner, half(inner)),
  ]
  return `M${corners.map(place).join('L')}z`
}

function line(direction: number, away: number): string {
  const reach = half(away) - 1
  return `M${place(at(direction, away, reach))}L${place(at(direction, away, -reach))}`
}

/** A mark that points inwards at a side. */
function wedge(direction: number): string {
  const corners = [
    at(direction, INNER + 3),
    at(direction, OUTER + 5, 5),
    at(direction, OUTER + 5, -5),
  ]
  return `M${corners.map(place).join('L')}z`
}

/** The ring with a button on every arc: a press sends the spare shield power there. */
export function ShieldArcs(props: ShieldRingProps) {
  const session = useSky()
  const { ship, struck } = props
  const { arc: full } = shipSpec(session.world, ship.kind)
  const isOurs = ship.side === session.side && session.canOrder.value
  return (
    <div class="arcs" role="group" aria-label={text('sky.arcs')}>
      <ShieldRing {...props} />
      {ARCS.map((arc) => {
        const { x, y } = at(ship.facing + arc, OUTER - 7)
        const words = arcWords(ship, arc, full, struck.includes(arc))
        return (
          <button
            type="button"
            key={arc}
            class="arcs__press"
            style={{ left: `${x}%`, top: `${y}%` }}
            aria-pressed={arc === ship.reinforced}
            aria-disabled={!isOurs}
            aria-label={words}
            title={`${words}. ${text('sky.arc.press')}`}
            onClick={() => {
              if (isOurs) session.reinforce(arc)
            }}
          />
        )
      })}
    </div>
  )
}

function arcWords(ship: Ship, arc: number, full: number, isStruck: boolean): string {
  return [
    text('sky.arc.holds', { arc: textFor(`sky.arc.${arc}`), points: ship.arcs[arc], full }),
    arc === ship.reinforced && ship.bonus > 0 ? text('sky.arc.bonus', { count: ship.bonus }) : '',
    isStruck ? text('sky.arc.struck') : '',
    hasState(ship, 'brace') ? text('sky.state.brace') : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}
