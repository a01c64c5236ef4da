/** Seeds that can be read aloud: three words from fixed lists. Any other text is a seed as well. */

const COLOURS =
  'amber ash blue bronze copper coral dusky ember fawn gold green grey ivory jade linen moss ochre olive pearl rose rust sable silver tawny umber violet white'.split(
    ' ',
  )
const CREATURES =
  'badger bee crane curlew dove falcon finch fox hare hawk heron ibis kestrel lark lynx magpie marten moth otter owl plover raven robin stoat swallow swift thrush wren'.split(
    ' ',
  )
const HOURS =
  'dawn dusk evening frost harvest hush midnight midsummer mist moonrise morning noon rain shade snow spring starlight storm sunrise sunset thaw thunder twilight wind'.split(
    ' ',
  )

export const MOST_SEED_LETTERS = 64

/** Three words for a number; different numbers below 18,144 give different words. */
export function seedOf(number: number): string {
  const colour = COLOURS[number % COLOURS.length]
  const creature = CREATURES[Math.floor(number / COLOURS.length) % CREATURES.length]
  const hour = HOURS[Math.floor(number / (COLOURS.length * CREATURES.length)) % HOURS.length]
  return `${colour} ${creature} ${hour}`
}

/** A seed that nobody has asked for. */
export function freshSeed(): string {
  const [number] = crypto.getRandomValues(new Uint32Array(1))
  return seedOf(number % (COLOURS.length * CREATURES.length * HOURS.length))
}

/** What a player typed, as a seed: without ends of space and what cannot be seen; empty = none. */
export function typedSeed(typed: string): string {
  return typed
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(0, MOST_SEED_LETTERS)
}
