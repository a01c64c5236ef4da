/**
 * What one fears who does not look ahead: a ship with gas aboard, metreon once something burns, and to
 * be caught in one fire with a comrade. An Officer, who plays it through, needs no such rules.
 */

import { afterPlot, type Ship } from '../../battle'
import { distance, type Hex } from '../../hex'
import { metreonAbout } from './judging'
import type { Outlook } from './outlook'

/** How much a plot of the ship that ends on a hex is feared; 0 everywhere while nobody uses gas. */
export const fearOf = (outlook: Outlook, ship: Ship): ((hex: Hex) => number) => {
  const { world, view, weights, fleet, foes, foesSoon } = outlook
  const { laden, crowded, burning } = weights
  if (laden + crowded + burning === 0) return FEARLESS
  const isLaden = foes.some(({ gas }) => gas > 0)
  if (!isLaden && view.lit.length === 0) return FEARLESS
  const { grid } = world.board
  const comrades = isLaden ? fleet.filter(({ id, plot }) => id !== ship.id && plot !== null) : []
  const ends = comrades.map((own) => afterPlot(world, own).hex)
  const fearAt = (hex: Hex): number => {
    let fear = metreonAbout(outlook, hex) * burning
    for (const [at, { hex: now, gas }] of foes.entries()) {
      const away = Math.min(distance(grid, now, hex), distance(grid, foesSoon[at].hex, hex))
      fear += Math.max(0, LADEN_HEXES - away) * gas * laden
    }
    for (const end of ends) fear += Math.max(0, CROWDED_HEXES - distance(grid, end, hex)) * crowded
    return fear
  }
  // Many flights end on one hex, at other speeds and headings.
  const fears = new Map<Hex, number>()
  return (hex) => {
    const known = fears.get(hex)
    if (known !== undefined) return known
    const fear = fearAt(hex)
    fears.set(hex, fear)
    return fear
  }
}

export const FEARLESS = (): number => 0

/** As far as a ship flies in a turn, and its fire reaches from there: further off it is not feared. */
const LADEN_HEXES = 10
/** Two ships this far apart are not reached by one fire, wherever it is laid. */
const CROWDED_HEXES = 6
