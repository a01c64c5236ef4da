import { describe, expect, it } from 'vitest'
import { createPlannerClient, type ToPlanner } from '../../src/platform/plannerClient'

type Message = ToPlanner<string, string, string>

/** A worker whose answers and death the test decides. */
class HandWorker extends EventTarget {
  readonly asked: Message[] = []
  isTerminated = false
  postMessage(message: Message) {
    this.asked.push(message)
  }
  terminate() {
    this.isTerminated = true
  }
  answer(requestId: number, mark: string, command: string) {
    this.dispatchEvent(new MessageEvent('message', { data: { requestId, mark, command } }))
  }
  die() {
    this.dispatchEvent(new Event('error', { cancelable: true }))
  }
}

function clientWith(workers: HandWorker[]) {
  return createPlannerClient<string, string, string, string>({
    content: 'valley',
    spawn: () => {
      const worker = new HandWorker()
      workers.push(worker)
      return worker as unknown as Worker
    },
    think: (content, { view }) => `${content} ${view} here`,
  })
}

const question = (view: string) => ({ view, plannerSeed: 'seed', level: 'cadet' })

describe('asking the planner', () => {
  it('tells the worker the content once, before the first question', () => {
    const workers: HandWorker[] = []
    const client = clientWith(workers)
    void client.ask(question('one'), 'a')
    void client.ask(question('two'), 'b')
    expect(workers).toHaveLength(1)
    expect(workers[0].asked.map((message) => message.kind)).toEqual(['content', 'ask', 'ask'])
  })

  it('an answer to a question that is no longer asked is dropped', async () => {
    const workers: HandWorker[] = []
    const client = clientWith(workers)
    const first = client.ask(question('one'), 'a')
    const second = client.ask(question('two'), 'b')
    workers[0].answer(1, 'a', 'stale')
    workers[0].answer(2, 'a', 'of another state')
    workers[0].answer(2, 'b', 'fresh')
    expect(await first).toBeNull()
    expect(await second).toBe('fresh')
  })

  it('a worker that dies is built anew and asked again', async () => {
    const workers: HandWorker[] = []
    const client = clientWith(workers)
    const asked = client.ask(question('one'), 'a')
    workers[0].die()
    expect(workers[0].isTerminated).toBe(true)
    workers[1].answer(1, 'a', 'from the second')
    expect(await asked).toBe('from the second')
  })

  it('after a second death it thinks in this thread', async () => {
    const workers: HandWorker[] = []
    const client = clientWith(workers)
    const asked = client.ask(question('one'), 'a')
    workers[0].die()
    workers[1].die()
    expect(await asked).toBe('valley one here')
    expect(await client.ask(question('two'), 'b')).toBe('valley two here')
    expect(workers).toHaveLength(2)
  })

  it('a rehearsal wakes the worker, and its answer is dropped', async () => {
    const workers: HandWorker[] = []
    const client = clientWith(workers)
    client.rehearse(question('one'))
    expect(workers[0].asked.map((message) => message.kind)).toEqual(['content', 'ask'])
    const asked = client.ask(question('two'), 'a')
    workers[0].answer(0, '', 'rehearsed')
    workers[0].answer(1, 'a', 'meant')
    expect(await asked).toBe('meant')
    expect(workers).toHaveLength(1)
  })

  it('a worker that dies of a rehearsal is built anew for a question', async () => {
    const workers: HandWorker[] = []
    const client = clientWith(workers)
    client.rehearse(question('one'))
    workers[0].die()
    expect(workers).toHaveLength(1)
    const asked = client.ask(question('two'), 'a')
    workers[1].answer(1, 'a', 'from the second')
    expect(await asked).toBe('from the second')
  })

  it('nothing is rehearsed in this thread', () => {
    const thought: string[] = []
    const client = createPlannerClient<string, string, string, string>({
      content: 'valley',
      spawn: () => {
        throw new Error('no workers here')
      },
      think: (_, { view }) => {
        thought.push(view)
        return 'here'
      },
    })
    client.rehearse(question('one'))
    expect(thought).toEqual([])
  })

  it('forgetting a question settles it with nothing', async () => {
    const client = clientWith([])
    const asked = client.ask(question('one'), 'a')
    client.forget()
    expect(await asked).toBeNull()
  })
})
