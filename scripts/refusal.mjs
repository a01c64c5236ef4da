/**
 * What a script cannot do for a reason the caller can mend: told in one sentence, without a stack.
 * `exitCode` is 2 for bad input and 1 for everything else.
 */
export class Refusal extends Error {
  /**
   * @param {string} sentence
   * @param {1 | 2} exitCode
   */
  constructor(sentence, exitCode) {
    super(sentence)
    this.exitCode = exitCode
  }
}
