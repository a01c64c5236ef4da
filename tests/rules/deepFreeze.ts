const frozen = new WeakSet<object>()

/** The value itself, frozen to the last field, so that writing to it throws. */
export const deepFreeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || frozen.has(value)) return value
  frozen.add(value)
  for (const part of Object.values(value)) deepFreeze(part)
  return Object.freeze(value)
}
