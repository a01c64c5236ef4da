import type { RangeBand, ShipWeaponSpec } from './types'

/** The three bands of GAME 5.4, in hexes. */
const BAND_HEXES = [3, 6, 8] as const

/** A beam that never misses: what it does in each band; 0 = it does not reach so far. */
const beam = (id: string, damages: readonly number[]): ShipWeaponSpec => ({
  id,
  kind: 'phaser',
  shots: 1,
  bands: damages.flatMap((damage, at): RangeBand[] =>
    damage === 0 ? [] : [{ hexes: BAND_HEXES[at], damage, hitPercent: 100 }],
  ),
  aroundDamage: 0,
  reloadRounds: 1,
})

const volley = (
  id: string,
  shots: number,
  damage: number,
  percents: readonly number[],
  hexes: readonly number[] = BAND_HEXES,
): ShipWeaponSpec => ({
  id,
  kind: 'disruptor',
  shots,
  bands: percents.map((hitPercent, at) => ({ hexes: hexes[at], damage, hitPercent })),
  aroundDamage: 0,
  reloadRounds: 1,
})

export const SHIP_WEAPONS: readonly ShipWeaponSpec[] = [
  beam('phaser', [6, 4, 2]),
  beam('yachtPhaser', [3, 2, 1]),
  beam('shuttlePhaser', [2, 1, 0]),
  {
    id: 'torpedo',
    kind: 'torpedo',
    shots: 1,
    bands: [{ hexes: 8, damage: 8, hitPercent: 100 }],
    aroundDamage: 4,
    reloadRounds: 2,
  },
  volley('heavyDisruptor', 5, 3, [70, 55, 40]),
  volley('aftDisruptor', 2, 3, [70, 55, 40]),
  volley('flagDisruptor', 6, 3, [70, 55, 40]),
  volley('raiderDisruptor', 3, 2, [65, 50, 35]),
  volley('collectorDisruptor', 4, 2, [70, 55, 40]),
  volley('droneDisruptor', 2, 1, [60], [2]),
]
