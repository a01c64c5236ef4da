/** One object with the members of both; what is read through a getter is still read when asked. */
export function joined<A extends object, B extends object>(one: A, other: B): A & B {
  const members = {
    ...Object.getOwnPropertyDescriptors(one),
    ...Object.getOwnPropertyDescriptors(other),
  }
  return Object.defineProperties({}, members) as A & B
}
