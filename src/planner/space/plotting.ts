/** The plots of the side that moves second: where to be when the other side has moved. */

import {
  courseBefore,
  courseInto,
  driftFrom,
  ramDamage,
  type Ship,
  type SpaceCommand,
  shieldAgainst,
  shipSpec,
  trace,
} from '../../battle'
import { distance } from '../../hex'
import { fearOf } from './fearing'
import { type Trial, trialsOf } from './flying'
import { bestHarm, gasAround, harmFrom, perilAt, worthOfHarm } from './judging'
import type { Outlook } from './outlook'

interface Draft {
  readonly trial: Trial
  /** Whom it would run into, and what that is worth; null = nobody. */
  readonly ram: { readonly target: number; readonly worth: number } | null
  readonly worth: number
}

/** The plot of a ship that has drawn none; null for who has. */
export const plotOf = (outlook: Outlook, ship: Ship): SpaceCommand | null => {
  if (ship.plot !== null) return null
  const { world, front, foes } = outlook
  const plot = { type: 'plot', front, unit: ship.id } as const
  if (!outlook.plots) {
    const course = 'F'.repeat(ship.speed)
    return { ...plot, speed: ship.speed, course, otherwise: '', ram: null }
  }
  // Who flies free is taken to go on as it flies: at its speed, on its heading.
  const then = foes.map(
    (foe): Ship => ({ ...foe, hex: driftFrom(world, foe.hex, foe.facing, foe.speed) }),
  )
  const ahead: Outlook = { ...outlook, foesSoon: then }
  // Where only the best is wanted, those that it cannot better are left out.
  const isOne = outlook.choice === 0 && ship.plotBreaks === 0
  const drafts: Draft[] = []
  let most = Number.NEGATIVE_INFINITY
  for (const trial of trialsOf(ahead, ship, fearOf(ahead, ship))) {
    const draft = draftOf(ahead, ship, trial, then, isOne ? most : Number.NEGATIVE_INFINITY)
    if (draft === null) continue
    drafts.push(draft)
    most = Math.max(most, draft.worth)
  }
  drafts.sort((one, other) => other.worth - one.worth)
  const ends = [...new Set(drafts.map(endOf))]
  const end = ends[Math.min(outlook.choice, ends.length - 1)]
  const best = drafts.find((draft) => endOf(draft) === end)
  if (best === undefined) return null
  const { speed, course } = best.trial.ghost
  const otherwise = ship.plotBreaks > 0 ? wayOut(outlook, best, drafts) : ''
  return { ...plot, speed, course, otherwise, ram: best.ram?.target ?? null }
}

const endOf = ({ trial }: Draft): number => trial.ghost.hex

/** Null for one that is surely worth no more than `most`: what is to be met only takes away. */
const draftOf = (
  outlook: Outlook,
  ship: Ship,
  trial: Trial,
  then: readonly Ship[],
  most: number,
): Draft | null => {
  const { ghost, ship: there, path, lay } = trial
  const isQuarry = outlook.foes.length > 0 && ship.kind === 'scoutship'
  const ram = ramAt(outlook, ship, ghost.speed, then)
  const gain =
    (isQuarry ? -Math.floor(lay / 3) : lay) +
    Math.floor((bestHarm(outlook, there, then) * outlook.weights.harm) / 10) -
    gasAround(outlook, ghost.hex) +
    (ram?.worth ?? 0)
  if (gain <= most) return null
  const met = ram === null ? Math.floor(harmFrom(outlook, there, then) / 2) : 0
  return { trial, ram, worth: gain - perilAt(outlook, there, path) - met }
}

/** Who is as good as lost means to run into whoever is expected in reach, and no longer counts the cost. */
const ramAt = (
  { world, weights }: Outlook,
  ship: Ship,
  speed: number,
  then: readonly Ship[],
): Draft['ram'] => {
  const { hull, mounts } = shipSpec(world, ship.kind)
  const isDesperate = ship.hull * 100 <= hull * world.content.numbers.ramHullPercent
  if (!isDesperate || mounts.length === 0) return null
  for (const foe of then) {
    const course = courseInto(world, ship, speed, foe.hex)
    const way = course === null ? null : courseBefore(world, ship, course, foe.hex)
    if (way === null) continue
    const from = trace(world, ship, way).path.at(-1) ?? ship.hex
    const harm = worthOfHarm(ramDamage(world, speed) * 10, shieldAgainst(world, foe, from) * 10)
    return { target: foe.id, worth: Math.floor((harm * weights.harm) / 10) }
  }
  return null
}

/** Out of reach of a fire that is lit on the end of the plot. */
const APART = 3

/** The best course at the same speed that ends well apart from the plot, for when that is lit; '' for none. */
const wayOut = ({ world }: Outlook, best: Draft, drafts: readonly Draft[]): string => {
  const { grid } = world.board
  let out = ''
  let most = 0
  for (const draft of drafts) {
    if (draft.trial.ghost.speed !== best.trial.ghost.speed) continue
    const apart = Math.min(APART, distance(grid, endOf(draft), endOf(best)))
    if (apart <= most) continue
    most = apart
    out = draft.trial.ghost.course
  }
  return out
}
