// What is drawn over what. Between FIGURES and PLATES everything stands in order of its ground row.
export const DEPTH = {
  backdrop: -2,
  sketch: -1,
  ground: 0,
  water: 2,
  /** What lies on the ground. */
  flat: 4,
  grid: 5,
  fog: 10,
  tiles: 20,
  under: 30,
  /** Figures and props add the ground row of their foot, board pixels. */
  figures: 1000,
  plates: 50_000,
  over: 60_000,
  marks: 61_000,
  effects: 70_000,
  numbers: 80_000,
} as const
