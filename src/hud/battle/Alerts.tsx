import { text } from '../../text'
import { useBattle } from '../context'
import type { IconName } from '../icons'
import { Icon } from '../parts/Icon'
import type { BattleAlert } from '../session/alerts'
import { useLearn } from './Coach'

const ICONS: Readonly<Record<BattleAlert['kind'], IconName>> = {
  tag: 'human-target',
  arrival: 'parachute',
  bombs: 'falling-bomb',
  down: 'knockout',
  flight: 'sprint',
  torpedo: 'torpedo',
  guns: 'laser-blast',
  fire: 'flame',
  tear: 'vortex',
  ram: 'explosive-meeting',
}

/** What hurts next, one at a time: a press shows where it is and turns to the next. */
export function Alerts() {
  const session = useBattle()
  const learn = useLearn()
  const alerts = session.part.alerts.value
  if (alerts.length === 0) return null
  const index = session.alertIndex.value % alerts.length
  const alert = alerts[index]
  const place = { index: index + 1, count: alerts.length }
  return (
    <section
      class={alert.tone === 'amber' ? 'alert alert--amber' : 'alert'}
      aria-label={text('battle.alerts')}
    >
      <button
        type="button"
        class="alert__main"
        aria-label={`${alert.title}. ${alert.answer}. ${text('battle.alertAria', place)}`}
        onClick={() => {
          session.nextAlert()
          if (alert.kind === 'tag') learn('tag')
        }}
      >
        <span>
          <Icon name={ICONS[alert.kind]} />
        </span>
        <span>
          <span>
            <b>{alert.title}</b>
            <span class="dim">{alert.answer}</span>
          </span>
        </span>
        <span class="label">{text('battle.alertCount', place)}</span>
      </button>
    </section>
  )
}
