import type { Unit } from '../../battle'
import { guidedOf, unitOf } from '../../input'
import { text, textFor } from '../../text'
import { usePorts, useSession } from '../context'
import type { IconName } from '../icons'
import { Icon } from '../parts/Icon'
import { ActionsLeft, Calm, countUp, Houses, Pips } from '../parts/Marks'
import { UnitFace } from '../parts/UnitFace'
import { householdCount } from '../session/naming'

/** The squad strip and, below it, whoever is selected. */
export function UnitCard() {
  const session = useSession()
  const view = session.view.value.fronts[0].view
  const id = unitOf(session.mode.value)
  const unit = view.units.find((one) => one.id === id) ?? null
  return (
    <section class="panel card" aria-label={text('battle.selected')}>
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
    <p class="dim">
      {text('battle.noSelection')}. {text('battle.noSelectionHint')}
    </p>
  )
}

function Squad() {
  const session = useSession()
  const { content } = usePorts().library
  const view = session.view.value.fronts[0].view
  const squad = view.units.filter((unit) => unit.side === view.side && unit.column === null)
  const kindOf = (unit: Unit) =>
    unit.status !== 'active' ? 'down' : unit.ap === 0 || unit.hasAttacked ? 'done' : ''
  return (
    <div class="squad" role="group" aria-label={text('battle.squad')}>
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
          onClick={() => {
            session.select(unit.id)
            if (unit.hex >= 0) session.centre(unit.hex)
          }}
        >
          {textFor(`unit.${unit.kind}.name`)}
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
  // The room is needed for whom to guide.
  const isGuide = (session.options.value?.guidable.length ?? 0) > 0
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
          <p class="dim label">{textFor(`unit.${unit.kind}.role`)}</p>
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
        {passive !== 'none' && !isGuide && <span class="chip">{text(`passive.${passive}`)}</span>}
        {chipsOf(unit, useTagged(unit)).map(({ label, kind, icon }) => (
          <span key={label} class={kind === '' ? 'chip' : `chip chip--${kind}`}>
            {icon !== null && <Icon name={icon} />}
            {label}
          </span>
        ))}
      </div>
      <Guides />
    </>
  )
}

function useTagged(unit: Unit): boolean {
  const view = useSession().view.value.fronts[0].view
  return view.tags.some((tag) => tag.unit === unit.id)
}

interface Chip {
  readonly label: string
  readonly kind: '' | 'ice' | 'amber' | 'ember'
  readonly icon: IconName | null
}

function chipsOf(unit: Unit, isTagged: boolean): Chip[] {
  const chips: Chip[] = []
  const add = (label: string, kind: Chip['kind'] = '', icon: IconName | null = null) =>
    chips.push({ label, kind, icon })
  if (isTagged) add(text('status.tagged'), 'ember', 'human-target')
  if (unit.status === 'down') add(text('status.down'), 'ember', 'knockout')
  if (unit.hasAttacked) add(text('status.attacked'))
  if (unit.overwatch !== null) add(text('status.overwatch'), 'ice', 'eye-target')
  for (const span of unit.spans) add(text(`condition.${span.condition}`), 'ice')
  return chips
}

/** Which columns follow the next move. */
function Guides() {
  const session = useSession()
  const guidable = session.options.value?.guidable ?? []
  if (guidable.length === 0) return null
  const guided = guidedOf(session.mode.value)
  return (
    <div class="guides" role="group" aria-label={text('battle.guide')}>
      <span class="label dim">{text('battle.guide')}</span>
      {guidable.map((column) => {
        const name = session.naming.unit(column)
        return (
          <button
            type="button"
            key={column}
            aria-pressed={guided.includes(column)}
            aria-label={text('battle.guideAria', { column: name })}
            onClick={() => session.toggleGuided(column)}
          >
            {name}
          </button>
        )
      })}
    </div>
  )
}

/** A column: its households by name. */
function Group({ unit }: { unit: Unit }) {
  const session = useSession()
  const { column } = unit
  if (column === null) return null
  const tagged = session.view.value.fronts[0].view.tags
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
            <span class="number">{householdCount(unit) * 5}</span>
          </div>
          <div class="row row--apart">
            <span class="label dim">{text('battle.calm')}</span>
            <Calm calm={column.calm} />
          </div>
          <Houses present={column.households} tagged={tagged} />
        </div>
      </div>
      <div class="card__chips">
        {countUp(5)
          .filter((index) => ((column.households >> index) & 1) === 1)
          .map((index) => (
            <span key={index} class={((tagged >> index) & 1) === 1 ? 'chip chip--ember' : 'chip'}>
              {session.naming.householdName(unit.id, index)}
            </span>
          ))}
        {unit.spans.map((span) => (
          <span key={span.condition} class="chip chip--amber">
            {text(`condition.${span.condition}`)}
          </span>
        ))}
      </div>
    </>
  )
}
