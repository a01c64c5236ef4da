/** What is asked of a front in space while one plays in the terminal: forecasts and offers. */

import type { Match, Rejection, SpaceCommand, SpaceForecast } from '../battle'
import { offsetName } from '../battle/library'
import { text, textFor } from '../text'

/** The front in space that orders of ships are meant for; −1 if the battle has none. */
export const skyFrontOf = (match: Match): number =>
  match.mission.fronts.findIndex(({ theatre }) => theatre === 'space')

/** What an order will do, a line each. */
export const tellSkyForecast = (match: Match, command: SpaceCommand): readonly string[] => {
  const forecast = match.skyForecast(command)
  const { cols } = match.mission.fronts[command.front].board.grid
  const place = (hex: number): string => offsetName(cols, hex)
  const lines = [
    ...forecast.strikes.map((strike) =>
      text('skyForecast.strike', {
        hit: strike.hitPercent,
        certain: strike.certainHits,
        extra: strike.extraHitPercent,
        damage: strike.damagePerHit,
        arc: strike.arc,
        shield: strike.shield,
      }),
    ),
    ...forecast.lights.map((hex) => text('skyForecast.lights', { hex: place(hex) })),
    ...flightLines(forecast, place),
  ]
  return lines.length > 0 ? lines : [text('skyForecast.nothing')]
}

const flightLines = (
  { ghost, debris, fire, exposures, isSilent }: SpaceForecast,
  place: (hex: number) => string,
): readonly string[] => {
  if (ghost === null) return []
  const { hex, speed, drift } = ghost
  return [
    text('skyForecast.ghost', { hex: place(hex), speed, drift: place(drift) }),
    ...(debris > 0 ? [text('skyForecast.debris', { count: debris })] : []),
    ...(fire > 0 ? [text('skyForecast.fire', { count: fire })] : []),
    ...exposures.map(({ unit, meanHundredths }) =>
      text('skyForecast.exposure', { unit, damage: Math.floor(meanHundredths / 100) }),
    ),
    ...(isSilent ? [text('skyForecast.silent')] : []),
  ]
}

/** What a ship can do now, and why not the rest. */
export const tellSkyOptions = (match: Match, front: number, unit: number): readonly string[] => {
  const { canFly, ghosts, mounts, actions } = match.skyOptions(unit, front)
  const { cols } = match.mission.fronts[front].board.grid
  const shown = ghosts.map(
    ({ hex, speed, course }) => `${offsetName(cols, hex)} ${course || '-'} ${speed}`,
  )
  return [
    canFly === null
      ? text('skyForecast.ghosts', { count: ghosts.length, ghosts: shown.join(', ') })
      : reasonOf(canFly),
    ...mounts.map(({ mount, id, weapon, rejection, targets, hexes }) => {
      const name = `${mount} ${id} (${textFor(`shipWeapon.${weapon}`)})`
      return rejection === null
        ? `${name}: ${targets.join(' ')}${hexes.length > 0 ? ` +${hexes.length}` : ''}`
        : `${name}: ${reasonOf(rejection)}`
    }),
    ...actions.map(
      ({ id, officer, rejection }) =>
        `${id}${officer === '' ? '' : ` ${officer}`}: ${rejection === null ? '+' : reasonOf(rejection)}`,
    ),
  ]
}

const reasonOf = ({ code, params }: Rejection): string => textFor(`reason.${code}`, params)
