import { expect, test } from 'vitest'
import { drawnPose, type Pose, restingPose } from '../../src/stage/poses'

const having =
  (...poses: Pose[]) =>
  (pose: Pose) =>
    poses.includes(pose)

test('a figure takes the pose that was drawn for it', () => {
  for (const pose of ['shoot', 'use', 'hit', 'fall', 'down', 'carried'] as const) {
    expect(drawnPose(pose, having('idle', pose))).toBe(pose)
  }
})

test('where a pose was not drawn the nearest stands in for it, at last standing still', () => {
  expect(drawnPose('shoot', having('idle', 'aim'))).toBe('aim')
  expect(drawnPose('fall', having('idle', 'hit'))).toBe('hit')
  expect(drawnPose('carried', having('idle', 'down'))).toBe('down')
  expect(drawnPose('use', having('idle'))).toBe('idle')
  expect(drawnPose('hit', having('idle', 'aim'))).toBe('idle')
})

test('a walk has four phases, or two strides with a pass between them', () => {
  const walk = ['walk0', 'walk1', 'walk2', 'walk3'] as const
  const whole = walk.map((pose) => drawnPose(pose, having('idle', ...walk)))
  expect(whole).toEqual(walk)
  const short = walk.map((pose) => drawnPose(pose, having('idle', 'walk0', 'walk1')))
  expect(short).toEqual(['walk0', 'idle', 'walk1', 'idle'])
})

test('a column without calm huddles, anybody else stands', () => {
  expect(restingPose({ column: { calm: 0 } })).toBe('cower')
  expect(restingPose({ column: { calm: 1 } })).toBe('idle')
  expect(restingPose({ column: null })).toBe('idle')
})
