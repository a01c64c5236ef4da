/**
 * The words that missions may use and that rules must know: what can be counted, what a trigger may
 * wait for, ask and do. One list of each, so that a mission with an unknown word is refused when it is
 * read and not in the middle of a battle.
 */

/** What an argument of a condition or an effect is; marks are looked up and become hexes. */
export type ArgumentKind = 'mark' | 'unit' | 'count'

export type Arguments = { readonly [name: string]: ArgumentKind }

/** Counts of a ground front that objectives, endings and stamps are made of; none has an argument. */
export const GROUND_MEASURES = [
  'peopleSafe',
  'peopleHeld',
  'columnsAbroad',
  'officersStanding',
  'officersLost',
  'householdsLost',
  'roundsPlayed',
  'heavyUsed',
  'chargesBlown',
  'inhibitorsSpent',
  'searchLevel',
  'probesLost',
  'rockfallsDropped',
  'found',
  'consolesUsed',
  'injuredSafe',
] as const
export type GroundMeasure = (typeof GROUND_MEASURES)[number]

/** Events of a ground front that a trigger may wait for. */
export const GROUND_TRIGGER_EVENTS = [
  'roundReset',
  'turnBegan',
  'unitMoved',
  'columnMoved',
  'columnFled',
  'columnSafe',
  'unitNoticed',
  'tagAimed',
  'tagLocked',
  'tagDropped',
  'householdBeamed',
  'unitBeamed',
  'shotFired',
  'unitStunned',
  'unitTaken',
  'probeDestroyed',
  'inhibitorPlaced',
  'inhibitorSpent',
  'chargeBlown',
  'rockfallDropped',
  'doorWorked',
  'consoleUsed',
  'itemFound',
  'injuredSafe',
  'searchRaised',
  'arrivalCame',
  'bombardmentStruck',
] as const
export type GroundTriggerEvent = (typeof GROUND_TRIGGER_EVENTS)[number]

/** Questions about the event and the state; a trigger fires when all of its own hold. */
export const GROUND_CONDITIONS = {
  always: {},
  /** The event's unit stands on the mark. */
  atHex: { hex: 'mark' },
  /** The event's unit is of this kind. */
  unitIs: { kind: 'unit' },
} as const satisfies { readonly [name: string]: Arguments }
export type GroundCondition = keyof typeof GROUND_CONDITIONS

export const GROUND_EFFECTS = {
  /** Raises the search by so many ticks. */
  addTicks: { amount: 'count' },
  /** Leads the search astray: it loses so many ticks, but no level that it has reached. */
  misleadSearch: { amount: 'count' },
  /** Announces a probe of this kind at a drawn edge hex, so many rounds ahead. */
  drawArrival: { unit: 'unit', rounds: 'count' },
  /** Announces that the cave on the mark comes down, so many rounds ahead. */
  drawCaveIn: { hex: 'mark', rounds: 'count' },
  /** Opens the door on the mark, sealed or not. */
  openDoor: { hex: 'mark' },
} as const satisfies { readonly [name: string]: Arguments }
export type GroundEffect = keyof typeof GROUND_EFFECTS

/** Counts of a front in space. */
export const SPACE_MEASURES = [
  'shipsLost',
  'shipsAway',
  'enemiesGone',
  'hullPercent',
  'damageTaken',
  'messageRounds',
  'linkRounds',
  'silentRounds',
  'gasScooped',
  'gasVented',
  'gasBurnt',
  'coresEjected',
  'tearsOpen',
  'hazardsFound',
  'scansMade',
  'torpedoesSpent',
  'sailsOpen',
  'roundsPlayed',
  /** Both are counts of the ground; a battle's result asks them of every front. */
  'peopleSafe',
  'peopleHeld',
] as const
export type SpaceMeasure = (typeof SPACE_MEASURES)[number]

/** Events of a front in space that a trigger may wait for. */
export const SPACE_TRIGGER_EVENTS = [
  'sideReadied',
  'shipMoved',
  'beamFired',
  'hullHit',
  'systemBroken',
  'shipDestroyed',
  'shipFled',
  'shipEscaped',
  'gasScooped',
  'gasVented',
  'gasLit',
  'torpedoStruck',
  'chargeDropped',
  'tearOpened',
  'tearClosed',
  'coreEjected',
  'scanMade',
  'messageSent',
  'shipsLinked',
  'sailOpened',
  'silenceFell',
] as const
export type SpaceTriggerEvent = (typeof SPACE_TRIGGER_EVENTS)[number]

export const SPACE_CONDITIONS = {
  always: {},
  /** The event's ship is on the mark. */
  atHex: { hex: 'mark' },
  /** The event's ship is of this kind. */
  unitIs: { kind: 'unit' },
} as const satisfies { readonly [name: string]: Arguments }
export type SpaceCondition = keyof typeof SPACE_CONDITIONS

export const SPACE_EFFECTS = {
  /** All shield arcs of ships of this kind go down. */
  dropArcs: { unit: 'unit' },
  /** Lights the gas on the mark, as if the other side had done it. */
  lightGas: { hex: 'mark' },
  /** A ship of the Son'a comes in at the mark. */
  bringShip: { unit: 'unit', hex: 'mark' },
} as const satisfies { readonly [name: string]: Arguments }
export type SpaceEffect = keyof typeof SPACE_EFFECTS
