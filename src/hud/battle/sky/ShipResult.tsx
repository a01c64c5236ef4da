import { text } from '../../../text'
import { useSky } from '../../context'
import { Button } from '../../parts/Button'
import { Cap } from '../../parts/Panel'
import { reasonText } from '../reasons'
import { skyForecastSentence } from './spoken'

/** What the pending order would do, and the button that gives it. */
export function ShipResult() {
  const session = useSky()
  const order = session.order.value
  const refused = session.orderRefusal.value
  if (order === null || !session.canOrder.value) return null
  return (
    <section class="panel forecast" aria-label={text('forecast.title')}>
      <Cap title={text('forecast.title')} tone="amber" />
      <p>{refused === null ? skyForecastSentence(session) : reasonText(refused)}</p>
      {refused === null && (
        <Button kind="go" action="confirm" onPress={session.giveShown}>
          {text('sky.give')}
        </Button>
      )}
    </section>
  )
}
