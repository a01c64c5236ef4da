import { text } from '../../text'
import { useBattle, usePorts, useSession } from '../context'
import { IconButton } from '../parts/Button'
import { countUp } from '../parts/Marks'
import { effectText } from '../session/effectText'
import { SignalStrip } from './sky/SignalStrip'

interface TopBarProps {
  readonly onMenu: () => void
  /** Null where the log is open to be seen anyway. */
  readonly onLog: (() => void) | null
}

/** Round and par, phase, the search with what the pending order would add to it. */
export function TopBar({ onMenu, onLog }: TopBarProps) {
  const session = useBattle()
  const { showsThreats, isInspecting } = session
  return (
    <header class="panel top">
      <IconButton icon="menu" label={text('common.menu')} onPress={onMenu} />
      <Rounds />
      <span class="top__line only-wide" />
      <Phase />
      <span class="top__line only-wide" />
      {session.part.board === session.onGround?.board ? <Search /> : <SignalStrip />}
      {onLog !== null && (
        <span class="only-sheet">
          <IconButton icon="log" label={text('battle.log')} onPress={onLog} />
        </span>
      )}
      <span class="top__look">
        <IconButton
          icon="look"
          label={`${text('inspect.toggle')} (I)`}
          isPressed={isInspecting.value}
          onPress={session.toggleInspect}
        />
      </span>
      <IconButton
        icon="eye"
        label={`${text('battle.threats')} (V)`}
        isPressed={showsThreats.value}
        onPress={session.toggleThreats}
      />
    </header>
  )
}

function Rounds() {
  const { match, view } = useBattle()
  const { round } = view.value
  const { rounds, par } = match.mission
  const kindOf = (one: number) => {
    const kind = one < round ? 'past' : one === round ? 'now' : ''
    return one === par ? `${kind} par` : kind
  }
  return (
    <div class="top__block">
      <span class="label">
        <span class="number">{text('battle.round', { round })}</span>{' '}
        <span class="dim only-wide">{text('battle.of', { rounds, par })}</span>
      </span>
      <span class="rounds" role="img" aria-label={text('battle.roundAria', { round, rounds, par })}>
        {countUp(rounds).map((index) => (
          <i key={index} class={kindOf(index + 1)} />
        ))}
      </span>
    </div>
  )
}

function Phase() {
  const { isEnemyPhase, side, part, onGround } = useBattle()
  const isOnGround = part.board === onGround?.board
  const isEnemy = isEnemyPhase.value
  const current = (is: boolean) => (is ? ({ 'aria-current': 'step' } as const) : {})
  return (
    <div
      class={isEnemy ? 'phase phase--enemy label' : 'phase label'}
      role="group"
      aria-label={text('battle.phase')}
    >
      <span {...current(!isEnemy)}>{text('battle.phase.own')}</span>
      <span {...current(isEnemy)}>{text(`battle.phase.theirs.${side}`)}</span>
      <span>{text(isOnGround ? 'battle.phase.environment' : 'sky.phase.environment')}</span>
    </div>
  )
}

function Search() {
  const { ground, forecast } = useSession()
  const { numbers } = usePorts().library.content
  const { ticks } = ground.value.search
  const perLevel = numbers.ticksPerLevel
  const levels = numbers.searchEffects.length
  const level = Math.min(levels, Math.floor(ticks / perLevel))
  const added = forecast.value?.ticks ?? 0
  const reached = Math.min(levels, Math.floor((ticks + added) / perLevel))
  const next = effectText(numbers, level + 1)
  const words = text('battle.search.aria', { level, ticks, total: levels * perLevel, next })
  const kindOf = (tick: number) => (tick < ticks ? 'full' : tick < ticks + added ? 'maybe' : '')
  return (
    <div class="search">
      <div class="search__words label">
        <span class="search__now">
          <span class="ember">{text('battle.search', { level })}</span>
          <span class="dim search__next">
            {' · '}
            {level < levels && text('battle.search.next', { level: level + 1 })} <b>{next}</b>
          </span>
        </span>
        {added > 0 && (
          <span class="amber">
            {reached > level
              ? text('battle.search.reaches', { ticks: added, level: reached })
              : text('battle.search.adds', { ticks: added })}
            {reached > level && (
              <span class="search__effect"> · {effectText(numbers, reached)}</span>
            )}
          </span>
        )}
      </div>
      <div
        class="meter"
        role="img"
        aria-label={
          added > 0 ? `${words} ${text('battle.search.ariaAdds', { count: added })}` : words
        }
      >
        {countUp(levels).map((group) => (
          <span key={group}>
            {countUp(perLevel).map((index) => (
              <i key={index} class={kindOf(group * perLevel + index)} />
            ))}
          </span>
        ))}
      </div>
    </div>
  )
}
