import { flies, type Side, skyView } from '../../../battle'
import { text } from '../../../text'
import { useSky } from '../../context'
import type { IconName } from '../../icons'
import { Icon } from '../../parts/Icon'
import type { SkySession } from '../../session/battleSession'
import { hexName } from '../../session/place'
import { type Due, dueOf, NOTICED, type Noticed, type Signal, signalOf } from './signal'

/** How the ship is noticed now, what the pending order makes of that, and what happens next by itself. */
export function SignalStrip() {
  const session = useSky()
  const view = session.sky.value
  const ship =
    session.ship.value ?? view.units.find((one) => one.side === session.side && flies(one))
  if (ship === undefined || !flies(ship)) return <span class="grow" />
  const signal = signalOf(session.world, view, ship)
  const next = nextNoticed(session, signal)
  const due = dueOf(skyView(session.view.value), view)
  const words = signalWords(session, signal)
  return (
    <div class="signal">
      <div class="signal__words label">
        <span class="signal__now">
          <span class={signal.noticed === 'hidden' ? 'ice' : 'ember'}>
            {text(`sky.signal.${signal.noticed}`)}
          </span>
          <span class="dim signal__why"> · {words}</span>
        </span>
        <DueWords due={due} />
      </div>
      <div class="signal__cells" role="img" aria-label={`${text('sky.signal')}: ${words}`}>
        {NOTICED.map((one) => (
          <span
            key={one}
            class={`signal__cell signal__cell--${one}${one === signal.noticed ? ' is-now' : ''}${one === next ? ' is-next' : ''}`}
          >
            {text(`sky.signal.${one}`)}
          </span>
        ))}
      </div>
    </div>
  )
}

/** Where the pending order will have brought the signal as the phase ends, as far as that is certain. */
export function nextNoticed(session: SkySession, signal: Signal): Noticed | null {
  const order = session.order.value
  if (order === null || session.orderRefusal.value !== null) return null
  switch (order.type) {
    case 'fire':
    case 'launch':
    case 'scan':
      return signal.noticed === 'seen' ? null : 'seen'
    case 'fly':
    case 'plot':
      return session.forecast.value?.isSilent === true && signal.noticed !== 'hidden'
        ? 'hidden'
        : null
    case 'cloak':
      return order.on && signal.noticed !== 'hidden' ? 'hidden' : null
    default:
      return null
  }
}

export function signalWords({ naming }: SkySession, { cause, noticed, by }: Signal): string {
  if (cause !== 'near') return text(`sky.signal.cause.${cause}`)
  return noticed === 'seen'
    ? text('sky.signal.seenBy', { units: by.map(naming.ship).join(', ') })
    : text('sky.signal.cause.contact')
}

const ICONS: Readonly<Record<Due['kind'], IconName>> = {
  fire: 'flame',
  torpedo: 'torpedo',
  charge: 'dynamite',
  tear: 'vortex',
}

/** What is due first; how much more there is. */
function DueWords({ due }: { due: readonly Due[] }) {
  const session = useSky()
  const [first] = due
  if (first === undefined) return <span class="dim signal__due">{text('sky.due.none')}</span>
  const words = dueWords(session, first)
  return (
    <button
      type="button"
      class={first.isTheirs ? 'signal__due ember' : 'signal__due amber'}
      title={due.map((one) => dueWords(session, one)).join('. ')}
      aria-label={due.map((one) => dueWords(session, one)).join('. ')}
      onClick={() => session.centre(first.hexes[0])}
    >
      <Icon name={ICONS[first.kind]} />
      <span>{words}</span>
      {due.length > 1 && <b class="signal__more">+{due.length - 1}</b>}
    </button>
  )
}

export function dueWords({ world, side }: SkySession, due: Due): string {
  const { kind, hexes, moment, inRounds } = due
  return text(`sky.due.${kind}`, {
    count: hexes.length,
    hex: hexName(world.board.grid.cols, hexes[0]),
    when: momentWords(side, moment, inRounds),
  })
}

/** When: as which phase ends, in this round or a later one. */
export function momentWords(side: Side, moment: Side | 'environment', inRounds: number): string {
  const whose = moment === 'environment' ? 'patch' : moment === side ? 'ours' : `theirs.${side}`
  const at = inRounds <= 0 ? 'now' : 'next'
  return text(`sky.moment.${whose as 'patch'}.${at}`)
}
