/** A front in space as text: the board, who flies there, what will burn, and what happened. */

import { type Ship, type SkyEvent, type SpaceScene, type SpaceWorld, skyOf, trace } from '../battle'
import { letterOf, offsetName } from '../battle/library'
import { text, textFor } from '../text'
import { capital } from './names'
import { FACING_NAMES } from './orders'

/** What of a front in space is drawn: the truth, or a side's view with what it only suspects. */
export interface SkyDrawn extends SpaceScene {
  readonly contacts?: readonly { readonly unit: number; readonly hex: number }[]
  readonly lastKnown?: readonly { readonly hex: number; readonly radius: number }[]
}

const CELL = 5
/** By facing: where the bow points. */
const BOWS = ['>', '/', '\\', '<', '/', '\\'] as const

/** Row by row under a line of column numbers; ships as a letter, their bow and the end of their id. */
export const drawSky = (world: SpaceWorld, scene: SkyDrawn): readonly string[] => {
  const { cols, rows } = world.board.grid
  const cells = skyOf(world, scene.altered).map(({ id }) => (id === 'clear' ? '.' : letterOf(id)))
  const append = (hex: number, sign: string): void => {
    if (hex >= 0 && !cells[hex].endsWith(sign)) cells[hex] += sign
  }
  for (const hex of scene.hazards) append(hex, 'x')
  for (const ship of scene.units) for (const hex of wayOf(world, ship)) append(hex, '*')
  for (const { hex } of scene.lit) append(hex, '!')
  for (const { hex } of scene.torpedoes) append(hex, '+')
  for (const { hex } of scene.tears) append(hex, '@')
  for (const { hex } of scene.contacts ?? []) cells[hex] = '[?]'
  for (const ship of scene.units) if (ship.hex >= 0) cells[ship.hex] = badge(ship)
  const lines = [
    `    ${Array.from({ length: cols }, (_, col) => String(col).padEnd(CELL)).join('')}`.trimEnd(),
  ]
  for (let row = 0; row < rows; row += 1) {
    const line = cells
      .slice(row * cols, (row + 1) * cols)
      .map((cell) => cell.slice(0, CELL).padEnd(CELL))
    const indent = (row & 1) === 1 ? '  ' : ''
    lines.push(`${String(row).padStart(2)}  ${indent}${line.join('')}`.trimEnd())
  }
  return lines
}

const badge = (ship: Ship): string => {
  const name = ship.side === 'blue' ? ship.kind.charAt(0).toUpperCase() : ship.kind.charAt(0)
  return `[${name}${BOWS[ship.facing]}]`
}

const wayOf = (world: SpaceWorld, ship: Ship): readonly number[] =>
  ship.plot === null || ship.hex < 0 ? [] : trace(world, ship, ship.plot.course).path

/** Ships, contacts and what is about to happen, a line each. */
export const describeSky = (world: SpaceWorld, scene: SkyDrawn): readonly string[] => {
  const { cols } = world.board.grid
  const place = (hex: number): string => offsetName(cols, hex)
  const ships = scene.units.map((ship) => {
    const unit = `${ship.id} ${nameOf(ship)}`
    if (ship.hex < 0) return text('skyShow.gone', { unit, status: ship.status })
    const { plot } = ship
    const more = [
      ship.isSilent ? text('skyShow.silent') : '',
      ship.gas > 0 ? text('skyShow.gas', { count: ship.gas }) : '',
      plot === null ? '' : text('skyShow.plot', { speed: plot.speed, course: plot.course || '–' }),
      plot === null || plot.ram === null ? '' : text('skyShow.ram', { target: plot.ram }),
    ].join('')
    return text('skyShow.ship', {
      unit,
      hex: place(ship.hex),
      facing: FACING_NAMES[ship.facing],
      speed: ship.speed,
      hull: ship.hull,
      arcs: ship.arcs.join('/'),
      power: ship.power.join('/'),
      more,
    })
  })
  return [
    ...ships,
    ...(scene.contacts ?? []).map(({ hex }) => text('skyShow.contact', { hex: place(hex) })),
    ...(scene.lastKnown ?? []).map(({ hex, radius }) =>
      text('skyShow.lastKnown', { hex: place(hex), radius }),
    ),
    ...scene.lit.map(({ hex, strength, moment }) =>
      text('skyShow.lit', { hex: place(hex), strength, moment }),
    ),
    ...scene.torpedoes.map(({ hex, round }) => text('skyShow.torpedo', { hex: place(hex), round })),
  ]
}

const nameOf = (ship: Ship): string => textFor(`ship.${ship.kind}.name`)

/** Events told by nothing but the name of their ship. */
const PLAIN = new Set<SkyEvent['type']>([
  'plotBroken',
  'arcsDropped',
  'fireStarted',
  'shipDestroyed',
  'shipFled',
  'shipEscaped',
  'silenceFell',
  'silenceBroken',
  'cloakSet',
  'scanMade',
  'hazardStruck',
  'coreEjected',
])

/** The sentence for an event in space, or null if it needs none. */
export const tellSky = (
  event: SkyEvent,
  world: SpaceWorld,
  ships: readonly Ship[],
): string | null => {
  const sentence = tell(event, world, ships)
  return sentence === null ? null : capital(sentence)
}

const tell = (event: SkyEvent, world: SpaceWorld, ships: readonly Ship[]): string | null => {
  const { cols } = world.board.grid
  const place = (hex: number): string => offsetName(cols, hex)
  const name = (id: number): string => {
    const ship = ships.find((one) => one.id === id)
    return ship === undefined ? String(id) : `${nameOf(ship)} ${id}`
  }
  const unit = 'unit' in event && typeof event.unit === 'number' ? name(event.unit) : ''
  if (PLAIN.has(event.type)) return textFor(`skyLog.${event.type}`, { unit })
  switch (event.type) {
    case 'powerSet':
      return text('skyLog.powerSet', { unit, power: event.power.join('/') })
    case 'speedSet':
      return text('skyLog.speedSet', { unit, speed: event.speed })
    case 'shipMoved':
      return text('skyLog.shipMoved', { unit, hex: place(event.hex) })
    case 'helmPaused':
      return text('skyLog.helmPaused', { unit, hexes: event.hexes })
    case 'plotDrawn': {
      const { speed, course, ram } = event.plot
      const drawn = { unit, speed, course: course || '–' }
      return ram === null
        ? text('skyLog.plotDrawn', drawn)
        : text('skyLog.plotDrawn.ram', { ...drawn, target: name(ram) })
    }
    case 'beamFired':
      return event.target === 0
        ? text('skyLog.beamFired.hex', { unit, hex: place(event.hex) })
        : text('skyLog.beamFired', { unit, target: name(event.target), damage: event.damage })
    case 'torpedoLaunched':
      return text('skyLog.torpedoLaunched', {
        unit: name(event.torpedo.by),
        hex: place(event.torpedo.hex),
      })
    case 'shieldHit':
      return text('skyLog.shieldHit', {
        unit,
        arc: event.arc,
        points: event.bonus + event.absorbed,
      })
    case 'arcsSwept':
      return text('skyLog.arcsSwept', { unit, strength: event.strength })
    case 'hullHit':
      return text('skyLog.hullHit', { unit, amount: event.amount })
    case 'systemBroken':
    case 'systemMended': {
      const system = textFor(`system.${SYSTEM_NAMES[event.system]}`)
      return text(`skyLog.${event.type}`, { unit, system })
    }
    case 'tractorSet':
      return text('skyLog.tractorSet', { unit, target: name(event.target) })
    case 'officerOrdered':
      return text('skyLog.officerOrdered', { officer: textFor(`unit.${event.officer}.name`) })
    case 'shipSighted':
    case 'shipLost':
      return event.side === 'blue' ? text(`skyLog.${event.type}`, { unit }) : null
    case 'shipCame':
      return text('skyLog.shipCame', { unit: nameOf(event.ship) })
    case 'gasVented':
      return text('skyLog.gasVented', { unit, count: event.units, hex: place(event.hex) })
    case 'gasLit':
      return text('skyLog.gasLit', { hex: place(event.lit.hex), strength: event.lit.strength })
    case 'gasBurnt':
      return text('skyLog.gasBurnt', { hexes: event.hexes.map(place).join(' ') })
    case 'hazardFound':
      return event.side === 'blue' ? text('skyLog.hazardFound', { hex: place(event.hex) }) : null
    case 'gasScooped':
    case 'torpedoStruck':
    case 'tearClosed':
    case 'coreBlown':
      return text(`skyLog.${event.type}`, { unit, hex: place(event.hex) })
    case 'chargeDropped':
      return text('skyLog.chargeDropped', { hex: place(event.charge.hex) })
    case 'tearOpened':
    case 'tearMoved':
      return text(`skyLog.${event.type}`, { hex: place(event.tear.hex) })
    case 'messageSent':
    case 'shipsLinked':
      return text(`skyLog.${event.type}`, { rounds: event.rounds })
    case 'battleEnded':
      return text(`sky.battleEnded.${event.outcome.kind}`)
    default:
      return null
  }
}

const SYSTEM_NAMES = ['engines', 'weapons', 'shields', 'sensors', 'repair'] as const
