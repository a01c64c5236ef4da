import type { Rejection, SpaceCommand } from '../../../battle'
import { type TextKey, text } from '../../../text'
import { useSky } from '../../context'
import { useHint } from '../../keys'
import { Button } from '../../parts/Button'
import { Cap } from '../../parts/Panel'
import { reasonText } from '../reasons'
import { DeedResult } from './DeedResult'
import { FlightResult } from './FlightResult'
import { orderTitle } from './orderTitle'
import { ShotResult } from './ShotResult'
import { SkyInspect } from './SkyInspect'
import { TorpedoResult } from './TorpedoResult'
import { Uses } from './Uses'

/** What the pending order would do, and what is looked at. */
export function ShipResult() {
  return (
    <>
      <ShipForecast />
      <SkyInspect />
    </>
  )
}

/** The forecast: what will hurt first, then what it brings, and the one amber button that gives it. */
function ShipForecast() {
  const session = useSky()
  const { value: mode } = session.mode
  const order = session.order.value
  const refused = session.orderRefusal.value
  // A hex that is looked at closely takes the place.
  if (session.isInspecting.value) return null
  if (mode.kind === 'idle' || !session.canOrder.value) return null
  if (order === null || order.type === 'endTurn') return <Need />
  if (refused !== null) return <Refused order={order} refused={refused} />
  const { title, aside, verb } = orderTitle(session, order)
  return (
    <section class="panel forecast" aria-label={text('forecast.title')}>
      <Cap title={title} aside={aside} tone="amber" />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <div class="forecast__body" tabIndex={0} role="group" aria-label={text('forecast.details')}>
        <Parts order={order} />
      </div>
      <Uses />
      <Button kind="go" action="confirm" onPress={session.giveShown}>
        {verb}
      </Button>
    </section>
  )
}

type ShipOrder = Exclude<SpaceCommand, { readonly type: 'endTurn' }>

function Parts({ order }: { order: ShipOrder }) {
  const forecast = useSky().forecast.value
  switch (order.type) {
    case 'fly':
    case 'plot':
      return forecast === null ? null : <FlightResult order={order} forecast={forecast} />
    case 'fire':
      return forecast === null ? null : <ShotResult order={order} forecast={forecast} />
    case 'launch':
      return <TorpedoResult order={order} />
    default:
      return <DeedResult order={order} />
  }
}

/** The pending order cannot be given: why. */
function Refused({ order, refused }: { order: ShipOrder; refused: Rejection }) {
  const { title, aside } = orderTitle(useSky(), order)
  return (
    <section class="panel forecast" aria-label={text('forecast.title')}>
      <Cap title={title} aside={aside} tone="ember" />
      <p class="block block--harm">{text('sky.cannot', { reason: reasonText(refused) })}</p>
      <Uses />
    </section>
  )
}

/** A place is chosen, or the scoop set, and waits for a hex. */
function Need() {
  const session = useSky()
  const { value: mode } = session.mode
  const key = useHint('confirm')
  const need = needOf(session)
  if (need === null) return null
  const title = mode.kind === 'aiming' ? text(`sky.tile.${mode.tile}`) : text('sky.tile.gas')
  return (
    <section class="panel forecast" aria-label={text('forecast.title')}>
      <Cap title={title} tone="amber" />
      <p>{text(need, { key })}</p>
      <Uses />
    </section>
  )
}

/** What the board is to be pressed for; null while nothing waits. */
function needOf(session: ReturnType<typeof useSky>): TextKey | null {
  const { value: mode } = session.mode
  switch (mode.kind) {
    case 'venting':
      return mode.helm.end === null ? 'sky.need.end' : 'sky.need.vent'
    case 'helm':
      return mode.helm.scoops ? 'sky.need.scoop' : null
    case 'aiming':
      return mode.choice?.kind === 'self' ? 'sky.need.confirm' : `sky.need.${mode.tile}`
    default:
      return null
  }
}
