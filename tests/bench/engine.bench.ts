/**
 * Orders, checked and carried out: each is given again to the state that it was given to in a battle
 * between two planners. Views are remembered only for whoever looks at a battle, and nobody looks
 * here: every run works out anew what the side knows. No peer plays by such rules; hex.bench.ts sets
 * the parts beside theirs.
 */
import type { Command } from '../../src/battle'
import { type BattleState, step } from '../../src/kernel'
import { type BenchField, beginBench, benchFields, playBench } from './plain'
import { type BenchRow, plainRow } from './row'

const COMMAND_TARGET = 150_000
const BATTLES = 4

interface Given {
  readonly state: BattleState
  readonly command: Command
}

export function benchEngine(): BenchRow[] {
  return benchFields().flatMap((field) => {
    const given = ordersOf(field)
    const { field: rules } = beginBench(field, 'rules')
    const carryOut = (orders: readonly Given[]) => (i: number) => {
      const { state, command } = orders[i % orders.length]
      const result = step(rules, state, command)
      if (!result.ok) throw new Error(`expected ${JSON.stringify(command)} to be legal`)
      return result.events.length
    }
    const orders = given.filter(({ command }) => command.type !== 'endTurn')
    const ends = given.filter(({ command }) => command.type === 'endTurn')
    return [
      plainRow('validated order', field.name, COMMAND_TARGET, carryOut(orders)),
      plainRow('end of turn', field.name, 0, carryOut(ends)),
    ]
  })
}

/** The orders of a few battles, each with the state before it. */
function ordersOf(field: BenchField): readonly Given[] {
  const given: Given[] = []
  for (let battle = 0; battle < BATTLES; battle++) {
    const match = beginBench(field, `battle ${battle}`)
    const commands = playBench(match)
    const again = beginBench(field, `battle ${battle}`)
    for (const command of commands) {
      given.push({ state: again.state(), command })
      again.submit(command)
    }
  }
  return given
}
