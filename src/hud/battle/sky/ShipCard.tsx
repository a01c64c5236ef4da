import { PRESET_IDS, type Ship, SYSTEMS, shipSpec } from '../../../battle'
import { text, textFor } from '../../../text'
import { useSky } from '../../context'

/** The selected ship: hull, arcs, power with its presets, helm. */
export function ShipCard() {
  const session = useSky()
  const ship = session.ship.value
  return (
    <section
      class={ship === null ? 'panel card card--none' : 'panel card'}
      aria-label={text('battle.selected')}
    >
      {ship === null ? (
        <p class="dim card__none">{text('sky.noSelection')}</p>
      ) : (
        <Body ship={ship} />
      )}
    </section>
  )
}

function Body({ ship }: { ship: Ship }) {
  const session = useSky()
  const spec = shipSpec(session.world, ship.kind)
  return (
    <>
      <b>{session.naming.ship(ship.id)}</b>
      <span class="number">
        {ship.hull}
        <span class="faint">/{spec.hull}</span>
      </span>
      <Power ship={ship} />
      <Helm />
    </>
  )
}

function Power({ ship }: { ship: Ship }) {
  const session = useSky()
  const moved = (system: number, by: 1 | -1) =>
    ship.power.map((count, at) => (at === system ? count + by : count))
  return (
    <div role="group" aria-label={text('sky.power')}>
      {SYSTEMS.map((id, system) => (
        <div class="row" key={id}>
          <span class="grow">{textFor(`system.${id}`)}</span>
          {([-1, 1] as const).map((by) => (
            <button
              type="button"
              key={by}
              aria-label={text(by === 1 ? 'sky.power.more' : 'sky.power.less', {
                system: textFor(`system.${id}`),
              })}
              aria-disabled={session.powerRefusal(moved(system, by)) !== null}
              onClick={() => session.setPower(moved(system, by))}
            >
              {by === 1 ? '+' : '−'}
            </button>
          ))}
          <span class="number">{ship.power[system]}</span>
        </div>
      ))}
      <div class="segments">
        {PRESET_IDS.map((preset) => (
          <button type="button" key={preset} onClick={() => session.setPreset(preset)}>
            {text(`preset.${preset}`)}
          </button>
        ))}
      </div>
    </div>
  )
}

function Helm() {
  const session = useSky()
  const helm = session.helm.value
  if (helm === null) return null
  return (
    <div role="group" aria-label={text('sky.helm')}>
      <button
        type="button"
        aria-label={text('keys.action.turnPort')}
        onClick={() => session.turn(1)}
      >
        ◂
      </button>
      {helm.speeds.map((speed) => (
        <button
          type="button"
          key={speed}
          aria-pressed={helm.speed === speed}
          aria-label={text('sky.helm.speed', { speed })}
          onClick={() => session.dial(speed)}
        >
          {speed}
        </button>
      ))}
      <button
        type="button"
        aria-label={text('keys.action.turnStarboard')}
        onClick={() => session.turn(-1)}
      >
        ▸
      </button>
    </div>
  )
}
