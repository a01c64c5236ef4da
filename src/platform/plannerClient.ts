/**
 * Asks the planner in its worker for one command at a time. The content is sent once; an answer to
 * a question that is no longer asked is dropped; a worker that dies is rebuilt once, and after that
 * the planner runs in this thread. Knows neither views nor commands, only how to carry them.
 */

export interface PlannerQuestion<View, Level> {
  readonly view: View
  readonly plannerSeed: string
  readonly level: Level
  /** A hint is asked for: for this unit, or with null for the whole side. Absent where an order is. */
  readonly about?: number | null
}

/** To the worker: first the content, then questions. */
export type ToPlanner<Content, View, Level> =
  | { readonly kind: 'content'; readonly content: Content }
  | {
      readonly kind: 'ask'
      readonly requestId: number
      /** Of the state that was asked about: it comes back with the answer. */
      readonly mark: string
      readonly question: PlannerQuestion<View, Level>
    }

export interface FromPlanner<Command> {
  readonly requestId: number
  readonly mark: string
  readonly command: Command
}

export interface PlannerClient<View, Level, Command> {
  /** The planner's command, or null when the question was dropped by `forget` or a newer one. */
  ask(question: PlannerQuestion<View, Level>, mark: string): Promise<Command | null>
  /** Has the worker think about a question whose answer nobody waits for: the next one it knows the way to. */
  rehearse(question: PlannerQuestion<View, Level>): void
  /** Drops the open question: after an undo, or when the battle is left. */
  forget(): void
  close(): void
}

export interface PlannerParts<Content, View, Level, Command> {
  readonly content: Content
  /** Starts a worker; throws where workers are not to be had. */
  spawn(): Worker
  /** The planner in this thread. */
  think(content: Content, question: PlannerQuestion<View, Level>): Command
}

const WORKERS_AT_MOST = 2
/** No question has this id: whatever is answered to it is dropped. */
const REHEARSAL = 0

export function createPlannerClient<Content, View, Level, Command>(
  parts: PlannerParts<Content, View, Level, Command>,
): PlannerClient<View, Level, Command> {
  interface Open {
    readonly requestId: number
    readonly mark: string
    readonly question: PlannerQuestion<View, Level>
    readonly resolve: (command: Command | null) => void
    readonly reject: (error: unknown) => void
  }
  let worker: Worker | null = null
  let spawned = 0
  let requests = 0
  let open: Open | null = null

  const settle = (use: (asked: Open) => void) => {
    const asked = open
    open = null
    if (asked !== null) use(asked)
  }
  const post = (message: ToPlanner<Content, View, Level>) => worker?.postMessage(message)
  const thinkHere = () =>
    settle((asked) => {
      try {
        asked.resolve(parts.think(parts.content, asked.question))
      } catch (error) {
        asked.reject(error)
      }
    })
  const send = () => {
    if (worker === null) start()
    if (worker === null) thinkHere()
    else if (open !== null) {
      const { requestId, mark, question } = open
      post({ kind: 'ask', requestId, mark, question })
    }
  }
  const died = () => {
    worker?.terminate()
    worker = null
    if (open !== null) send()
  }
  const start = () => {
    if (spawned >= WORKERS_AT_MOST) return
    spawned += 1
    try {
      worker = parts.spawn()
    } catch {
      return
    }
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      died()
    })
    worker.addEventListener('messageerror', died)
    worker.addEventListener('message', ({ data }: MessageEvent<FromPlanner<Command>>) => {
      if (data.requestId !== open?.requestId || data.mark !== open.mark) return
      settle((asked) => asked.resolve(data.command))
    })
    post({ kind: 'content', content: parts.content })
  }
  const forget = () => settle((asked) => asked.resolve(null))

  return {
    ask(question, mark) {
      forget()
      requests += 1
      const requestId = requests
      return new Promise((resolve, reject) => {
        open = { requestId, mark, question, resolve, reject }
        send()
      })
    },
    rehearse(question) {
      if (worker === null) start()
      post({ kind: 'ask', requestId: REHEARSAL, mark: '', question })
    },
    forget,
    close() {
      forget()
      worker?.terminate()
      worker = null
    },
  }
}
