import {
  canLock,
  fireOf,
  type SpaceCommand,
  shipSpec,
  shipWeapon,
  type TorpedoStrike,
  torpedoStrikes,
} from '../../../battle'
import { text, textFor } from '../../../text'
import { useSky } from '../../context'
import { Icon } from '../../parts/Icon'
import type { SkySession } from '../../session/battleSession'
import { hexName } from '../../session/place'
import { hullSentences } from './HarmPart'
import { struckFrom } from './harm'

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
  const outlooks = torpedoStrikes(world, view, order)
    .filter(({ away }) => away <= NEAR_HEXES)
    .sort((one, other) => one.away - other.away)
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

/** So near a mark a ship is worth a word, though the blast would not reach it. */
const NEAR_HEXES = 3

function outlookWords({ world }: SkySession, { ship, from, away, points }: TorpedoStrike): string {
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
