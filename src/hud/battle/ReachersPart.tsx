import type { Reacher } from '../../battle'
import { text } from '../../text'
import { useSession } from '../context'
import { Icon } from '../parts/Icon'
import type { GroundSession } from '../session/battleSession'

/** Who could get at somebody on the hex in the other side's next phase. */
export function ReachersPart({ hex }: { hex: number }) {
  const session = useSession()
  const reachers = session.reachersAt(hex)
  if (reachers.length === 0) return <p class="block dim">{text('reachers.none')}</p>
  const lines = linesOf(reachers, session)
  const isHarm = reachers.some(({ kind }) => kind !== 'noticed' && kind !== 'unknown')
  return (
    <div class={isHarm ? 'block block--harm row' : 'block block--noticed row'}>
      <Icon name="human-target" />
      <span class="grow">
        <b class="line">{text('reachers.title')}</b>
        {lines.map((line) => (
          <span class="line" key={line}>
            {line}
          </span>
        ))}
      </span>
    </div>
  )
}

/** Those who only look share a line; whoever shoots has one of its own. */
const TOGETHER = ['aim', 'watched', 'noticed', 'overwatch'] as const

function linesOf(reachers: readonly Reacher[], { naming }: GroundSession): readonly string[] {
  const shots = reachers
    .filter(({ kind }) => kind === 'shot')
    .map(({ unit, hitPercent: percent }) =>
      text('reachers.shot', { name: naming.unit(unit), percent }),
    )
  const looks = TOGETHER.flatMap((kind) => {
    const names = reachers.filter((one) => one.kind === kind).map(({ unit }) => naming.unit(unit))
    return names.length === 0 ? [] : text(`reachers.${kind}`, { names: names.join(', ') })
  })
  const unknown = reachers.filter(({ kind }) => kind === 'unknown').length
  return [
    ...shots,
    ...looks,
    ...(unknown === 0 ? [] : [text('reachers.unknown', { count: unknown })]),
  ]
}
