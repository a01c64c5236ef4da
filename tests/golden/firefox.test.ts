import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askFirefox, findFirefox } from '../../scripts/firefox.mjs'
import { buildEngine } from '../../scripts/release.mjs'
import { parseReplay } from '../../src/battle/replay'
import { servePage } from './pageServer'
import { recorded } from './recorded'

const GOLDENS = readdirSync('tests/golden').filter((name) => name.endsWith('.replay'))

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
    const { address, close } = await servePage((name) => {
      if (name.endsWith('.js')) return readFileSync(join(folder, name))
      return GOLDENS.includes(name) ? recorded(name) : null
    })
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
