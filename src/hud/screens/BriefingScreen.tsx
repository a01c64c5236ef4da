import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import {
  DIFFICULTIES,
  type DifficultyId,
  type GroundContent,
  groundPlan,
  type Mission,
} from '../../battle'
import { text, textFor } from '../../text'
import { lossText } from '../battle/Objectives'
import { usePorts } from '../context'
import type { Given } from '../journey'
import { Button, IconButton } from '../parts/Button'
import { Face } from '../parts/Face'
import { Icon } from '../parts/Icon'
import { Cap } from '../parts/Panel'
import { Stamps } from '../parts/Stamps'
import { freshSeed, MOST_SEED_LETTERS, typedSeed } from '../seeds'
import { Screen } from './Screen'
import { Talk } from './Talk'
import { ValleyMap } from './ValleyMap'

/** Whoever is still here after this long reads the briefing: time to get the battle ready. */
const SETTLED_MS = 1000
const CHOICES: readonly DifficultyId[] = ['story', 'officer', 'captain']

interface BriefingScreenProps {
  readonly mission: Mission
  readonly content: GroundContent
  /** How a link wishes it; null = nothing is set. */
  readonly given: Given | null
  readonly onBack: () => void
  readonly onBegin: (seed: string, difficulty: DifficultyId) => void
}

/** What, who, what for, and against what luck. Everything has a default: one press goes into battle. */
export function BriefingScreen(props: BriefingScreenProps) {
  const { mission, content, given, onBack, onBegin } = props
  const ports = usePorts()
  useEffect(() => {
    const waiting = setTimeout(() => ports.expectBattle(mission), SETTLED_MS)
    return () => clearTimeout(waiting)
  }, [ports, mission])
  const seed = useSignal(given?.seed ?? freshSeed())
  const difficulty = useSignal<DifficultyId>(given?.setup.difficulty ?? 'officer')
  const say = (part: string) => textFor(`mission.${mission.id}.${part}`)
  const begin = () => onBegin(typedSeed(seed.value) || freshSeed(), difficulty.value)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        begin()
      }}
    >
      <Screen
        name="briefing"
        art={mission.id}
        title={say('name')}
        about={`${say('place')} · ${text('briefing.about', { rounds: mission.rounds, par: mission.par })}`}
        onBack={onBack}
        foot={<Foot mission={mission} content={content} seed={seed} />}
      >
        <div class="briefing">
          <div class="pile">
            <ValleyMap mission={mission} />
            <p class="learn">
              <Icon name="laurels" />
              <span>{say('learn')}</span>
            </p>
            <Forces mission={mission} />
            <section class="panel">
              <Cap title={text('briefing.stamps')} tone="ice" />
              <Stamps mission={mission} earned={null} />
            </section>
          </div>
          <div class="pile">
            <Talk opening={say('brief')} art={mission.id} lines={mission.before} />
            <section class="panel">
              <Cap title={text('briefing.objectives')} />
              <Goals mission={mission} />
            </section>
            <section class="panel terms">
              <Cap title={text('briefing.difficulty')} />
              <div class="levels" role="group" aria-label={text('briefing.difficulty')}>
                {CHOICES.map((one) => (
                  <Level
                    key={one}
                    id={one}
                    isChosen={difficulty.value === one}
                    onChoose={() => {
                      difficulty.value = one
                    }}
                  />
                ))}
              </div>
            </section>
          </div>
        </div>
      </Screen>
    </form>
  )
}

function Goals({ mission }: { mission: Mission }) {
  return (
    <>
      {mission.objectives
        .filter((objective) => objective.side === 'blue')
        .map(({ id, kind, test }) => (
          <div class="goal" key={id}>
            <Icon
              name={
                kind === 'optional' ? 'diamond' : kind === 'avoid' ? 'handcuffs' : 'cave-entrance'
              }
            />
            <span class={kind === 'optional' ? 'dim' : ''}>
              {textFor(`mission.${mission.id}.objective.${id}`)}
            </span>
            <span class="number">
              {test.atLeast ?? text('briefing.below', { count: (test.atMost ?? 0) + 1 })}
            </span>
          </div>
        ))}
      <p class="loses">
        <Icon name="chained-heart" />
        <span>
          {text('battle.lostIf', {
            what: mission.endings.lost.map(lossText).join(text('common.or')),
          })}
        </span>
      </p>
    </>
  )
}

interface LevelProps {
  readonly id: DifficultyId
  readonly isChosen: boolean
  readonly onChoose: () => void
}

/** A difficulty and all that it sets. */
function Level({ id, isChosen, onChoose }: LevelProps) {
  const { luck, rewinds, passiveTicks } = DIFFICULTIES[id]
  return (
    <button type="button" class="level" aria-pressed={isChosen} onClick={onChoose}>
      <b>{text(`difficulty.${id}`)}</b>
      <span>{text(`luck.${luck}.what`)}</span>
      <span>
        {rewinds === null
          ? text('difficulty.rewinds.unlimited')
          : text('difficulty.rewinds', { count: rewinds })}
      </span>
      <span>
        {passiveTicks === 0
          ? text('difficulty.search.none')
          : text('difficulty.search', { count: passiveTicks })}
      </span>
    </button>
  )
}

/** Who goes, and what is known of those who hunt. */
function Forces({ mission }: { mission: Mission }) {
  const front = groundPlan(mission)
  const kinds = [...new Set(front.probes.map(({ unit }) => unit))]
  const countOf = (kind: string) => front.probes.filter(({ unit }) => unit === kind).length
  return (
    <section class="forces panel" aria-label={text('briefing.forces')}>
      <div class="forces__side">
        <p class="label ice">{text('briefing.ours')}</p>
        <ul class="forces__faces">
          {front.blue.map(({ unit }) => (
            <li key={unit}>
              <Face id={unit} />
              <span>{textFor(`unit.${unit}.name`)}</span>
            </li>
          ))}
        </ul>
      </div>
      <div class="forces__side">
        <p class="label ember">{text('briefing.theirs')}</p>
        <ul class="forces__faces">
          {kinds.map((kind) => (
            <li key={kind}>
              <Face id={kind} isBust />
              <span>
                {countOf(kind) > 1 && <b>{text('common.times', { count: countOf(kind) })} </b>}
                {textFor(`unit.${kind}.name`)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

interface FootProps {
  readonly mission: Mission
  readonly content: GroundContent
  readonly seed: Signal<string>
}

function Foot({ mission, content, seed }: FootProps) {
  const front = groundPlan(mission)
  const { householdsPerColumn, peoplePerHousehold } = content.numbers
  const people = front.columns.length * householdsPerColumn * peoplePerHousehold
  return (
    <>
      <div class="seed-row">
        <label class="label dim" for="seed">
          {text('briefing.seed')}
        </label>
        <div class="seed">
          <input
            id="seed"
            class="text-input"
            value={seed.value}
            maxLength={MOST_SEED_LETTERS}
            autocomplete="off"
            spellcheck={false}
            title={text('briefing.seedHelp')}
            onInput={(event) => {
              seed.value = event.currentTarget.value
            }}
          />
          <IconButton
            icon="dice"
            label={text('briefing.newSeed')}
            onPress={() => {
              seed.value = freshSeed()
            }}
          />
        </div>
      </div>
      <span class="dim screen__sum">
        {text('briefing.go', { count: front.blue.length })}{' '}
        {text('briefing.columns', { count: front.columns.length, people })}.
      </span>
      <Button kind="go" action="confirm" isSubmit>
        {text('briefing.begin')}
      </Button>
    </>
  )
}
