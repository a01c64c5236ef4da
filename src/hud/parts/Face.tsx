import { textFor } from '../../text'
import { portraitOf } from '../art'
import { Icon } from './Icon'

/** A portrait, a group for a column, or the initial where none has been painted. Says nothing: the name stands beside it. */
export function Face({ id }: { id: string }) {
  const address = portraitOf(id)
  if (address !== null) return <img class="face" src={address} alt="" />
  return (
    <span class="face face--drawn" aria-hidden="true">
      {id === 'column' ? <Icon name="three-friends" /> : textFor(`unit.${id}.name`).charAt(0)}
    </span>
  )
}
