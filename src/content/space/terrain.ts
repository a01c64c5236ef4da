import type { SpaceTerrainId, SpaceTerrainSpec } from './types'

/** Terrain of the Patch (GAME 5.6). What differs from open space. */
const CLEAR: Omit<SpaceTerrainSpec, 'id'> = {
  isGas: false,
  burns: false,
  sightHexes: null,
  lockPenaltyHexes: 0,
  foilsLocks: false,
  shieldMend: 2,
  hullMend: 0,
  dragAboveSpeed: null,
  debrisAboveSpeed: null,
  coverPercent: 0,
  shear: null,
}

const terrain = (id: SpaceTerrainId, differs: Partial<SpaceTerrainSpec>): SpaceTerrainSpec => ({
  ...CLEAR,
  ...differs,
  id,
})

export const SPACE_TERRAIN: readonly SpaceTerrainSpec[] = [
  terrain('clear', {}),
  terrain('thin', { isGas: true, sightHexes: 8, lockPenaltyHexes: 2, shieldMend: 1 }),
  terrain('dense', {
    isGas: true,
    sightHexes: 2,
    foilsLocks: true,
    shieldMend: 0,
    dragAboveSpeed: 3,
  }),
  terrain('metreon', {
    isGas: true,
    burns: true,
    sightHexes: 8,
    lockPenaltyHexes: 2,
    shieldMend: 1,
  }),
  terrain('asteroids', { debrisAboveSpeed: 1, coverPercent: 20 }),
  terrain('ringlight', { shieldMend: 4, hullMend: 1 }),
  terrain('shearE', { shear: 0 }),
  terrain('shearNE', { shear: 1 }),
  terrain('shearNW', { shear: 2 }),
  terrain('shearW', { shear: 3 }),
  terrain('shearSW', { shear: 4 }),
  terrain('shearSE', { shear: 5 }),
]
