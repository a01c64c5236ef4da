import type { SearchEffect } from '../../content/ground'
import type { Hex } from '../../hex'
import type { Rules } from './context'
import { landOf } from './land'
import type { TickCause } from './model'

/** The environment rolls under this actor id; units begin at 1. */
export const ENVIRONMENT = 0

/** Adds search ticks; the level follows in the Environment (GAME 4.6). */
export const addTicks = (rules: Rules, amount: number, cause: TickCause): void => {
  if (amount > 0) rules.emit({ type: 'ticksAdded', amount, cause })
}

/** Takes ticks away, as many as lie above the level that has been reached. */
export const misleadSearch = (rules: Rules, amount: number): void => {
  const { world, context } = rules
  const { ticks, level } = context.state().search
  const above = Math.max(0, ticks - level * world.content.numbers.ticksPerLevel)
  const taken = Math.min(amount, above)
  if (taken > 0) rules.emit({ type: 'ticksAdded', amount: -taken, cause: 'misled' })
}

/** The round's ticks, then the effect of each level that has been reached. */
export const raiseSearch = (rules: Rules): void => {
  const { world, context } = rules
  const { numbers } = world.content
  addTicks(rules, world.passiveTicks, 'round')
  const reached = Math.min(
    Math.floor(context.state().search.ticks / numbers.ticksPerLevel),
    numbers.searchEffects.length,
  )
  for (let level = context.state().search.level + 1; level <= reached; level += 1) {
    const { search } = context.state()
    const effect = numbers.searchEffects[level - 1]
    rules.emit({
      type: 'searchRaised',
      search: {
        ticks: search.ticks,
        level,
        conesWider: search.conesWider || effect.kind === 'widerCones',
        nextWave: effect.kind === 'waves' ? context.battle().round : search.nextWave,
      },
    })
    drawEffect(rules, effect)
  }
  const { ticks, level, conesWider, nextWave } = context.state().search
  const { round } = context.battle()
  if (nextWave !== 0 && round >= nextWave) {
    drawSquad(rules)
    rules.emit({
      type: 'searchRaised',
      search: { ticks, level, conesWider, nextWave: round + numbers.waveEveryRounds },
    })
  }
}

const drawEffect = (rules: Rules, effect: SearchEffect): void => {
  switch (effect.kind) {
    case 'probes':
      for (let count = 0; count < effect.count; count += 1) {
        drawProbe(rules, effect.unit, rules.world.content.numbers.landingRounds)
      }
      return
    case 'squad':
      drawSquad(rules)
      return
    case 'bombardment':
      drawBombardment(rules)
      return
    case 'widerCones':
    case 'waves':
      return
    default: {
      const never: never = effect
      throw new Error(`unknown search effect ${JSON.stringify(never)}`)
    }
  }
}

/** Draws a probe that comes over the edge `rounds` from now. */
export const drawProbe = (rules: Rules, unit: string, rounds: number): void => {
  const hex = drawHex(rules, rules.world.board.edges, 'edge')
  if (hex === null) return
  const round = rules.context.battle().round + rounds
  rules.emit({ type: 'arrivalDrawn', arrival: { kind: 'probe', hex, units: [unit], round } })
}

const drawSquad = (rules: Rules): void => {
  const { numbers } = rules.world.content
  const hex = foreseenHex(rules) ?? drawHex(rules, rules.world.board.landings, 'landing')
  if (hex === null) return
  const round = rules.context.battle().round + numbers.landingRounds
  rules.emit({
    type: 'arrivalDrawn',
    arrival: { kind: 'squad', hex, units: numbers.squad, round },
  })
}

/** The next of the landings that were foreseen and where none is on its way. */
const foreseenHex = (rules: Rules): Hex | null => {
  const { pieces, arrivals } = rules.context.state()
  const isFree = (hex: Hex): boolean => !arrivals.some((arrival) => arrival.hex === hex)
  return pieces.landings.find(isFree) ?? null
}

const drawHex = (rules: Rules, from: readonly Hex[], tag: string): Hex | null => {
  const taken = rules.context.state().arrivals
  const isOpen = (hex: Hex): boolean => !taken.some((arrival) => arrival.hex === hex)
  const open = taken.length === 0 ? from : from.filter(isOpen)
  if (open.length === 0) return null
  return open[rules.context.roll(ENVIRONMENT, open.length, tag)]
}

const drawBombardment = (rules: Rules): void => {
  const { world, context } = rules
  const { terrain } = landOf(world, context.state())
  const hexes: Hex[] = []
  for (let hex = 0; hex < terrain.length; hex += 1) if (terrain[hex].id === 'cave') hexes.push(hex)
  if (hexes.length === 0) return
  const round = context.battle().round + world.content.numbers.bombardmentRounds
  rules.emit({ type: 'bombardmentDrawn', hexes, round, by: null })
}
