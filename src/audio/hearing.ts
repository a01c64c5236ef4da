/** What ears must know of a theatre: what its events sound like, how dangerous its board looks. */
import { type Match, type SeenEvent, type SkyEvent, type SpaceWorld, skyView } from '../battle'
import { dangerOf, FIRE, type Mood } from './danger'
import { type Sounding, soundsOf } from './groundSounds'
import { skyDangerOf } from './skyDanger'
import { skySoundsOf } from './spaceSounds'

type Battle = SeenEvent['after']
type Event = SeenEvent['event']

export interface Hearing {
  /** `before` and `after` are the battle as it was shown and as it is now. */
  sounds(
    event: Event,
    before: Battle,
    after: Battle,
    isNewGoal: (objective: string) => boolean,
  ): readonly Sounding[]
  danger(battle: Battle): Mood
  /** Makes it a fight, whatever stands on the board after it. */
  isFire(event: Event): boolean
  /** Somebody of ours was lost; something was chosen that cannot be taken back. */
  turn(event: Event, after: Battle): 'loss' | 'choice' | null
}

export function groundHearing(world: Match['field']['worlds'][number], front: number): Hearing {
  return {
    sounds: (event, before, after, isNewGoal) => {
      const { view } = after.fronts[front]
      return soundsOf(event, {
        before: before.fronts[front]?.view ?? null,
        after: view,
        terrainAt: (hex) =>
          view.altered.find((one) => one.hex === hex)?.terrain ?? world.board.terrain[hex],
        isNewGoal,
      })
    },
    danger: (battle) => dangerOf(world, battle.fronts[front].view, battle.round),
    isFire: ({ type }) => FIRE.has(type),
    turn({ type }) {
      if (type === 'householdBeamed' || type === 'unitBeamed') return 'loss'
      return type === 'chargeBlown' ? 'choice' : null
    },
  }
}

/** Events that make it a fight in space. */
const SKY_FIRE: ReadonlySet<string> = new Set([
  'beamFired',
  'torpedoStruck',
  'hullHit',
  'gasBurnt',
  'tearOpened',
  'coreBlown',
  'shipDestroyed',
])

export function skyHearing(world: SpaceWorld, front: number): Hearing {
  const isOurs = (unit: number, after: Battle) => {
    const { units, side } = skyView(after).fronts[front].view
    return units.some((one) => one.id === unit && one.side === side)
  }
  return {
    sounds: (event, before, after, isNewGoal) =>
      skySoundsOf(event as SkyEvent, {
        world,
        before: skyView(before).fronts[front]?.view ?? null,
        after: skyView(after).fronts[front].view,
        isNewGoal,
      }),
    danger: (battle) => skyDangerOf(world, skyView(battle).fronts[front].view),
    isFire: ({ type }) => SKY_FIRE.has(type),
    turn(event, after) {
      const { type, ...told } = event as SkyEvent
      if (!('unit' in told) || !isOurs(told.unit, after)) return null
      if (type === 'shipDestroyed') return 'loss'
      return type === 'coreEjected' ? 'choice' : null
    },
  }
}
