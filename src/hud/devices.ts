import { effect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { lastDevice, readLayout } from './keys'
import { listenToPads, padBattle, pressBright } from './pad'

/** Listens for the whole game: what is in the player's hand, pads, and Enter for the one bright button. */
export function useDevices(): void {
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
    addEventListener('keydown', (event) => event.key === 'Enter' && enter(event), { signal })
    return () => {
      listening.abort()
      stopPads()
      stopMark()
    }
  }, [])
}

/** Enter where nothing is focused but the title of the screen. */
function enter(event: KeyboardEvent): void {
  const { activeElement } = document
  const isFree = activeElement === document.body || activeElement?.tagName === 'H1'
  // In a battle Enter is an order, and its keys are heard there.
  if (isFree && padBattle.value === null && !event.repeat) pressBright()
}

/** Each new screen is read from its title: the keyboard goes there, unless the screen took it itself. */
export function useScreenFocus(screen: string): void {
  useEffect(() => {
    if (document.activeElement !== document.body) return
    const title = document.querySelector<HTMLElement>('main h1')
    if (title === null) return
    title.tabIndex = -1
    title.focus({ preventScroll: true })
  }, [screen])
}
