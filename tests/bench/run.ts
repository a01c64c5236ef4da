/** Runs the benchmarks named, or all of them, and prints one table. */

import process from 'node:process'
import { benchEngine } from './engine.bench'
import { benchHex } from './hex.bench'
import { benchPainter, describeFirstChunk } from './painter.bench'
import { benchPlanner, describeTurns } from './planner.bench'
import { benchReplay, describeMemory } from './replay.bench'
import type { BenchRow } from './row'

const HEADINGS = ['what', 'board', 'a CPU second', 'peer', 'its', 'ratio', 'target']

const BENCHMARKS: { readonly [name: string]: () => BenchRow[] } = {
  hex: benchHex,
  engine: benchEngine,
  planner: benchPlanner,
  replay: benchReplay,
  painter: benchPainter,
}

const asked = process.argv.slice(2)
const names = asked.length > 0 ? asked : Object.keys(BENCHMARKS)

// Before anything else is warm.
const firstChunk = names.includes('painter') ? describeFirstChunk() : ''

const turns = names.includes('planner') ? describeTurns() : ''

const cells = names
  .flatMap((name) => {
    if (!Object.hasOwn(BENCHMARKS, name))
      throw new Error(`expected one of ${Object.keys(BENCHMARKS).join(', ')}, got "${name}"`)
    return BENCHMARKS[name]()
  })
  .map((row) => [
    row.name,
    row.board,
    grouped(row.perSecond),
    row.peer?.name ?? '',
    row.peer === null ? '' : grouped(row.peer.perSecond),
    row.peer === null ? '' : `${(row.perSecond / row.peer.perSecond).toFixed(1)}x`,
    row.target === 0 ? '' : grouped(row.target),
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
if (names.includes('planner')) console.log(turns)
if (names.includes('replay')) console.log(describeMemory())
if (names.includes('painter')) console.log(firstChunk)

/** 1234567 as "1 234 567". */
function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ' ')
}
