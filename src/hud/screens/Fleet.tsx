import { text, textFor } from '../../text'
import { Icon } from '../parts/Icon'
import { Cap } from '../parts/Panel'
import type { FleetEntry } from './fleetOf'

interface FleetProps {
  readonly fleet: readonly FleetEntry[]
  readonly nameOf: (id: number) => string
}

/** Every ship as the battle left it: hull, shields, what is broken, who is gone. */
export function Fleet({ fleet, nameOf }: FleetProps) {
  return (
    <section class="panel fleet" aria-label={text('debrief.fleet')}>
      <Cap title={text('debrief.fleet')} aside={text('debrief.fleetAbout')} tone="ice" />
      <ul class="fleet__list">
        {fleet.map((ship) => (
          <ShipLine key={ship.id} ship={ship} name={nameOf(ship.id)} />
        ))}
      </ul>
    </section>
  )
}

function ShipLine({ ship, name }: { ship: FleetEntry; name: string }) {
  const { side, status, hull, hullMost, broken, fires, hasLostCore } = ship
  const isGone = status !== 'active'
  const states = [
    ...broken.map((id) => text('debrief.wound.broken', { system: textFor(`system.${id}`) })),
    ...(fires > 0 ? [text('debrief.fires', { count: fires })] : []),
    ...(hasLostCore ? [text('debrief.noCore')] : []),
  ]
  return (
    <li class={`fleet__ship fleet__ship--${side} fleet__ship--${status}`}>
      <ArcRing arcs={isGone ? [] : ship.arcs} side={side} />
      <div class="fleet__words">
        <p class="fleet__name">
          <b>{name}</b>
          <span class="fleet__status label">{text(`debrief.ship.${status}`)}</span>
        </p>
        <p class="fleet__hull">
          <span class="bar" aria-hidden="true">
            <i style={{ width: `${(100 * hull) / hullMost}%` }} />
          </span>
          <span class="number">{text('debrief.hullOf', { hull, most: hullMost })}</span>
        </p>
        {!isGone && (
          <p class="dim fleet__state">
            {states.length === 0 ? text('debrief.whole') : states.join(' · ')}
          </p>
        )}
      </div>
    </li>
  )
}

/** The six shield arcs around a ship, bow up; each as full as it is. Without arcs the ship is gone. */
function ArcRing({ arcs, side }: { arcs: readonly number[]; side: 'blue' | 'red' }) {
  const said =
    arcs.length === 0
      ? text('debrief.arcsNone')
      : text('debrief.arcs', {
          arcs: arcs
            .map((share, arc) => `${textFor(`sky.arc.${arc}`)} ${Math.round(100 * share)} %`)
            .join(', '),
        })
  return (
    <span class="fleet__ring">
      <svg viewBox="-50 -50 100 100" role="img" aria-label={said}>
        {SIDES.map((arc) => {
          const share = Math.min(1, arcs[arc] ?? 0)
          return (
            <g key={arc}>
              <path class="fleet__arc" d={arcPath(arc, 1)} />
              {share > 0 && (
                <path class={`fleet__arc fleet__arc--${side}`} d={arcPath(arc, share)} />
              )}
            </g>
          )
        })}
      </svg>
      <Icon name={arcs.length === 0 ? 'close' : 'spaceship'} />
    </span>
  )
}

const SIDES = [0, 1, 2, 3, 4, 5] as const
const INNER = 31
const OUTER = 47

/** The side of a hexagon, its middle at the arc's bearing, filled from inside as far as the share. */
function arcPath(arc: number, share: number): string {
  const middle = -Math.PI / 2 - (arc * Math.PI) / 3
  const half = Math.PI / 6 - 0.035
  const out = INNER + (OUTER - INNER) * share
  const at = (radius: number, angle: number) =>
    `${(radius * Math.cos(angle)).toFixed(1)} ${(radius * Math.sin(angle)).toFixed(1)}`
  return `M${at(INNER, middle - half)}L${at(out, middle - half)}L${at(out, middle + half)}L${at(INNER, middle + half)}Z`
}
