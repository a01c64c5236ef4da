import type { GroundCommand, GroundForecast, Rejection, UnitId } from '../../battle'
import { actionGroups } from '../../input'
import { text, textFor } from '../../text'
import { useSession } from '../context'
import { useHint } from '../keys'
import { Button } from '../parts/Button'
import { Cap } from '../parts/Panel'
import { useSettings } from '../settings'
import { Arithmetic, AttackResult } from './AttackResult'
import { actionName } from './actionLook'
import { HitsFrom } from './HitsFrom'
import { MoveResult } from './MoveResult'
import { offerTitle } from './orderWords'
import { ReachersPart } from './ReachersPart'
import { ReturnFirePart } from './ReturnFirePart'
import { reasonText } from './reasons'
import { touchWords } from './touchWords'

/** A finger cannot point without pressing: what it would order stands on a button. */
const NO_HOVER = '(hover: none)'

/**
 * What the pending order would do: the result first, then the return fire, then the arithmetic, and
 * the one amber button that gives it.
 */
export function Forecast() {
  const session = useSession()
  const { value: mode } = session.mode
  const order = session.order.value
  const forecast = session.forecast.value
  const { settings } = useSettings()
  // A hex that is looked at closely takes the place.
  if (session.isInspecting.value) return null
  if (mode.kind === 'idle' || !session.canOrder.value) return null
  const isAiming = mode.kind === 'targeting' || mode.kind === 'plotting' || mode.kind === 'planting'
  const refused = session.orderRefusal.value
  if (order !== null && refused !== null) return <Refused order={order} refused={refused} />
  if (order === null || forecast === null) return isAiming ? <Need /> : null
  const { title, aside, verb } = offerTitle(order, session)
  const asksForButton = settings.value.confirmStyle !== 'once' || matchMedia(NO_HOVER).matches
  return (
    <section class="panel forecast" aria-label={text('forecast.title')}>
      <Cap title={title} aside={aside} tone="amber" />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <div class="forecast__body" tabIndex={0} role="group" aria-label={text('forecast.details')}>
        <Parts order={order} forecast={forecast} />
      </div>
      <OtherOffers />
      {(isAiming || asksForButton) && (
        <Button kind="go" action="confirm" onPress={session.giveShown}>
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
      <TouchedPart forecast={forecast} />
      {forecast.tagsEnded.map(({ tag, cause }) => {
        const known = session.ground.value.tags.find((one) => one.id === tag)
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
      <RunnersPart forecast={forecast} />
      {order.type === 'moveUnit' && <ReachersPart hex={order.path[order.path.length - 1]} />}
      {order.type === 'attack' && <HitsFrom unit={order.unit} target={order.target} />}
      {forecast.attacks.map((attack) => (
        <Arithmetic key={attack.target} attack={attack} />
      ))}
      <Costs forecast={forecast} />
    </>
  )
}

/** Whom an ability reaches, and what it does to them. */
function TouchedPart({ forecast }: { forecast: GroundForecast }) {
  const { naming, ground } = useSession()
  return (
    <>
      {touchWords(forecast, naming, ground.value.tags).map(({ kind, words }) => (
        <p class={kind === 'harm' ? 'block block--noticed' : 'block block--ice'} key={words}>
          {words}
        </p>
      ))}
    </>
  )
}

/** What it costs besides: calm, and the search. */
function Costs({ forecast }: { forecast: GroundForecast }) {
  const { calm, ticks } = forecast
  const who = useColumnNames(calm.map(({ unit }) => unit))
  if (calm.length === 0 && ticks === 0) return null
  return (
    <p class="amber row row--wrap forecast__costs">
      {calm.length > 0 && <span>{text('forecast.calm', { who })}</span>}
      {ticks > 0 && <span>{text('forecast.ticks', { count: ticks })}</span>}
    </p>
  )
}

/** Columns that the order leaves without calm: they run in the Son'a's phase. */
function RunnersPart({ forecast }: { forecast: GroundForecast }) {
  const runners = forecast.calm.filter(({ runs }) => runs).map(({ unit }) => unit)
  const who = useColumnNames(runners)
  if (runners.length === 0) return null
  return <p class="block block--harm">{text('forecast.runs', { who })}</p>
}

/** More names than this are counted instead: the panel must not scroll for them. */
const MOST_NAMES = 2

function useColumnNames(columns: readonly UnitId[]): string {
  const { naming } = useSession()
  if (columns.length > MOST_NAMES) return text('forecast.columns', { count: columns.length })
  return columns.map((unit) => naming.unit(unit)).join(', ')
}

/** The pending order cannot be given: why. */
function Refused({ order, refused }: { order: GroundCommand; refused: Rejection }) {
  const { title, aside } = offerTitle(order, useSession())
  return (
    <section class="panel forecast" aria-label={text('forecast.title')}>
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
    <section class="panel forecast" aria-label={text('forecast.title')}>
      <Cap title={title} tone="amber" />
      <OtherOffers />
      <p>
        {need === 'nothing'
          ? text('need.confirm', { key: useHint('confirm') })
          : text(`need.${need}`)}
      </p>
    </section>
  )
}

/** What else the chosen place can do: the weapon's settings, the other uses of hands. */
function OtherOffers() {
  const session = useSession()
  const { value: mode } = session.mode
  const actions = session.options.value?.actions ?? []
  if (mode.kind !== 'targeting') return null
  const group = actionGroups(actions).find(({ members }) => members.includes(mode.action))
  if (group === undefined || group.members.length < 2) return null
  const { heavyDamage } = session.match.field.worlds[session.board].content.numbers
  return (
    <div class="segments segments--low" role="group" aria-label={text('forecast.other')}>
      {group.members.map((index) => {
        const { id, rejection } = actions[index]
        const why = rejection === null ? '' : `: ${reasonText(rejection)}`
        const about = id === 'heavy' ? text('forecast.heavy', { damage: heavyDamage }) : ''
        const name = actionName(actions[index])
        return (
          <button
            type="button"
            key={index}
            aria-pressed={index === mode.action}
            aria-disabled={rejection !== null}
            aria-label={`${about === '' ? name : about}${why}`}
            title={`${about === '' ? name : about}${why}`}
            onClick={() => {
              if (rejection === null) session.switchOffer(index)
            }}
          >
            {name}
          </button>
        )
      })}
    </div>
  )
}
