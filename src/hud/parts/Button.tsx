import type { ComponentChildren } from 'preact'
import type { KeyAction } from '../../input'
import type { IconName } from '../icons'
import { Icon } from './Icon'
import { KeyHint } from './KeyHint'

interface ButtonProps {
  /** Absent on a button that submits its form. */
  readonly onPress?: () => void
  readonly isSubmit?: boolean
  readonly children: ComponentChildren
  /** Shown in the head, before the ring gap: the key of an action, or an icon. */
  readonly action?: KeyAction
  readonly icon?: IconName
  /** `go` is the one amber button of a screen: what Enter would do. */
  readonly kind?: 'plain' | 'go' | 'quiet'
  readonly isBig?: boolean
  /** Reached first when its dialog opens. */
  readonly hasFocus?: boolean
  readonly isDisabled?: boolean
}

export function Button(props: ButtonProps) {
  const {
    onPress,
    isSubmit,
    children,
    action,
    icon,
    kind,
    isBig,
    hasFocus,
    isDisabled = false,
  } = props
  const classes = ['button']
  if (kind === 'go') classes.push('button--go')
  if (kind === 'quiet') classes.push('button--quiet')
  if (isBig) classes.push('button--big')
  return (
    <button
      type={isSubmit === true ? 'submit' : 'button'}
      class={classes.join(' ')}
      autofocus={hasFocus === true}
      disabled={isDisabled}
      onClick={() => onPress?.()}
    >
      {action !== undefined && (
        <span aria-hidden="true">
          <KeyHint action={action} />
        </span>
      )}
      {icon !== undefined && (
        <span>
          <Icon name={icon} />
        </span>
      )}
      <span>{children}</span>
    </button>
  )
}

interface IconButtonProps {
  readonly icon: IconName
  readonly label: string
  readonly onPress: () => void
  readonly isPressed?: boolean
  readonly isDisabled?: boolean
  readonly isFlipped?: boolean
  /** A count at its corner; said in the label too. */
  readonly badge?: string
}

/** A square button that shows a picture alone; its label is read aloud and shown on hover. */
export function IconButton(props: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.label}
      title={props.label}
      {...(props.isPressed === undefined ? {} : { 'aria-pressed': props.isPressed })}
      aria-disabled={props.isDisabled === true}
      onClick={() => {
        if (props.isDisabled !== true) props.onPress()
      }}
    >
      <Icon name={props.icon} isFlipped={props.isFlipped === true} />
      {props.badge !== undefined && (
        <span class="icon-button__badge" aria-hidden="true">
          {props.badge}
        </span>
      )}
    </button>
  )
}
