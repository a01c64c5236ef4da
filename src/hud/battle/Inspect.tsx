import type { GroundView, Unit } from '../../battle'
import { text, textFor } from '../../text'
import { usePorts, useSession } from '../context'
import { KeyHint } from '../parts/KeyHint'
import { ActionsLeft, Calm, Houses, Pips } from '../parts/Marks'
import { Cap } from '../parts/Panel'
import { tagSentence } from '../session/alerts'
import { householdCount } from '../session/naming'
import { Ground } from './Ground'
import { ReachersPart } from './ReachersPart'

/**
 * Looks at a hex. Asked for, it tells everything about it: the ground's rules, who stands there and
 * what it will do, who reaches it. Not asked for, it tells of an enemy that is pointed at.
 */
export function Inspect() {
  const session = useSession()
  const hex = session.focus.value
  const isAsked = session.isInspecting.value || session.inspected.value !== null
  if (hex === null) return isAsked ? <Hint /> : null
  if (!isAsked && session.order.value !== null) {
    return session.showsReachers.value ? <Reach hex={hex} /> : null
  }
  const view = session.ground.value
  const bodies = view.units.filter((unit) => unit.hex === hex)
  const shown = isAsked ? bodies : bodies.filter((unit) => unit.side !== view.side)
  const contact = view.contacts.find((one) => one.hex === hex)
  return (
    <>
      {shown.map((unit) => (
        <Body key={unit.id} unit={unit} view={view} />
      ))}
      {contact !== undefined && (
        <section class="panel" aria-label={text('inspect.title')}>
          <Cap title={text('unit.contact.name')} tone="ember" />
          <p>{text('inspect.contact', { count: contact.reachHexes })}</p>
        </section>
      )}
      {isAsked ? <Ground hex={hex} /> : session.showsReachers.value && <Reach hex={hex} />}
    </>
  )
}

function Hint() {
  return (
    <section class="panel" aria-label={text('inspect.title')}>
      <Cap title={text('inspect.title')} aside={<KeyHint action="inspect" />} />
      <p class="dim">{text('inspect.hint')}</p>
    </section>
  )
}

function Reach({ hex }: { hex: number }) {
  return (
    <section class="panel" aria-label={text('reachers.title')}>
      <ReachersPart hex={hex} />
    </section>
  )
}

function Body({ unit, view }: { unit: Unit; view: GroundView }) {
  const { naming, restAt } = useSession()
  const isOurs = unit.side === view.side
  return (
    <section class="panel stack" aria-label={text('inspect.title')}>
      <Cap
        title={naming.unit(unit.id)}
        aside={textFor(`unit.${unit.kind}.role`)}
        tone={isOurs ? 'ice' : 'ember'}
      />
      {unit.column === null ? <Strength unit={unit} isOurs={isOurs} /> : <Crowd unit={unit} />}
      <Intent unit={unit} view={view} isOurs={isOurs} />
      {view.tags
        .filter((tag) => tag.probe === unit.id || tag.unit === unit.id)
        .map((tag) => (
          <p class={restAt(tag) === null ? 'block block--harm' : 'block'} key={tag.id}>
            {tagSentence(tag, naming, restAt(tag) !== null)}
          </p>
        ))}
      {unit.spans.length > 0 && (
        <p class="row row--wrap">
          {unit.spans.map((span) => (
            <span class="chip chip--ice" key={span.condition}>
              {text(`condition.${span.condition}`)}
            </span>
          ))}
        </p>
      )}
    </section>
  )
}

function Strength({ unit, isOurs }: { unit: Unit; isOurs: boolean }) {
  const spec = usePorts().library.content.units.get(unit.kind)
  const full = spec?.resolve ?? unit.resolve
  return (
    <>
      <div class="row row--apart">
        <span class="label dim">
          {text(unit.probe === null ? 'battle.resolve' : 'inspect.hull')}
        </span>
        {isOurs && <ActionsLeft ap={unit.hasAttacked ? 0 : unit.ap} of={spec?.ap ?? 2} />}
        <span class="number">
          {unit.resolve}
          <span class="faint">/{full}</span>
        </span>
      </div>
      <Pips full={unit.resolve} of={full} />
    </>
  )
}

function Crowd({ unit }: { unit: Unit }) {
  return (
    <div class="row row--apart">
      <span class="dim">{text('inspect.households', { count: householdCount(unit) })}</span>
      <Houses present={unit.column?.households ?? 0} tagged={0} />
      <Calm calm={unit.column?.calm ?? 0} />
    </div>
  )
}

/** What it is about to do. */
function Intent({ unit, view, isOurs }: { unit: Unit; view: GroundView; isOurs: boolean }) {
  const session = useSession()
  const spec = usePorts().library.content.units.get(unit.kind)
  if (!isOurs && session.isIdleNext(unit)) return <p class="dim">{text('inspect.idle')}</p>
  if (unit.probe !== null) {
    const sentences = [text(`inspect.purpose.${unit.probe.purpose}`)]
    if (unit.probe.path.length > 0) {
      sentences.push(text('inspect.flies', { count: unit.probe.path.length }))
    }
    return <p class="dim">{sentences.join(' ')}</p>
  }
  if (unit.column !== null) {
    if (unit.column.flight.length > 0) return <p class="amber">{text('inspect.willRun')}</p>
    return (
      <p class="dim">{text(unit.column.order === 'rally' ? 'inspect.rallies' : 'inspect.holds')}</p>
    )
  }
  if (isOurs) return null
  const weapon = session.match.field.worlds[session.board].content.weapons.get(
    spec?.weapons[0] ?? '',
  )
  const isHolding = view.overwatches.some((one) => one.unit === unit.id)
  return (
    <p class="dim">
      {isHolding && `${text('inspect.overwatch')} `}
      {weapon !== undefined &&
        text('inspect.troop', {
          moves: spec?.moveHexes ?? 0,
          range: weapon.rangeHexes,
          damage: weapon.damage,
        })}
    </p>
  )
}
