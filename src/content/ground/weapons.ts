import type { WeaponSpec } from './types'

const phaser = (
  id: string,
  rangeHexes: number,
  damage: number,
  hitPercent: number,
): WeaponSpec => ({
  id,
  rangeHexes,
  damage,
  hitPercent,
  shots: 1,
  radiusHexes: 0,
  isLoud: false,
  hasHeavySetting: true,
  isMelee: false,
})

/** Weapons of the table in GAME 4.9. */
export const WEAPONS: readonly WeaponSpec[] = [
  phaser('officerPhaser', 7, 4, 70),
  phaser('androidPhaser', 7, 4, 80),
  phaser('fieldPhaser', 6, 3, 65),
  phaser('securityPhaser', 7, 3, 65),
  { ...phaser('blade', 1, 5, 90), hasHeavySetting: false, isMelee: true },
  { ...phaser('launcher', 6, 6, 100), radiusHexes: 1, isLoud: true, hasHeavySetting: false },
  { ...phaser('trooperRifle', 6, 3, 65), hasHeavySetting: false },
  { ...phaser('enforcerRepeater', 5, 2, 60), shots: 3, hasHeavySetting: false },
  { ...phaser('guardSidearm', 6, 2, 60), hasHeavySetting: false },
  { ...phaser('ruafoPistol', 6, 4, 70), hasHeavySetting: false },
]
