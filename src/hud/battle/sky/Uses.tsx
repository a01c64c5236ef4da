import { helmOfMode, isWeapon, rejectionOf, type SkyTile, type SkyUse } from '../../../input'
import { text, textFor } from '../../../text'
import { useSky } from '../../context'
import { speakerName } from '../../parts/Scene'
import { reasonText } from '../reasons'

/** The uses of the chosen place side by side; of a flight, what becomes of the gas on its way. */
export function Uses() {
  const session = useSky()
  const { value: mode } = session.mode
  const tiles = session.tiles.value
  const id = mode.kind === 'aiming' ? mode.tile : 'gas'
  const tile = tiles.find((one) => one.id === id)
  if (tile === undefined || isWeapon(tile) || tile.uses.length < 2) return null
  if (id === 'bridge') return <Officers tile={tile} />
  return (
    <div class="segments segments--low uses" role="group" aria-label={text('forecast.other')}>
      {tile.uses.map((use, at) => (
        <Use key={useName(use)} tile={tile} use={use} at={at} />
      ))}
    </div>
  )
}

function Use({ tile, use, at }: { tile: SkyTile; use: SkyUse; at: number }) {
  const session = useSky()
  const rejection = rejectionOf(use)
  const why = rejection === null ? '' : reasonText(rejection)
  const name = useName(use)
  return (
    <button
      type="button"
      aria-pressed={isOn(session.mode.value, use, at)}
      aria-disabled={rejection !== null}
      aria-label={why === '' ? name : `${name}: ${why}`}
      title={why === '' ? name : why}
      onClick={() => session.useTile(tile.id, at)}
    >
      {name}
    </button>
  )
}

function isOn(mode: ReturnType<typeof useSky>['mode']['value'], use: SkyUse, at: number): boolean {
  if (mode.kind === 'aiming') return mode.use === at
  if (use.kind === 'scoop') return helmOfMode(mode)?.scoops === true
  return mode.kind === 'venting' || (helmOfMode(mode)?.vent ?? null) !== null
}

function useName(use: SkyUse): string {
  if (use.kind === 'mount') return textFor(`shipWeapon.${use.offer.weapon}`)
  if (use.kind !== 'action') return text(`sky.use.${use.kind}`)
  if (use.offer.id === 'tractor') return text(use.drags ? 'sky.use.drag' : 'sky.use.hold')
  return textFor(`sky.use.${use.offer.id}`)
}

/** Who stands on the bridge, with the one order each has. */
function Officers({ tile }: { tile: SkyTile }) {
  const session = useSky()
  const { value: mode } = session.mode
  return (
    <div class="orders-list" role="group" aria-label={text('forecast.other')}>
      {tile.uses.map((use, at) => {
        if (use.kind !== 'action') return null
        const { officer, rejection } = use.offer
        return (
          <button
            type="button"
            key={officer}
            class="orders-list__one"
            aria-pressed={mode.kind === 'aiming' && mode.use === at}
            aria-disabled={rejection !== null}
            onClick={() => session.useTile(tile.id, at)}
          >
            <b>{speakerName(officer)}</b>
            <span>{rejection === null ? textFor(`bridge.${officer}`) : reasonText(rejection)}</span>
          </button>
        )
      })}
    </div>
  )
}
