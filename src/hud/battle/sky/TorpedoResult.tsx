import {
  canLock,
  driftFrom,
  fireOf,
  flies,
  type Ship,
  type SpaceCommand,
  shipSpec,
  shipWeapon,
} from '../../../battle'
import { hexesBetween } from '../../../input'
import { text, textFor } from '../../../text'
import { useSky } from '../../context'
import { Icon } from '../../parts/Icon'
import type { SkySession } from '../../session/battleSession'
import { hexName } from '../../session/place'
import { hullSentences } from './HarmPart'
import { struckFrom, whereNext } from './harm'

type Launch = Extract<SpaceCommand, { readonly type: 'launch' }>

/** A torpedo: what it does and when, who will be there by what is drawn, and what it lights. */
export function TorpedoResult({ order }: { order: Launch }) {
  const session = useSky()
  const { world, naming } = session
  const view = session.sky.value
  const ship = view.units.find(({ id }) => id === order.unit)
  if (ship === undefined) return null
  const weapon = shipWeapon(world, shipSpec(world, ship.kind).mounts[order.mount].weapon)
  const [{ damage }] = weapon.bands
  const quarry = view.units.find(({ id }) => id === order.target)
  const isLocked = quarry !== undefined && canLock(world, view, ship, quarry)
  const fire = fireOf(world, view, order.hex)
  const outlooks = torpedoOutlooks(session, order, isLocked ? (quarry ?? null) : null)
  const { torpedoFollowHexes } = world.content.numbers
  return (
    <>
      <div class="forecast__result">
        <b>{text('sky.torpedo.hex', { damage })}</b>
        <span>{text('sky.torpedo.around', { damage: weapon.aroundDamage })}</span>
      </div>
      <p>{text('sky.torpedo.when')}</p>
      {quarry !== undefined && (
        <p class={isLocked ? 'row ice' : 'row dim'}>
          <Icon name="human-target" />
          <span class="grow">
            {isLocked
              ? text('sky.torpedo.follows', {
                  target: naming.ship(quarry.id),
                  count: torpedoFollowHexes,
                })
              : text('sky.torpedo.noLock')}
          </span>
        </p>
      )}
      {fire !== null && (
        <p class="block block--fire row">
          <Icon name="flame" />
          <span class="grow">{text('sky.torpedo.lights', fire)}</span>
        </p>
      )}
      <div class="block">
        <span class="label dim line">{text('sky.torpedo.ifHolds')}</span>
        {outlooks.length === 0 && <p class="dim">{text('sky.torpedo.nobody')}</p>}
        {outlooks.map((one) => (
          <p key={one.ship.id} class={one.ship.side === session.side ? 'ember' : ''}>
            <b>{naming.ship(one.ship.id)}</b> {outlookWords(session, one)}
          </p>
        ))}
      </div>
      {ship.isSilent && <p class="block block--noticed">{text('sky.shot.breaksSilence')}</p>}
    </>
  )
}

interface TorpedoOutlook {
  /** Where it will be, and heading where, if it holds its course to the end of the next round. */
  readonly ship: Ship
  /** Where the blast comes from. */
  readonly from: number
  /** From the mark, once the mark has followed what it is locked on. */
  readonly away: number
  readonly points: number
}

/** Ships that will be in or near the mark when it strikes, if each goes on as it goes by then. */
export function torpedoOutlooks(
  { world, sky }: Pick<SkySession, 'world' | 'sky'>,
  { hex: mark, unit, mount }: Launch,
  locked: Ship | null,
): readonly TorpedoOutlook[] {
  const view = sky.value
  const { grid } = world.board
  const { torpedoFollowHexes } = world.content.numbers
  const launcher = view.units.find(({ id }) => id === unit)
  if (launcher === undefined) return []
  const weapon = shipWeapon(world, shipSpec(world, launcher.kind).mounts[mount].weapon)
  const harm = [weapon.bands[0].damage, weapon.aroundDamage]
  return view.units
    .filter(flies)
    .map((ship): TorpedoOutlook => {
      const next = whereNext(world, ship)
      const hex = driftFrom(world, next.hex, next.facing, next.speed)
      const gap = hexesBetween(grid, mark, hex)
      const follows = ship.id === locked?.id ? Math.min(gap, torpedoFollowHexes) : 0
      const away = gap - follows
      // In the hex it comes from where it was launched, around it from the mark.
      const from = away === 0 ? launcher.hex : mark
      return { ship: { ...next, hex }, from, away, points: harm[away] ?? 0 }
    })
    .filter(({ away }) => away <= NEAR_HEXES)
    .sort((one, other) => one.away - other.away)
}

/** So near a mark a ship is worth a word, though the blast would not reach it. */
const NEAR_HEXES = 3

function outlookWords({ world }: SkySession, { ship, from, away, points }: TorpedoOutlook): string {
  const place = hexName(world.board.grid.cols, ship.hex)
  if (points === 0) return text('sky.torpedo.misses', { hex: place, count: away })
  const struck = struckFrom(world, ship, from, points)
  return [
    text('sky.torpedo.strikes', {
      hex: place,
      damage: points,
      arc: textFor(`sky.arc.${struck.arc}`),
      shield: struck.shield,
    }),
    ...hullSentences(struck.hull),
  ].join('. ')
}
