import type { ActionOffer } from '../../battle'
import { actionBar, unitOf } from '../../input'
import { text, textFor } from '../../text'
import { usePorts, useSession } from '../context'
import { Icon } from '../parts/Icon'
import { countUp } from '../parts/Marks'
import { actionIcon, actionName } from './actionLook'
import { reasonText } from './reasons'

/** What the selected unit can do, numbered; what it cannot says why. */
export function Actions() {
  const session = useSession()
  const { value: mode } = session.mode
  const unit = unitOf(mode)
  const actions = session.options.value?.actions ?? []
  if (unit === null || actions.length === 0) return null
  const chosen = mode.kind === 'targeting' || mode.kind === 'plotting' ? mode.action : -1
  const units = session.view.value.fronts[0].view.units
  const carried = units.find((one) => one.id === unit)?.inhibitors.length ?? 0
  const isChosen = (index: number) =>
    index === chosen || (actions[chosen]?.id === 'heavy' && actions[index].id === 'attack')
  return (
    <div
      class="panel actions"
      role="toolbar"
      aria-label={text('battle.actions', { name: session.naming.unit(unit) })}
    >
      {actionBar(actions).map((index, place) => (
        <Tile
          key={index}
          number={place + 1}
          offer={actions[index]}
          isChosen={isChosen(index)}
          carried={carried}
          onPress={() => session.chooseAction(isChosen(index) ? chosen : index)}
        />
      ))}
    </div>
  )
}

interface TileProps {
  readonly number: number
  readonly offer: ActionOffer
  readonly isChosen: boolean
  /** Inhibitors that the unit carries. */
  readonly carried: number
  readonly onPress: () => void
}

function Tile({ number, offer, isChosen, carried, onPress }: TileProps) {
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
          {countUp(offer.ap).map((index) => (
            <i key={index} />
          ))}
        </span>
      </span>
      {rejection === null && <Icon name={actionIcon(offer)} />}
      <span class="tile__name">{name}</span>
      {rejection !== null && <span class="tile__reason">{reason}</span>}
    </button>
  )
}
