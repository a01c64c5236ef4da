import type { Mission, Objective, Side, Test } from '../../battle'
import { hasText, text, textFor } from '../../text'
import { useBattle } from '../context'
import type { IconName } from '../icons'
import { Icon } from '../parts/Icon'
import { KeyHint } from '../parts/KeyHint'
import { Cap } from '../parts/Panel'

/** What is to be reached, how far it is, and what would lose the battle; pressed, it tells at length. */
export function Objectives({ onOpen }: { onOpen: (() => void) | null }) {
  const { mission } = useBattle().match
  const name = textFor(`mission.${mission.id}.name`)
  return (
    <section class="panel objectives" aria-label={text('battle.objectives')}>
      <Cap
        title={name}
        aside={
          onOpen !== null && (
            <button type="button" class="cap__button label" onClick={onOpen}>
              <KeyHint action="objectives" />{' '}
              <span class="cap__words">{text('battle.objectives')}</span>
            </button>
          )
        }
      />
      <GoalList />
      {onOpen !== null && (
        <button type="button" class="objectives__open" aria-label={name} onClick={onOpen} />
      )}
    </section>
  )
}

/** Every objective with its count, and what would lose the battle. */
export function GoalList() {
  const { match, view, side } = useBattle()
  const { mission } = match
  const countOf = (id: string) => view.value.objectives.find((one) => one.id === id) ?? null
  return (
    <>
      {side === 'red' && <p class="label dim goals-of">{text('battle.goalsOfBlue')}</p>}
      {mission.objectives
        .filter((objective) => objective.side === 'blue')
        .map((objective) => (
          <Goal
            key={objective.id}
            mission={mission}
            objective={objective}
            value={countOf(objective.id)?.value ?? 0}
            isMet={countOf(objective.id)?.isMet === true}
          />
        ))}
      <Losses mission={mission} side={side} countOf={(id) => countOf(id)?.value ?? null} />
    </>
  )
}

interface GoalProps {
  readonly mission: Mission
  readonly objective: Objective
  readonly value: number
  readonly isMet: boolean
}

function Goal({ mission, objective, value, isMet }: GoalProps) {
  const { kind, test, id } = objective
  // What must stay below a number is counted against that number, as its words say it.
  const target = test.atLeast ?? (test.atMost ?? -1) + 1
  return (
    <div class={kind === 'optional' ? 'goal goal--optional' : 'goal'}>
      <Icon name={isMet && kind !== 'avoid' ? 'check' : goalIcon(mission, objective)} />
      <span class={kind === 'optional' ? 'goal__words dim' : 'goal__words'}>
        {textFor(`mission.${mission.id}.objective.${id}`)}
      </span>
      {test.atMost !== 0 && (
        <span class={kind === 'avoid' && value >= target ? 'number ember' : 'number'}>
          {value}
          <span class="faint">/{countText(test.measure, target)}</span>
        </span>
      )}
      {kind === 'required' && test.atLeast !== null && (
        <span class="bar" aria-hidden="true">
          <i style={{ width: `${Math.min(100, (100 * value) / Math.max(1, target))}%` }} />
        </span>
      )}
    </div>
  )
}

/** What kind of thing an objective asks for. */
export function goalIcon(
  { fronts }: Mission,
  { kind, test }: Pick<Objective, 'kind' | 'test'>,
): IconName {
  if (kind === 'optional') return 'diamond'
  if (fronts[test.front].theatre === 'space') return 'ringed-planet'
  return kind === 'avoid' ? 'handcuffs' : 'cave-entrance'
}

/** A count of an objective; a share of the hull says what it is. */
export function countText(measure: string, count: number): string {
  return measure === 'hullPercent' ? text('briefing.percent', { count }) : String(count)
}

interface LossesProps {
  readonly mission: Mission
  /** Whoever leads red wins by them. */
  readonly side: Side
  readonly countOf: (objective: string) => number | null
}

/** The tests that lose the battle, each with its count where an objective tells it. */
function Losses({ mission, side, countOf }: LossesProps) {
  return (
    <div class={side === 'red' ? 'loses loses--theirs' : 'loses'}>
      <Icon name={side === 'red' ? 'laurels' : 'chained-heart'} />
      <div>
        {mission.endings.lost.map((ending) => {
          const twin = mission.objectives.find((one) => one.test.measure === ending.measure)
          const now = twin === undefined ? null : countOf(twin.id)
          return (
            <p key={ending.id}>
              <span class="loses__words">
                {side === 'red'
                  ? text('battle.wonIf', { what: gainText(ending) })
                  : text('battle.lostIf', { what: lossText(ending) })}{' '}
                {now !== null && text('battle.now', { value: now })}
              </span>
              {now !== null && (
                <span class="loses__count number" aria-hidden="true">
                  {now}/{ending.atLeast ?? ending.atMost}
                </span>
              )}
            </p>
          )
        })}
      </div>
    </div>
  )
}

/** What a losing test counts, in the words of those who lose by it. */
export function lossText(test: Test): string {
  const key = `loss.${test.measure}`
  return hasText(key) ? textFor(key, { count: boundOf(test) }) : `${test.measure} ${boundOf(test)}`
}

/** The same in the words of those who win by it, where they differ. */
function gainText(test: Test): string {
  const key = `gain.${test.measure}`
  return hasText(key) ? textFor(key, { count: boundOf(test) }) : lossText(test)
}

function boundOf({ atLeast, atMost }: Test): number {
  return atLeast ?? atMost ?? 0
}
