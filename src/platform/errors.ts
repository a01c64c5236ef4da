/** Errors that nobody caught: told to one listener, wherever they came from. */

/** Calls back with each uncaught error or rejection; gives what ends the listening. */
export function onUncaught(report: (error: unknown) => void): () => void {
  const onError = (event: ErrorEvent) => report(event.error ?? event.message)
  const onRejection = (event: PromiseRejectionEvent) => report(event.reason)
  addEventListener('error', onError)
  addEventListener('unhandledrejection', onRejection)
  return () => {
    removeEventListener('error', onError)
    removeEventListener('unhandledrejection', onRejection)
  }
}

/** What a developer needs of an error, as text; nothing is sent anywhere. */
export function reportOf(error: unknown, facts: Readonly<Record<string, string>>): string {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const lines = Object.entries({ ...facts, browser: navigator.userAgent })
  return [...lines.map(([name, value]) => `${name}: ${value}`), what].join('\n')
}
