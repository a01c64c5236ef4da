import { type Signal, useSignal } from '@preact/signals'
import {
  DIFFICULTIES,
  type DifficultyId,
  type Library,
  type Mission,
  type Side,
  type Test,
} from '../../battle'
import { text, textFor } from '../../text'
import { countText, goalIcon, lossText } from '../battle/Objectives'
import { useExpectedBattle } from '../expectation'
import type { Given } from '../journey'
import { Button, IconButton } from '../parts/Button'
import { Icon } from '../parts/Icon'
import { Cap } from '../parts/Panel'
import { Stamps } from '../parts/Stamps'
import { freshSeed, MOST_SEED_LETTERS, typedSeed } from '../seeds'
import { Forces } from './Forces'
import { MissionMaps } from './MissionMaps'
import { Screen } from './Screen'
import { Talk } from './Talk'
import { theatreOf } from './theatre'

const CHOICES: readonly DifficultyId[] = ['story', 'officer', 'captain']

interface BriefingScreenProps {
  readonly mission: Mission
  readonly library: Library
  /** How a link wishes it; null = nothing is set. */
  readonly given: Given | null
  /** Either side can be led, as in a skirmish. */
  readonly hasSides: boolean
  readonly onBack: () => void
  readonly onBegin: (seed: string, difficulty: DifficultyId, side: Side) => void
}

/** What, who, what for, and against what luck. Everything has a default: one press goes into battle. */
export function BriefingScreen(props: BriefingScreenProps) {
  const { mission, library, given, hasSides, onBack, onBegin } = props
  useExpectedBattle(mission)
  const seed = useSignal(given?.seed ?? freshSeed())
  const difficulty = useSignal<DifficultyId>(given?.setup.difficulty ?? 'officer')
  const side = useSignal<Side>('blue')
  const say = (part: string) => textFor(`mission.${mission.id}.${part}`)
  const begin = () => onBegin(typedSeed(seed.value) || freshSeed(), difficulty.value, side.value)
  const { rounds, par } = mission
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
        about={`${say('place')} · ${text(`briefing.about.${theatreOf(mission)}`, { rounds, par })}`}
        onBack={onBack}
        foot={<Foot mission={mission} library={library} seed={seed} />}
      >
        <div class="briefing">
          <div class="pile">
            <MissionMaps mission={mission} />
            <p class="learn">
              <Icon name="laurels" />
              <span>{say('learn')}</span>
            </p>
            <Forces mission={mission} library={library} />
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
              <Cap
                title={text('briefing.difficulty')}
                aside={hasSides ? <Lead side={side} /> : undefined}
              />
              <div class="levels" role="group" aria-label={text('briefing.difficulty')}>
                {CHOICES.map((one) => (
                  <Level
                    key={one}
                    id={one}
                    hasSearch={theatreOf(mission) !== 'space'}
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
            <Icon name={goalIcon(mission, { kind, test })} />
            <span class={kind === 'optional' ? 'dim' : ''}>
              {textFor(`mission.${mission.id}.objective.${id}`)}
            </span>
            <span class="number">{wanted(test)}</span>
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

/** How much of it is wanted, in its own measure. */
function wanted({ measure, atLeast, atMost }: Test): string {
  if (atLeast === null) {
    // Of what must not happen at all the words say enough.
    return atMost === 0 ? '' : text('briefing.below', { count: (atMost ?? 0) + 1 })
  }
  return countText(measure, atLeast)
}

const SIDES: readonly Side[] = ['blue', 'red']

/** Whom the player leads. */
function Lead({ side }: { side: Signal<Side> }) {
  return (
    <span class="lead">
      <span aria-hidden="true">{text('briefing.lead')}</span>
      <span class="segments" role="group" aria-label={text('briefing.lead')}>
        {SIDES.map((one) => (
          <button
            type="button"
            key={one}
            aria-pressed={side.value === one}
            onClick={() => {
              side.value = one
            }}
          >
            {text(`briefing.lead.${one}`)}
          </button>
        ))}
      </span>
    </span>
  )
}

interface LevelProps {
  readonly id: DifficultyId
  /** Those who hunt search, as they do on the ground. */
  readonly hasSearch: boolean
  readonly isChosen: boolean
  readonly onChoose: () => void
}

/** A difficulty and all that it sets. */
function Level({ id, hasSearch, isChosen, onChoose }: LevelProps) {
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
      {hasSearch && (
        <span>
          {passiveTicks === 0
            ? text('difficulty.search.none')
            : text('difficulty.search', { count: passiveTicks })}
        </span>
      )}
    </button>
  )
}

interface FootProps {
  readonly mission: Mission
  readonly library: Library
  readonly seed: Signal<string>
}

function Foot({ mission, library, seed }: FootProps) {
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
      <span class="dim screen__sum">{sumOf(mission, library)}</span>
      <Button kind="go" action="confirm" isSubmit>
        {text('briefing.begin')}
      </Button>
    </>
  )
}

/** Who goes, counted, front by front. */
function sumOf({ fronts }: Mission, { content }: Library): string {
  const { householdsPerColumn, peoplePerHousehold } = content.numbers
  const sums = fronts.map((front) => {
    if (front.theatre === 'space') {
      const officers = front.blue.reduce((sum, ship) => sum + ship.officers.length, 0)
      const ships = text('briefing.ships', { count: front.blue.length })
      return officers === 0 ? ships : `${ships}, ${text('briefing.officers', { count: officers })}`
    }
    const people = front.columns.length * householdsPerColumn * peoplePerHousehold
    return `${text('briefing.go', { count: front.blue.length })} ${text('briefing.columns', {
      count: front.columns.length,
      people,
    })}`
  })
  return `${sums.join('. ')}.`
}
