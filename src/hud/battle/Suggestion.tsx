import { text, textFor } from '../../text'
import { useBattle } from '../context'
import { useLabel } from '../keys'
import { IconButton } from '../parts/Button'
import { Icon } from '../parts/Icon'

/** What an Officer would do, in one line with its reason; the board shows the way and the target. */
export function Suggestion() {
  const session = useBattle()
  const shown = session.hint.value
  return (
    <div role="status">
      {shown !== null && (
        <section class="news-banner" aria-label={text('suggest.title')}>
          <span class="suggestion__icon">
            <Icon name="brain" />
          </span>
          <span class="news-banner__words">
            <b class="ice">{words(session)}</b>
            <span class="dim">{text('suggest.counted', { count: session.hintsTaken.value })}</span>
          </span>
          <IconButton icon="close" label={text('suggest.close')} onPress={session.dismissHint} />
        </section>
      )}
    </div>
  )
}

/** Asks for a suggestion, for whoever is selected or for the whole turn. */
export function SuggestButton() {
  const session = useBattle()
  return (
    <IconButton
      icon="brain"
      label={useLabel(text('suggest.ask'), 'suggest')}
      badge={String(session.hintsTaken.value)}
      isDisabled={!session.canOrder.value}
      onPress={session.suggest}
    />
  )
}

function words({ hint, part }: ReturnType<typeof useBattle>): string {
  const shown = hint.value
  if (shown === null) return ''
  const who = (id: number | null) => (id === null ? text('suggest.all') : part.nameOf(id))
  if (shown.hint === null) return text('suggest.nothing', { unit: who(shown.about) })
  const { code, unit, target, count } = shown.hint.reason
  const what = { unit: who(unit), reason: textFor(`hint.${code}`) }
  if (count > 0) return text('suggest.leads', { ...what, count })
  return target === null
    ? text('suggest.line', what)
    : text('suggest.target', { ...what, target: part.nameOf(target) })
}
