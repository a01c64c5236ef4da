/** `lint FILE…`: whether boards and missions are valid, and every fault of those that are not. */

import {
  BOARD_ENDING,
  type ContentFault,
  faultSentence,
  type GroundBoard,
  isSky,
  type Loaded,
  MISSION_ENDING,
  parseBoard,
  parseMission,
  parseSky,
  type SpaceBoard,
} from '../battle/library'
import { readText, shippedLibrary } from './files'
import { readFlags } from './flags'
import { complain, print, printJson } from './print'
import { Refusal } from './refusal'
import { say } from './say'

interface Verdict {
  readonly file: string
  readonly faults: readonly ContentFault[]
  readonly praise: string
}

/** 0 if all are fine, 1 if one is not. Throws a Refusal on what is neither board nor mission. */
export const lint = (args: readonly string[]): number => {
  const flags = readFlags(args, { json: 'nothing' })
  if (flags.operands.length === 0) throw new Refusal(say('cli.operands', { usage: 'lint FILE…' }))
  for (const file of flags.operands) {
    if (file.endsWith(BOARD_ENDING) || file.endsWith(MISSION_ENDING)) continue
    const params = { file, board: `*${BOARD_ENDING}`, mission: `*${MISSION_ENDING}` }
    throw new Refusal(say('cli.unknownKind', params))
  }
  const verdicts = judge(new Map(flags.operands.map((file) => [file, readText(file)])))
  for (const { file, faults, praise } of verdicts) {
    if (flags.has('json')) printJson({ file, valid: faults.length === 0, faults })
    else if (faults.length === 0) print(praise)
    else for (const one of faults) complain(faultSentence(one))
  }
  return verdicts.every(({ faults }) => faults.length === 0) ? 0 : 1
}

/** Boards first, so that missions may stand on boards judged with them; else on the game's own. */
const judge = (files: ReadonlyMap<string, string>): readonly Verdict[] => {
  const shipped = shippedLibrary()
  const boards = new Map<string, GroundBoard>(shipped.boards)
  const skies = new Map<string, SpaceBoard>(shipped.skies)
  const verdicts: Verdict[] = []
  for (const [file, text] of files) {
    if (!file.endsWith(BOARD_ENDING)) continue
    const ground = isSky(file) ? null : parseBoard(file, text)
    const sky = isSky(file) ? parseSky(file, text) : null
    if (ground?.ok) boards.set(ground.value.id, ground.value)
    if (sky?.ok) skies.set(sky.value.id, sky.value)
    const loaded = ground ?? sky
    if (loaded === null) continue
    verdicts.push(
      verdictOf<GroundBoard | SpaceBoard>(file, loaded, ({ grid }) =>
        say('cli.fine.board', { file, cols: grid.cols, rows: grid.rows }),
      ),
    )
  }
  for (const [file, text] of files) {
    if (!file.endsWith(MISSION_ENDING)) continue
    const loaded = parseMission(file, text, boards, skies)
    verdicts.push(
      verdictOf(file, loaded, ({ rounds }) => say('cli.fine.mission', { file, rounds })),
    )
  }
  return verdicts
}

const verdictOf = <Item>(
  file: string,
  loaded: Loaded<Item>,
  praise: (item: Item) => string,
): Verdict => ({
  file,
  faults: loaded.ok ? [] : loaded.faults,
  praise: loaded.ok ? praise(loaded.value) : '',
})
