import { type Ship, SYSTEMS, shipSpec } from '../../../battle'
import { text, textFor } from '../../../text'
import { useSky } from '../../context'
import { Icon } from '../../parts/Icon'
import { Pips } from '../../parts/Marks'
import { hullRows } from './pips'

/** The hull row by row, each with the system that breaks when it is gone. */
export function HullRows({ ship }: { ship: Ship }) {
  const session = useSky()
  const isOurs = ship.side === session.side
  return (
    <div class="hull">
      <div class="row row--apart hull__head">
        <span class="label dim">{text('sky.hull')}</span>
        <HullNumber ship={ship} />
      </div>
      <ol class="hull__rows" aria-label={text('sky.hull.rows')}>
        {hullRows(session.world, ship).map(({ points, lost, system }, row) => (
          <li key={row}>
            <Pips full={points} of={points} sure={lost} />
            {system === null ? (
              <span class="hull__system hull__system--last">{text('sky.hull.last')}</span>
            ) : (
              <ExposedSystem ship={ship} system={system} isGone={lost === points} isOurs={isOurs} />
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Points left, of how many, and what burns on board. */
export function HullNumber({ ship }: { ship: Ship }) {
  const { hull } = shipSpec(useSky().world, ship.kind)
  return (
    <span class="row row--tight">
      {ship.fires > 0 && (
        <span class="chip chip--ember" title={text('sky.fires', { count: ship.fires })}>
          <Icon name="flame" />
          {ship.fires}
          <span class="unseen">{text('sky.fires', { count: ship.fires })}</span>
        </span>
      )}
      <span class="number">
        {ship.hull}
        <span class="faint">/{hull}</span>
      </span>
    </span>
  )
}

interface ExposedSystemProps {
  readonly ship: Ship
  /** Position in `SYSTEMS`. */
  readonly system: number
  readonly isGone: boolean
  readonly isOurs: boolean
}

/** What lies exposed in a row; of an own ship it can be pressed, to be mended first. */
function ExposedSystem({ ship, system, isGone, isOurs }: ExposedSystemProps) {
  const session = useSky()
  const name = textFor(`system.${SYSTEMS[system]}`)
  const steps = ship.damage[system]
  const isBroken = isGone && steps > 0
  const state = isBroken ? 'sky.system.broken' : isGone ? 'sky.system.mended' : 'sky.system.exposed'
  const words = text(state, { system: name, count: steps })
  const classes = `hull__system${isBroken ? ' hull__system--broken' : ''}`
  const face = (
    <>
      <i aria-hidden="true">{isBroken ? '▲' : '◂'}</i>
      <span aria-hidden="true">{name}</span>
      {isBroken && <b aria-hidden="true">−{steps}</b>}
      {!isOurs && <span class="unseen">{words}</span>}
    </>
  )
  if (!isOurs) return <span class={classes}>{face}</span>
  const isFirst = ship.mendFirst === system
  return (
    <button
      type="button"
      class={classes}
      aria-pressed={isFirst}
      aria-label={words}
      title={`${words}. ${text('sky.system.press')}`}
      onClick={() => {
        if (session.canOrder.value) session.mendFirst(isFirst ? -1 : system)
      }}
    >
      {face}
      {isFirst && <Icon name="wrench" />}
    </button>
  )
}
