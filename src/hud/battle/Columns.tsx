import type { GroundView, Unit } from '../../battle'
import { guidedOf, unitOf } from '../../input'
import { text } from '../../text'
import { useSession } from '../context'
import { Icon } from '../parts/Icon'
import { Calm, Houses } from '../parts/Marks'
import { Cap } from '../parts/Panel'
import { householdCount } from '../session/naming'

/** The villagers: who is with each column, how calm it is, and whether it walks by itself. */
export function Columns() {
  const session = useSession()
  const view = session.ground.value
  const isPlanting = session.mode.value.kind === 'planting'
  if (columnsOf(view).length === 0) return null
  return (
    <section class="panel people" aria-label={text('battle.columns')}>
      <Cap
        title={text('battle.columns')}
        aside={
          session.purpose === 'play' && (
            <button
              type="button"
              class={isPlanting ? 'cap__button label amber' : 'cap__button label'}
              aria-pressed={isPlanting}
              onClick={session.plantFlag}
            >
              <Icon name="flying-flag" /> {text('battle.flag')}
            </button>
          )
        }
      />
      <ColumnList onGo={null} />
    </section>
  )
}

/** Every column of the player's, a row each; `onGo` is told when one is gone to. */
export function ColumnList({ onGo }: { onGo: (() => void) | null }) {
  const view = useSession().ground.value
  return (
    <ul class="column-list">
      {columnsOf(view).map((column) => (
        <ColumnRow key={column.id} column={column} view={view} onGo={onGo} />
      ))}
    </ul>
  )
}

const columnsOf = (view: GroundView) =>
  view.units.filter((unit) => unit.column !== null && unit.side === view.side)

/** Households of a column that are tagged, a bit each. */
function taggedHouseholds(view: GroundView, unit: Unit): number {
  return view.tags
    .filter((tag) => tag.unit === unit.id && tag.household !== null)
    .reduce((bits, tag) => bits | (1 << (tag.household ?? 0)), 0)
}

interface ColumnRowProps {
  readonly column: Unit
  readonly view: GroundView
  readonly onGo: (() => void) | null
}

function ColumnRow({ column: unit, view, onGo }: ColumnRowProps) {
  const session = useSession()
  const { column } = unit
  if (column === null) return null
  const name = session.naming.unit(unit.id)
  const tagged = taggedHouseholds(view, unit)
  const count = householdCount(unit)
  const classes = ['column-row']
  if (tagged !== 0) classes.push('column-row--tagged')
  if (unit.status !== 'active') classes.push('column-row--out')
  if (guidedOf(session.mode.value).includes(unit.id)) classes.push('column-row--guided')
  const isRally = column.order === 'rally'
  const canGuide = session.options.value?.guidable.includes(unit.id) === true
  return (
    <li class={canGuide ? 'can-guide' : ''}>
      <button
        type="button"
        class={classes.join(' ')}
        aria-current={unitOf(session.mode.value) === unit.id}
        aria-label={text('battle.columnAria', { column: name, count, calm: column.calm })}
        onClick={() => {
          session.selectAndShow(unit.id)
          onGo?.()
        }}
      >
        <span>{name}</span>
        <Houses present={column.households} tagged={tagged} />
        {unit.status === 'active' ? (
          <Calm calm={column.calm} />
        ) : (
          <span class={unit.status === 'safe' ? 'label ice' : 'label ember'}>
            {text(unit.status === 'safe' ? 'battle.column.safe' : 'battle.column.held')}
          </span>
        )}
      </button>
      {canGuide && <GuideButton column={unit.id} label={text('battle.guide')} />}
      {unit.status === 'active' && session.purpose === 'play' && (
        <button
          type="button"
          class="column-order label"
          aria-pressed={isRally}
          aria-label={text('battle.rallyAria', { column: name })}
          onClick={() =>
            session.give({
              type: 'orderColumn',
              front: 0,
              unit: unit.id,
              order: isRally ? 'hold' : 'rally',
            })
          }
        >
          {column.hasMoved ? <Icon name="check" /> : text(isRally ? 'battle.rally' : 'battle.hold')}
        </button>
      )}
    </li>
  )
}

interface GuideButtonProps {
  readonly column: number
  readonly label: string
}

/** Whether a column follows the next move of whoever is selected. */
export function GuideButton({ column, label }: GuideButtonProps) {
  const session = useSession()
  return (
    <button
      type="button"
      class="guide"
      aria-pressed={guidedOf(session.mode.value).includes(column)}
      aria-label={text('battle.guideAria', { column: session.naming.unit(column) })}
      onClick={() => session.toggleGuided(column)}
    >
      {label}
    </button>
  )
}
