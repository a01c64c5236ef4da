/** Runs every benchmark and prints one table. */

import { benchHex } from './hex.bench'
import type { BenchRow } from './row'

const HEADINGS = ['what', 'board', 'a CPU second', 'peer', 'its', 'ratio', 'target']

const benchmarks: readonly (() => BenchRow[])[] = [benchHex]

const cells = benchmarks
  .flatMap((benchmark) => benchmark())
  .map((row) => [
    row.name,
    row.board,
    grouped(row.perSecond),
    row.peer,
    grouped(row.peerPerSecond),
    `${row.ratio.toFixed(1)}x`,
    grouped(row.target),
  ])
const table = [HEADINGS, ...cells]
const widths = HEADINGS.map((_, column) => Math.max(...table.map((row) => row[column].length)))
for (const row of table) {
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  )
}

/** 1234567 as "1 234 567". */
function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ' ')
}
