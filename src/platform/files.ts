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

/** A file's text; null where it is larger than it may be, and was not read. */
export interface TextFile {
  readonly name: string
  readonly text: string | null
}

/** Lets the player choose files and reads them as text, each up to `maxBytes`; none if they think better of it. */
export function chooseTextFiles(accept: string, maxBytes: number): Promise<readonly TextFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = true
    input.addEventListener('cancel', () => resolve([]))
    input.addEventListener('change', () => resolve(readTextFiles(input.files, maxBytes)))
    input.click()
  })
}

/** Reads files that were chosen or dropped. One that cannot be read is an empty text. */
export function readTextFiles(
  files: FileList | null,
  maxBytes: number,
): Promise<readonly TextFile[]> {
  return Promise.all(
    [...(files ?? [])].map(async (file) => ({
      name: file.name,
      text: file.size > maxBytes ? null : await file.text().catch(() => ''),
    })),
  )
}
