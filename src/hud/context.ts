import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { BattleSession } from './session/battleSession'
import type { Ports } from './session/ports'

export const SessionContext = createContext<BattleSession | null>(null)
export const PortsContext = createContext<Ports | null>(null)

/** The battle that the panel belongs to. Throws outside of one. */
export function useSession(): BattleSession {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('a battle panel stands outside a battle')
  return session
}

export function usePorts(): Ports {
  const ports = useContext(PortsContext)
  if (ports === null) throw new Error('a screen stands outside the game')
  return ports
}
