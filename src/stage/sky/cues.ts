// Which event of a front in space is shown how. Every event of the rules has an entry: acts with their
// times, or a sentence that says why it is silent. A forgotten event is a type error.
import type { BattleEvent, ShipWeaponSpec, SpaceEvent, SpaceView } from '../../battle'
import { distance, type Grid, turned } from '../../hex'
import { chainOf } from './chain'
import type { SkyAct } from './cue'

/** An act on its way to a place in time. */
export type SkyDraft = {
  readonly act: SkyAct
  readonly ms: number
  /** How much of it the next one waits for; the rest overlaps. */
  readonly blocksMs: number
  /** When its event becomes true, from its beginning. */
  readonly commitMs: number
}

/** What is known while events are read in order. */
export type SkyMoment = {
  readonly grid: Grid
  /** Before the event; null where it is not known. */
  readonly before: SpaceView | null
  readonly after: SpaceView
  readonly weaponOf: (kind: string, mount: number) => WeaponInPlace | null
  readonly scanHexes: number
  readonly coreRadius: number
}

/** A weapon as it is mounted. */
export type WeaponInPlace = Pick<ShipWeaponSpec, 'kind' | 'shots' | 'bands'> & {
  readonly isAft: boolean
}

type AnyEvent = SpaceEvent | BattleEvent
type EventType = AnyEvent['type']
type EventOf<T extends EventType> = Extract<AnyEvent, { readonly type: T }>
type Maker<T extends EventType> = (event: EventOf<T>, moment: SkyMoment) => readonly SkyDraft[]
/** Why nothing is shown on the board. */
type Silence = string

/** A hex takes so long at speed 1, and so much less with each point more. */
const HEX_MS = { slow: 430, perSpeed: 38, least: 210 }
const PULSE_MS = 140
/** Between two hexes that catch fire one from the other. */
export const CHAIN_MS = 150
/** From the moment a hex catches fire until only its smoke is left. */
export const BURN_MS = 1500

function act(what: SkyAct, ms: number, rest: Partial<SkyDraft> = {}): SkyDraft {
  return { act: what, ms, blocksMs: ms, commitMs: rest.blocksMs ?? ms, ...rest }
}

const none: readonly SkyDraft[] = []

export const SKY_CUES = {
  shipMoved: ({ unit, from, hex: to, how }, { after }) => {
    const speed = shipOf(after, unit)?.speed ?? 1
    const ms = how === 'helm' || how === 'drift' ? msOfHex(speed) : 620
    return [act({ kind: 'fly', unit, before: null, from, to, next: null, how, speed }, ms)]
  },
  shipTurned: ({ unit, facing }, { before }) => {
    const from = shipOf(before, unit)?.facing ?? facing
    return [act({ kind: 'turn', unit, from, to: facing }, 460)]
  },
  helmPaused: ({ unit }) => [
    act({ kind: 'word', unit, word: 'hazard' }, 1100, { blocksMs: 420, commitMs: 0 }),
  ],
  plotBroken: ({ unit }) => [
    act({ kind: 'word', unit, word: 'newCourse' }, 1200, { blocksMs: 520, commitMs: 0 }),
  ],
  arcReinforced: ({ unit, arc }, { after }) => [
    act({ kind: 'reinforce', unit, arc: turned(shipOf(after, unit)?.facing ?? 0, arc) }, 700, {
      blocksMs: 160,
      commitMs: 0,
    }),
  ],
  beamFired: (event, moment) => shotOf(event, moment),
  torpedoLaunched: ({ torpedo: { id, by, from, hex, side } }, { after }) => [
    act({ kind: 'launch', torpedo: id, unit: by, from, hex, isEnemy: side !== after.side }, 1150, {
      blocksMs: 900,
      commitMs: 760,
    }),
  ],
  torpedoShifted: ({ torpedo: id, hex }, { before }) => {
    const from = before?.torpedoes.find((one) => one.id === id)?.hex ?? hex
    return [act({ kind: 'shift', torpedo: id, from, hex }, 620, { blocksMs: 520, commitMs: 520 })]
  },
  torpedoStruck: ({ torpedo: id, hex }, { before, after }) => {
    const side = before?.torpedoes.find((one) => one.id === id)?.side ?? 'red'
    return [
      act({ kind: 'strike', torpedo: id, hex, isEnemy: side !== after.side }, 1900, {
        blocksMs: 720,
        commitMs: 480,
      }),
    ]
  },
  shieldHit: ({ unit, arc, bonus, absorbed, cause }, { after }) =>
    bonus + absorbed === 0
      ? none
      : [
          act(
            {
              kind: 'shield',
              unit,
              arc: turned(shipOf(after, unit)?.facing ?? 0, arc),
              absorbed: bonus + absorbed,
              cause,
            },
            900,
            { blocksMs: cause === 'debris' ? 0 : 260, commitMs: 40 },
          ),
        ],
  arcsSwept: ({ unit, strength }) => [
    act({ kind: 'sweep', unit, strength }, 1100, { blocksMs: 260, commitMs: 120 }),
  ],
  arcsDropped: ({ unit }) => [
    act({ kind: 'arcsDrop', unit }, 1000, { blocksMs: 420, commitMs: 200 }),
  ],
  hullHit: ({ unit, amount, cause }) => [
    act({ kind: 'hull', unit, amount: -amount, cause }, 1100, {
      blocksMs: cause === 'debris' ? 0 : 360,
      commitMs: 40,
    }),
  ],
  systemBroken: ({ unit, system }) => [
    act({ kind: 'break', unit, system }, 1400, { blocksMs: 520, commitMs: 80 }),
  ],
  fireStarted: ({ unit }) => [
    act({ kind: 'shipFire', unit, begins: true }, 900, { blocksMs: 120, commitMs: 60 }),
  ],
  fireOut: ({ unit }) => [
    act({ kind: 'shipFire', unit, begins: false }, 900, { blocksMs: 120, commitMs: 200 }),
  ],
  systemMended: ({ unit, system }) => [
    act({ kind: 'mend', unit, system }, 1200, { blocksMs: 260, commitMs: 60 }),
  ],
  // The round's mending goes on everywhere at once.
  arcsMended: ({ unit, points }) => [
    act({ kind: 'restore', unit, points }, 800, { blocksMs: 0, commitMs: 0 }),
  ],
  hullMended: ({ unit, points }) => [
    act({ kind: 'hull', unit, amount: points, cause: null }, 1000, { blocksMs: 140, commitMs: 40 }),
  ],
  shipDestroyed: ({ unit, hex }) => [
    act({ kind: 'destroy', unit, hex }, 3400, { blocksMs: 1900, commitMs: 1500 }),
  ],
  shipFled: ({ unit, hex }) => [
    act({ kind: 'leave', unit, hex, isEscape: false }, 1500, { blocksMs: 1050, commitMs: 1300 }),
  ],
  shipEscaped: ({ unit, hex }) => [
    act({ kind: 'leave', unit, hex, isEscape: true }, 1700, { blocksMs: 1250, commitMs: 1500 }),
  ],
  shipCame: ({ ship }) => [
    // It must stand on the stage before it can come out of its streak.
    act({ kind: 'arrive', unit: ship.id, hex: ship.hex }, 1100, { blocksMs: 620, commitMs: 0 }),
  ],
  tractorSet: ({ unit, target }) =>
    target === 0
      ? none
      : [act({ kind: 'tractor', unit, target }, 1300, { blocksMs: 620, commitMs: 560 })],
  conditionSet: ({ unit, condition, on }) =>
    !on || condition === 'loud'
      ? none
      : condition === 'held'
        ? [act({ kind: 'word', unit, word: 'held' }, 1000, { blocksMs: 200, commitMs: 0 })]
        : [act({ kind: 'condition', unit, condition }, 1000, { blocksMs: 420, commitMs: 200 })],
  silenceFell: ({ unit }) => [
    act({ kind: 'silence', unit, falls: true }, 1400, { blocksMs: 560, commitMs: 700 }),
  ],
  silenceBroken: ({ unit }) => [
    act({ kind: 'silence', unit, falls: false }, 900, { blocksMs: 300, commitMs: 200 }),
  ],
  cloakSet: ({ unit, on }) => [
    act({ kind: 'cloak', unit, on }, 1700, { blocksMs: 1200, commitMs: on ? 1600 : 200 }),
  ],
  scanMade: ({ unit, facing }, { scanHexes }) => [
    act({ kind: 'scan', unit, facing, reach: scanHexes }, 1500, { blocksMs: 950, commitMs: 700 }),
  ],
  hazardFound: ({ hex }) => [act({ kind: 'find', hex }, 1100, { blocksMs: 260, commitMs: 160 })],
  hazardStruck: ({ unit, hex }) => [
    act({ kind: 'hazard', unit, hex }, 1500, { blocksMs: 320, commitMs: 120 }),
  ],
  shipSighted: ({ unit }) => [act({ kind: 'appear', unit }, 800, { blocksMs: 200, commitMs: 0 })],
  shipContacted: ({ unit }, { after }) => {
    const there = after.contacts.find((one) => one.unit === unit)
    return there === undefined
      ? none
      : [act({ kind: 'contact', hex: there.hex }, 900, { blocksMs: 120, commitMs: 0 })]
  },
  shipLost: ({ unit, hex }) => [
    act({ kind: 'vanish', unit, hex }, 900, { blocksMs: 120, commitMs: 800 }),
  ],
  gasScooped: ({ unit, hex }) => [
    act({ kind: 'scoop', unit, hex }, 1300, { blocksMs: 0, commitMs: 420 }),
  ],
  gasVented: ({ unit, hex, units }) => [
    act({ kind: 'vent', unit, hex, units }, 1900, { blocksMs: 620, commitMs: 700 }),
  ],
  gasLit: ({ lit: { hex, strength, moment } }) => [
    act({ kind: 'ignite', hex, strength, isSpread: moment === 'environment' }, 1000, {
      blocksMs: CHAIN_MS,
      commitMs: 260,
    }),
  ],
  gasBurnt: ({ hexes }, { before, grid }) => {
    const fires = chainOf(grid, hexes, before?.lit ?? [])
    const last = fires.reduce((most, { rank }) => Math.max(most, rank), 0)
    const chainMs = last * CHAIN_MS
    return [
      act({ kind: 'burn', fires }, BURN_MS + chainMs, {
        blocksMs: 560 + chainMs,
        commitMs: 700 + chainMs,
      }),
    ]
  },
  chargeDropped: ({ charge: { by, hex } }) => [
    act({ kind: 'charge', unit: by, hex }, 1300, { blocksMs: 760, commitMs: 700 }),
  ],
  tearOpened: ({ tear: { hex, radius } }) => [
    act({ kind: 'tearOpen', hex, radius }, 2000, { blocksMs: 1300, commitMs: 1300 }),
  ],
  tearMoved: ({ from, tear: { hex, radius } }) => [
    act({ kind: 'tearMove', from, hex, radius }, 1300, { blocksMs: 1150, commitMs: 1300 }),
  ],
  tearClosed: ({ hex }, { before }) => {
    const radius = before?.tears.find((one) => one.hex === hex)?.radius ?? 1
    return [act({ kind: 'tearClose', hex, radius }, 1200, { blocksMs: 760, commitMs: 900 })]
  },
  coreEjected: ({ unit, hex }) => [
    act({ kind: 'eject', unit, hex }, 1200, { blocksMs: 620, commitMs: 500 }),
  ],
  coreBlown: ({ hex }, { coreRadius }) => [
    act({ kind: 'blow', hex, radius: coreRadius }, 2600, { blocksMs: 1100, commitMs: 500 }),
  ],
  messageSent: ({ unit }) => [
    act({ kind: 'message', unit }, 1400, { blocksMs: 620, commitMs: 300 }),
  ],
  shipsLinked: ({ unit }) => [act({ kind: 'link', unit }, 1200, { blocksMs: 420, commitMs: 300 })],
  sailOpened: ({ unit, sails }) => [
    act({ kind: 'sail', unit, sails }, 1700, { blocksMs: 900, commitMs: 760 }),
  ],

  sideReadied: 'the banner says whose phase it is',
  powerSet: 'the panel of power shows it',
  mendOrdered: 'the panel of damage shows it',
  pipsRobbed: 'what is scooped shows it',
  speedSet: 'the engines show it',
  helmDone: 'the flight was seen',
  plotDrawn: 'its course is drawn over the board',
  mountSpent: 'the shot was seen',
  buoySpent: 'the buoy itself is seen to come',
  officerOrdered: 'what they do is seen',
  circlesGrew: 'the circles are drawn over the board',
  acquaintanceMade: 'bookkeeping of the turn',
  roundWasSilent: 'the objectives count',

  phaseBegan: 'the banner says whose phase it is',
  battleEnded: 'a panel tells how it ended',
  objectiveChanged: 'the objectives count',
  diceRolled: 'a roll is seen by what it does',
  triggerFired: 'a trigger is seen by what it does',
  linkChanged: 'a link is seen by what it does on either front',
} satisfies { readonly [T in EventType]: Maker<T> | Silence }

/** The acts of an event, in order; none where it is silent. */
export function skyDraftsOf(event: AnyEvent, moment: SkyMoment): readonly SkyDraft[] {
  const entry: Maker<EventType> | Silence | undefined = SKY_CUES[event.type] as Maker<EventType>
  return typeof entry === 'function' ? entry(event as never, moment) : none
}

export function msOfHex(speed: number): number {
  return Math.max(HEX_MS.least, HEX_MS.slow - HEX_MS.perSpeed * Math.max(1, speed))
}

function shipOf(view: SpaceView | null, unit: number) {
  return view?.units.find((ship) => ship.id === unit) ?? null
}

function shotOf(event: EventOf<'beamFired'>, moment: SkyMoment): readonly SkyDraft[] {
  const { unit, target, from, hex, mount, locked, hits, damage } = event
  const kind = shipOf(moment.after, unit)?.kind ?? shipOf(moment.before, unit)?.kind ?? ''
  const weapon = moment.weaponOf(kind, mount)
  const isAft = weapon?.isAft === true
  if (weapon?.kind === 'disruptor') {
    const { shots } = weapon
    const ms = 300 + PULSE_MS * (shots - 1) + 560
    const hitMs = 240 + PULSE_MS * (shots - 1) + 160
    const volley = { kind: 'volley', unit, target, from, hex, isAft, shots, hits } as const
    const miss = { kind: 'word', unit: target, word: damage > 0 ? 'graze' : 'miss' } as const
    return [
      act(volley, ms, { blocksMs: hitMs, commitMs: hitMs }),
      ...(hits === 0 && target !== 0 ? [act(miss, 1000, { blocksMs: 200, commitMs: 0 })] : none),
    ]
  }
  const away = distance(moment.grid, from, hex)
  const whole = weapon?.bands.find((band) => away <= band.hexes)?.damage ?? 0
  const isDimmed = target !== 0 && !locked && damage < whole
  return [
    act({ kind: 'beam', unit, target, from, hex, isAft, isDimmed }, 1150, {
      blocksMs: 460,
      commitMs: 460,
    }),
  ]
}

/** How the shots of a volley follow each other, for its effect. */
export const VOLLEY = { firstMs: 120, pulseMs: PULSE_MS, flightMs: 200 } as const
