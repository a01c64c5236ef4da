/** Whole battles and replays of them, and what a thousand battles leave in memory. */
import process from 'node:process'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createMatch } from '../../src/battle'
import { replayOf } from '../../src/battle/replay'
import { filmOf } from '../../src/battle/replayFilm'
import { type BenchField, beginBench, benchFields, playBench } from './plain'
import { type BenchRow, plainRow } from './row'

const BATTLE_TARGET = 0
const REPLAY_TARGET = 400
/** A seek within a tenth of a second. */
const SEEK_TARGET = 10
const RECORDS = 12
const BATTLES_FOR_MEMORY = 1_000
const MEBIBYTE = 1024 * 1024

export function benchReplay(): BenchRow[] {
  return benchFields().flatMap((field) => {
    const matches = Array.from({ length: RECORDS }, (_, battle) => {
      const match = beginBench(field, `battle ${battle}`)
      playBench(match)
      return match
    })
    const records = matches.map((match) => match.record())
    const films = matches.map((match) => filmOf(field.library, replayOf(match)))
    const orders = records.reduce((sum, { commands }) => sum + commands.length, 0)
    const verify = (i: number): number => {
      const { setup, seed, commands, marks } = records[i % records.length]
      const match = createMatch(field.library, setup, seed)
      for (const command of commands) match.submit(command)
      if (match.record().marks.join() !== marks.join())
        throw new Error(`expected the marks of ${seed} to be the same again`)
      return marks.length
    }
    const seek = (i: number): number => {
      const film = films[i % films.length]
      return film.at((i * 97) % (film.length + 1)).view('above').round
    }
    const battle = (i: number): number => playBench(beginBench(field, `whole ${i % 200}`)).length
    const name = `replay of ${Math.round(orders / RECORDS)} orders verified`
    return [
      plainRow('whole battle', field.name, BATTLE_TARGET, battle),
      plainRow(name, field.name, REPLAY_TARGET, verify),
      plainRow('seek in such a replay', field.name, SEEK_TARGET, seek),
    ]
  })
}

/** A sentence on the heap at the start, in the middle and at the end of a thousand battles. */
export function describeMemory(): string {
  const [field] = benchFields()
  const collect = collector()
  const heaps: string[] = []
  const note = (): void => {
    collect()
    heaps.push((process.memoryUsage().heapUsed / MEBIBYTE).toFixed(1))
  }
  playSome(field, 0, BATTLES_FOR_MEMORY / 10)
  note()
  playSome(field, 0, BATTLES_FOR_MEMORY / 2)
  note()
  playSome(field, BATTLES_FOR_MEMORY / 2, BATTLES_FOR_MEMORY)
  note()
  return `heap over ${BATTLES_FOR_MEMORY} battles on ${field.name}, start, middle, end: ${heaps.join(', ')} MiB`
}

function playSome(field: BenchField, first: number, end: number): void {
  for (let battle = first; battle < end; battle++) playBench(beginBench(field, `heap ${battle}`))
}

/** The garbage collector, which Node hides unless it is asked for by a flag. */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc')
}
