import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawIcons } from '../../scripts/icons.mjs'

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

describe('the icons', () => {
  it('are those of the list, as the package draws them', () => {
    expect(json('src/hud/icons/drawn.json')).toEqual(drawIcons())
  })
})
