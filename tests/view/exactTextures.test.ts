import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { roundedTexture } from '../../src/stage/exact-textures'

const source = readFileSync(
  'node_modules/phaser/src/renderer/webgl/shaders/GetTexture-glsl.js',
  'utf8',
)

test('a texture is found by a rounded number, however a turned picture interpolates it', () => {
  expect(source).toContain('outTexDatum == ')
  const repaired = roundedTexture(source)
  expect(repaired).toContain('floor(outTexDatum + 0.5) == 0.0')
  expect(repaired.replaceAll('floor(outTexDatum + 0.5)', '')).not.toContain('outTexDatum')
})

test('where the number is declared and written it stays as it is', () => {
  const vertex = 'varying float outTexDatum;\nvoid main() { outTexDatum = inTexDatum; }'
  expect(roundedTexture(vertex)).toBe(vertex)
})
