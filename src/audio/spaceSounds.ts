/**
 * What each event of a battle in space sounds like. As on the ground every event has an entry: sounds with
 * their places, or a sentence that says why it is silent. A forgotten event is a type error.
 */
import {
  type Ship,
  type SkyEvent,
  type SpaceView,
  type SpaceWorld,
  shipSpec,
  shipWeapon,
} from '../battle'
import type { Sounding } from './groundSounds'

/** What is known around an event. */
export interface SkyScene {
  readonly world: SpaceWorld
  readonly before: SpaceView | null
  readonly after: SpaceView
  /** Whether an objective is one to reach, and had not been reached. */
  readonly isNewGoal: (objective: string) => boolean
}

type EventType = SkyEvent['type']
type EventOf<T extends EventType> = Extract<SkyEvent, { readonly type: T }>
type Maker<T extends EventType> = (event: EventOf<T>, scene: SkyScene) => readonly Sounding[]
/** Why nothing is heard. */
type Silence = string

/** Between the bolts of a volley. */
const PULSE_MS = 140
/** Engines are heard under all else. */
const ENGINES = { helm: 0.5, drift: 0.3, shear: 0.4, tractor: 0.4 } as const

const none: readonly Sounding[] = []

export const SPACE_SOUNDS = {
  shipMoved: ({ hex, how }) => [{ sound: 'engines', hex, gain: ENGINES[how] }],
  helmPaused: ({ unit }, scene) => [at(scene, unit, 'red-alert')],
  plotBroken: ({ unit }, scene) => [at(scene, unit, 'red-alert')],
  beamFired: shotOf,
  torpedoLaunched: ({ torpedo }, scene) => [
    ...(torpedo.target === 0 ? none : [at(scene, torpedo.by, 'lock-ship')]),
    at(scene, torpedo.by, 'ship-torpedo', { delayMs: torpedo.target === 0 ? 0 : 220 }),
  ],
  torpedoShifted: ({ hex }) => [{ sound: 'lock-ship', hex, gain: 0.7 }],
  torpedoStruck: ({ hex }) => [{ sound: 'explosion', hex }],
  shieldHit: ({ unit }, scene) => [at(scene, unit, 'shield-hit')],
  arcsSwept: ({ unit }, scene) => [at(scene, unit, 'shield-hit')],
  arcsDropped: ({ unit }, scene) => [
    at(scene, unit, 'shield-hit'),
    ...ours(scene, unit, 'red-alert'),
  ],
  hullHit: ({ unit }, scene) => [at(scene, unit, 'hull-hit')],
  systemBroken: ({ unit }, scene) => ours(scene, unit, 'red-alert'),
  fireStarted: ({ unit }, scene) => ours(scene, unit, 'red-alert'),
  shipDestroyed: ({ hex }) => [{ sound: 'ship-explosion', hex }],
  shipFled: ({ hex }) => [{ sound: 'engines', hex }],
  shipEscaped: ({ hex }) => [{ sound: 'engines', hex }],
  shipCame: ({ ship }) => [{ sound: 'contact', hex: ship.hex }],
  tractorSet: ({ unit, target }, scene) => (target === 0 ? none : [at(scene, unit, 'tractor')]),
  officerOrdered: ({ unit }, scene) => [at(scene, unit, 'ability-lead')],
  silenceFell: ({ unit }, scene) => ours(scene, unit, 'suit-on'),
  silenceBroken: ({ unit }, scene) => ours(scene, unit, 'suit-off'),
  cloakSet: ({ unit }, scene) => [at(scene, unit, 'cloak')],
  scanMade: ({ unit }, scene) => [at(scene, unit, 'scan')],
  hazardFound: ({ side, hex }, scene) =>
    side === scene.after.side ? [{ sound: 'found', hex }] : none,
  hazardStruck: ({ hex }) => [{ sound: 'explosion', hex, gain: 0.8 }],
  shipSighted: ({ side, unit }, scene) =>
    side === scene.after.side ? [at(scene, unit, 'contact')] : none,
  shipContacted: ({ side, unit }, scene) =>
    side === scene.after.side ? [at(scene, unit, 'contact', { gain: 0.6 })] : none,
  shipLost: ({ side, hex }, scene) =>
    side === scene.after.side ? [{ sound: 'contact-lost', hex }] : none,
  gasScooped: ({ hex }) => [{ sound: 'scoop', hex }],
  gasVented: ({ hex }) => [{ sound: 'vent', hex }],
  gasLit: ({ lit }) => [{ sound: 'gas-lit', hex: lit.hex }],
  gasBurnt: ({ hexes }) => [{ sound: 'gas-burns', hex: hexes[0] ?? -1 }],
  chargeDropped: ({ charge }) => [{ sound: 'lock-ship', hex: charge.hex }],
  tearOpened: ({ tear }) => [{ sound: 'tear', hex: tear.hex }],
  tearMoved: ({ tear }) => [{ sound: 'tear', hex: tear.hex, gain: 0.5 }],
  tearClosed: ({ hex }) => [{ sound: 'contact-lost', hex }],
  coreEjected: ({ unit, hex }, scene) => [
    { sound: 'vent', hex },
    ...ours(scene, unit, 'red-alert'),
  ],
  coreBlown: ({ hex }) => [{ sound: 'ship-explosion', hex }],
  messageSent: ({ unit }, scene) => [at(scene, unit, 'scan')],
  shipsLinked: ({ unit, rounds }, scene) => (rounds === 0 ? none : [at(scene, unit, 'tractor')]),
  sailOpened: ({ unit }, scene) => [at(scene, unit, 'sweep-noise')],
  phaseBegan: ({ phase }, scene) => [
    { sound: phase === scene.after.side ? 'turn-ours' : 'turn-theirs', hex: -1 },
  ],
  objectiveChanged: ({ objective, isMet }, scene) =>
    isMet && scene.isNewGoal(objective) ? [{ sound: 'objective', hex: -1 }] : none,

  sideReadied: 'the bell of the phase rings with it',
  powerSet: 'the interface answers the order',
  arcReinforced: 'the interface answers the order',
  mendOrdered: 'the interface answers the order',
  pipsRobbed: 'the scoop is heard',
  speedSet: 'the engines are heard as the ship moves',
  shipTurned: 'the engines are heard as the ship moves',
  helmDone: 'the engines were heard',
  plotDrawn: 'a course on paper makes no sound; the bell of the turn rings with it',
  mountSpent: 'the shot was heard',
  fireOut: 'teams at work are not heard in a battle',
  systemMended: 'teams at work are not heard in a battle',
  arcsMended: 'shields rise slowly and without a sound',
  hullMended: 'the light of the rings makes no sound',
  buoySpent: 'the buoy that comes is heard',
  conditionSet: 'the order of the officer was heard',
  circlesGrew: 'nothing happens, something is known less well',
  acquaintanceMade: 'bookkeeping of the turn',
  roundWasSilent: 'a round of silence ends as it was',
  battleEnded: 'the music ends the battle',
  diceRolled: 'a roll is heard by what it does',
  triggerFired: 'a trigger is heard by what it does',
  linkChanged: 'a link is heard by what it does on either front',
} satisfies { readonly [T in EventType]: Maker<T> | Silence }

/** The sounds of an event, in order; none where it is silent. */
export function skySoundsOf(event: SkyEvent, scene: SkyScene): readonly Sounding[] {
  // Event and entry are of one type; the compiler cannot follow that through the union.
  const how: Silence | Maker<EventType> = SPACE_SOUNDS[event.type] as Maker<EventType> | Silence
  return typeof how === 'string' ? none : how(event as EventOf<EventType>, scene)
}

/** A beam once, a volley as often as it has bolts. */
function shotOf(event: EventOf<'beamFired'>, scene: SkyScene): readonly Sounding[] {
  const { unit, mount } = event
  const ship = shipIn(scene, unit)
  const place = ship === undefined ? undefined : shipSpec(scene.world, ship.kind).mounts[mount]
  const weapon = place === undefined ? null : shipWeapon(scene.world, place.weapon)
  const sound = weapon?.kind === 'disruptor' ? 'ship-disruptor' : 'ship-phaser'
  return Array.from({ length: weapon?.kind === 'disruptor' ? weapon.shots : 1 }, (_, pulse) =>
    at(scene, unit, sound, { delayMs: pulse * PULSE_MS }),
  )
}

function shipIn({ before, after }: SkyScene, id: number): Ship | undefined {
  const isIt = (one: Ship) => one.id === id
  return after.units.find(isIt) ?? before?.units.find(isIt)
}

/** Where a ship is; who has just left is heard where it flew. */
function hexIn({ before, after }: SkyScene, id: number): number {
  const now = after.units.find((one) => one.id === id)?.hex ?? -1
  return now >= 0 ? now : (before?.units.find((one) => one.id === id)?.hex ?? -1)
}

function at(
  scene: SkyScene,
  unit: number,
  sound: Sounding['sound'],
  rest: Pick<Sounding, 'delayMs' | 'gain'> = {},
): Sounding {
  return { sound, hex: hexIn(scene, unit), ...rest }
}

/** What only those aboard can hear. */
function ours(scene: SkyScene, unit: number, sound: Sounding['sound']): readonly Sounding[] {
  return shipIn(scene, unit)?.side === scene.after.side ? [at(scene, unit, sound)] : none
}
