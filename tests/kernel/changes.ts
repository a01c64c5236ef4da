/** One state with a single leaf changed, and where that leaf is. */
export interface Change<T> {
  readonly path: string
  readonly changed: T
}

/**
 * The value with each of its leaves changed in turn: numbers by one, texts by a letter, flags turned
 * over, lists with their last entry doubled and with it left out.
 */
export const changes = <T>(value: T): readonly Change<T>[] =>
  changesAt(value, '').map(({ path, changed }) => ({ path, changed: changed as T }))

const changesAt = (value: unknown, path: string): readonly Change<unknown>[] => {
  if (typeof value === 'number') return [{ path, changed: value + 1 }]
  if (typeof value === 'string') return [{ path, changed: `${value}x` }]
  if (typeof value === 'boolean') return [{ path, changed: !value }]
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) {
    const within = value.flatMap((part, at) =>
      changesAt(part, `${path}[${at}]`).map((one) => ({
        ...one,
        changed: value.map((other, place) => (place === at ? one.changed : other)),
      })),
    )
    if (value.length === 0) return within
    const last: unknown = value[value.length - 1]
    return [
      ...within,
      { path: `${path} longer`, changed: [...value, last] },
      { path: `${path} shorter`, changed: value.slice(0, -1) },
    ]
  }
  return Object.entries(value).flatMap(([key, part]) =>
    changesAt(part, path === '' ? key : `${path}.${key}`).map((one) => ({
      ...one,
      changed: { ...value, [key]: one.changed },
    })),
  )
}
