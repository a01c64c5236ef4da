import {
  hasState,
  PRESET_IDS,
  type PresetId,
  pipsInAll,
  presetOf,
  type Ship,
  SYSTEMS,
  type SystemId,
  shipSpec,
} from '../../../battle'
import { text, textFor } from '../../../text'
import { useSky } from '../../context'
import type { IconName } from '../../icons'
import { Icon } from '../../parts/Icon'
import { reasonText } from '../reasons'
import { type PipKind, pipsMoved, powerRows } from './pips'

export const SYSTEM_ICONS: Readonly<Record<SystemId, IconName>> = {
  engines: 'energy-arrow',
  weapons: 'laser-blast',
  shields: 'bolt-shield',
  sensors: 'radar-sweep',
  repair: 'wrench',
}

/** Pips by system: what is set, what was moved this turn, what is lost; and the presets. */
export function PowerPanel({ ship }: { ship: Ship }) {
  const session = useSky()
  const rows = powerRows(ship)
  const moved = (system: number, by: 1 | -1) =>
    ship.power.map((count, at) => (at === system ? count + by : count))
  return (
    <section class="power" aria-label={text('sky.power')}>
      <PowerHead ship={ship} />
      {SYSTEMS.map((id, system) => (
        <div class="power__row" key={id}>
          <Icon name={SYSTEM_ICONS[id]} />
          <span class="power__name">{textFor(`system.${id}`)}</span>
          <Step pips={moved(system, -1)} system={id} by={-1} />
          <PowerPips kinds={rows[system]} system={id} count={ship.power[system]} />
          <Step pips={moved(system, 1)} system={id} by={1} />
        </div>
      ))}
      <div class="segments power__presets" role="group" aria-label={text('sky.presets')}>
        {PRESET_IDS.map((preset) => (
          <Preset
            key={preset}
            preset={preset}
            ship={ship}
            refusal={session.powerRefusal(shipSpec(session.world, ship.kind).presets[preset])}
          />
        ))}
      </div>
    </section>
  )
}

/** Pips in all, how many may still move, and how many are set nowhere. */
function PowerHead({ ship }: { ship: Ship }) {
  const { world } = useSky()
  const inAll = pipsInAll(world, ship)
  const spare = inAll - ship.power.reduce((sum, count) => sum + count, 0)
  return (
    <div class="row row--apart power__head">
      <span>
        <span class="label dim">{text('sky.power')}</span> <span class="number">{inAll}</span>
      </span>
      {spare > 0 && <span class="chip chip--ice">{text('sky.power.spare', { count: spare })}</span>}
      <span class="label amber">{movedWords(world, ship)}</span>
    </div>
  )
}

/** How many pips were moved, of how many; nothing where the ship is set by a preset. */
export function movedWords(world: ReturnType<typeof useSky>['world'], ship: Ship): string {
  const { pipsMoved: usual, surgePips } = world.content.numbers
  const most = usual + (hasState(ship, 'surge') ? surgePips : 0)
  const count = pipsMoved(ship)
  if (count > most && presetOf(world, ship, ship.power) !== null) return text('sky.power.preset')
  return text('sky.power.moved', { count, most })
}

interface PowerPipsProps {
  readonly kinds: readonly PipKind[]
  readonly system: SystemId
  readonly count: number
}

function PowerPips({ kinds, system, count }: PowerPipsProps) {
  const how = (kind: PipKind) => kinds.filter((one) => one === kind).length
  const words = [
    text('sky.power.set', { system: textFor(`system.${system}`), count }),
    how('moved') > 0 ? text('sky.pips.moved', { count: how('moved') }) : '',
    how('robbed') > 0 ? text('sky.pips.robbed', { count: how('robbed') }) : '',
    how('broken') > 0 ? text('sky.pips.broken', { count: how('broken') }) : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
  return (
    <span class="cells" role="img" aria-label={words} title={words}>
      {kinds.map((kind, place) => (
        <i key={place} class={`cell cell--${kind}`} />
      ))}
    </span>
  )
}

function Step({
  pips,
  system,
  by,
}: {
  readonly pips: readonly number[]
  readonly system: SystemId
  readonly by: 1 | -1
}) {
  const session = useSky()
  const refusal = session.powerRefusal(pips)
  const isRefused = refusal !== null || !session.canOrder.value
  const label = text(by === 1 ? 'sky.power.more' : 'sky.power.less', {
    system: textFor(`system.${system}`),
  })
  const why = refusal === null ? '' : reasonText(refusal)
  return (
    <button
      type="button"
      class="power__step"
      aria-label={why === '' ? label : `${label}: ${why}`}
      title={why === '' ? label : why}
      aria-disabled={isRefused}
      onClick={() => session.setPower(pips)}
    >
      {by === 1 ? '+' : '−'}
    </button>
  )
}

function Preset({
  preset,
  ship,
  refusal,
}: {
  readonly preset: PresetId
  readonly ship: Ship
  readonly refusal: ReturnType<ReturnType<typeof useSky>['powerRefusal']>
}) {
  const session = useSky()
  const spec = shipSpec(session.world, ship.kind)
  const isNow = presetOf(session.world, ship, ship.power) === preset
  const pips = spec.presets[preset]
  const why = refusal === null ? '' : reasonText(refusal)
  const about = SYSTEMS.map((id, system) => `${textFor(`system.${id}`)} ${pips[system]}`).join(', ')
  return (
    <button
      type="button"
      aria-pressed={isNow}
      aria-disabled={refusal !== null || !session.canOrder.value}
      aria-label={[text(`preset.${preset}`), why === '' ? about : why].join(': ')}
      title={why === '' ? about : why}
      onClick={() => session.setPreset(preset)}
    >
      {text(`preset.${preset}`)}
    </button>
  )
}
