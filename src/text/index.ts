/**
 * Every sentence a player reads, by key. `en.json` gives the keys their type; missions bring their
 * own, whose keys are made of ids and looked up with `textFor`.
 */
import { createInstance } from 'i18next'
import en from './en.json'
import missions from './missions.en.json'
import sky from './sky.en.json'
import space from './space.en.json'

type StoredKey = keyof typeof en | keyof typeof space | keyof typeof sky

/** A key without its plural ending: `battle.idle` stands for `battle.idle_one` and `_other`. */
export type TextKey = StoredKey extends infer K
  ? K extends `${infer Stem}_${'zero' | 'one' | 'other'}`
    ? Stem
    : K
  : never

export type TextParams = { readonly [name: string]: string | number }

const language = createInstance()
language.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  // Whoever shows a sentence shows it as text: nothing here becomes markup.
  interpolation: { escapeValue: false },
  resources: { en: { translation: { ...en, ...space, ...sky, ...missions } } },
})

/** The sentence of a key. A parameter `count` chooses between singular and plural. */
export function text(key: TextKey, params: TextParams = {}): string {
  return language.t(key, params)
}

/** The sentence of a key made of an id, or the key itself when there is none. */
export function textFor(key: string, params: TextParams = {}): string {
  return language.t(key, params)
}

/** Whether there is a sentence for a key made of an id. */
export function hasText(key: string): boolean {
  return language.exists(key, { count: 1 })
}
