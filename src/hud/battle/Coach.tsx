import { useComputed, useSignalEffect } from '@preact/signals'
import { guidedOf, isWeapon } from '../../input'
import { text } from '../../text'
import { useBattle } from '../context'
import { useHint } from '../keys'
import { Button } from '../parts/Button'
import { Icon } from '../parts/Icon'
import type { BattleSession, GroundSession, SkySession } from '../session/battleSession'
import { type CoachFacts, followed, type Tip as GroundTip, tipFor } from '../session/coach'
import { type SkyCoachFacts, type SkyTip, skyFollowed, skyTipFor } from '../session/sky/coach'
import { useSettings } from '../settings'

/** A hint of either theatre. */
export type Tip = GroundTip | SkyTip

/** What the board that is on screen has to teach. */
type Lesson =
  | { readonly on: 'ground'; readonly facts: CoachFacts }
  | { readonly on: 'space'; readonly facts: SkyCoachFacts }

/** The tip of this moment; null while there is none. What was followed is remembered. */
export function useTip(): Tip | null {
  const battle = useBattle()
  const { settings, change } = useSettings()
  const lesson = useComputed(() => lessonOf(battle))
  const isOn = () => battle.purpose === 'play' && settings.value.tips
  useSignalEffect(() => {
    if (!isOn() || lesson.value === null) return
    const { learned } = settings.value
    const { on, facts } = lesson.value
    const more = on === 'ground' ? followed(facts, learned) : skyFollowed(facts, learned)
    if (more.length > 0) change({ learned: [...learned, ...more] })
  })
  const { learned } = settings.value
  if (!isOn() || lesson.value === null) return null
  const { on, facts } = lesson.value
  return on === 'ground' ? tipFor(facts, learned) : skyTipFor(facts, learned)
}

function lessonOf({ front, onGround, inSpace }: BattleSession): Lesson | null {
  if (onGround !== null && front.value === onGround.board) {
    return { on: 'ground', facts: groundFacts(onGround) }
  }
  if (inSpace !== null) return { on: 'space', facts: skyFacts(inSpace) }
  return null
}

function groundFacts(session: GroundSession): CoachFacts {
  const { commands } = session.match.record()
  const { tags, units, side } = session.ground.value
  const guided = guidedOf(session.mode.value)
  const own = units.filter((unit) => unit.side === side).map(({ id }) => id)
  const ours = commands.filter((command) => 'unit' in command && own.includes(command.unit))
  return {
    canOrder: session.canOrder.value,
    mode: session.mode.value.kind,
    hasMoved: ours.some(({ type }) => type === 'moveUnit'),
    hasEnded: session.view.value.round > 1,
    canGuide: (session.options.value?.guidable.length ?? 0) > 0,
    hasGuided:
      guided.length > 0 || ours.some((command) => 'guided' in command && command.guided.length > 0),
    hasAttacked: ours.some(({ type }) => type === 'attack'),
    isTagged: tags.length > 0,
  }
}

function skyFacts(session: SkySession): SkyCoachFacts {
  session.version.value
  const { commands } = session.match.record()
  const { units, side } = session.sky.value
  const own = units.filter((ship) => ship.side === side).map(({ id }) => id)
  const ours = commands.filter(
    (command) => 'unit' in command && command.front === session.board && own.includes(command.unit),
  )
  const gave = (...types: readonly string[]) => ours.some(({ type }) => types.includes(type))
  return {
    canOrder: session.canOrder.value,
    mode: session.mode.value.kind,
    hasSetPower: gave('setPower'),
    hasFlown: gave('fly', 'plot'),
    hasFired: gave('fire', 'launch'),
    canFire: session.tiles.value.some((tile) => isWeapon(tile) && tile.rejection === null),
    hasEnded: session.view.value.round > 1,
  }
}

/** Notes that a tip is known. */
export function useLearn(): (tip: Tip) => void {
  const { settings, change } = useSettings()
  return (tip) => {
    const { learned } = settings.value
    if (!learned.includes(tip)) change({ learned: [...learned, tip] })
  }
}

/** A short hint for whoever plays for the first time; it points at what it speaks of (`data-tip`). */
export function Coach({ tip }: { tip: Tip | null }) {
  const { change } = useSettings()
  const learn = useLearn()
  const next = useHint('nextIdle')
  const undo = useHint('undo')
  const port = useHint('turnPort')
  const starboard = useHint('turnStarboard')
  const slower = useHint('slower')
  const faster = useHint('faster')
  const keys = { next, undo, port, starboard, slower, faster }
  const isTouch = matchMedia('(hover: none) and (pointer: coarse)').matches
  if (tip === null) return null
  return (
    <section class="coach" aria-label={text('coach.title')}>
      <Icon name="laurels" />
      <div class="coach__words">
        <div aria-live="polite">
          <b>{text(`coach.${tip}.title`)}</b>
          <p>{text(isTouch ? `coach.${tip}.touch` : `coach.${tip}.text`, keys)}</p>
        </div>
        <div class="row row--tight">
          <Button kind="quiet" onPress={() => learn(tip)}>
            {text('coach.gotIt')}
          </Button>
          <Button kind="quiet" onPress={() => change({ tips: false })}>
            {text('coach.noMore')}
          </Button>
        </div>
      </div>
    </section>
  )
}
