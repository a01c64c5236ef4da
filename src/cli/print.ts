/** Answers on standard output, complaints on standard error; both whole lines. */

import process from 'node:process'

export const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

export const complain = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** One JSON value a line. */
export const printJson = (value: unknown): void => print(JSON.stringify(value))

/** To one decimal. */
export const rounded = (value: number): number => Math.round(value * 10) / 10
