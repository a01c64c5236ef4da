import { createServer } from 'node:http'
import { basename } from 'node:path'

interface Page {
  readonly address: string
  close(): void
}

/** Serves an empty page, and beside it the files that `read` finds by name. */
export async function servePage(read: (name: string) => string | Buffer | null): Promise<Page> {
  const server = createServer((request, response) => {
    const name = basename(request.url ?? '')
    const content = read(name)
    if (content === null) {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>page</title>')
      return
    }
    if (name.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript')
    response.end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return { address: `http://127.0.0.1:${address.port}/`, close: () => server.close() }
}
