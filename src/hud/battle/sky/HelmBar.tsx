import { shipSpec } from '../../../battle'
import { ghostsAt } from '../../../input'
import { text } from '../../../text'
import { useSky } from '../../context'
import { useLabel } from '../../keys'
import { KeyHint } from '../../parts/KeyHint'
import { countUp } from '../../parts/Marks'

/** Speed and heading of the flight that is being set: the dial of the ship. */
export function HelmBar() {
  const session = useSky()
  const ship = session.ship.value
  if (ship === null) return null
  const { topSpeed } = shipSpec(session.world, ship.kind)
  if (topSpeed === 0) return null
  const helm = session.helm.value
  const speed = helm?.speed ?? ship.speed
  const speeds = helm?.speeds ?? []
  const options = session.options.value
  // Where every end of that speed keeps the heading there is nothing to turn to.
  const canTurn =
    options !== null &&
    helm !== null &&
    ghostsAt(options, speed).some(({ facing }) => facing !== ship.facing)
  return (
    <div class="helm" role="group" aria-label={text('sky.helm')}>
      <div class="row row--apart helm__head">
        <span class="label dim">{text(ship.side === 'red' ? 'sky.helm.plot' : 'sky.helm')}</span>
        {helm === null ? (
          <span class="label dim">{text('sky.helm.done')}</span>
        ) : (
          <span class="label">
            {canTurn || <span class="amber helm__straight">{text('sky.helm.straight')} · </span>}
            {text('sky.helm.thrust')} <b class="number">{helm.thrustLeft}</b>{' '}
            {text('sky.helm.ofThrust', { count: helm.thrust })}
          </span>
        )}
      </div>
      <div class="helm__dial">
        <TurnButton step={1} isDisabled={!canTurn} />
        <span class="helm__keys" aria-hidden="true">
          <KeyHint action="slower" />
        </span>
        {countUp(Math.max(topSpeed, ship.speed) + 1).map((one) => {
          const isPossible = speeds.includes(one)
          return (
            <button
              type="button"
              key={one}
              class={one === ship.speed ? 'helm__speed helm__speed--now' : 'helm__speed'}
              aria-pressed={one === speed}
              aria-disabled={!isPossible}
              aria-label={text(one === ship.speed ? 'sky.helm.speedNow' : 'sky.helm.speed', {
                speed: one,
              })}
              onClick={() => {
                if (isPossible) session.dial(one)
              }}
            >
              {one}
            </button>
          )
        })}
        <span class="helm__keys" aria-hidden="true">
          <KeyHint action="faster" />
        </span>
        <TurnButton step={-1} isDisabled={!canTurn} />
      </div>
    </div>
  )
}

/** The bow to port (1) or starboard (−1). */
function TurnButton({ step, isDisabled }: { step: 1 | -1; isDisabled: boolean }) {
  const session = useSky()
  const action = step === 1 ? 'turnPort' : 'turnStarboard'
  const label = useLabel(text(`keys.action.${action}`), action)
  return (
    <button
      type="button"
      class="helm__turn"
      aria-label={label}
      title={label}
      aria-disabled={isDisabled}
      onClick={() => {
        if (!isDisabled) session.turn(step)
      }}
    >
      <svg viewBox="-12 -12 24 24" aria-hidden="true">
        <path d="M0-9.500L7 8L0 4.200L-7 8z" transform={`rotate(${-60 * step})`} />
      </svg>
      <KeyHint action={action} />
    </button>
  )
}
