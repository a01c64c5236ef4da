import {
  bandFor,
  canLock,
  fireOf,
  lockReach,
  type Ship,
  type ShipWeaponSpec,
  type SpaceCommand,
  type SpaceForecast,
  type StrikeForecast,
  shipSpec,
  shipWeapon,
} from '../../../battle'
import { hexesBetween } from '../../../input'
import { text, textFor } from '../../../text'
import { useSky } from '../../context'
import { Icon } from '../../parts/Icon'
import { FirePart } from './FirePart'
import { HullLines } from './HarmPart'
import { hullOutlook, pointsOf, through } from './harm'
import { pointsRange } from './points'

interface ShotResultProps {
  readonly order: Extract<SpaceCommand, { readonly type: 'fire' }>
  readonly forecast: SpaceForecast
}

/** What a shot does: through the arc to the hull, by band and lock; and the gas it lights. */
export function ShotResult({ order, forecast }: ShotResultProps) {
  const session = useSky()
  const { world } = session
  const view = session.sky.value
  const ship = view.units.find(({ id }) => id === order.unit)
  const [strike] = forecast.strikes
  const target = view.units.find(({ id }) => id === strike?.target)
  if (ship === undefined) return null
  const weapon = shipWeapon(world, shipSpec(world, ship.kind).mounts[order.mount].weapon)
  const fires = forecast.lights.flatMap((hex) => {
    const fire = fireOf(world, view, hex)
    return fire === null ? [] : [{ hex, ...fire }]
  })
  return (
    <>
      {ship.isSilent && <p class="block block--noticed">{text('sky.shot.breaksSilence')}</p>}
      {strike !== undefined && target !== undefined && (
        <Strike strike={strike} target={target} ship={ship} weapon={weapon} />
      )}
      {strike === undefined && fires.length === 0 && <p>{text('sky.shot.core')}</p>}
      {fires.length > 0 && <FirePart fires={fires} />}
    </>
  )
}

interface StrikeProps {
  readonly strike: StrikeForecast
  readonly target: Ship
  readonly ship: Ship
  readonly weapon: ShipWeaponSpec
}

function Strike({ strike, target, ship, weapon }: StrikeProps) {
  const { naming, world } = useSky()
  const odds = pointsOf(strike.odds)
  const outlook = hullOutlook(world, target, through(odds, strike.shield))
  const most = Math.max(...odds.map(({ points }) => points))
  return (
    <>
      <div class="forecast__result">
        <b>{text('sky.shot.points', { range: pointsRange(odds) })}</b>
        <span>
          {strike.hitPercent >= 100
            ? text('forecast.cannotMiss')
            : text('sky.shot.volley', {
                certain: strike.certainHits,
                percent: strike.extraHitPercent,
                damage: strike.damagePerHit,
              })}
        </span>
      </div>
      <Bands weapon={weapon} away={hexesBetween(world.board.grid, ship.hex, target.hex)} />
      <LockLine strike={strike} target={target} ship={ship} weapon={weapon} />
      <div class="block">
        <span class="line">
          {text('sky.shot.arc', {
            target: naming.ship(target.id),
            arc: textFor(`sky.arc.${strike.arc}`),
          })}{' '}
          <b class="number">
            {strike.shield} → {Math.max(0, strike.shield - most)}
          </b>
        </span>
        <HullLines outlook={outlook} />
      </div>
    </>
  )
}

/** What the weapon does near and far; where the target is stands out. */
export function Bands({ weapon, away }: { weapon: ShipWeaponSpec; away: number | null }) {
  const now = away === null ? null : bandFor(weapon, away)
  return (
    <ul class="bands" aria-label={text('sky.bands')}>
      {weapon.bands.map((band, at) => {
        const from = at === 0 ? 1 : weapon.bands[at - 1].hexes + 1
        return (
          <li key={band.hexes} aria-current={band === now}>
            <b class="number">
              {weapon.shots > 1 ? `${weapon.shots} × ${band.damage}` : band.damage}
            </b>
            {band.hitPercent < 100 && (
              <span>{text('forecast.chance', { percent: band.hitPercent })}</span>
            )}
            <span class="faint">{text('sky.bands.hexes', { from, to: band.hexes })}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** Locked or not, why not, and what gas makes of that. */
function LockLine({ strike, target, ship, weapon }: StrikeProps) {
  const session = useSky()
  const { world } = session
  const view = session.sky.value
  const reach = lockReach(world, view, ship, target)
  if (canLock(world, view, ship, target)) {
    return (
      <p class="row">
        <Icon name="human-target" />
        <span class="grow">{text('sky.lock', { count: reach })}</span>
      </p>
    )
  }
  const isDimmed = session.overlays.value.aim?.isDimmed === true
  const why =
    target.isSilent || target.isCloaked
      ? 'sky.lock.hidden'
      : reach < 0
        ? 'sky.lock.dense'
        : 'sky.lock.far'
  const cost =
    weapon.kind === 'phaser'
      ? text('sky.lock.half')
      : text('sky.lock.less', { percent: world.content.numbers.gasHitPercent })
  return (
    <p class={isDimmed ? 'block block--noticed row' : 'row dim'}>
      <Icon name="static" />
      <span class="grow">
        {text(why, { count: reach })}
        {isDimmed && ` ${cost}`}
        {!isDimmed && strike.hitPercent > 0 && ` ${text('sky.lock.clear')}`}
      </span>
    </p>
  )
}
