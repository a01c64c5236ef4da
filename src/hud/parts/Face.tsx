import { textFor } from '../../text'
import { portraitOf } from '../art'
import type { Expression } from '../session/expression'
import { Icon } from './Icon'

interface FaceProps {
  /** A unit kind or a speaker. */
  readonly id: string
  readonly expression?: Expression
  /** Small faces are cut close about the head. */
  readonly isBust?: boolean
}

/** A portrait, or the initial where none has been painted. Says nothing: the name stands beside it. */
export function Face({ id, expression = 'calm', isBust = false }: FaceProps) {
  const address = portraitOf(id, expression)
  if (address !== null) {
    return (
      <span class={isBust ? 'face face--bust' : 'face'} aria-hidden="true">
        <img src={address} alt="" draggable={false} />
      </span>
    )
  }
  return (
    <span class="face face--drawn" aria-hidden="true">
      {id === 'column' ? <Icon name="three-friends" /> : textFor(`unit.${id}.name`).charAt(0)}
    </span>
  )
}

/** Who speaks for the columns, in their order. */
const SPEAKERS = [
  'villager_woman',
  'villager_man',
  'villager_child',
  'villager_elder',
  'villager_youth',
  'villager_mother',
  'villager_grandfather',
  'villager_boy',
] as const

/** The face of a column: one of its people. */
export function columnFace(ordinal: number): string {
  return ordinal < 0 ? 'column' : SPEAKERS[ordinal % SPEAKERS.length]
}
