/** What an order will do, on whichever front it is given. */

import {
  forecastGround,
  type GroundBattleView,
  type GroundCommand,
  type GroundForecast,
} from '../rules/ground'
import {
  forecastSpace,
  type SpaceBattleView,
  type SpaceCommand,
  type SpaceForecast,
} from '../rules/space'
import type { Command } from './command'
import type { Field } from './field'
import { touchesOf } from './touches'

/** What an order will do, by what the view's side knows. */
export const forecastFor = (
  field: Field,
  view: GroundBattleView,
  command: Command,
): GroundForecast => {
  const order = command as GroundCommand
  const forecast = forecastGround(field.worlds[order.front], view, order)
  if (order.type !== 'useAbility' || forecast.attacks.length > 0) return forecast
  return { ...forecast, ...touchesOf(field, view, order) }
}

/** The same for a front in space. */
export const skyForecastFor = (
  field: Field,
  view: SpaceBattleView,
  command: Command,
): SpaceForecast => forecastSpace(field.skies[command.front], view, command as SpaceCommand)
