/** The tables of the README, as Markdown: `balance --table` and `ladder --table` print them. */

import { print } from './print'
import { say } from './say'

/** Prints the head of a table once: before its first row. */
export const tableHead = (key: 'ladder' | 'balance' | 'without' | 'manners'): void => {
  const heading = say(`cli.table.${key}`)
  const columns = heading.split('|').length - 2
  print(`\n${heading}`)
  print(`|${'---|'.repeat(columns)}`)
}

export const tableRow = (cells: readonly (string | number)[]): void =>
  print(`| ${cells.join(' | ')} |`)

/** A p-value as people write it: `0.0230`, or `2.3·10⁻⁹` where it is small. */
export const writtenP = (p: number): string => {
  if (p >= 0.0001) return p.toFixed(4)
  const [digits, power] = p.toExponential(1).split('e-')
  return `${digits}·10⁻${[...power].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`
}
