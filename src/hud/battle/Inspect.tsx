import type { GroundView, Unit } from '../../battle'
import { text, textFor } from '../../text'
import { usePorts, useSession } from '../context'
import { Pips } from '../parts/Marks'
import { Cap } from '../parts/Panel'

/** Who stands under the pointer or the cursor, when no order is pending there: an enemy, or a trace of one. */
export function Inspect() {
  const session = useSession()
  const hex = session.inspected.value ?? session.cursor.value ?? session.hovered.value
  if (hex === null || (!session.isInspecting.value && session.order.value !== null)) return null
  const { view } = session.view.value.fronts[0]
  const enemy = view.units.find((unit) => unit.hex === hex && unit.side !== view.side)
  if (enemy !== undefined) return <Enemy enemy={enemy} view={view} />
  const contact = view.contacts.find((one) => one.hex === hex)
  if (contact === undefined) return null
  return (
    <section class="panel" aria-label={text('inspect.title')} aria-live="polite">
      <Cap title={text('unit.contact.name')} tone="ember" />
      <p>{text('inspect.contact', { count: contact.reachHexes })}</p>
    </section>
  )
}

function Enemy({ enemy, view }: { enemy: Unit; view: GroundView }) {
  const { naming } = useSession()
  const spec = usePorts().library.content.units.get(enemy.kind)
  const full = spec?.resolve ?? enemy.resolve
  const tags = view.tags.filter((tag) => tag.probe === enemy.id)
  return (
    <section class="panel stack" aria-label={text('inspect.title')} aria-live="polite">
      <Cap title={naming.unit(enemy.id)} aside={textFor(`unit.${enemy.kind}.role`)} tone="ember" />
      <div class="row row--apart">
        <span class="label dim">
          {text(enemy.probe === null ? 'battle.resolve' : 'inspect.hull')}
        </span>
        <span class="number">
          {enemy.resolve}
          <span class="faint">/{full}</span>
        </span>
      </div>
      <Pips full={enemy.resolve} of={full} />
      {enemy.probe !== null && <p class="dim">{text(`inspect.purpose.${enemy.probe.purpose}`)}</p>}
      {tags.map((tag) => (
        <p class="block block--harm" key={tag.id}>
          {text(tag.stage === 'lock' ? 'alert.beams' : 'alert.locks', { who: naming.tagged(tag) })}
        </p>
      ))}
      {enemy.spans.length > 0 && (
        <p class="row row--wrap">
          {enemy.spans.map((span) => (
            <span class="chip chip--ice" key={span.condition}>
              {text(`condition.${span.condition}`)}
            </span>
          ))}
        </p>
      )}
    </section>
  )
}
