import type { Reacher } from '../../battle'
import { text } from '../../text'
import { useSession } from '../context'
import { Icon } from '../parts/Icon'
import type { BattleSession } from '../session/battleSession'

/** Who could get at somebody on the hex in the other side's next phase. */
export function ReachersPart({ hex }: { hex: number }) {
  const session = useSession()
  const reachers = session.reachersAt(hex)
  if (reachers.length === 0) return <p class="block dim">{text('reachers.none')}</p>
  const certain = reachers.filter(({ kind }) => kind !== 'unknown')
  const unknown = reachers.length - certain.length
  return (
    <div class="block block--harm row">
      <Icon name="human-target" />
      <span class="grow">
        <b>{text('reachers.title')}</b>
        {certain.map((one) => (
          <span key={one.unit}>
            <br />
            {sentence(one, session)}
          </span>
        ))}
        {unknown > 0 && (
          <span>
            <br />
            {text('reachers.unknown', { count: unknown })}
          </span>
        )}
      </span>
    </div>
  )
}

function sentence({ unit, kind, hitPercent }: Reacher, { naming }: BattleSession): string {
  return text(`reachers.${kind}`, { name: naming.unit(unit), percent: hitPercent, count: 1 })
}
