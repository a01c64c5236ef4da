/** One text that the browser keeps for the next visit. Where it refuses storage, nothing is kept. */

export interface KeptText {
  read(): string | null
  write(text: string): void
  remove(): void
}

export function keptText(name: string): KeptText {
  const attempt = <T>(act: () => T): T | null => {
    try {
      return act()
    } catch {
      // Private mode or a full disk.
      return null
    }
  }
  return {
    read: () => attempt(() => localStorage.getItem(name)),
    write: (text) => void attempt(() => localStorage.setItem(name, text)),
    remove: () => void attempt(() => localStorage.removeItem(name)),
  }
}
