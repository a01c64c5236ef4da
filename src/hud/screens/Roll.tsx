import { useSignal } from '@preact/signals'
import { text, textFor } from '../../text'
import { householdName, peopleOf } from '../../text/roll'
import type { IconName } from '../icons'
import { columnFace, Face } from '../parts/Face'
import { Icon } from '../parts/Icon'
import { Cap } from '../parts/Panel'
import type { Expression } from '../session/expression'
import { type Fate, isFound, PEOPLE_PER_HOUSEHOLD, peopleWith, type RollEntry } from './rollOf'

const FATE_ICONS: Readonly<Record<Fate, IconName>> = {
  safe: 'house',
  held: 'handcuffs',
  open: 'trail',
}

/** Everybody by name: a row a column, a field a household, its five people when it is opened. */
export function Roll({ roll }: { roll: readonly RollEntry[] }) {
  const opened = useSignal<RollEntry | null>(null)
  const sought = useSignal('')
  const showsAll = useSignal(false)
  const entry = opened.value
  const open = peopleWith(roll, 'open')
  const columns = [...new Set(roll.map(({ column }) => column))]
  const found = sought.value.trim() === '' ? null : roll.filter((one) => isFound(one, sought.value))
  return (
    <section class="panel names" aria-label={text('debrief.roll')}>
      <Cap
        title={text('debrief.roll')}
        aside={text('debrief.people', { count: roll.length * PEOPLE_PER_HOUSEHOLD })}
        tone="ice"
      />
      <div class="names__head">
        <div class="tally">
          <Tally count={peopleWith(roll, 'safe')} label={text('debrief.safe')} tone="ice" />
          <Tally count={peopleWith(roll, 'held')} label={text('debrief.held')} tone="ember" />
          {open > 0 && <Tally count={open} label={text('debrief.open')} tone="faint" />}
        </div>
        <div class="names__tools">
          <label class="seek">
            <Icon name="magnifying-glass" />
            <span class="unseen">{text('debrief.search')}</span>
            <input
              type="search"
              class="seek__input"
              placeholder={text('debrief.search')}
              value={sought.value}
              autocomplete="off"
              spellcheck={false}
              onInput={(event) => {
                sought.value = event.currentTarget.value
              }}
            />
          </label>
          <button
            type="button"
            class="chip chip--button"
            aria-pressed={showsAll.value}
            onClick={() => {
              showsAll.value = !showsAll.value
            }}
          >
            {text('debrief.allNames')}
          </button>
        </div>
      </div>
      {columns.map((column) => (
        <ColumnOfRoll
          key={column}
          column={column}
          entries={roll.filter((one) => one.column === column)}
          opened={entry}
          found={found}
          showsAll={showsAll.value}
          onOpen={(one) => {
            opened.value = entry === one ? null : one
          }}
        />
      ))}
      <p class="hint dim" aria-live="polite">
        {found !== null
          ? text('debrief.found', { count: found.length })
          : entry === null
            ? text('debrief.rollHint')
            : namesOf(entry)}
      </p>
    </section>
  )
}

function namesOf({ column, household }: RollEntry): string {
  return text('debrief.names', {
    household: `${householdName(column, household)} (${textFor(`column.${column}`)})`,
    names: peopleOf(column, household).join(', '),
  })
}

interface ColumnOfRollProps {
  readonly column: number
  readonly entries: readonly RollEntry[]
  readonly opened: RollEntry | null
  /** What the search finds; null = nothing is sought. */
  readonly found: readonly RollEntry[] | null
  readonly showsAll: boolean
  readonly onOpen: (entry: RollEntry) => void
}

function ColumnOfRoll(props: ColumnOfRollProps) {
  const { column, entries, opened, found, showsAll, onOpen } = props
  const safe = peopleWith(entries, 'safe')
  const expression: Expression =
    peopleWith(entries, 'held') > 0 ? 'worried' : safe > 0 ? 'glad' : 'calm'
  const classOf = (one: RollEntry) =>
    found === null ? one.fate : `${one.fate} ${found.includes(one) ? 'is-found' : 'is-other'}`
  return (
    <div class="names__column" role="group" aria-label={textFor(`column.${column}`)}>
      <div class="names__who">
        <Face id={columnFace(column)} expression={expression} />
        <p>
          <b>{textFor(`column.${column}`)}</b>
          <span class="dim">
            {text('debrief.columnSafe', {
              safe,
              count: entries.length * PEOPLE_PER_HOUSEHOLD,
            })}
          </span>
        </p>
      </div>
      <ul class="roll">
        {entries.map((one) => (
          <li key={one.household}>
            <button
              type="button"
              class={classOf(one)}
              aria-pressed={opened === one}
              onClick={() => onOpen(one)}
            >
              <Icon name={FATE_ICONS[one.fate]} />
              <span class="roll__name">{householdName(one.column, one.household)}</span>
              <span class="unseen">{text(`debrief.household.${one.fate}`)}</span>
              {(showsAll || found?.includes(one) === true) && (
                <span class="roll__people">{peopleOf(one.column, one.household).join(', ')}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Tally({ count, label, tone }: { count: number; label: string; tone: string }) {
  return (
    <span>
      <b class={`huge ${tone}`}>{count}</b>
      <span class="label">{label}</span>
    </span>
  )
}
