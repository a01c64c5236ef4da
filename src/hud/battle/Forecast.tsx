import type { GroundCommand, GroundForecast, Rejection } from '../../battle'
import { text, textFor } from '../../text'
import { useSession } from '../context'
import { Button } from '../parts/Button'
import { Cap } from '../parts/Panel'
import { Arithmetic, AttackResult } from './AttackResult'
import { MoveResult } from './MoveResult'
import { offerTitle } from './orderWords'
import { ReturnFirePart } from './ReturnFirePart'
import { reasonText } from './reasons'

/**
 * What the pending order would do: the result first, then the return fire, then the arithmetic, and
 * the one amber button that gives it.
 */
export function Forecast() {
  const session = useSession()
  const { value: mode } = session.mode
  const order = session.order.value
  const forecast = session.forecast.value
  if (mode.kind === 'idle' || !session.canOrder.value) return null
  const isAiming = mode.kind === 'targeting' || mode.kind === 'plotting' || mode.kind === 'planting'
  const refused = session.orderRefusal.value
  if (order !== null && refused !== null) return <Refused order={order} refused={refused} />
  if (order === null || forecast === null) return isAiming ? <Need /> : null
  const { title, aside, verb } = offerTitle(order, session)
  return (
    <section class="panel forecast" aria-label={text('forecast.title')} aria-live="polite">
      <Cap title={title} aside={aside} tone="amber" />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <div class="forecast__body" tabIndex={0} role="group" aria-label={text('forecast.details')}>
        <Parts order={order} forecast={forecast} />
      </div>
      {isAiming && <HeavySwitch />}
      {isAiming && (
        <Button kind="go" keyName="⏎" onPress={session.confirm}>
          {verb}
        </Button>
      )}
    </section>
  )
}

function Parts({ order, forecast }: { order: GroundCommand; forecast: GroundForecast }) {
  const session = useSession()
  const help = order.type === 'useAbility' ? textFor(`ability.${order.ability}.help`) : ''
  return (
    <>
      {help !== '' && <p class="dim">{help}</p>}
      {forecast.attacks.map((attack) => (
        <AttackResult key={attack.target} attack={attack} />
      ))}
      {order.type === 'moveUnit' && <MoveResult path={order.path} forecast={forecast} />}
      {forecast.tagsEnded.map(({ tag, cause }) => {
        const known = session.view.value.fronts[0].view.tags.find((one) => one.id === tag)
        return known === undefined ? null : (
          <p class="block block--ice" key={tag}>
            {text('forecast.tagEnds', {
              who: session.naming.tagged(known),
              cause: text(`tagCause.${cause}`),
            })}
          </p>
        )
      })}
      <ReturnFirePart forecast={forecast} isAttack={forecast.attacks.length > 0} />
      {forecast.attacks.map((attack) => (
        <Arithmetic key={attack.target} attack={attack} />
      ))}
      {forecast.calm.length > 0 && (
        <p class="amber">
          {text('forecast.calm', {
            who: forecast.calm.map(({ unit }) => session.naming.unit(unit)).join(', '),
          })}
        </p>
      )}
      {forecast.ticks > 0 && (
        <p class="amber">{text('forecast.ticks', { count: forecast.ticks })}</p>
      )}
    </>
  )
}

/** The pending order cannot be given: why. */
function Refused({ order, refused }: { order: GroundCommand; refused: Rejection }) {
  const { title, aside } = offerTitle(order, useSession())
  return (
    <section class="panel forecast" aria-label={text('forecast.title')} aria-live="polite">
      <Cap title={title} aside={aside} tone="ember" />
      <p class="block block--harm">{reasonText(refused)}</p>
    </section>
  )
}

/** An action is chosen and waits for its target. */
function Need() {
  const session = useSession()
  const { value: mode } = session.mode
  if (mode.kind === 'idle' || mode.kind === 'selected') return null
  const offer =
    mode.kind === 'planting' ? null : (session.options.value?.actions[mode.action] ?? null)
  const title = offer === null ? text('action.flag') : offerTitle(offer, session).title
  const need = offer === null ? 'flag' : offer.needs
  return (
    <section class="panel forecast" aria-label={text('forecast.title')} aria-live="polite">
      <Cap title={title} tone="amber" />
      <p>{need === 'nothing' ? text('need.confirm') : text(`need.${need}`)}</p>
    </section>
  )
}

/** The weapon's other setting, where it has one. */
function HeavySwitch() {
  const session = useSession()
  const { value: mode } = session.mode
  const actions = session.options.value?.actions ?? []
  const offer = mode.kind === 'targeting' ? actions[mode.action] : undefined
  if (offer === undefined || (offer.id !== 'attack' && offer.id !== 'heavy')) return null
  if (!actions.some((one) => one.id === 'heavy' && one.weapon === offer.weapon)) return null
  const { heavyDamage } = session.match.field.worlds[0].content.numbers
  return (
    <button
      type="button"
      class="switch switch--row"
      role="switch"
      aria-checked={offer.id === 'heavy'}
      onClick={session.switchSetting}
    >
      <span class="grow">{text('forecast.heavy', { damage: heavyDamage })}</span>
      <i />
    </button>
  )
}
