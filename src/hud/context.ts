import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { BattleSession, GroundSession, SkySession } from './session/battleSession'
import type { Ports } from './session/ports'

export const SessionContext = createContext<BattleSession | null>(null)
export const PortsContext = createContext<Ports | null>(null)

/** The battle that the panel belongs to. Throws outside of one. */
export function useBattle(): BattleSession {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('a battle panel stands outside a battle')
  return session
}

/** The same with its ground. Throws in a battle without one. */
export function useSession(): GroundSession {
  const { onGround } = useBattle()
  if (onGround === null) throw new Error('a panel of the ground stands in a battle without ground')
  return onGround
}

/** The same with its space. Throws in a battle without a front there. */
export function useSky(): SkySession {
  const { inSpace } = useBattle()
  if (inSpace === null) throw new Error('a panel of space stands in a battle without one')
  return inSpace
}

export function usePorts(): Ports {
  const ports = useContext(PortsContext)
  if (ports === null) throw new Error('a screen stands outside the game')
  return ports
}
