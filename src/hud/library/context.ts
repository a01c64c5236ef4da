import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Keeper } from './keeper'
import type { Shelf } from './shelf'

export interface PlayersLibrary {
  readonly shelf: Shelf
  readonly keeper: Keeper
}

export const LibraryContext = createContext<PlayersLibrary | null>(null)

/** What the player keeps. Throws outside of the game. */
export function usePlayersLibrary(): PlayersLibrary {
  const library = useContext(LibraryContext)
  if (library === null) throw new Error('a screen stands outside the game')
  return library
}
