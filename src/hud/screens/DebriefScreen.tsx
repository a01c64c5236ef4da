import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Match, MissionResult } from '../../battle'
import { text, textFor } from '../../text'
import { householdName, peopleOf } from '../../text/roll'
import { usePorts } from '../context'
import type { IconName } from '../icons'
import { Button } from '../parts/Button'
import { Icon } from '../parts/Icon'
import { Cap } from '../parts/Panel'
import { Scene } from '../parts/Scene'
import { Stamps } from '../parts/Stamps'
import { replayText, saveReplay } from '../replayFile'
import type { LogLine } from '../session/log'
import { type Fate, PEOPLE_PER_HOUSEHOLD, peopleWith, type RollEntry, rollOf } from './rollOf'
import { Screen } from './Screen'

interface DebriefScreenProps {
  readonly match: Match
  readonly result: MissionResult
  readonly log: readonly LogLine[]
  readonly onAgain: () => void
  readonly onTitle: () => void
  /** Opens the replay with so many orders given. */
  readonly onWatch: (replay: string, from: number) => void
}

const LOST_ICON: IconName = 'handcuffs'
const FATE_ICONS: Readonly<Record<Fate, IconName>> = {
  safe: 'house',
  held: LOST_ICON,
  open: 'trail',
}

/** How it went: who is safe, by name; what was earned; what was lost and when. */
export function DebriefScreen(props: DebriefScreenProps) {
  const { match, result, log } = props
  const { library } = usePorts()
  const { mission, setup, seed } = match
  const { rewinds } = match.record()
  const replay = useMemo(() => replayText(library, match), [library, match])
  const roll = useMemo(() => rollOf(match.view('blue').fronts[0].view), [match])
  const losses = log.filter((line) => line.isLoss)
  return (
    <Screen
      title={text(`debrief.${result.kind}`, { mission: textFor(`mission.${mission.id}.name`) })}
      about={[
        text('debrief.about', {
          rounds: result.rounds,
          par: mission.par,
          difficulty: text(`difficulty.${setup.difficulty}`),
          luck: text(`luck.${setup.luck}`),
          seed,
        }),
        ...(rewinds > 0 ? [text('debrief.rewinds', { count: rewinds })] : []),
      ].join(' · ')}
      aside={<VerdictLine isVerified={replay !== null} />}
      onBack={props.onTitle}
      foot={
        <>
          <div class="row row--wrap">
            <Button icon="save" onPress={() => saveReplay(library, match)}>
              {text('debrief.saveReplay')}
            </Button>
            {replay !== null && (
              <Button icon="film-spool" onPress={() => props.onWatch(replay, 0)}>
                {text('debrief.watch')}
              </Button>
            )}
            <Button kind="quiet" onPress={props.onTitle}>
              {text('debrief.toTitle')}
            </Button>
          </div>
          <Button kind="go" onPress={props.onAgain}>
            {text('debrief.again')}
          </Button>
        </>
      }
    >
      <div class="two-halves">
        <div class="pile">
          <Roll roll={roll} />
          <Scene lines={mission.after[result.kind]} />
        </div>
        <div class="pile">
          <p class="lead">{textFor(`mission.${mission.id}.ending.${result.reason}`)}</p>
          <section class="panel">
            <Cap
              title={text('debrief.stamps')}
              aside={text('debrief.stampCount', {
                earned: result.stamps.length,
                count: mission.stamps.length,
              })}
            />
            <Stamps mission={mission} earned={result.stamps} />
          </section>
          <section class="panel">
            <Cap title={text('debrief.losses')} tone={losses.length > 0 ? 'ember' : 'plain'} />
            {losses.length === 0 ? (
              <p class="dim">{text('debrief.noLosses')}</p>
            ) : (
              <ol class="losses">
                {losses.map((line) => (
                  <li key={`${line.commands}${line.text}`}>
                    <span class="label dim">{text('battle.round', { round: line.round })}</span>
                    <span>{line.text}</span>
                  </li>
                ))}
              </ol>
            )}
          </section>
        </div>
      </div>
    </Screen>
  )
}

function VerdictLine({ isVerified }: { isVerified: boolean }) {
  return (
    <span class={isVerified ? 'verdict' : 'verdict verdict--bad'}>
      <Icon name={isVerified ? 'check' : 'close'} />
      {text(isVerified ? 'debrief.verified' : 'debrief.differs')}
    </span>
  )
}

/** The names: a household a field, its five people when it is opened. */
function Roll({ roll }: { roll: readonly RollEntry[] }) {
  const opened = useSignal<RollEntry | null>(null)
  const people = roll.length * PEOPLE_PER_HOUSEHOLD
  const open = peopleWith(roll, 'open')
  const entry = opened.value
  return (
    <section class="panel" aria-label={text('debrief.roll')}>
      <Cap
        title={text('debrief.roll')}
        aside={text('debrief.people', { count: people })}
        tone="ice"
      />
      <div class="tally">
        <Tally count={peopleWith(roll, 'safe')} label={text('debrief.safe')} tone="ice" />
        <Tally count={peopleWith(roll, 'held')} label={text('debrief.held')} tone="ember" />
        {open > 0 && <Tally count={open} label={text('debrief.open')} tone="faint" />}
      </div>
      <ul class="roll">
        {roll.map((one) => (
          <li key={`${one.column} ${one.household}`}>
            <button
              type="button"
              class={one.fate}
              aria-pressed={entry === one}
              onClick={() => {
                opened.value = entry === one ? null : one
              }}
            >
              <Icon name={FATE_ICONS[one.fate]} />
              <span>{householdName(one.column, one.household)}</span>
              <span class="unseen">{text(`debrief.household.${one.fate}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="dim hint" aria-live="polite">
        {entry === null
          ? text('debrief.rollHint')
          : text('debrief.names', {
              household: `${householdName(entry.column, entry.household)} (${textFor(`column.${entry.column}`)})`,
              names: peopleOf(entry.column, entry.household).join(', '),
            })}
      </p>
    </section>
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
