// The light that a battlefield lies in: plain data for the painter of the ground. Colours are sRGB.

export const LIGHT_IDS = ['afternoon', 'midday', 'dusk', 'cave', 'decks'] as const
export type LightId = (typeof LIGHT_IDS)[number]

export interface LightSpec {
  readonly id: LightId
  /** Height of the sun, or of what stands for it, over the ground. Its direction never changes: figures are lit from there. */
  readonly sunDegrees: number
  readonly sun: string
  readonly sunPercent: number
  /** Light from above and from the ground around, which fills the shadows. */
  readonly sky: string
  readonly skyPercent: number
  readonly bounce: string
  readonly bouncePercent: number
  /** What black is lifted to: shadows are never black. */
  readonly black: string
  readonly saturationPercent: number
  readonly contrastPercent: number
  /** Haze that lies over the far side of the board, and how thick it is at the farthest row. */
  readonly haze: string
  readonly hazePercent: number
  /** What the land beyond the edge sinks into: far away above, and below. */
  readonly farAbove: string
  readonly farBelow: string
  /** What the pictures of things that stand about are multiplied with: they were lit in the afternoon. */
  readonly standing: string
}

const AFTERNOON: LightSpec = {
  id: 'afternoon',
  sunDegrees: 36,
  sun: '#FFDDA8',
  sunPercent: 140,
  sky: '#8AA4EA',
  skyPercent: 66,
  bounce: '#7E7468',
  bouncePercent: 66,
  black: '#0A0714',
  saturationPercent: 108,
  contrastPercent: 107,
  haze: '#A9A6C4',
  hazePercent: 26,
  farAbove: '#4B466A',
  farBelow: '#151728',
  standing: '#FFFFFF',
}

export const LIGHTS: Readonly<Record<LightId, LightSpec>> = {
  afternoon: AFTERNOON,
  midday: {
    ...AFTERNOON,
    id: 'midday',
    sunDegrees: 52,
    sun: '#FFE9C4',
    sunPercent: 126,
    sky: '#8FB4F0',
    skyPercent: 74,
    saturationPercent: 96,
    haze: '#B4C4DC',
    farAbove: '#5A6C8C',
  },
  dusk: {
    ...AFTERNOON,
    id: 'dusk',
    sunDegrees: 27,
    sun: '#FFC08C',
    sunPercent: 140,
    sky: '#7C84CC',
    skyPercent: 82,
    bounce: '#6A5470',
    bouncePercent: 76,
    black: '#0E0A1E',
    saturationPercent: 100,
    haze: '#A08098',
    hazePercent: 26,
    farAbove: '#5A3C5E',
    farBelow: '#14122A',
    standing: '#E8C4B8',
  },
  cave: {
    ...AFTERNOON,
    id: 'cave',
    sunDegrees: 58,
    sun: '#8FB6D8',
    sunPercent: 70,
    sky: '#5A6AA8',
    skyPercent: 52,
    bounce: '#4C4058',
    bouncePercent: 60,
    black: '#0B0A18',
    saturationPercent: 104,
    haze: '#3C4668',
    hazePercent: 24,
    farAbove: '#1A1C30',
    farBelow: '#0A0C18',
    standing: '#8C9CC0',
  },
  decks: {
    ...AFTERNOON,
    id: 'decks',
    sunDegrees: 62,
    sun: '#FFE6C4',
    sunPercent: 84,
    sky: '#7C9AC8',
    skyPercent: 66,
    bounce: '#5A5A66',
    bouncePercent: 60,
    black: '#090B14',
    saturationPercent: 108,
    haze: '#4A5468',
    hazePercent: 12,
    farAbove: '#141A26',
    farBelow: '#0A0E18',
    standing: '#E6ECF4',
  },
}

/** What a battlefield lies in where nothing else is said. */
export const USUAL_LIGHT: LightId = 'afternoon'
