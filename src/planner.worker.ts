/**
 * The planner in a thread of its own: told once what the battle is fought with, then asked for one
 * command or hint at a time. Answers carry the question's id and mark, so that stale ones can be dropped.
 */
import type { Command, GroundBattleView, PlannerLevel } from './battle'
import { chooseCommand, type Knowledge, type Suggestion, suggest } from './planner'
import type { FromPlanner, ToPlanner } from './platform/plannerClient'

let knowledge: Knowledge | null = null

addEventListener(
  'message',
  ({ data }: MessageEvent<ToPlanner<Knowledge, GroundBattleView, PlannerLevel>>) => {
    if (data.kind === 'content') {
      knowledge = data.content
      return
    }
    if (knowledge === null) throw new Error('the planner was asked before it knew the battle')
    const { requestId, mark, question } = data
    const { view, plannerSeed, level, about } = question
    const command =
      about === undefined
        ? chooseCommand(knowledge, view, plannerSeed, level)
        : suggest(knowledge, view, plannerSeed, about)
    postMessage({ requestId, mark, command } satisfies FromPlanner<Command | Suggestion | null>)
  },
)
