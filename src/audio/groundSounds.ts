/**
 * What each event of a battle on the ground sounds like. Every event has an entry: sounds with their places,
 * or a sentence that says why it is silent. A forgotten event is a type error.
 */
import type { BattleEvent, GroundEvent, GroundView, TerrainId } from '../battle'
import type { GroundSound, SpaceSound } from './sounds'

/** A sound of an event: what, where, and how long after the event begins to be shown. */
export interface Sounding {
  readonly sound: GroundSound | SpaceSound
  /** −1: from nowhere, heard in the middle. */
  readonly hex: number
  readonly delayMs?: number
  /** Against its own level. */
  readonly gain?: number
}

/** What is known around an event. */
export interface SoundScene {
  readonly before: GroundView | null
  readonly after: GroundView
  readonly terrainAt: (hex: number) => TerrainId
  /** Whether an objective is one to reach, and had not been reached: what is to be avoided is met from the start. */
  readonly isNewGoal: (objective: string) => boolean
}

type AnyEvent = GroundEvent | BattleEvent
type EventType = AnyEvent['type']
type EventOf<T extends EventType> = Extract<AnyEvent, { readonly type: T }>
type Maker<T extends EventType> = (event: EventOf<T>, scene: SoundScene) => readonly Sounding[]
/** Why nothing is heard. */
type Silence = string

/** From the order to the first pulse, and between pulses: as the pictures show them. */
export const SHOT_MS = { raise: 220, pulse: 150, flight: 90, shell: 620, strike: 300 } as const

const none: readonly Sounding[] = []

export const GROUND_SOUNDS = {
  unitMoved: stepOf,
  unitFaced: ({ unit }, scene) =>
    unitIn(scene, unit)?.probe ? [at(scene, unit, 'probe-turn')] : none,
  flagPlanted: ({ hex }) => [{ sound: 'flag', hex }],
  calmChanged: ({ unit, cause }, scene) =>
    cause === 'rest' || cause === 'soothed' ? none : [at(scene, unit, 'calm-lost')],
  flightDrawn: ({ unit, path }, scene) => (path.length === 0 ? none : [at(scene, unit, 'dread')]),
  columnSafe: ({ unit }, scene) => [at(scene, unit, 'safe')],
  injuredSafe: ({ unit }, scene) => [at(scene, unit, 'safe')],
  unitNoticed: ({ unit, watched }, scene) => [
    at(scene, unit, watched ? 'probe-watch' : 'probe-notice'),
  ],
  pathDrawn: ({ unit, purpose }, scene) =>
    purpose === 'patrol' || purpose === 'plotted' ? none : [at(scene, unit, 'probe-course')],
  tagAimed: ({ tag }, scene) => [at(scene, tag.unit, 'tag-aim')],
  tagLocked: ({ tag }, scene) => tagged(scene, tag, 'tag-lock'),
  tagShifted: ({ unit }, scene) => [at(scene, unit, 'tag-shift')],
  tagDropped: ({ tag }, scene) => tagged(scene, tag, 'tag-free'),
  householdBeamed: ({ unit }, scene) => [at(scene, unit, 'beam-away')],
  unitBeamed: ({ unit }, scene) => [at(scene, unit, 'beam-away')],
  unitTaken: ({ unit }, scene) => [at(scene, unit, 'taken')],
  shotFired: shotOf,
  blastStruck: ({ unit, hex }, scene) => [
    at(scene, unit, 'launcher', { delayMs: SHOT_MS.raise }),
    { sound: 'explosion', hex, delayMs: SHOT_MS.raise + SHOT_MS.shell },
  ],
  resolveLost: ({ unit }, scene) => [
    at(scene, unit, unitIn(scene, unit)?.probe ? 'hit-metal' : 'hit-body'),
  ],
  resolveGained: ({ unit, cause }, scene) =>
    cause === 'treated' || cause === 'repaired' ? [at(scene, unit, 'ability-heal')] : none,
  unitStunned: ({ unit }, scene) => [at(scene, unit, 'fall', { delayMs: 180 })],
  unitStoodUp: ({ unit }, scene) => [at(scene, unit, 'rise')],
  probeDestroyed: ({ unit }, scene) => [at(scene, unit, 'probe-burst', { delayMs: 120 })],
  overwatchSet: ({ unit }, scene) => [at(scene, unit, 'watch-set')],
  abilityUsed: ({ unit, ability }, scene) => {
    const sound = ABILITY_SOUNDS[ability]
    return sound ? [at(scene, unit, sound)] : none
  },
  conditionBegan: ({ unit, condition }, scene) => {
    if (condition === 'hidden') return [at(scene, unit, 'suit-on')]
    return condition === 'jammed' ? [at(scene, unit, 'jam')] : none
  },
  conditionEnded: ({ unit, condition }, scene) =>
    condition === 'hidden' ? [at(scene, unit, 'suit-off')] : none,
  inhibitorPlaced: ({ inhibitor }) => [{ sound: 'inhibitor-placed', hex: inhibitor.hex }],
  inhibitorLifted: ({ hex }) => [{ sound: 'inhibitor-lifted', hex }],
  inhibitorWeakened: ({ hex }) => [{ sound: 'inhibitor-weakened', hex }],
  inhibitorSpent: ({ hex }) => [{ sound: 'inhibitor-spent', hex }],
  chargeBlown: ({ hex }) => [{ sound: 'bridge-falls', hex, delayMs: 260 }],
  rockfallDropped: ({ hex }) => [{ sound: 'rockfall', hex, delayMs: 120 }],
  doorWorked: ({ hex }) => [{ sound: 'door', hex }],
  consoleUsed: ({ hex }) => [{ sound: 'console', hex }],
  consoleOverloaded: ({ hex }) => [{ sound: 'overload', hex }],
  itemFound: ({ hex }) => [{ sound: 'found', hex }],
  unitCarried: ({ unit }, scene) => [at(scene, unit, 'lift')],
  unitLaidDown: ({ hex }) => [{ sound: 'lift', hex }],
  arrivalDrawn: ({ arrival }) => [{ sound: 'omen-landing', hex: arrival.hex }],
  arrivalCame: ({ arrival }) => [
    { sound: arrival.kind === 'squad' ? 'landing' : 'probe-arrives', hex: arrival.hex },
  ],
  unitArrived: ({ unit }) => [{ sound: 'materialise', hex: unit.hex, gain: 0.6 }],
  bombardmentDrawn: ({ hexes }) => [{ sound: 'omen', hex: hexes[0] ?? -1 }],
  bombardmentStruck: ({ hexes }) => [{ sound: 'bombardment', hex: hexes[0] ?? -1 }],
  contactSeen: ({ side, unit }, scene) =>
    side === scene.after.side ? [at(scene, unit, 'contact')] : none,
  contactLost: ({ side, hex }, scene) =>
    side === scene.after.side ? [{ sound: 'contact-lost', hex }] : none,
  routesRead: ({ side }, scene) =>
    side === scene.after.side ? [{ sound: 'sweep-noise', hex: -1 }] : none,
  intentsRead: ({ unit }, scene) => [at(scene, unit, 'sweep-noise')],
  searchRaised: () => [{ sound: 'alarm', hex: -1 }],
  phaseBegan: ({ phase }, scene) => [
    { sound: phase === scene.after.side ? 'turn-ours' : 'turn-theirs', hex: -1 },
  ],
  objectiveChanged: ({ objective, isMet }, scene) =>
    isMet && scene.isNewGoal(objective) ? [{ sound: 'objective', hex: -1 }] : none,

  roundReset: 'the bell of the phase rings a moment later',
  turnBegan: 'the bell of the phase rings with it',
  battleEnded: 'the music ends the battle',
  diceRolled: 'a roll is heard by what it does',
  triggerFired: 'a trigger is heard by what it does',
  linkChanged: 'a link is heard by what it does on either front',
  actionSpent: 'bookkeeping of the turn',
  actionGranted: 'Rally was heard',
  unitRallied: 'Rally was heard',
  turnEnded: 'bookkeeping of the turn',
  columnMoved: 'its steps were heard',
  columnOrdered: 'the interface answers the order',
  columnFled: 'its dread and its steps were heard',
  quarrySet: 'what a probe remembers is hidden',
  unitWasDown: 'bookkeeping of the phase',
  overwatchEnded: 'nothing happens, something stops',
  intentsPassed: 'nothing happens, something stops',
  landingsForeseen: 'the ability that foresees them was heard',
  bombardmentCalledOff: 'the bore that burst was heard',
  heavyUsed: 'the shot was heard',
  ticksAdded: 'a tick for each step seen would tire; the level is heard when it rises',
  terrainChanged: 'what changed it was heard',
  sightGained: 'looking makes no sound',
  acquaintancesDrawn: 'bookkeeping of the turn',
} satisfies { readonly [T in EventType]: Maker<T> | Silence }

/** The sounds of an event, in order; none where it is silent. */
export function soundsOf(event: AnyEvent, scene: SoundScene): readonly Sounding[] {
  const entry: Maker<EventType> | Silence = GROUND_SOUNDS[event.type] as Maker<EventType>
  return typeof entry === 'function' ? entry(event as never, scene) : none
}

/** By ability; attacks are heard by what they fire, suits and jams by what begins. */
export const ABILITY_SOUNDS: Readonly<Record<string, GroundSound | null>> = {
  rally: 'ability-lead',
  parley: 'ability-lead',
  standFast: 'ability-lead',
  guideFive: 'ability-lead',
  readRoutes: 'console',
  reroute: 'console',
  fetch: 'console',
  treat: 'ability-heal',
  purge: 'ability-heal',
  calmHands: 'ability-heal',
  soothe: 'ability-mind',
  readIntent: 'ability-mind',
  imzadi: 'ability-mind',
  still: 'ability-mind',
  perfectMoment: 'ability-mind',
  newEyes: 'ability-mind',
  intercept: 'watch-set',
  overload: null,
  isolationSuit: null,
  jam: null,
  lineShot: null,
  launcher: null,
}

/** By weapon, at its plain setting. */
export const WEAPON_SOUNDS: Readonly<Record<string, GroundSound>> = {
  officerPhaser: 'phaser',
  androidPhaser: 'phaser',
  fieldPhaser: 'phaser',
  securityPhaser: 'phaser',
  blade: 'blade',
  launcher: 'launcher',
  trooperRifle: 'rifle',
  enforcerRepeater: 'repeater',
  guardSidearm: 'rifle',
  ruafoPistol: 'rifle',
}

function shotOf(event: EventOf<'shotFired'>, scene: SoundScene): readonly Sounding[] {
  const { unit, target, weapon, shots, hits, grazed, heavy, reaction } = event
  const call = reaction === 'none' ? none : [at(scene, unit, 'overwatch-shot')]
  const callMs = reaction === 'none' ? 0 : 300
  const sound = heavy ? 'phaser-heavy' : (WEAPON_SOUNDS[weapon] ?? 'rifle')
  const firstMs = callMs + (sound === 'blade' ? 0 : SHOT_MS.raise)
  const fired = Array.from({ length: shots }, (_, pulse) =>
    at(scene, unit, sound, { delayMs: firstMs + pulse * SHOT_MS.pulse }),
  )
  const lastMs = firstMs + (shots - 1) * SHOT_MS.pulse
  const wide = hits === 0 && !grazed
  const gone = wide ? [at(scene, target, 'miss', { delayMs: lastMs + SHOT_MS.flight })] : none
  return [...call, ...fired, ...gone]
}

function stepOf(event: EventOf<'unitMoved'>, scene: SoundScene): readonly Sounding[] {
  const { unit, to, gait } = event
  if (gait === 'fly') return [{ sound: 'probe-fly', hex: to }]
  if (gait === 'push') return [{ sound: 'shove', hex: to }]
  if (unitIn(scene, unit)?.column) return [{ sound: 'step-column', hex: to }]
  return [{ sound: STEPS[scene.terrainAt(to)] ?? 'step-grass', hex: to }]
}

/** What lies under the foot; all else is grass. */
const STEPS: Partial<Readonly<Record<TerrainId, GroundSound>>> = {
  trail: 'step-stone',
  square: 'step-stone',
  rocks: 'step-stone',
  cave: 'step-stone',
  kelbonite: 'step-stone',
  rubble: 'step-stone',
  bridge: 'step-deck',
  house: 'step-deck',
  deck: 'step-deck',
  emitter: 'step-deck',
  doorOpen: 'step-deck',
  shallow: 'step-water',
  deep: 'step-water',
  brush: 'step-brush',
  forest: 'step-brush',
  crop: 'step-brush',
}

function unitIn({ before, after }: SoundScene, id: number) {
  return after.units.find((unit) => unit.id === id) ?? before?.units.find((unit) => unit.id === id)
}

/** Where a unit is; who has just left the board is heard where it stood. */
function hexIn({ before, after }: SoundScene, id: number): number {
  const now = after.units.find((unit) => unit.id === id)?.hex ?? -1
  return now >= 0 ? now : (before?.units.find((unit) => unit.id === id)?.hex ?? -1)
}

function at(
  scene: SoundScene,
  unit: number,
  sound: GroundSound,
  rest: Pick<Sounding, 'delayMs' | 'gain'> = {},
): Sounding {
  return { sound, hex: hexIn(scene, unit), ...rest }
}

function tagged(scene: SoundScene, id: number, sound: GroundSound): readonly Sounding[] {
  const { before, after } = scene
  const tag = after.tags.find((one) => one.id === id) ?? before?.tags.find((one) => one.id === id)
  return tag === undefined ? none : [at(scene, tag.unit, sound)]
}
