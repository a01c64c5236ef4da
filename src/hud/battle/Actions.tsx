import type { ActionOffer } from '../../battle'
import { type ActionGroup, actionGroups, unitOf } from '../../input'
import { text, textFor } from '../../text'
import { usePorts, useSession } from '../context'
import { Icon } from '../parts/Icon'
import { countUp } from '../parts/Marks'
import { actionIcon, actionName } from './actionLook'
import { reasonText } from './reasons'

/** What the selected unit can do in at most six numbered places; what it cannot says why. */
export function Actions() {
  const session = useSession()
  const { value: mode } = session.mode
  const unit = unitOf(mode)
  const actions = session.options.value?.actions ?? []
  if (unit === null || actions.length === 0) return null
  const chosen = mode.kind === 'targeting' || mode.kind === 'plotting' ? mode.action : -1
  const units = session.ground.value.units
  const carried = units.find((one) => one.id === unit)?.inhibitors.length ?? 0
  return (
    <div
      class="panel actions"
      role="toolbar"
      aria-label={text('battle.actions', { name: session.naming.unit(unit) })}
    >
      {actionGroups(actions).map((group, place) => (
        <Tile
          key={group.members[0]}
          number={place + 1}
          offer={actions[faceOf(group, chosen)]}
          isChosen={group.members.includes(chosen)}
          others={othersOf(group, actions)}
          carried={carried}
          onPress={() => session.pressPlace(place)}
        />
      ))}
    </div>
  )
}

/** The member that stands on the tile: the chosen one, or the place's first. */
const faceOf = (group: ActionGroup, chosen: number) =>
  group.members.includes(chosen) ? chosen : group.shown

/** How many more can be chosen in this place. */
const othersOf = (group: ActionGroup, actions: readonly ActionOffer[]) =>
  group.members.filter(
    (index) => actions[index].rejection === null && actions[index].id !== 'heavy',
  ).length - 1

interface TileProps {
  readonly number: number
  readonly offer: ActionOffer
  readonly isChosen: boolean
  readonly others: number
  /** Inhibitors that the unit carries. */
  readonly carried: number
  readonly onPress: () => void
}

function Tile({ number, offer, isChosen, others, carried, onPress }: TileProps) {
  const { rejection } = offer
  const name = actionName(offer)
  const reason = rejection === null ? '' : reasonText(rejection)
  const spec = usePorts().library.content.abilities.get(offer.ability ?? '')
  const help = offer.ability === null ? '' : textFor(`ability.${offer.ability}.help`)
  return (
    <button
      type="button"
      class="tile"
      aria-pressed={isChosen}
      aria-disabled={rejection !== null}
      aria-label={
        rejection === null
          ? text('action.aria', { key: number, name, ap: offer.ap })
          : text('action.ariaNot', { key: number, name, reason })
      }
      title={[name, help, reason].filter((part) => part !== '').join('. ')}
      onClick={onPress}
    >
      <span class="tile__key">
        <span>{number}</span>
        <span class="tile__cost">
          {spec?.cooldownRounds === null && '★'}
          {offer.id === 'placeInhibitor' && <span>×{carried}</span>}
          {others > 0 && <span>+{others}</span>}
          {countUp(offer.ap).map((index) => (
            <i key={index} />
          ))}
        </span>
      </span>
      <Icon name={actionIcon(offer)} />
      <span class="tile__name">{name}</span>
      {rejection !== null && <span class="tile__reason">{reason}</span>}
    </button>
  )
}
