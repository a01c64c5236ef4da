import { rejectionOf, type SkyTile, type SkyTileId, type SkyUse } from '../../../input'
import { text, textFor } from '../../../text'
import { useSky } from '../../context'
import type { IconName } from '../../icons'
import { Icon } from '../../parts/Icon'
import { reasonText } from '../reasons'

const ICONS: Readonly<Record<SkyTileId, IconName>> = {
  phaser: 'laser-blast',
  disruptor: 'laser-blast',
  torpedo: 'torpedo',
  scan: 'radar-sweep',
  gas: 'fuel-tank',
  bridge: 'captain-hat-profile',
  devices: 'gears',
}

/** What the selected ship can do besides flying, in numbered places; what it cannot says why. */
export function ShipActions() {
  const session = useSky()
  const { value: mode } = session.mode
  const ship = session.ship.value
  const tiles = session.tiles.value
  if (ship === null || tiles.length === 0) return null
  return (
    <div
      class="panel actions"
      role="toolbar"
      aria-label={text('battle.actions', { name: session.naming.ship(ship.id) })}
    >
      {tiles.map((tile, place) => (
        <Tile
          key={tile.id}
          number={place + 1}
          tile={tile}
          isChosen={mode.kind === 'aiming' && mode.tile === tile.id}
          onPress={() => session.chooseTile(tile.id)}
        />
      ))}
    </div>
  )
}

interface TileProps {
  readonly number: number
  readonly tile: SkyTile
  readonly isChosen: boolean
  readonly onPress: () => void
}

function Tile({ number, tile, isChosen, onPress }: TileProps) {
  const { rejection, uses } = tile
  const name = textFor(`sky.tile.${tile.id}`)
  const reason = rejection === null ? '' : reasonText(rejection)
  const ready = uses.filter((use: SkyUse) => rejectionOf(use) === null).length
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
      title={[name, reason].filter((part) => part !== '').join('. ')}
      onClick={onPress}
    >
      <span class="tile__key">
        <span>{number}</span>
        <span class="tile__cost">{ready > 1 && `×${ready}`}</span>
      </span>
      <Icon name={ICONS[tile.id]} />
      <span class="tile__name">{name}</span>
      {rejection !== null && <span class="tile__reason">{reason}</span>}
    </button>
  )
}
