import type { Signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Settings, saveSettings } from '../platform/settings'

export const SettingsContext = createContext<Signal<Settings> | null>(null)

/** The settings and the way to change some of them; a change is kept at once. */
export function useSettings() {
  const settings = useContext(SettingsContext)
  if (settings === null) throw new Error('settings were asked for outside the game')
  const change = (part: Partial<Settings>) => {
    settings.value = { ...settings.value, ...part }
    saveSettings(settings.value)
  }
  return { settings, change }
}
