/** What the command line cannot do for a reason the caller can mend: one sentence, no stack. */
export class Refusal extends Error {
  readonly exitCode: number

  /** The exit code is 2, bad input, unless the verb says otherwise. */
  constructor(sentence: string, exitCode = 2) {
    super(sentence)
    this.exitCode = exitCode
  }
}
