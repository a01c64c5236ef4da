/** What a player sets once for all battles, kept by the browser. */
import * as v from 'valibot'

/** How fast moves and shots are shown; 0 = at once. */
export const SPEEDS = [1, 2, 4, 0] as const
/** Size of the interface against its plain size. */
export const UI_SCALE = { least: 0.8, most: 2, step: 0.1 } as const
/** `auto` begins high and goes down by itself where frames come late. */
export const EFFECTS = ['off', 'low', 'high', 'auto'] as const
/** How much of the board the overlays cover: edges alone, patterns, or patterns with thick edges. */
export const OVERLAY_STYLES = ['edges', 'patterns', 'strong'] as const
/**
 * How many clicks an order takes. `once`: a move one, an attack two; `safe`: one only for moves that
 * nobody sees; `twice`: always two; `button`: a click never orders, the button or Enter does.
 */
export const CONFIRM_STYLES = ['once', 'safe', 'twice', 'button'] as const

const Volume = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const VolumesSchema = v.object({
  /** Over all the others. */
  main: v.fallback(Volume, 1),
  music: Volume,
  ambience: Volume,
  effects: Volume,
  interface: Volume,
})
const DEFAULT_VOLUMES = { main: 1, music: 0.8, ambience: 0.8, effects: 0.8, interface: 0.7 }

const SettingsSchema = v.object({
  /** Of the player's own moves. */
  speed: v.fallback(v.picklist(SPEEDS), 1),
  enemySpeed: v.fallback(v.picklist(SPEEDS), 1),
  uiScale: v.fallback(v.pipe(v.number(), v.minValue(UI_SCALE.least), v.maxValue(UI_SCALE.most)), 1),
  /** As the system wishes it, until the player says otherwise. */
  reducedMotion: v.fallback(v.boolean(), wantsLessMotion),
  effects: v.fallback(v.picklist(EFFECTS), 'auto'),
  overlayStyle: v.fallback(v.picklist(OVERLAY_STYLES), 'patterns'),
  confirmStyle: v.fallback(v.picklist(CONFIRM_STYLES), 'once'),
  /** Asks before a turn ends that leaves something undone. */
  endTurnGuard: v.fallback(v.boolean(), true),
  /** Hints for whoever plays for the first time, and those that are known already. */
  tips: v.fallback(v.boolean(), true),
  learned: v.fallback(v.array(v.string()), []),
  /** 0 to 1 each. */
  volumes: v.fallback(VolumesSchema, DEFAULT_VOLUMES),
  isMuted: v.fallback(v.boolean(), false),
  /** Names sounds that tell something, and where they came from. */
  captions: v.fallback(v.boolean(), false),
  /** Keys that were changed: chords by action, as the key map writes them. */
  keys: v.fallback(v.record(v.string(), v.array(v.string())), {}),
})

export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>
export type ConfirmStyle = Settings['confirmStyle']
export type OverlayStyle = Settings['overlayStyle']

function wantsLessMotion(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches
}

const STORED_AS = 'briar-patch.settings'

/** The kept settings; whatever is missing or broken among them is the default. */
export function loadSettings(): Settings {
  const stored = readStored()
  // Kept before there were two speeds: the one meant both.
  const speeds = 'speed' in stored ? { enemySpeed: stored.speed } : {}
  return v.parse(SettingsSchema, { ...speeds, ...stored })
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
