// Who stands where within a hex: alone in the middle; several beside one another, crowds a little smaller;
// machines in the air over those on the ground; whoever comes to a house in front of it.
import type { DisplayUnit } from './display'
import type { ScreenPoint } from './projection'

/** A place within a hex, board pixels from its middle; `size` is the share of the usual one. */
export type StandingPlace = ScreenPoint & { readonly size: number; readonly lift: number }

const FLYERS = new Set(['scout', 'hunter', 'warden', 'bore'])
/** How much higher than in their pictures machines hang, board pixels: alone, and over others in the same hex. */
const HOVER = { alone: 4, above: 46 }
const CROWD_SIZE = { alone: 0.92, shared: 0.8 }
/** In front of what stands in the middle of these hexes, and beside a house. */
const BEFORE: Readonly<Record<string, ScreenPoint>> = {
  house: { x: 24, y: 36 },
  cave: { x: 0, y: 26 },
  console: { x: 0, y: 14 },
}
/** Where two or three on the ground share a hex, and two before a house. */
const SHARED: readonly (readonly ScreenPoint[])[] = [
  [{ x: 0, y: 0 }],
  [
    { x: -29, y: -9 },
    { x: 29, y: 11 },
  ],
  [
    { x: -34, y: -4 },
    { x: 0, y: 14 },
    { x: 34, y: -8 },
  ],
]
const BEFORE_A_HOUSE: readonly ScreenPoint[] = [
  { x: -60, y: -4 },
  { x: 10, y: 6 },
]
/** Machines over others, from the middle. */
const ABOVE: readonly ScreenPoint[] = [
  { x: 30, y: -10 },
  { x: -32, y: -16 },
  { x: 0, y: -26 },
]

export const isFlyer = (kind: string) => FLYERS.has(kind)

/** Where whoever is alone on a hex of this terrain stands, from its middle. */
export function stepAside(terrain: string): ScreenPoint {
  return BEFORE[terrain] ?? SHARED[0][0]
}

/** A place for each who is on one hex, by id. */
export function standingPlaces(
  units: readonly Pick<DisplayUnit, 'id' | 'kind' | 'column'>[],
  terrain: string,
): ReadonlyMap<number, StandingPlace> {
  const flyers = units.filter((unit) => isFlyer(unit.kind))
  const walkers = units.filter((unit) => !isFlyer(unit.kind))
  const aside = stepAside(terrain)
  const isHouse = terrain === 'house' && walkers.length > 1
  const row = isHouse ? BEFORE_A_HOUSE : SHARED[Math.min(SHARED.length, walkers.length) - 1]
  const places = new Map<number, StandingPlace>()
  walkers.forEach(({ id, column }, k) => {
    const { x, y } = row[k % row.length]
    const crowd = walkers.length > 1 ? CROWD_SIZE.shared : CROWD_SIZE.alone
    places.set(id, { x: aside.x + x, y: aside.y + y, size: column ? crowd : 1, lift: 0 })
  })
  const isOverOthers = walkers.length > 0 || flyers.length > 1
  flyers.forEach(({ id }, k) => {
    const { x, y } = isOverOthers ? ABOVE[k % ABOVE.length] : SHARED[0][0]
    const lift = walkers.length > 0 ? HOVER.above : HOVER.alone
    places.set(id, { x, y, size: 1, lift })
  })
  return places
}
