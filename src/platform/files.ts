/** Files in and out of the browser. */

/** Offers a text to the player as a download. */
export function downloadText(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser has begun to read by then; kept longer, the text would stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

export type ReadFile =
  | { readonly ok: true; readonly name: string; readonly text: string }
  | { readonly ok: false; readonly reason: 'tooLarge' | 'cancelled' }

/** Lets the player choose a file and reads it as text, up to `maxBytes`. */
export function chooseTextFile(accept: string, maxBytes: number): Promise<ReadFile> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.addEventListener('cancel', () => resolve({ ok: false, reason: 'cancelled' }))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (file === undefined) resolve({ ok: false, reason: 'cancelled' })
      else if (file.size > maxBytes) resolve({ ok: false, reason: 'tooLarge' })
      else file.text().then((text) => resolve({ ok: true, name: file.name, text }))
    })
    input.click()
  })
}
