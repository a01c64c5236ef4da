import type { Unit } from '../../battle'
import { unitOf } from '../../input'
import { text, textFor } from '../../text'
import { usePorts, useSession } from '../context'
import { useHint } from '../keys'
import { Icon } from '../parts/Icon'
import { ActionsLeft, Calm, countUp, Houses, Pips } from '../parts/Marks'
import { UnitFace } from '../parts/UnitFace'
import { householdCount } from '../session/naming'
import { GuideButton } from './Columns'
import { StandingChips } from './StandingChips'

/** The squad strip and, below it, whoever is selected. */
export function UnitCard() {
  const session = useSession()
  const view = session.ground.value
  const id = unitOf(session.mode.value)
  const unit = view.units.find((one) => one.id === id) ?? null
  return (
    <section
      class={unit === null ? 'panel card card--none' : 'panel card'}
      aria-label={text('battle.selected')}
    >
      <Squad />
      {unit === null ? (
        <NoUnit />
      ) : unit.column === null ? (
        <Body unit={unit} />
      ) : (
        <Group unit={unit} />
      )}
    </section>
  )
}

function NoUnit() {
  return (
    <p class="dim card__none">
      {text('battle.noSelection')}. {text('battle.noSelectionHint', { key: useHint('nextIdle') })}
    </p>
  )
}

/** More than these stand in several rows. */
const MOST_IN_A_ROW = 6

function Squad() {
  const session = useSession()
  const { content } = usePorts().library
  const view = session.ground.value
  // Who never acts takes no orders: machines fly by themselves, the injured are carried.
  const squad = view.units.filter(
    ({ side, kind, status }) =>
      side === view.side && (content.units.get(kind)?.ap ?? 0) > 0 && status !== 'destroyed',
  )
  const kindOf = (unit: Unit) =>
    unit.status !== 'active' ? 'down' : unit.ap === 0 || unit.hasAttacked ? 'done' : ''
  return (
    <div
      class={squad.length > MOST_IN_A_ROW ? 'squad squad--many' : 'squad'}
      role="group"
      aria-label={text('battle.squad')}
    >
      {squad.map((unit) => (
        <button
          type="button"
          key={unit.id}
          class={kindOf(unit)}
          aria-current={unitOf(session.mode.value) === unit.id}
          aria-label={text('battle.apAria', {
            name: session.naming.unit(unit.id),
            count: unit.hasAttacked ? 0 : unit.ap,
          })}
          onClick={() => session.selectAndShow(unit.id)}
        >
          <span class="squad__name">{session.naming.unit(unit.id)}</span>
          {unit.status === 'active' ? (
            <ActionsLeft
              ap={unit.hasAttacked ? 0 : unit.ap}
              of={content.units.get(unit.kind)?.ap ?? 2}
            />
          ) : (
            <span class="label">{textFor(`status.${unit.status}`)}</span>
          )}
        </button>
      ))}
    </div>
  )
}

function Body({ unit }: { unit: Unit }) {
  const session = useSession()
  const spec = usePorts().library.content.units.get(unit.kind)
  const full = spec?.resolve ?? unit.resolve
  const passive = spec?.passive ?? 'none'
  const weapon = usePorts().library.content.weapons.get(spec?.weapons[0] ?? '')
  const cost = session.order.value === null || session.order.value.type === 'plantFlag' ? 0 : 1
  return (
    <>
      <div class="card__who">
        <UnitFace unit={unit} />
        <div class="card__facts">
          <div class="row row--apart">
            <h2>{session.naming.unit(unit.id)}</h2>
            <ActionsLeft ap={unit.hasAttacked ? 0 : unit.ap} of={spec?.ap ?? 2} taken={cost} />
          </div>
          <p class="dim label card__role">{textFor(`unit.${unit.kind}.role`)}</p>
          <div class="row row--apart">
            <span class="label dim">{text('battle.resolve')}</span>
            <span class="number">
              {unit.resolve}
              <span class="faint">/{full}</span>
            </span>
          </div>
          <Pips full={unit.resolve} of={full} />
        </div>
      </div>
      <div class="card__chips">
        <StandingChips unit={unit} />
        {weapon !== undefined && (
          <span class="chip chip--plain">
            <Icon name="ray-gun" />
            {text('card.weapon', {
              weapon: textFor(`weapon.${weapon.id}`),
              range: weapon.rangeHexes,
              damage: weapon.damage,
            })}
          </span>
        )}
        {passive !== 'none' && <span class="chip chip--plain">{text(`passive.${passive}`)}</span>}
      </div>
      <Guides />
    </>
  )
}

/** Which columns follow the next move, where the list of columns has no room to ask. */
function Guides() {
  const session = useSession()
  const guidable = session.options.value?.guidable ?? []
  if (guidable.length === 0) return null
  return (
    <div class="guides" role="group" aria-label={text('battle.guide')}>
      <span class="label dim">{text('battle.guide')}</span>
      {guidable.map((column) => (
        <GuideButton key={column} column={column} label={session.naming.unit(column)} />
      ))}
    </div>
  )
}

/** A column: its households by name. */
function Group({ unit }: { unit: Unit }) {
  const session = useSession()
  const { numbers } = usePorts().library.content
  const { column } = unit
  if (column === null) return null
  const tagged = session.ground.value.tags
    .filter((tag) => tag.unit === unit.id && tag.household !== null)
    .reduce((bits, tag) => bits | (1 << (tag.household ?? 0)), 0)
  return (
    <>
      <div class="card__who">
        <UnitFace unit={unit} />
        <div class="card__facts">
          <h2>{session.naming.unit(unit.id)}</h2>
          <div class="row row--apart">
            <span class="label dim">{text('battle.people')}</span>
            <span class="number">{householdCount(unit) * numbers.peoplePerHousehold}</span>
          </div>
          <div class="row row--apart">
            <span class="label dim">{text('battle.calm')}</span>
            <Calm calm={column.calm} />
          </div>
          <Houses present={column.households} tagged={tagged} />
        </div>
      </div>
      <div class="card__chips">
        {countUp(numbers.householdsPerColumn)
          .filter((index) => ((column.households >> index) & 1) === 1)
          .map((index) => (
            <span key={index} class={((tagged >> index) & 1) === 1 ? 'chip chip--ember' : 'chip'}>
              {session.naming.householdName(unit.id, index)}
            </span>
          ))}
        <StandingChips unit={unit} />
      </div>
    </>
  )
}
