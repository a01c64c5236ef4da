// The performer of a board: begins, draws and ends the effect of each cue, and asks the camera for it.

import type { SeenEvent } from '../../battle'
import type { Act, ActKind, ActOf } from '../cue'
import { placesOf } from '../cue'
import type { Performer } from '../director'
import type { ScreenPoint } from '../projection'
import { ability, condition } from './abilities'
import { blast, bombard, collapse, destroy } from './blasting'
import { alarm, field, flag, omen, watch } from './devices'
import { bodyY, type Effect, type EffectContext, NOTHING } from './effect'
import { performerOf } from './running'
import { shell, shoot, strike } from './shooting'
import { calm, course, dread, fall, notice, number, rise, word } from './signs'
import { aim, lock, release, shift } from './tagging'
import { appear, land, materialise, safe, taken, transport, vanish } from './transporting'
import { dust, step, turn } from './walking'
import { lift, rockfall, work } from './working'

export type PerformerOptions = {
  readonly context: EffectContext
  /** Brings places into view; false while the camera is on its way. */
  readonly frame: (places: readonly ScreenPoint[]) => boolean
}

type Start<K extends ActKind> = (context: EffectContext, act: ActOf<K>, wholeMs: number) => Effect

const EFFECTS: { readonly [K in ActKind]: Start<K> } = {
  step,
  dust,
  turn,
  shoot,
  strike,
  shell,
  blast,
  number,
  word,
  fall,
  rise,
  destroy,
  notice,
  course,
  dread,
  calm,
  aim,
  lock,
  shift,
  release,
  transport,
  taken,
  safe,
  land,
  materialise,
  appear,
  vanish,
  omen,
  field,
  collapse,
  rockfall,
  work,
  lift,
  bombard,
  flag,
  alarm,
  watch,
  ability,
  condition,
  state: () => NOTHING,
}

/** The performer of a board; see `Performer`. */
export function createPerformer({ context, frame }: PerformerOptions): Performer<Act, SeenEvent> {
  return performerOf({
    start(act, wholeMs) {
      const begin: Start<ActKind> = EFFECTS[act.kind] as Start<ActKind>
      return begin(context, act, wholeMs)
    },
    pointsOf: (act) => pointsOf(context, act),
    frame,
  })
}

/** Where an act happens, board pixels: the bodies and hexes that should be in view. */
function pointsOf(context: EffectContext, act: Act): ScreenPoint[] {
  const { units, hexes } = placesOf(act)
  const bodies = units.flatMap((unit) => {
    const body = context.figures.at(unit)
    return body ? [{ x: body.x, y: bodyY(body) }] : []
  })
  return [...bodies, ...hexes.filter((hex) => hex >= 0).map(context.figures.spotOf)]
}
