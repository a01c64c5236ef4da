import type { Direction, Hex } from '../../../hex'
import type { EndTurn, UnitId } from '../../../kernel'
import type { ColumnOrder } from './unit'

export type DoorWork = 'open' | 'seal' | 'force'

/** Orders of the ground theatre. `front` is the index of the battle's front. */
export type GroundCommand =
  /** 1 AP. `path` without the start; `guided` are up to three columns that follow in file. */
  | {
      readonly type: 'moveUnit'
      readonly front: number
      readonly unit: UnitId
      readonly path: readonly Hex[]
      readonly guided: readonly UnitId[]
    }
  /** 1 AP, ends the unit's turn. */
  | {
      readonly type: 'attack'
      readonly front: number
      readonly unit: UnitId
      readonly target: UnitId
      readonly weapon: string
      readonly heavy: boolean
    }
  /** 1 AP, counts as the attack: covers the two sextants at `facing`. */
  | {
      readonly type: 'overwatch'
      readonly front: number
      readonly unit: UnitId
      readonly facing: Direction
    }
  /** `target`, `hex`, `path` as the ability asks; else null and empty. */
  | {
      readonly type: 'useAbility'
      readonly front: number
      readonly unit: UnitId
      readonly ability: string
      readonly target: UnitId | null
      readonly hex: Hex | null
      readonly path: readonly Hex[]
    }
  /** 1 AP: ends the aim or lock on an adjacent ally. */
  | {
      readonly type: 'pullTag'
      readonly front: number
      readonly unit: UnitId
      readonly tag: number
    }
  /** 1 AP: an adjacent stunned ally stands up. */
  | {
      readonly type: 'revive'
      readonly front: number
      readonly unit: UnitId
      readonly target: UnitId
    }
  /** 1 AP, on the own hex or an adjacent one. */
  | {
      readonly type: 'placeInhibitor'
      readonly front: number
      readonly unit: UnitId
      readonly hex: Hex
    }
  /** 1 AP, not in the round in which it was placed. */
  | {
      readonly type: 'liftInhibitor'
      readonly front: number
      readonly unit: UnitId
      readonly hex: Hex
    }
  /** 1 AP: blows a charge within two hexes (the bridge). Loud. */
  | {
      readonly type: 'blowCharge'
      readonly front: number
      readonly unit: UnitId
      readonly hex: Hex
    }
  /** 1 AP: drops the rock that is worked from `hex`. */
  | {
      readonly type: 'dropRockfall'
      readonly front: number
      readonly unit: UnitId
      readonly hex: Hex
    }
  /** 1 AP: opens a door, seals one, or forces a sealed one. */
  | {
      readonly type: 'workDoor'
      readonly front: number
      readonly unit: UnitId
      readonly hex: Hex
      readonly how: DoorWork
    }
  /** 1 AP: what a console does is told by the mission. */
  | {
      readonly type: 'useConsole'
      readonly front: number
      readonly unit: UnitId
      readonly hex: Hex
    }
  /** 1 AP: takes up an adjacent ally who lies there. */
  | {
      readonly type: 'carry'
      readonly front: number
      readonly unit: UnitId
      readonly target: UnitId
    }
  /** Free: lays down whom the unit carries, on an adjacent hex. */
  | {
      readonly type: 'layDown'
      readonly front: number
      readonly unit: UnitId
      readonly hex: Hex
    }
  /** Free: where rallied columns walk. */
  | { readonly type: 'plantFlag'; readonly front: number; readonly hex: Hex }
  /** Free: a column walks to the flag by itself at the end of the turn, or waits. */
  | {
      readonly type: 'orderColumn'
      readonly front: number
      readonly unit: UnitId
      readonly order: ColumnOrder
    }
  /** Free, red: replaces the path that a probe will fly next phase. */
  | {
      readonly type: 'plotPath'
      readonly front: number
      readonly unit: UnitId
      readonly path: readonly Hex[]
    }
  | EndTurn
