// The performer of a board in space: begins, draws and ends the effect of each cue.
import type { SkySeen } from '../../../battle'
import type { Performer } from '../../director'
import { type Effect, NOTHING } from '../../effects/effect'
import { performerOf } from '../../effects/running'
import type { ScreenPoint } from '../../projection'
import { type SkyAct, type SkyActKind, type SkyActOf, skyPlacesOf } from '../cue'
import type { SkyContext } from './context'
import { beam, launch, shift, strike, volley } from './firing'
import { arrive, fly, leave, turn } from './flying'
import { burn, hazard, ignite, scoop, vent } from './gas'
import {
  arcsDrop,
  breakDown,
  hull,
  mend,
  reinforce,
  restore,
  shield,
  shipFire,
  sweep,
} from './harm'
import { appear, cloak, contact, find, scan, silence, vanish } from './hiding'
import { destroy } from './losing'
import { condition, link, message, sail, tractor, word } from './signs'
import { blow, charge, eject, tearClose, tearMove, tearOpen } from './tearing'

type Start<K extends SkyActKind> = (
  context: SkyContext,
  act: SkyActOf<K>,
  wholeMs: number,
) => Effect

const EFFECTS: { readonly [K in SkyActKind]: Start<K> } = {
  fly,
  turn,
  beam,
  volley,
  launch,
  shift,
  strike,
  shield,
  sweep,
  arcsDrop,
  reinforce,
  restore,
  hull,
  break: breakDown,
  mend,
  shipFire,
  destroy,
  leave,
  arrive,
  tractor,
  condition,
  silence,
  cloak,
  scan,
  find,
  hazard,
  appear,
  contact,
  vanish,
  scoop,
  vent,
  ignite,
  burn,
  charge,
  tearOpen,
  tearMove,
  tearClose,
  eject,
  blow,
  message,
  link,
  sail,
  word,
  state: () => NOTHING,
}

export type SkyPerformerOptions = {
  readonly context: SkyContext
  /** Brings places into view; false while the camera is on its way. */
  readonly frame: (places: readonly ScreenPoint[]) => boolean
}

export function createSkyPerformer({
  context,
  frame,
}: SkyPerformerOptions): Performer<SkyAct, SkySeen> {
  return performerOf({
    start(act, wholeMs) {
      const begin: Start<SkyActKind> = EFFECTS[act.kind] as Start<SkyActKind>
      return begin(context, act, wholeMs)
    },
    pointsOf: (act) => pointsOf(context, act),
    frame,
  })
}

/** Where an act happens, board pixels: the ships and hexes that should be in view. */
function pointsOf({ ships, centre }: SkyContext, act: SkyAct): ScreenPoint[] {
  const { units, hexes } = skyPlacesOf(act)
  const bodies = units.flatMap((unit) => {
    const pose = ships.at(unit)
    return pose ? [{ x: pose.x, y: pose.y }] : []
  })
  return [...bodies, ...hexes.filter((hex) => hex >= 0).map(centre)]
}
