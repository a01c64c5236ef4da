import { fireAt, flies, type Ship, type SpaceView, type SpaceWorld } from '../../../battle'
import { hexesBetween } from '../../../input'
import { text } from '../../../text'
import { useSky } from '../../context'
import { Icon } from '../../parts/Icon'
import { hullSentences } from './HarmPart'
import { hullOutlook, surely, whereNext } from './harm'

export interface NewFire {
  readonly hex: number
  readonly strength: number
  readonly radius: number
}

/** Gas that the order would light: when it burns, and who will lie in it by what is drawn. */
export function FirePart({ fires }: { fires: readonly NewFire[] }) {
  const session = useSky()
  const { world, naming, side } = session
  const view = session.sky.value
  const strength = Math.max(...fires.map((fire) => fire.strength))
  const burnt = burntBy(world, view, fires)
  return (
    <div class="block block--fire">
      <p class="row">
        <Icon name="flame" />
        <b class="grow">{text('sky.fire.lights', { count: fires.length })}</b>
      </p>
      <p>{text(`sky.fire.when.${side}`, { strength })}</p>
      {burnt.length === 0 && <p class="dim">{text('sky.fire.nobody')}</p>}
      {burnt.map(({ ship, force }) => (
        <p key={ship.id} class={ship.side === side ? 'ember' : 'ice'}>
          <b>{naming.ship(ship.id)}</b>:{' '}
          {text('sky.fire.on', { count: force, hull: Math.floor(force / 2) })}{' '}
          {hullSentences(hullOutlook(world, ship, surely(Math.floor(force / 2))))
            .slice(1)
            .join('. ')}
        </p>
      ))}
      <p class="dim">{text('sky.fire.spread', { percent: world.content.numbers.spreadPercent })}</p>
    </div>
  )
}

/** Ships that new fires will reach where drawn courses, flights flown and drift bring them. */
export function burntBy(
  world: SpaceWorld,
  { units }: SpaceView,
  fires: readonly NewFire[],
): readonly { readonly ship: Ship; readonly force: number }[] {
  return units
    .filter(flies)
    .map((ship) => {
      const there = whereNext(world, ship)
      const forces = fires.map(({ hex, strength, radius }) =>
        fireAt(strength, radius, hexesBetween(world.board.grid, hex, there.hex)),
      )
      return { ship, force: Math.max(0, ...forces) }
    })
    .filter(({ force }) => force > 0)
}
