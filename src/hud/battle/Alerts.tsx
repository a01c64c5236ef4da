import { useSignal } from '@preact/signals'
import { text } from '../../text'
import { useSession } from '../context'
import type { IconName } from '../icons'
import { Icon } from '../parts/Icon'
import type { BattleAlert } from '../session/alerts'

const ICONS: Readonly<Record<BattleAlert['kind'], IconName>> = {
  tag: 'human-target',
  arrival: 'parachute',
  bombs: 'falling-bomb',
  down: 'knockout',
  flight: 'sprint',
}

/** What hurts next, one at a time: a press shows where it is and turns to the next. */
export function Alerts() {
  const session = useSession()
  const turned = useSignal(0)
  const alerts = session.alerts.value
  if (alerts.length === 0) return null
  const index = turned.value % alerts.length
  const alert = alerts[index]
  const show = () => {
    session.centre(alert.hex)
    turned.value = index + 1
  }
  return (
    <button
      type="button"
      class={alert.tone === 'amber' ? 'alert alert--amber' : 'alert'}
      aria-label={`${alert.title}. ${text('battle.alertAria', { index: index + 1, count: alerts.length })}`}
      onClick={show}
    >
      <span>
        <Icon name={ICONS[alert.kind]} />
      </span>
      <span aria-live="polite">
        <span>
          <b>{alert.title}</b>
          <span class="dim">{alert.answer}</span>
        </span>
      </span>
      <span class="label">
        {text('battle.alertCount', { index: index + 1, count: alerts.length })}
      </span>
    </button>
  )
}
