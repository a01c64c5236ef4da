import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { type Match, type MissionResult, verdictFor } from '../../battle'
import { text, textFor } from '../../text'
import { usePorts } from '../context'
import { useExpectedBattle } from '../expectation'
import { ShareDialog } from '../library/ShareDialog'
import { Button } from '../parts/Button'
import { Icon } from '../parts/Icon'
import { Cap } from '../parts/Panel'
import { Quotes } from '../parts/Scene'
import { Stamps } from '../parts/Stamps'
import { type LoadedReplay, readReplayText, replayText, saveReplay } from '../replayFile'
import type { LogLine } from '../session/log'
import { frontIn, sideOfPerson } from '../session/sessionState'
import { CourseChart } from './CourseChart'
import { type Course, courseOf } from './courseOf'
import { Fleet } from './Fleet'
import { fleetOf } from './fleetOf'
import { Roll } from './Roll'
import { rollOf } from './rollOf'
import { Screen } from './Screen'
import { stampReason } from './stampReasons'
import { theatreOf } from './theatre'

interface DebriefScreenProps {
  readonly match: Match
  readonly result: MissionResult
  readonly log: readonly LogLine[]
  readonly onAgain: () => void
  readonly onTitle: () => void
  /** Opens the replay with so many orders given. */
  readonly onWatch: (replay: string, from: number) => void
}

/** How it went: who is safe, by name, and how the ships stand; what was earned and why; what was lost and when. */
export function DebriefScreen(props: DebriefScreenProps) {
  const { match, result, log } = props
  const { library } = usePorts()
  const { mission, setup } = match
  useExpectedBattle(mission)
  const side = sideOfPerson(match)
  const verdict = verdictFor(result.kind, side)
  const replay = useMemo(() => replayText(library, match), [library, match])
  const roll = useMemo(() => {
    const ground = frontIn(mission, 'ground')
    return ground < 0 ? [] : rollOf(match.view('blue').fronts[ground].view)
  }, [match, mission])
  const fleet = useMemo(() => fleetOf(match), [match])
  const course = useMemo(() => courseOf(library, match), [library, match])
  // Ships are told with all that they suffered.
  const losses = log.filter(
    ({ isLoss, front }) => isLoss && mission.fronts[front]?.theatre === 'ground',
  )
  const about = text('debrief.about', {
    rounds: result.rounds,
    par: mission.par,
    difficulty: text(`difficulty.${setup.difficulty}`),
    luck: text(`luck.${setup.luck}`),
  })
  const watch = replay === null ? null : (from: number) => props.onWatch(replay, from)
  return (
    <Screen
      name="debrief"
      art={result.kind === 'won' && theatreOf(mission) === 'ground' ? result.kind : mission.id}
      title={text(`debrief.${side}.${verdict}`, { mission: textFor(`mission.${mission.id}.name`) })}
      about={side === 'red' ? text('debrief.asRed', { about }) : about}
      aside={<VerdictLine isVerified={replay !== null} />}
      onBack={props.onTitle}
      foot={
        <>
          <div class="row row--wrap">
            <Button icon="save" onPress={() => saveReplay(library, match)}>
              {text('debrief.saveReplay')}
            </Button>
            {watch !== null && (
              <Button icon="film-spool" onPress={() => watch(0)}>
                {text('debrief.watch')}
              </Button>
            )}
            {replay !== null && <ShareButton replay={replay} seed={match.seed} />}
            <Seed seed={match.seed} />
            <Button kind="quiet" onPress={props.onTitle}>
              {text('debrief.toTitle')}
            </Button>
          </div>
          <Button kind="go" icon="play" onPress={props.onAgain}>
            {text('debrief.again')}
          </Button>
        </>
      }
    >
      <div class={`verdict-band verdict-band--${verdict}`}>
        <p class="verdict-band__words">
          {textFor(`mission.${mission.id}.ending.${result.reason}`)}
        </p>
        <Quotes lines={mission.after[result.kind]} />
      </div>
      <div class="debrief">
        <div class="pile">
          {roll.length > 0 && <Roll roll={roll} />}
          {fleet.length > 0 && <Fleet fleet={fleet} nameOf={course.shipName} />}
        </div>
        <div class="pile">
          <section class="panel">
            <Cap
              title={text(side === 'red' ? 'debrief.stampsOfBlue' : 'debrief.stamps')}
              aside={text('debrief.stampCount', {
                earned: result.stamps.length,
                count: mission.stamps.length,
              })}
              tone={result.stamps.length > 0 ? 'amber' : 'plain'}
            />
            <Stamps
              mission={mission}
              earned={result.stamps}
              reasonOf={(stamp) => stampReason(match, stamp).words}
            />
          </section>
          <Counts course={course} rewinds={match.record().rewinds} hints={match.record().hints} />
          <CourseChart course={course} side={side} losses={losses} onWatch={watch} />
        </div>
      </div>
    </Screen>
  )
}

interface ShareButtonProps {
  /** As text; it was verified. */
  readonly replay: string
  readonly seed: string
}

function ShareButton({ replay, seed }: ShareButtonProps) {
  const { library } = usePorts()
  const shared = useSignal<LoadedReplay | null>(null)
  return (
    <>
      <Button
        icon="share"
        onPress={() => {
          const loading = readReplayText(library, replay, seed)
          if (loading.kind === 'loaded') shared.value = loading.replay
        }}
      >
        {text('share.title')}
      </Button>
      {shared.value !== null && (
        <ShareDialog
          replay={shared.value}
          onClose={() => {
            shared.value = null
          }}
        />
      )}
    </>
  )
}

interface CountsProps {
  readonly course: Course
  readonly rewinds: number
  readonly hints: number
}

function Counts({ course, rewinds, hints }: CountsProps) {
  const counts = [
    ['orders', course.orders],
    ['attacks', course.attacks],
    ...(course.probesLost === null ? [] : [['probes', course.probesLost] as const]),
    ['rewinds', rewinds],
    ['hints', hints],
  ] as const
  return (
    <dl class="counts">
      {counts.map(([what, count]) => (
        <div key={what}>
          <dt class="label dim">{text(`debrief.count.${what}`)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The seed, and a press copies it. */
function Seed({ seed }: { seed: string }) {
  const isCopied = useSignal(false)
  const copy = () => {
    navigator.clipboard.writeText(seed).then(() => {
      isCopied.value = true
    })
  }
  return (
    <button type="button" class="seed-chip" title={text('debrief.copySeed')} onClick={copy}>
      <span class="label dim">{text('briefing.seed')}</span>
      <b>{seed}</b>
      <span class="label ice" aria-live="polite">
        {text(isCopied.value ? 'debrief.seedCopied' : 'debrief.copy')}
      </span>
    </button>
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
