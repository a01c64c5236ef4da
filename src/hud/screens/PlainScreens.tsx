import { text } from '../../text'
import { usePorts } from '../context'
import { KeyList } from './KeyList'
import { Screen } from './Screen'
import { SettingsList } from './SettingsList'

interface PlainScreenProps {
  readonly onBack: () => void
}

export function SettingsScreen({ onBack }: PlainScreenProps) {
  const { build, rulesVersion } = usePorts()
  return (
    <Screen title={text('settings.title')} onBack={onBack}>
      <SettingsList />
      <p class="dim hint">{text('game.version', { build, rules: rulesVersion })}</p>
    </Screen>
  )
}

export function KeysScreen({ onBack }: PlainScreenProps) {
  return (
    <Screen title={text('keys.title')} onBack={onBack}>
      <section class="panel stack">
        <KeyList />
      </section>
    </Screen>
  )
}

const CREDITS = ['story', 'sound', 'icons', 'fonts', 'code'] as const

export function CreditsScreen({ onBack }: PlainScreenProps) {
  return (
    <Screen title={text('credits.title')} onBack={onBack}>
      <section class="panel credits">
        {CREDITS.map((part) => (
          <div key={part}>
            <h2>{text(`credits.${part}`)}</h2>
            <p class="dim">{text(`credits.${part}Text`)}</p>
          </div>
        ))}
      </section>
    </Screen>
  )
}
