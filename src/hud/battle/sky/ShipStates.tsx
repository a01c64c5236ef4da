import { hasState, mountsArmed, type Ship, teamsOf } from '../../../battle'
import { text } from '../../../text'
import { useSky } from '../../context'
import type { IconName } from '../../icons'
import { Face } from '../../parts/Face'
import { Icon } from '../../parts/Icon'
import { speakerName } from '../../parts/Scene'

interface State {
  readonly id: string
  readonly words: string
  readonly icon: IconName
  readonly tone: '' | 'chip--ice' | 'chip--amber' | 'chip--ember'
}

/** Who mans the posts, how the ship keeps itself hidden or not, what is aboard. */
export function ShipStates({ ship }: { ship: Ship }) {
  const states = useStates(ship)
  if (states.length === 0 && ship.officers.length === 0) return null
  return (
    <div class="ship__chips">
      {ship.officers.map((officer, seat) => (
        <Officer key={officer} id={officer} hasGiven={((ship.ordersGiven >> seat) & 1) === 1} />
      ))}
      {states.map(({ id, words, icon, tone }) => (
        <span class={`chip ${tone}`} key={id}>
          <Icon name={icon} />
          {words}
        </span>
      ))}
    </div>
  )
}

/** At the post; greyed once the order of the mission was given. */
function Officer({ id, hasGiven }: { id: string; hasGiven: boolean }) {
  const { world } = useSky()
  const { post: seat } = world.content.officers.get(id) ?? { post: 'helm' }
  const post = text(`sky.post.${seat}`)
  const about = text('sky.officer', { name: speakerName(id), post })
  const state = text(hasGiven ? 'sky.officer.given' : 'sky.officer.waits')
  return (
    <span class={hasGiven ? 'officer officer--given' : 'officer'} title={`${about}. ${state}`}>
      <Face id={id} isBust />
      <span class="officer__post" aria-hidden="true">
        {text(`sky.post.short.${seat}`)}
      </span>
      <span class="unseen">{`${about}. ${state}`}</span>
    </span>
  )
}

function useStates(ship: Ship): readonly State[] {
  const { world, sky, side } = useSky()
  const states: State[] = []
  const add = (id: string, words: string, icon: IconName, tone: State['tone'] = '') =>
    states.push({ id, words, icon, tone })
  if (ship.isCloaked) add('cloaked', text('sky.state.cloaked'), 'invisible', 'chip--ice')
  if (ship.isSilent) add('silent', text('sky.state.silent'), 'invisible', 'chip--ice')
  if (hasState(ship, 'loud')) add('loud', text('sky.state.loud'), 'radar-sweep', 'chip--ember')
  if (ship.gas > 0) {
    add('gas', text('sky.state.gas', { count: ship.gas }), 'fuel-tank', 'chip--amber')
  }
  if (!ship.hasCore && world.content.ships.get(ship.kind)?.hasCore === true) {
    add('core', text('sky.state.noCore'), 'nuclear', 'chip--ember')
  }
  if (ship.pipsLost > 0) {
    add('lost', text('sky.state.pipsLost', { count: ship.pipsLost }), 'batteries', 'chip--ember')
  }
  for (const id of ['hardOver', 'surge', 'fullSpread', 'brace'] as const) {
    if (hasState(ship, id)) add(id, text(`sky.state.${id}`), 'captain-hat-profile', 'chip--ice')
  }
  if (hasState(ship, 'held')) add('held', text('sky.state.held'), 'magnet', 'chip--ember')
  const held = sky.value.units.find((one) => one.id === ship.tractor)
  if (ship.tractor !== 0 && held !== undefined) {
    add('holds', text('sky.state.holds'), 'magnet', 'chip--ice')
  }
  if (ship.side === side && ship.helm !== null) {
    add(
      'paused',
      text('sky.state.paused', { count: ship.helm.hexes }),
      'pause-button',
      'chip--amber',
    )
  }
  if (ship.side === side && ship.hasFlown) {
    const count = mountsArmed(ship)
    if (count > 0) add('armed', text('sky.state.armed', { count }), 'laser-blast')
  }
  const work = ship.fires + ship.damage.reduce((sum, steps) => sum + steps, 0)
  if (ship.side === side && work > 0) {
    add('teams', text('sky.state.teams', { count: teamsOf(world, ship) }), 'wrench')
  }
  return states
}
