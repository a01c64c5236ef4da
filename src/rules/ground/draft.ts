import { FrontDraft, type Side } from '../../kernel'
import type { GroundState, Unit } from './model'
import {
  copyKnowledge,
  copyState,
  copyUnit,
  knowledgeOf,
  type OwnKnowledge,
  type OwnUnit,
} from './shapes'

/** The ground's draft: units with what hangs on them, and what a side knows, each copied once. */
export class GroundDraft extends FrontDraft<GroundState, Unit, OwnUnit> {
  private blue: OwnKnowledge | null = null
  private red: OwnKnowledge | null = null

  knowledge(side: Side): OwnKnowledge {
    const known = side === 'blue' ? this.blue : this.red
    if (known !== null) return known
    const state = this.own()
    const fresh = copyKnowledge(knowledgeOf(state, side))
    if (side === 'blue') this.blue = fresh
    else this.red = fresh
    const { blue, red } = state.knowledge
    state.knowledge = { blue: this.blue ?? blue, red: this.red ?? red }
    return fresh
  }
}

export const openGround = (base: GroundState): GroundDraft =>
  new GroundDraft(base, copyState, copyUnit)
