/** What a player sets once for all battles, kept by the browser. */
import * as v from 'valibot'

/** How fast moves and shots are shown; 0 = at once. */
export const SPEEDS = [1, 2, 4, 0] as const
export const UI_SCALES = [0.8, 1, 1.25, 1.5, 2] as const
export const EFFECTS = ['off', 'low', 'high'] as const

const SettingsSchema = v.object({
  speed: v.fallback(v.picklist(SPEEDS), 1),
  uiScale: v.fallback(v.picklist(UI_SCALES), 1),
  reducedMotion: v.fallback(v.boolean(), false),
  effects: v.fallback(v.picklist(EFFECTS), 'high'),
})

export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>

const STORED_AS = 'briar-patch.settings'

/** The kept settings; whatever is missing or broken among them is the default. */
export function loadSettings(): Settings {
  return v.parse(SettingsSchema, readStored())
}

/** Keeps the settings. Where the browser refuses storage they last as long as the page. */
export function saveSettings(settings: Settings): void {
  try {
    localStorage.setItem(STORED_AS, JSON.stringify(settings))
  } catch {
    // Private mode or a full disk: nothing is lost but the memory of a preference.
  }
}

function readStored(): object {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED_AS) ?? '{}')
    return typeof stored === 'object' && stored !== null ? stored : {}
  } catch {
    return {}
  }
}
