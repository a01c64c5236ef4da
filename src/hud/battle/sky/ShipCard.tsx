import { useComputed, useSignal } from '@preact/signals'
import { flies, type Ship, shipSpec, skyView } from '../../../battle'
import { hasText, text, textFor } from '../../../text'
import { portraitOf } from '../../art'
import { useSky } from '../../context'
import { useHint } from '../../keys'
import { Dialog } from '../../parts/Dialog'
import { Icon } from '../../parts/Icon'
import { Cap } from '../../parts/Panel'
import type { SkySession } from '../../session/battleSession'
import { HullNumber, HullRows } from './HullRows'
import { threatsOn, whereNext } from './harm'
import { movedWords, PowerPanel } from './PowerPanel'
import { ShieldArcs, ShieldRing } from './ShieldRing'
import { ShipStates } from './ShipStates'

/** Own ships, and of the selected one arcs, hull, power and who mans it. */
export function ShipCard() {
  const session = useSky()
  const ship = session.ship.value
  return (
    <section
      class={ship === null ? 'panel card ship card--none' : 'panel card ship'}
      aria-label={text('battle.selected')}
    >
      <Squadron />
      {ship === null ? (
        <NoShip />
      ) : (
        <>
          <div class="ship__brief">
            <b class="ship__name">{session.naming.ship(ship.id)}</b>
            <HullNumber ship={ship} />
            <ShieldRing ship={ship} struck={struckArcs(session, ship)} />
            <PowerButton ship={ship} />
          </div>
          <div class="ship__full">
            <ShipBody ship={ship} />
          </div>
        </>
      )}
    </section>
  )
}

function NoShip() {
  return (
    <p class="dim card__none">
      {text('sky.noSelection')}. {text('sky.noSelectionHint', { key: useHint('nextIdle') })}
    </p>
  )
}

/** Arcs of the ship that enemies will bear on where it flies to, or lies. */
export function struckArcs(session: SkySession, ship: Ship): readonly number[] {
  const { world } = session
  const ghost = session.forecast.value?.ghost ?? null
  const there =
    ghost === null
      ? whereNext(world, ship)
      : { ...ship, hex: ghost.hex, facing: ghost.facing as Ship['facing'], speed: ghost.speed }
  const threats = threatsOn(world, skyView(session.view.value), session.sky.value, there)
  return threats.map(({ arc }) => arc)
}

/** The whole of a ship: also what the window shows where there is no room for it. */
function ShipBody({ ship }: { ship: Ship }) {
  const session = useSky()
  const ghost = session.forecast.value?.ghost ?? null
  return (
    <>
      <Cap
        title={session.naming.ship(ship.id)}
        aside={classWords(session.world, ship)}
        tone="ice"
      />
      <ShipPicture kind={ship.kind} />
      <div class="ship__state">
        <ShieldArcs
          ship={ship}
          struck={struckArcs(session, ship)}
          turnsTo={ghost?.facing ?? null}
        />
        <HullRows ship={ship} />
      </div>
      <ShipStates ship={ship} />
      <PowerPanel ship={ship} />
    </>
  )
}

/** The ship from outside, where it has been painted. */
export function ShipPicture({ kind }: { kind: string }) {
  const address = portraitOf(`ship-${kind}`)
  if (address === null) return null
  return <img class="ship__picture" src={address} alt="" draggable={false} />
}

/** Her number, or what class of ship it is. */
export function classWords(world: ReturnType<typeof useSky>['world'], ship: Ship): string {
  const registry = `sky.registry.${ship.kind}`
  if (hasText(registry)) return textFor(registry)
  return textFor(`sky.class.${shipSpec(world, ship.kind).class}`)
}

/** Opens the whole of the ship where only its head has room. */
export function PowerButton({ ship }: { ship: Ship }) {
  const session = useSky()
  const isOpen = useSignal(false)
  const inUse = ship.power.reduce((sum, count) => sum + count, 0)
  return (
    <>
      <button
        type="button"
        class="ship__power"
        aria-haspopup="dialog"
        onClick={() => {
          isOpen.value = true
        }}
      >
        <span class="label">{text('sky.power')}</span>
        <b class="number">{inUse}</b>
        <span class="label amber">{movedWords(session.world, ship)}</span>
      </button>
      {isOpen.value && (
        <Dialog
          title={session.naming.ship(ship.id)}
          onClose={() => {
            isOpen.value = false
          }}
        >
          <div class="ship ship--window">
            <ShipBody ship={ship} />
          </div>
          <div class="dialog__buttons">
            <button
              type="button"
              class="button"
              onClick={() => {
                isOpen.value = false
              }}
            >
              <span>{text('sky.close')}</span>
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}

/** Own ships side by side, where there are several. */
function Squadron() {
  const session = useSky()
  const own = useComputed(() =>
    session.sky.value.units.filter(
      (one) => one.side === session.side && shipSpec(session.world, one.kind).class !== 'buoy',
    ),
  ).value
  if (own.length < 2) return null
  const stateOf = (one: Ship) => (flies(one) ? (isDone(one) ? 'done' : '') : 'down')
  return (
    <div class="squad" role="group" aria-label={text('sky.squadron')}>
      {own.map((one) => (
        <button
          type="button"
          key={one.id}
          class={stateOf(one)}
          aria-current={session.ship.value?.id === one.id}
          aria-disabled={!flies(one)}
          onClick={() => {
            if (flies(one)) session.selectAndShow(one.id)
          }}
        >
          <span class="squad__name">{session.naming.ship(one.id)}</span>
          {flies(one) ? (
            <span class="label">
              {isDone(one) && <Icon name="check" />}
              {one.hull}/{shipSpec(session.world, one.kind).hull}
            </span>
          ) : (
            <span class="label">{textFor(`sky.status.${one.status}`)}</span>
          )}
        </button>
      ))}
    </div>
  )
}

const isDone = (one: Ship) => (one.side === 'blue' ? one.hasFlown : one.plot !== null)
