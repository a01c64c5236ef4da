import { useComputed, useSignalEffect } from '@preact/signals'
import { guidedOf } from '../../input'
import { text } from '../../text'
import { useBattle } from '../context'
import { useHint } from '../keys'
import { Button } from '../parts/Button'
import { Icon } from '../parts/Icon'
import { type CoachFacts, followed, type Tip, tipFor } from '../session/coach'
import { useSettings } from '../settings'

/** The tip of this moment; null while there is none. What was followed is remembered. */
export function useTip() {
  const battle = useBattle()
  const { settings, change } = useSettings()
  const facts = useComputed<CoachFacts | null>(() => {
    const session = battle.onGround
    if (session === null) return null
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
        guided.length > 0 ||
        ours.some((command) => 'guided' in command && command.guided.length > 0),
      hasAttacked: ours.some(({ type }) => type === 'attack'),
      isTagged: tags.length > 0,
    }
  })
  const isOn = () => battle.purpose === 'play' && settings.value.tips
  useSignalEffect(() => {
    if (!isOn() || facts.value === null) return
    const { learned } = settings.value
    const more = followed(facts.value, learned)
    if (more.length > 0) change({ learned: [...learned, ...more] })
  })
  const known = facts.value
  return isOn() && known !== null ? tipFor(known, settings.value.learned) : null
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
  const isTouch = matchMedia('(hover: none) and (pointer: coarse)').matches
  if (tip === null) return null
  return (
    <section class="coach" aria-label={text('coach.title')}>
      <Icon name="laurels" />
      <div class="coach__words">
        <div aria-live="polite">
          <b>{text(`coach.${tip}.title`)}</b>
          <p>{text(isTouch ? `coach.${tip}.touch` : `coach.${tip}.text`, { next, undo })}</p>
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
