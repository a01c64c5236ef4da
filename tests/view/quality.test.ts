import { expect, test } from 'vitest'
import { createQuality } from '../../src/stage/quality'

function drawn(late: number, onTime: number, mayLower = true) {
  const told: string[] = []
  const quality = createQuality('high', mayLower, (level) => told.push(level))
  for (let i = 0; i < late; i++) quality.frame(80)
  for (let i = 0; i < onTime; i++) quality.frame(16)
  return { quality, told }
}

test('effects go down a step where most frames come late, and it is told once', () => {
  const { quality, told } = drawn(30, 300)
  expect(quality.level).toBe('low')
  expect(told).toEqual(['low'])
})

test('frames that go on coming late end with no effects at all', () => {
  const { quality, told } = drawn(400, 0)
  expect(quality.level).toBe('off')
  expect(told).toEqual(['low', 'off'])
})

test('a hitch now and then changes nothing', () => {
  const { quality } = drawn(10, 400)
  expect(quality.level).toBe('high')
})

test('what the player chose is not lowered', () => {
  const { quality, told } = drawn(400, 0, false)
  expect(quality.level).toBe('high')
  expect(told).toEqual([])
})
