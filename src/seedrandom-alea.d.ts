/** `@types/seedrandom` describes only the package's entry; the engine imports Alea alone. */
declare module 'seedrandom/lib/alea' {
  /** A generator; `int32()` gives a signed 32-bit integer, `quick()` and a call a float in [0, 1). */
  interface AleaGenerator {
    (): number
    int32(): number
    quick(): number
    double(): number
  }
  /** Makes a generator from a seed. The seed is required: without one it would draw on the clock. */
  export default function alea(seed: string): AleaGenerator
}
