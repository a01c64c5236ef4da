import { effect, type Signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { actionOf, type StoredKeys } from '../input'
import { type Settings, saveSettings } from '../platform/settings'
import { keyMapFor, lastDevice, pressOf, readLayout } from './keys'
import { listenToPads, padBattle, pressBright } from './pad'

/**
 * Listens for the whole game: what is in the player's hand, pads, Enter for the one bright button, and the
 * key that switches the sound.
 */
export function useDevices(settings: Signal<Settings>): void {
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    void readLayout()
    const stopPads = listenToPads()
    const stopMark = effect(() => {
      document.documentElement.classList.toggle('pad', lastDevice.value === 'pad')
    })
    const now = (device: 'keys' | 'pointer') => () => {
      lastDevice.value = device
    }
    addEventListener('keydown', now('keys'), { signal, capture: true })
    addEventListener('pointerdown', now('pointer'), { signal, capture: true })
    addEventListener('keydown', (event) => enter(event, settings.value.keys), { signal })
    addEventListener('keydown', (event) => mute(event, settings), { signal })
    return () => {
      listening.abort()
      stopPads()
      stopMark()
    }
  }, [])
}

/** The confirm key where nothing is focused but the title of the screen. */
function enter(event: KeyboardEvent, keys: StoredKeys): void {
  if (actionOf(pressOf(event), keyMapFor(keys)) !== 'confirm') return
  const { activeElement } = document
  const isFree = activeElement === document.body || activeElement?.tagName === 'H1'
  // In a battle Enter is an order, and its keys are heard there.
  if (isFree && padBattle.value === null && !event.repeat) pressBright()
}

/** The key of the sound, wherever nobody writes. */
function mute(event: KeyboardEvent, settings: Signal<Settings>): void {
  if (event.repeat || isWriting(event.target)) return
  if (actionOf(pressOf(event), keyMapFor(settings.value.keys)) !== 'mute') return
  settings.value = { ...settings.value, isMuted: !settings.value.isMuted }
  saveSettings(settings.value)
}

function isWriting(target: EventTarget | null): boolean {
  return (
    (target instanceof HTMLInputElement && target.type !== 'range') ||
    target instanceof HTMLTextAreaElement
  )
}

/** Each new screen is read from its title: the keyboard goes there, unless the screen took it itself. */
export function useScreenFocus(screen: string): void {
  useEffect(() => {
    // Where the screen before was scrolled to says nothing about this one.
    scrollTo(0, 0)
    if (document.activeElement !== document.body) return
    const title = document.querySelector<HTMLElement>('main h1')
    if (title === null) return
    title.tabIndex = -1
    title.focus({ preventScroll: true })
  }, [screen])
}
