import { useEffect } from 'preact/hooks'
import type { Mission } from '../battle'
import { usePorts } from './context'

/** Whoever is still here after this long looks around: time to get the likely battle ready. */
const SETTLED_MS = 1000

/** The battle that a screen's bright button leads to is got ready while the screen is looked at. */
export function useExpectedBattle(mission: Mission | null): void {
  const ports = usePorts()
  useEffect(() => {
    if (mission === null) return
    const waiting = setTimeout(() => ports.expectBattle(mission), SETTLED_MS)
    return () => clearTimeout(waiting)
  }, [ports, mission])
}
