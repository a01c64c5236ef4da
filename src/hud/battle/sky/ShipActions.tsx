import { type Rejection, type Ship, SYSTEMS } from '../../../battle'
import {
  helmOfMode,
  rejectionOf,
  type SkyMode,
  type SkyTile,
  type SkyTileId,
  scoopPips,
  tileCount,
} from '../../../input'
import { hasText, text, textFor } from '../../../text'
import { useSky } from '../../context'
import type { IconName } from '../../icons'
import { Icon } from '../../parts/Icon'
import { reasonText } from '../reasons'
import { HelmBar } from './HelmBar'

const ICONS: Readonly<Record<SkyTileId, IconName>> = {
  phaser: 'laser-blast',
  disruptor: 'laser-blast',
  torpedo: 'torpedo',
  scan: 'radar-sweep',
  gas: 'fuel-tank',
  bridge: 'captain-hat-profile',
  devices: 'gears',
}

/** The helm of the selected ship, and what it can do besides flying in numbered places. */
export function ShipActions() {
  const session = useSky()
  const { value: mode } = session.mode
  const ship = session.ship.value
  const tiles = session.tiles.value
  if (ship === null || tiles.length === 0) return null
  return (
    <div class="panel bridge">
      <HelmBar />
      <div
        class="actions"
        role="toolbar"
        aria-label={text('battle.actions', { name: session.naming.ship(ship.id) })}
      >
        {tiles.map((tile, place) => (
          <Tile
            key={tile.id}
            number={place + 1}
            tile={tile}
            count={tileCount(tile, ship)}
            isChosen={isChosen(mode, tile.id)}
            about={aboutTile(session.world, tile, ship)}
            onPress={() => session.chooseTile(tile.id)}
          />
        ))}
      </div>
    </div>
  )
}

function isChosen(mode: SkyMode, id: SkyTileId): boolean {
  if (mode.kind === 'aiming') return mode.tile === id
  if (id !== 'gas') return false
  const helm = helmOfMode(mode)
  return mode.kind === 'venting' || helm?.scoops === true || (helm?.vent ?? null) !== null
}

/** What a place is for; of the scoop, which pips it would take. */
function aboutTile(world: ReturnType<typeof useSky>['world'], { id }: SkyTile, ship: Ship): string {
  if (id !== 'gas') return text(`sky.tile.${id}.help`)
  const pips = scoopPips(world, ship)
  return text('sky.tile.gas.help', { pips: pipsWords(pips) })
}

/** Systems that give a pip each, as words. */
export function pipsWords(pips: readonly number[]): string {
  const counts = SYSTEMS.map((id, system) => ({
    id,
    count: pips.filter((one) => one === system).length,
  }))
  return counts
    .filter(({ count }) => count > 0)
    .map(({ id, count }) => text('sky.pips.of', { system: textFor(`system.${id}`), count }))
    .join(', ')
}

/** Why not, in the two or three words that a tile has room for. */
function shortReason(rejection: Rejection): string {
  const key = `sky.why.${rejection.code}`
  return hasText(key) ? textFor(key) : reasonText(rejection)
}

interface TileProps {
  readonly number: number
  readonly tile: SkyTile
  /** Uses that are left, or units of gas. */
  readonly count: number
  readonly isChosen: boolean
  readonly about: string
  readonly onPress: () => void
}

function Tile({ number, tile, count, isChosen, about, onPress }: TileProps) {
  const { rejection } = tile
  const name = textFor(`sky.tile.${tile.id}`)
  const reason = rejection === null ? '' : reasonText(rejection)
  const ready = tile.uses.filter((use) => rejectionOf(use) === null).length
  return (
    <button
      type="button"
      class="tile"
      aria-pressed={isChosen}
      aria-disabled={rejection !== null}
      aria-label={
        rejection === null
          ? text('sky.tile.aria', { key: number, name, count: ready })
          : text('action.ariaNot', { key: number, name, reason })
      }
      title={[name, about, reason].filter((part) => part !== '').join('. ')}
      onClick={onPress}
    >
      <span class="tile__key">
        <span>{number}</span>
        <span class="tile__cost">
          {tile.id === 'gas'
            ? count > 0 && text('sky.tile.gas.units', { count })
            : count > 1 && text('sky.tile.count', { count })}
        </span>
      </span>
      <Icon name={ICONS[tile.id]} />
      <span class="tile__name">{name}</span>
      {rejection !== null && <span class="tile__reason">{shortReason(rejection)}</span>}
    </button>
  )
}
