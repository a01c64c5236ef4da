import { textFor } from '../../text'
import { usePorts } from '../context'
import { useSettings } from '../settings'

/** What can be heard, in words. The log tells the same to screen readers, so these stay silent to them. */
export function CaptionLines() {
  const { captions } = usePorts()
  const { settings } = useSettings()
  if (!settings.value.captions || captions.lines.value.length === 0) return null
  return (
    <ul class="captions" aria-hidden="true">
      {captions.lines.value.map(({ id, sound, direction }) => (
        <li key={id}>
          {textFor(`caption.${sound}`)}
          {direction !== 'here' && (
            <span class="captions__from">{textFor(`caption.from.${direction}`)}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
