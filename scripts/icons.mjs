/**
 * Writes `src/hud/icons/drawn.json`: the outlines of the icons the game shows, taken from the package
 * game-icons, so that a build carries these few and not four thousand. Run it after changing the list:
 * `node scripts/icons.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const PACKAGE = '../node_modules/@iconify-json/game-icons/icons.json'
const LIST = '../src/hud/icons/names.json'
const DRAWN = '../src/hud/icons/drawn.json'

/** @param {string} path */
const beside = (path) => fileURLToPath(new URL(path, import.meta.url))

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(beside(path), 'utf8'))

/**
 * The outline of each listed icon, by name. Throws an Error on a name that the package does not have,
 * or whose picture is not a single outline.
 * @returns {Record<string, string>}
 */
export function drawIcons() {
  /** @type {Record<string, { body: string }>} */
  const icons = readJson(PACKAGE).icons
  /** @type {string[]} */
  const names = readJson(LIST)
  return Object.fromEntries(
    names.map((name) => {
      const outlines = [...(icons[name]?.body ?? '').matchAll(/ d="([^"]+)"/g)]
      if (outlines.length !== 1) {
        throw new Error(`${LIST}: expected the name of an icon of one outline, found "${name}"`)
      }
      return [name, outlines[0][1]]
    }),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(beside(DRAWN), `${JSON.stringify(drawIcons(), null, 2)}\n`)
}
