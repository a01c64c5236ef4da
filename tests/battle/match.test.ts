import { describe, expect, it } from 'vitest'
import {
  type Command,
  createMatch,
  type DifficultyId,
  type Match,
  type Side,
  setupFor,
} from '../../src/battle'
import { shippedLibrary } from '../golden/recorded'
import { randomTurn, whim } from '../property/player'

const LIBRARY = shippedLibrary()
const END: Command = { type: 'endTurn', front: 0 }

const begin = (difficulty: DifficultyId = 'officer', seed = 'match'): Match =>
  createMatch(LIBRARY, setupFor('insurrection', difficulty), seed)

const give = (match: Match, ...commands: readonly Command[]): void => {
  for (const command of commands) {
    const done = match.submit(command)
    if (!done.ok) throw new Error(done.rejection.code)
  }
}

const order = (unit: number, to: 'hold' | 'rally' = 'hold'): Command => ({
  type: 'orderColumn',
  front: 0,
  unit,
  order: to,
})

/** The first move of an officer that shows something new. */
const revealingMove = (match: Match): Command => {
  for (const unit of match.view('blue').fronts[0].view.units) {
    if (unit.side !== 'blue' || unit.column !== null) continue
    const { reach } = match.options(unit.id)
    for (const hex of reach.hexes) {
      const command: Command = {
        type: 'moveUnit',
        front: 0,
        unit: unit.id,
        path: reach.pathTo(hex),
        guided: [],
      }
      const trial = begin()
      give(trial, ...match.record().commands)
      const done = trial.submit(command)
      if (done.ok && done.revealed) return command
    }
  }
  throw new Error('nothing is left to see')
}

describe('a match', () => {
  it('begins with blue in round 1 and nothing to undo, redo or rewind', () => {
    const match = begin()
    expect(match.view('blue')).toMatchObject({ side: 'blue', round: 1, phase: 'blue' })
    expect([match.canUndo(), match.canRedo(), match.undo(), match.redo()]).toEqual(
      Array(4).fill(false),
    )
    expect(match.rewindable()).toEqual([])
    expect(match.result()).toBeNull()
    expect(match.record()).toMatchObject({ seed: 'match', commands: [], marks: [], rewinds: 0 })
  })

  it('is the same battle for the same seed and another for another', () => {
    expect(begin().mark()).toBe(begin().mark())
    expect(begin('officer', 'other').mark()).not.toBe(begin().mark())
  })

  it('keeps no trace of an order that was refused', () => {
    const match = begin()
    const mark = match.mark()
    expect(match.submit(order(99)).ok).toBe(false)
    expect(match.legal(order(99))?.code).toBe('notAColumn')
    expect(match.mark()).toBe(mark)
    expect(match.record().commands).toEqual([])
    expect(match.canUndo()).toBe(false)
  })

  it('writes down every order, and a mark at the end of each turn', () => {
    const match = begin()
    give(match, order(11), END)
    const afterBlue = match.mark()
    give(match, END)
    expect(match.record()).toMatchObject({
      commands: [order(11), END, END],
      marks: [afterBlue, match.mark()],
    })
  })

  it('is its set-up, its seed and its orders', () => {
    const match = begin()
    give(match, order(11), revealingMove(match), END, END, order(12), END)
    const again = createMatch(LIBRARY, match.record().setup, match.record().seed)
    give(again, ...match.record().commands)
    expect(again.record()).toEqual(match.record())
    expect(again.mark()).toBe(match.mark())
  })
})

describe('undo', () => {
  it('goes back order by order, and redo forth again', () => {
    const match = begin()
    const marks = [match.mark()]
    for (const unit of [11, 12, 13]) {
      give(match, order(unit))
      marks.push(match.mark())
    }
    for (const mark of [marks[2], marks[1], marks[0]]) {
      expect(match.undo()).toBe(true)
      expect(match.mark()).toBe(mark)
    }
    expect(match.canUndo()).toBe(false)
    expect(match.record().commands).toEqual([])
    for (const mark of [marks[1], marks[2], marks[3]]) {
      expect(match.redo()).toBe(true)
      expect(match.mark()).toBe(mark)
    }
    expect(match.canRedo()).toBe(false)
    expect(match.record().commands).toEqual([order(11), order(12), order(13)])
  })

  it('brings back the very state that was left', () => {
    const match = begin()
    const state = match.state()
    give(match, order(11))
    match.undo()
    expect(match.state()).toBe(state)
  })

  it('forgets what could be redone as soon as another order is given', () => {
    const match = begin()
    give(match, order(11))
    match.undo()
    give(match, order(12))
    expect(match.canRedo()).toBe(false)
    expect(match.record().commands).toEqual([order(12)])
  })

  it('still redoes after an order that was refused', () => {
    const match = begin()
    give(match, order(11))
    match.undo()
    expect(match.submit(order(99)).ok).toBe(false)
    expect(match.redo()).toBe(true)
  })

  it('ends at an order that revealed something, with all before it', () => {
    const match = begin()
    give(match, order(11))
    expect(match.canUndo()).toBe(true)
    give(match, revealingMove(match))
    expect(match.canUndo()).toBe(false)
    give(match, order(12))
    expect(match.undo()).toBe(true)
    expect(match.canUndo()).toBe(false)
  })

  it('ends with the turn', () => {
    const match = begin()
    give(match, order(11), END)
    expect(match.canUndo()).toBe(false)
    give(match, END)
    expect(match.canUndo()).toBe(false)
  })

  it('costs no rewind', () => {
    const match = begin()
    give(match, order(11))
    match.undo()
    expect(match.record().rewinds).toBe(0)
    expect(match.rewindsLeft()).toBe(3)
  })
})

describe('rewind', () => {
  it('goes back to the start of an earlier turn and is counted', () => {
    const match = begin()
    const marks = [match.mark()]
    for (let round = 1; round <= 3; round += 1) {
      give(match, order(11, round % 2 === 0 ? 'rally' : 'hold'), END, END)
      marks.push(match.mark())
    }
    expect(match.rewindable()).toEqual([1, 2, 3])
    expect(match.rewind(2)).toBe(true)
    expect(match.mark()).toBe(marks[1])
    expect(match.view('blue')).toMatchObject({ round: 2, phase: 'blue' })
    expect(match.record()).toMatchObject({ commands: [order(11), END, END], rewinds: 1 })
    expect(match.record().marks).toHaveLength(2)
    expect(match.rewindable()).toEqual([1])
    expect(match.rewind(1)).toBe(true)
    expect(match.record().commands).toEqual([])
    expect(match.rewindsLeft()).toBe(1)
  })

  it('goes to the start of the present turn as well, once something was done in it', () => {
    const match = begin()
    const mark = match.mark()
    give(match, revealingMove(match))
    expect(match.rewindable()).toEqual([1])
    expect(match.rewind(1)).toBe(true)
    expect(match.mark()).toBe(mark)
  })

  it('never goes forward, nor to where one is', () => {
    const match = begin()
    expect(match.rewind(1)).toBe(false)
    expect(match.rewind(2)).toBe(false)
    give(match, END, END)
    expect(match.rewind(2)).toBe(false)
    expect(match.record().rewinds).toBe(0)
  })

  it.each([
    ['officer', 3],
    ['captain', 1],
  ] as const)('is had by an %s %i times', (difficulty, most) => {
    const match = begin(difficulty)
    expect(match.rewindsLeft()).toBe(most)
    for (let nth = 0; nth < most; nth += 1) {
      give(match, order(11))
      expect(match.rewind(1)).toBe(true)
    }
    give(match, order(11))
    expect(match.rewindsLeft()).toBe(0)
    expect(match.rewind(1)).toBe(false)
    expect(match.record().commands).toEqual([order(11)])
  })

  it('is unlimited in a story', () => {
    const match = begin('story')
    for (let nth = 0; nth < 6; nth += 1) {
      give(match, order(11))
      expect(match.rewind(1)).toBe(true)
    }
    expect(match.rewindsLeft()).toBeNull()
  })

  it('leaves nothing to undo or redo', () => {
    const match = begin()
    give(match, order(11), order(12))
    match.undo()
    match.rewind(1)
    expect([match.canUndo(), match.canRedo()]).toEqual([false, false])
  })

  it('buys no new dice: the same orders fall out the same', () => {
    const match = begin()
    give(match, END, END)
    const mark = match.mark()
    match.rewind(1)
    give(match, order(11), order(11, 'rally'), END, END)
    expect(match.mark()).toBe(mark)
  })
})

describe('what is seen', () => {
  const SIDES: readonly Side[] = ['blue', 'red']

  it('comes event by event with the view at that moment, and ends with the present view', () => {
    const match = begin()
    for (const command of [order(11), revealingMove(match), END, END]) {
      give(match, command)
      for (const side of SIDES) {
        const seen = match.seen(side)
        if (seen.length === 0) continue
        expect(seen[seen.length - 1].after).toEqual(match.view(side))
        for (const { after } of seen) expect(after.side).toBe(side)
      }
    }
  })

  it('ends with the present view even where the last that changed was not to be seen', () => {
    const match = begin()
    const chance = whim('fog')
    let shown = 0
    while (match.view('blue').round < 4) {
      for (const command of randomTurn(match, chance, () => false)) {
        give(match, command)
        for (const side of SIDES) {
          const last = match.seen(side).at(-1)
          if (last === undefined) continue
          shown += 1
          expect(JSON.stringify(last.after)).toBe(JSON.stringify(match.view(side)))
        }
      }
    }
    expect(shown).toBeGreaterThan(30)
  })

  it('holds no die and nothing the side cannot see', () => {
    const match = begin()
    give(match, order(11))
    expect(match.seen('blue').map(({ event }) => event.type)).toEqual(['columnOrdered'])
    expect(match.seen('red')).toEqual([])
    give(match, END, END)
    const types = new Set(SIDES.flatMap((side) => match.seen(side)).map(({ event }) => event.type))
    expect(types.has('diceRolled')).toBe(false)
  })

  it('is of the last order alone, and of none after undo', () => {
    const match = begin()
    give(match, order(11))
    match.undo()
    expect(match.seen('blue')).toEqual([])
  })

  it('a view is made once a state', () => {
    const match = begin()
    const view = match.view('blue')
    expect(match.view('blue')).toBe(view)
    give(match, order(11))
    expect(match.view('blue')).not.toBe(view)
    match.undo()
    expect(match.view('blue')).toBe(view)
  })
})

describe('the result', () => {
  it('comes with the end of the battle, counts people, and ends all orders', () => {
    const match = begin()
    while (match.result() === null) {
      give(match, END)
      expect(match.check()).toEqual([])
    }
    const result = match.result()
    expect(result).toMatchObject({ mission: 'insurrection' })
    const columns = match.state().fronts[0].state as { units: readonly { kind: string }[] }
    const people = 25 * columns.units.filter((unit) => unit.kind === 'column').length
    const abroad = people - (result?.safe ?? 0) - (result?.held ?? 0)
    expect(abroad).toBeGreaterThanOrEqual(0)
    expect(result?.rounds).toBe(match.view('blue').round)
    expect(match.legal(END)?.code).toBe('battleOver')
    expect(match.submit(END).ok).toBe(false)
  })

  it('can be rewound, and is then open again', () => {
    const match = begin()
    while (match.result() === null) give(match, END)
    expect(match.rewind(1)).toBe(true)
    expect(match.result()).toBeNull()
  })
})
