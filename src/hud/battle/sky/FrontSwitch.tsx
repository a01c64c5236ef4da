import { text } from '../../../text'
import { useBattle } from '../../context'
import type { IconName } from '../../icons'
import { useLabel } from '../../keys'
import { Icon } from '../../parts/Icon'
import { KeyHint } from '../../parts/KeyHint'

/** Where a battle is fought on two boards: which is on screen, and what waits on each. */
export function FrontSwitch() {
  const session = useBattle()
  const label = useLabel(text('keys.action.swapFront'), 'swapFront')
  const { onGround, inSpace } = session
  if (onGround === null || inSpace === null) return null
  const fronts = [
    { part: onGround, id: 'ground', icon: 'hills' },
    { part: inSpace, id: 'space', icon: 'spaceship' },
  ] as const
  return (
    <div class="panel fronts" role="group" aria-label={label} title={label}>
      {fronts.map(({ part, id, icon }) => {
        const isShown = session.front.value === part.board
        return (
          <FrontButton
            key={id}
            id={id}
            icon={icon}
            isShown={isShown}
            idle={part.idlers.value.length}
            alerts={part.alerts.value.length}
            onPress={() => {
              if (!isShown) session.swapFront()
            }}
          />
        )
      })}
    </div>
  )
}

interface FrontButtonProps {
  readonly id: 'ground' | 'space'
  readonly icon: IconName
  readonly isShown: boolean
  readonly idle: number
  readonly alerts: number
  readonly onPress: () => void
}

function FrontButton({ id, icon, isShown, idle, alerts, onPress }: FrontButtonProps) {
  const name = text(`sky.front.${id}`)
  const words = [
    name,
    alerts > 0 ? text('sky.front.alerts', { count: alerts }) : '',
    text('battle.idle', { count: idle }),
  ]
    .filter((part) => part !== '')
    .join(', ')
  return (
    <button
      type="button"
      class="fronts__one"
      aria-pressed={isShown}
      aria-label={words}
      onClick={onPress}
    >
      <Icon name={icon} />
      <span class="fronts__name">{name}</span>
      {!isShown && <KeyHint action="swapFront" />}
      {alerts > 0 && <span class="fronts__count fronts__count--alert">{alerts}</span>}
      {idle > 0 && <span class="fronts__count">{idle}</span>}
    </button>
  )
}
