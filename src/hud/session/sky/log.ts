/** A battle in space in words: a line for each event worth telling, with the place it happened. */
import {
  type Ship,
  type SkyEvent,
  type SkySeen,
  type SpaceBattleView,
  type SpaceView,
  type SpaceWorld,
  SYSTEMS,
  type UnitId,
  verdictFor,
} from '../../../battle'
import { type TextKey, text, textFor } from '../../../text'
import type { LogLine } from '../log'
import { capital, type Naming } from '../naming'
import { hexName } from '../place'

type Tone = LogLine['tone']
interface Told {
  readonly text: string
  readonly tone: Tone
  readonly hex: number | null
  readonly isLoss?: boolean
  readonly news?: string
}

interface Scene {
  readonly world: SpaceWorld
  readonly naming: Naming
  readonly before: SpaceView
  readonly after: SpaceView
}

/** The line for an event as its side saw it; null for what needs no words. */
export function skyLineOf(
  world: SpaceWorld,
  { event, after }: SkySeen,
  before: SpaceBattleView,
  front: number,
  naming: Naming,
  commands: number,
): LogLine | null {
  const scene: Scene = {
    world,
    naming,
    before: before.fronts[front].view,
    after: after.fronts[front].view,
  }
  const told = tell(event, scene)
  if (told === null) return null
  return {
    round: after.round,
    text: capital(told.text),
    front,
    hex: told.hex,
    tone: told.tone,
    commands,
    isLoss: told.isLoss === true,
    news: told.news ?? null,
  }
}

function shipOf({ before, after }: Scene, id: UnitId): Ship | undefined {
  const isIt = (one: Ship) => one.id === id
  return after.units.find(isIt) ?? before.units.find(isIt)
}

function hexOf(scene: Scene, id: UnitId): number | null {
  for (const view of [scene.after, scene.before]) {
    const hex = view.units.find((one) => one.id === id)?.hex ?? -1
    if (hex >= 0) return hex
  }
  return null
}

/** What happens to a ship of ours is harm; to one of theirs, a gain. */
function fate(scene: Scene, id: UnitId): Tone {
  return shipOf(scene, id)?.side === scene.after.side ? 'ember' : 'ice'
}

function tell(event: SkyEvent, scene: Scene): Told | null {
  switch (event.type) {
    case 'battleEnded': {
      const verdict = verdictFor(event.outcome.kind, scene.after.side)
      return {
        text: text(`sky.battleEnded.${verdict}`),
        tone: verdict === 'lost' ? 'ember' : 'ice',
        hex: null,
      }
    }
    case 'gasLit':
    case 'gasBurnt':
    case 'gasScooped':
    case 'gasVented':
      return tellGas(event, scene)
    case 'torpedoLaunched':
    case 'torpedoStruck':
    case 'beamFired':
    case 'shieldHit':
    case 'arcsSwept':
    case 'arcsDropped':
    case 'hullHit':
    case 'systemBroken':
    case 'systemMended':
      return tellFire(event, scene)
    case 'chargeDropped':
    case 'tearOpened':
    case 'tearMoved':
    case 'tearClosed':
    case 'coreBlown':
    case 'hazardFound':
    case 'messageSent':
    case 'shipsLinked':
    case 'shipCame':
      return tellPlace(event, scene)
    default:
      return tellShip(event, scene)
  }
}

type EventOf<T extends SkyEvent['type']> = Extract<SkyEvent, { readonly type: T }>

function tellGas(
  event: EventOf<'gasLit' | 'gasBurnt' | 'gasScooped' | 'gasVented'>,
  scene: Scene,
): Told | null {
  const place = (hex: number) => hexName(scene.world.board.grid.cols, hex)
  switch (event.type) {
    case 'gasLit': {
      const { hex, strength } = event.lit
      return { text: text('skyLog.gasLit', { hex: place(hex), strength }), tone: 'amber', hex }
    }
    case 'gasBurnt': {
      const hexes = event.hexes.map(place).join(', ')
      return {
        text: text('skyLog.gasBurnt', { hexes }),
        tone: 'ember',
        hex: event.hexes[0] ?? null,
      }
    }
    case 'gasScooped':
    case 'gasVented': {
      const params = {
        unit: scene.naming.ship(event.unit),
        hex: place(event.hex),
        count: event.type === 'gasVented' ? event.units : 1,
      }
      return { text: text(`skyLog.${event.type}`, params), tone: 'plain', hex: event.hex }
    }
  }
}

function tellFire(
  event: EventOf<
    | 'torpedoLaunched'
    | 'torpedoStruck'
    | 'beamFired'
    | 'shieldHit'
    | 'arcsSwept'
    | 'arcsDropped'
    | 'hullHit'
    | 'systemBroken'
    | 'systemMended'
  >,
  scene: Scene,
): Told | null {
  const { naming, world } = scene
  const place = (hex: number) => hexName(world.board.grid.cols, hex)
  switch (event.type) {
    case 'torpedoLaunched': {
      const { by, hex, side } = event.torpedo
      const params = { unit: naming.ship(by), hex: place(hex) }
      const isTheirs = side !== scene.after.side
      return {
        text: text('skyLog.torpedoLaunched', params),
        tone: isTheirs ? 'ember' : 'plain',
        hex,
      }
    }
    case 'torpedoStruck':
      return {
        text: text('skyLog.torpedoStruck', { hex: place(event.hex) }),
        tone: 'amber',
        hex: event.hex,
      }
    case 'beamFired': {
      const unit = naming.ship(event.unit)
      return event.target === 0
        ? {
            text: text('skyLog.beamFired.hex', { unit, hex: place(event.hex) }),
            tone: 'plain',
            hex: event.hex,
          }
        : {
            text: text('skyLog.beamFired', {
              unit,
              target: naming.ship(event.target),
              damage: event.damage,
            }),
            tone: 'plain',
            hex: event.hex,
          }
    }
    case 'shieldHit': {
      const unit = naming.ship(event.unit)
      const params = {
        unit,
        arc: textFor(`sky.arc.${event.arc}`),
        points: event.bonus + event.absorbed,
      }
      return {
        text: text('sky.log.shieldHit', params),
        tone: 'plain',
        hex: hexOf(scene, event.unit),
      }
    }
    case 'systemBroken':
    case 'systemMended': {
      const system = textFor(`system.${SYSTEMS[event.system]}`)
      const sentence = text(`skyLog.${event.type}`, { unit: naming.ship(event.unit), system })
      const tone = event.type === 'systemMended' ? 'ice' : fate(scene, event.unit)
      return { text: sentence, tone, hex: hexOf(scene, event.unit) }
    }
    case 'arcsSwept':
      return {
        text: text('skyLog.arcsSwept', { unit: naming.ship(event.unit), strength: event.strength }),
        tone: fate(scene, event.unit),
        hex: hexOf(scene, event.unit),
      }
    case 'arcsDropped':
      return {
        text: text('skyLog.arcsDropped', { unit: naming.ship(event.unit) }),
        tone: fate(scene, event.unit),
        hex: hexOf(scene, event.unit),
      }
    case 'hullHit':
      return {
        text: text('skyLog.hullHit', { unit: naming.ship(event.unit), amount: event.amount }),
        tone: fate(scene, event.unit),
        hex: hexOf(scene, event.unit),
      }
  }
}

function tellPlace(
  event: EventOf<
    | 'chargeDropped'
    | 'tearOpened'
    | 'tearMoved'
    | 'tearClosed'
    | 'coreBlown'
    | 'hazardFound'
    | 'messageSent'
    | 'shipsLinked'
    | 'shipCame'
  >,
  scene: Scene,
): Told | null {
  const place = (hex: number) => hexName(scene.world.board.grid.cols, hex)
  switch (event.type) {
    case 'chargeDropped':
      return {
        text: text('skyLog.chargeDropped', { hex: place(event.charge.hex) }),
        tone: 'ember',
        hex: event.charge.hex,
        news: text('sky.news.charge'),
      }
    case 'tearOpened':
    case 'tearMoved': {
      const { hex } = event.tear
      return { text: text(`skyLog.${event.type}`, { hex: place(hex) }), tone: 'ember', hex }
    }
    case 'tearClosed':
    case 'coreBlown':
      return {
        text: text(`skyLog.${event.type}`, { hex: place(event.hex) }),
        tone: 'ice',
        hex: event.hex,
      }
    case 'hazardFound':
      return event.side === scene.after.side
        ? {
            text: text('skyLog.hazardFound', { hex: place(event.hex) }),
            tone: 'amber',
            hex: event.hex,
          }
        : null
    case 'messageSent':
    case 'shipsLinked':
      return {
        text: text(`skyLog.${event.type}`, { rounds: event.rounds }),
        tone: 'ice',
        hex: hexOf(scene, event.unit),
      }
    case 'shipCame': {
      const unit = scene.naming.ship(event.ship.id)
      return { text: text('skyLog.shipCame', { unit }), tone: 'amber', hex: event.ship.hex }
    }
  }
}

/** Told by nothing but the name of their ship. */
const OF_SHIP: Partial<Record<SkyEvent['type'], TextKey>> = {
  plotBroken: 'skyLog.plotBroken',
  fireStarted: 'skyLog.fireStarted',
  shipDestroyed: 'skyLog.shipDestroyed',
  shipFled: 'skyLog.shipFled',
  shipEscaped: 'skyLog.shipEscaped',
  silenceFell: 'skyLog.silenceFell',
  silenceBroken: 'skyLog.silenceBroken',
  cloakSet: 'skyLog.cloakSet',
  scanMade: 'skyLog.scanMade',
  hazardStruck: 'skyLog.hazardStruck',
  coreEjected: 'skyLog.coreEjected',
}
const LOSSES: readonly SkyEvent['type'][] = ['shipDestroyed']
const BLOWS: readonly SkyEvent['type'][] = [
  'fireStarted',
  'shipDestroyed',
  'hazardStruck',
  'silenceBroken',
]

function tellShip(event: SkyEvent, scene: Scene): Told | null {
  const { naming } = scene
  switch (event.type) {
    case 'helmPaused':
      return {
        text: text('skyLog.helmPaused', { unit: naming.ship(event.unit), hexes: event.hexes }),
        tone: 'amber',
        hex: hexOf(scene, event.unit),
      }
    case 'tractorSet':
      return event.target === 0
        ? null
        : {
            text: text('skyLog.tractorSet', {
              unit: naming.ship(event.unit),
              target: naming.ship(event.target),
            }),
            tone: fate(scene, event.target),
            hex: hexOf(scene, event.target),
          }
    case 'officerOrdered':
      return {
        text: textFor(`bridge.${event.officer}`),
        tone: 'plain',
        hex: hexOf(scene, event.unit),
      }
    case 'shipSighted':
    case 'shipLost':
      return event.side === scene.after.side
        ? {
            text: text(`skyLog.${event.type}`, { unit: naming.ship(event.unit) }),
            tone: event.type === 'shipSighted' ? 'amber' : 'plain',
            hex: hexOf(scene, event.unit),
          }
        : null
    default: {
      const key = OF_SHIP[event.type]
      if (key === undefined || !('unit' in event)) return null
      const isOurs = shipOf(scene, event.unit)?.side === scene.after.side
      return {
        text: text(key, { unit: naming.ship(event.unit) }),
        tone: BLOWS.includes(event.type) ? fate(scene, event.unit) : 'plain',
        hex: hexOf(scene, event.unit),
        isLoss: isOurs && LOSSES.includes(event.type),
      }
    }
  }
}
