import type { TerrainId, TerrainSpec } from './types'

/** Terrain of GAME 4.1 and 4.2. A line: cost, half points of a column, pick-up, cover, obstacle. */
const OPEN: Omit<TerrainSpec, 'id'> = {
  cost: 1,
  columnHalfCost: 2,
  underwater: false,
  flyable: true,
  pickUpHexes: 5,
  coverPercent: 0,
  obstacleHalfLevels: 0,
  isShielded: false,
  isHidingPlace: false,
  columnRoom: 1,
}

const terrain = (id: TerrainId, differs: Partial<TerrainSpec>): TerrainSpec => ({
  ...OPEN,
  ...differs,
  id,
})

export const TERRAIN: readonly TerrainSpec[] = [
  terrain('meadow', {}),
  terrain('trail', { columnHalfCost: 1, columnRoom: 2 }),
  terrain('square', { columnHalfCost: 1, columnRoom: 2 }),
  terrain('bridge', { columnHalfCost: 1, columnRoom: 2 }),
  terrain('crop', { pickUpHexes: 4, coverPercent: 20 }),
  terrain('brush', {
    cost: 2,
    columnHalfCost: 4,
    pickUpHexes: 3,
    coverPercent: 20,
    isHidingPlace: true,
  }),
  terrain('forest', {
    cost: 2,
    columnHalfCost: 4,
    pickUpHexes: 3,
    coverPercent: 40,
    obstacleHalfLevels: 3,
    isHidingPlace: true,
  }),
  terrain('rocks', {
    cost: 2,
    columnHalfCost: 4,
    pickUpHexes: 3,
    coverPercent: 40,
    obstacleHalfLevels: 1,
    isHidingPlace: true,
  }),
  terrain('house', {
    pickUpHexes: 1,
    coverPercent: 40,
    obstacleHalfLevels: 3,
    flyable: false,
    isHidingPlace: true,
    columnRoom: 2,
  }),
  terrain('shallow', { cost: 2, columnHalfCost: 4 }),
  terrain('deep', {
    cost: 2,
    columnHalfCost: null,
    underwater: true,
    pickUpHexes: 1,
    coverPercent: 40,
  }),
  terrain('cave', {
    pickUpHexes: 1,
    coverPercent: 40,
    obstacleHalfLevels: 4,
    flyable: false,
    isShielded: true,
    isHidingPlace: true,
    columnRoom: 2,
  }),
  terrain('kelbonite', {
    cost: 2,
    columnHalfCost: 4,
    pickUpHexes: 3,
    coverPercent: 20,
    obstacleHalfLevels: 1,
    isShielded: true,
    isHidingPlace: true,
  }),
  terrain('rubble', { cost: 3, columnHalfCost: 6, coverPercent: 20 }),
  terrain('deck', {}),
  terrain('bulkhead', { cost: null, columnHalfCost: null, flyable: false, obstacleHalfLevels: 8 }),
  terrain('door', { cost: null, columnHalfCost: null, flyable: false, obstacleHalfLevels: 8 }),
  terrain('console', { cost: null, columnHalfCost: null, coverPercent: 0, obstacleHalfLevels: 1 }),
  terrain('emitter', {}),
  terrain('chasm', { cost: null, columnHalfCost: null }),
]
