import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askFirefox, findFirefox } from '../../scripts/firefox.mjs'
import { buildEngine } from '../../scripts/release.mjs'
import { parseReplay } from '../../src/battle/replay'
import { recorded } from './recorded'

const GOLDENS = readdirSync('tests/golden').filter((name) => name.endsWith('.replay'))

/** Serves the engine, the recorded battles and an empty page. */
const serve = async (folder: string) => {
  const server = createServer((request, response) => {
    const name = basename(request.url ?? '')
    if (name.endsWith('.js')) {
      response.setHeader('Content-Type', 'text/javascript')
      response.end(readFileSync(join(folder, name)))
    } else if (GOLDENS.includes(name)) response.end(recorded(name))
    else response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>engine</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return { address: `http://127.0.0.1:${address.port}/`, close: () => server.close() }
}

/** What each recorded battle is in a page, with the mark in its middle. */
const EXPRESSION = `import('/rules.js').then(async ({ openText }) => {
  const told = {}
  for (const name of ${JSON.stringify(GOLDENS)}) {
    const opened = openText(await (await fetch('/' + name)).text(), name)
    told[name] = opened.kind === 'film'
      ? [opened.film.length, opened.film.at(opened.film.length).mark()]
      : opened.kind
  }
  return { browser: navigator.userAgent, told }
})`

describe('the recorded battles', () => {
  it('lead to the same marks in Firefox, where there is one', async () => {
    const firefox = findFirefox()
    if (firefox === null) {
      console.log('There is no Firefox here: the recorded battles were not verified in it.')
      return
    }
    const folder = mkdtempSync(join(tmpdir(), 'briar-patch-firefox-engine-'))
    await buildEngine(folder, 'rules')
    const { address, close } = await serve(folder)
    try {
      const told = await askFirefox(firefox, address, EXPRESSION)
      const expected = GOLDENS.map((name) => {
        const read = parseReplay(recorded(name))
        if (!read.ok) throw new Error(name)
        return [name, [read.value.commands.length, read.value.marks.at(-1)]]
      })
      expect(told).toMatchObject({
        browser: expect.stringContaining('Firefox'),
        told: Object.fromEntries(expected),
      })
      console.log(`Verified in ${JSON.stringify(told)}`)
    } finally {
      close()
      rmSync(folder, { recursive: true, force: true })
    }
  }, 240_000)
})
