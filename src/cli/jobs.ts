/**
 * Battles shared out among threads. Each thread is this same program, started as a worker: it is
 * asked for one battle at a time and answers with what was fought, so that a long battle holds up
 * nobody but itself.
 */

import { fileURLToPath } from 'node:url'
import { parentPort, Worker } from 'node:worker_threads'
import { type Fought, fight, type Orders } from './battle'
import { shippedLibrary } from './files'

/** Fights all battles on so many threads; hands each over in the order of the list, as soon as it can. */
export const fightOnThreads = (
  battles: readonly Orders[],
  threads: number,
  onFought: (fought: Fought) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const waiting = new Map<number, Fought>()
    let next = 0
    let told = 0
    const workers = Array.from(
      { length: threads },
      () => new Worker(fileURLToPath(import.meta.url)),
    )
    const stop = (settle: () => void): void => {
      for (const worker of workers) void worker.terminate()
      settle()
    }
    for (const worker of workers) {
      let asked = -1
      const ask = (): void => {
        asked = next
        next += 1
        if (asked < battles.length) worker.postMessage(battles[asked])
      }
      worker.on('error', (error) => stop(() => reject(error)))
      worker.on('message', (fought: Fought) => {
        waiting.set(asked, fought)
        for (let ready = waiting.get(told); ready !== undefined; ready = waiting.get(told)) {
          waiting.delete(told)
          told += 1
          onFought(ready)
        }
        if (told === battles.length) stop(resolve)
        else ask()
      })
      ask()
    }
  })

/** What the program does as a worker: fights what it is sent. */
export const serveBattles = (): void => {
  const library = shippedLibrary()
  parentPort?.on('message', (orders: Orders) => {
    parentPort?.postMessage(fight(library, orders))
  })
}
