// Poses of figures, and what stands in for a pose that has not been drawn for a figure.

/** A walk is four phases: left stride, pass, right stride, pass. */
export type Pose =
  | 'idle'
  | 'walk0'
  | 'walk1'
  | 'walk2'
  | 'walk3'
  | 'aim'
  | 'shoot'
  | 'use'
  | 'hit'
  | 'fall'
  | 'down'
  | 'carried'
  | 'cower'

export const WALK: readonly Pose[] = ['walk0', 'walk1', 'walk2', 'walk3']

/** Nearest first; `idle` comes after all of them. */
const NEAREST = {
  idle: [],
  walk0: [],
  walk1: [],
  walk2: ['walk0'],
  walk3: ['walk1'],
  aim: [],
  shoot: ['aim'],
  use: [],
  hit: [],
  fall: ['hit'],
  down: ['fall'],
  carried: ['down', 'fall'],
  cower: [],
} as const satisfies Readonly<Record<Pose, readonly Pose[]>>

/** The same for figures that have only the two strides: they pass through standing. */
const SHORT_WALK: Partial<Readonly<Record<Pose, Pose>>> = {
  walk1: 'idle',
  walk2: 'walk1',
  walk3: 'idle',
}

/**
 * The pose to show for a wished one: itself where the figure has it, else the nearest it has, at last
 * `idle`. `has` tells whether there is a picture of a pose.
 */
export function drawnPose(wished: Pose, has: (pose: Pose) => boolean): Pose {
  if (wished.startsWith('walk') && !has('walk3')) {
    const short = SHORT_WALK[wished] ?? wished
    return has(short) ? short : 'idle'
  }
  for (const pose of [wished, ...NEAREST[wished]]) if (has(pose)) return pose
  return 'idle'
}

/** How somebody stands whom no cue moves: a column without any calm left huddles. */
export function restingPose(unit: { readonly column: { readonly calm: number } | null }): Pose {
  return unit.column?.calm === 0 ? 'cower' : 'idle'
}
