/** What only one tab may do at a time. */

/**
 * Takes the name for this tab; gives what lets go of it, or null where another tab holds it. Where
 * the browser has no locks everybody may.
 */
export async function claim(name: string): Promise<(() => void) | null> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return () => {}
  return new Promise((resolve) => {
    navigator.locks
      .request(`briar-patch.${name}`, { ifAvailable: true }, (lock) => {
        if (lock === null) {
          resolve(null)
          return
        }
        return new Promise<void>((letGo) => resolve(() => letGo()))
      })
      // Refused by the browser, as on pages of unsafe origin: nobody is kept out then.
      .catch(() => resolve(() => {}))
  })
}
