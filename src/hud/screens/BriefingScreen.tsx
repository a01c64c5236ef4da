import { useSignal } from '@preact/signals'
import { DIFFICULTIES, type DifficultyId, type GroundContent, type Mission } from '../../battle'
import { text, textFor } from '../../text'
import { lossText } from '../battle/Objectives'
import { Button, IconButton } from '../parts/Button'
import { Face } from '../parts/Face'
import { Icon } from '../parts/Icon'
import { Cap } from '../parts/Panel'
import { Scene } from '../parts/Scene'
import { Stamps } from '../parts/Stamps'
import { freshSeed, MOST_SEED_LETTERS, typedSeed } from '../seeds'
import { Screen } from './Screen'
import { ValleyMap } from './ValleyMap'

const CHOICES: readonly DifficultyId[] = ['story', 'officer', 'captain']

interface BriefingScreenProps {
  readonly mission: Mission
  readonly content: GroundContent
  readonly onBack: () => void
  readonly onBegin: (seed: string, difficulty: DifficultyId) => void
}

/** What, who, what for, and against what luck. Everything has a default: one press goes into battle. */
export function BriefingScreen({ mission, content, onBack, onBegin }: BriefingScreenProps) {
  const seed = useSignal(freshSeed())
  const difficulty = useSignal<DifficultyId>('officer')
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
        title={say('name')}
        about={`${say('place')} · ${text('briefing.about', { rounds: mission.rounds, par: mission.par })}`}
        onBack={onBack}
        foot={<Foot mission={mission} content={content} difficulty={difficulty.value} />}
      >
        <div class="two-halves">
          <div class="pile">
            <ValleyMap mission={mission} />
            <section class="panel">
              <Cap title={text('briefing.stamps')} />
              <Stamps mission={mission} earned={null} />
            </section>
            <section class="panel settings-row">
              <div class="field">
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
              <div class="field">
                <span class="label dim">{text('briefing.difficulty')}</span>
                <div class="segments" role="group" aria-label={text('briefing.difficulty')}>
                  {CHOICES.map((one) => (
                    <button
                      type="button"
                      key={one}
                      aria-pressed={difficulty.value === one}
                      onClick={() => {
                        difficulty.value = one
                      }}
                    >
                      {text(`difficulty.${one}`)}
                    </button>
                  ))}
                </div>
              </div>
            </section>
          </div>
          <div class="pile">
            <p class="lead">{say('brief')}</p>
            <p class="learn">{say('learn')}</p>
            <section class="panel">
              <Cap title={text('briefing.objectives')} />
              <Goals mission={mission} />
            </section>
            <Scene lines={mission.before} />
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
            <span class="number">{test.atLeast === null ? `≤ ${test.atMost}` : test.atLeast}</span>
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

interface FootProps {
  readonly mission: Mission
  readonly content: GroundContent
  readonly difficulty: DifficultyId
}

function Foot({ mission, content, difficulty }: FootProps) {
  const [front] = mission.fronts
  const { luck, rewinds, passiveTicks } = DIFFICULTIES[difficulty]
  const { householdsPerColumn, peoplePerHousehold } = content.numbers
  const people = front.columns.length * householdsPerColumn * peoplePerHousehold
  return (
    <>
      <div class="faces">
        {front.blue.map(({ unit }) => (
          <Face key={unit} id={unit} />
        ))}
        <span class="dim">
          {text('briefing.go', { count: front.blue.length })}{' '}
          {text('briefing.columns', { count: front.columns.length, people })}.{' '}
          {text('briefing.hunters', {
            list: front.probes
              .map(({ unit }) => textFor(`unit.${unit}.name`).toLowerCase())
              .join(', '),
          })}
        </span>
      </div>
      <div class="row">
        <span class="chip screen__terms">
          {text(`luck.${luck}`)} ·{' '}
          {rewinds === null
            ? text('difficulty.rewinds.unlimited')
            : text('difficulty.rewinds', { count: rewinds })}{' '}
          ·{' '}
          {passiveTicks === 0
            ? text('difficulty.ticks.none')
            : text('difficulty.ticks', { count: passiveTicks })}
        </span>
        <Button kind="go" action="confirm" isSubmit>
          {text('briefing.begin')}
        </Button>
      </div>
    </>
  )
}
