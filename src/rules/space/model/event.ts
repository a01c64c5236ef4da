import type { Direction, Hex } from '../../../hex'
import type { Side, UnitId } from '../../../kernel'
import type { Plot, Ship, ShipCondition, SystemIndex } from './ship'
import type { LitGas, PendingCharge, Tear, Torpedo } from './state'

interface Happening {
  readonly front: number
}

/** Something that one ship does or suffers: who sees the ship sees it. */
interface OfShip extends Happening {
  readonly unit: UnitId
}

export type DamageCause =
  | 'beam'
  | 'volley'
  | 'torpedo'
  | 'fire'
  | 'tear'
  | 'ram'
  | 'debris'
  | 'hazard'
  | 'onBoard'

export type SilenceEnd = 'phase' | 'fired' | 'scanned' | 'sensed' | 'helm'

/** What happens on a front in space; nothing else changes its state. */
export type SpaceEvent =
  /** A side's phase begins: thrust, mounts and reinforcement are whole again, last round's orders end. */
  | (Happening & { readonly type: 'sideReadied'; readonly side: Side })
  | (OfShip & { readonly type: 'powerSet'; readonly power: readonly number[] })
  | (OfShip & { readonly type: 'arcReinforced'; readonly arc: Direction; readonly bonus: number })
  | (OfShip & { readonly type: 'mendOrdered'; readonly system: number })
  | (OfShip & { readonly type: 'pipsRobbed'; readonly robbed: readonly number[] })
  | (OfShip & { readonly type: 'speedSet'; readonly speed: number })
  | (OfShip & { readonly type: 'shipTurned'; readonly facing: Direction })
  | (OfShip & {
      readonly type: 'shipMoved'
      readonly from: Hex
      readonly hex: Hex
      readonly how: 'helm' | 'drift' | 'shear' | 'tractor'
    })
  | (OfShip & {
      readonly type: 'helmPaused'
      readonly hexes: number
      readonly thrust: number
      readonly turns: number
    })
  | (OfShip & { readonly type: 'helmDone' })
  | (OfShip & { readonly type: 'plotDrawn'; readonly plot: Plot })
  | (OfShip & { readonly type: 'plotBroken' })
  | (OfShip & {
      readonly type: 'beamFired'
      readonly target: UnitId
      readonly from: Hex
      readonly hex: Hex
      readonly mount: number
      readonly locked: boolean
      readonly hits: number
      readonly damage: number
    })
  | (OfShip & { readonly type: 'mountSpent'; readonly mount: number; readonly ready: number })
  | (Happening & { readonly type: 'torpedoLaunched'; readonly torpedo: Torpedo })
  | (Happening & { readonly type: 'torpedoShifted'; readonly torpedo: number; readonly hex: Hex })
  | (Happening & { readonly type: 'torpedoStruck'; readonly torpedo: number; readonly hex: Hex })
  | (OfShip & {
      readonly type: 'shieldHit'
      readonly arc: Direction
      readonly bonus: number
      readonly absorbed: number
      readonly cause: DamageCause
    })
  | (OfShip & { readonly type: 'arcsSwept'; readonly strength: number })
  | (OfShip & { readonly type: 'arcsDropped' })
  | (OfShip & { readonly type: 'hullHit'; readonly amount: number; readonly cause: DamageCause })
  | (OfShip & {
      readonly type: 'systemBroken'
      readonly system: SystemIndex
      readonly steps: number
    })
  | (OfShip & { readonly type: 'fireStarted' })
  | (OfShip & { readonly type: 'fireOut' })
  | (OfShip & { readonly type: 'systemMended'; readonly system: SystemIndex })
  | (OfShip & { readonly type: 'arcsMended'; readonly points: number })
  | (OfShip & { readonly type: 'hullMended'; readonly points: number })
  | (OfShip & { readonly type: 'shipDestroyed'; readonly hex: Hex })
  | (OfShip & { readonly type: 'shipFled'; readonly hex: Hex })
  | (OfShip & { readonly type: 'shipEscaped'; readonly hex: Hex })
  | (Happening & { readonly type: 'shipCame'; readonly ship: Ship })
  | (OfShip & { readonly type: 'buoySpent' })
  | (OfShip & { readonly type: 'tractorSet'; readonly target: UnitId })
  | (OfShip & {
      readonly type: 'conditionSet'
      readonly condition: ShipCondition
      readonly on: boolean
    })
  | (OfShip & { readonly type: 'officerOrdered'; readonly officer: string })
  | (OfShip & { readonly type: 'silenceFell' })
  | (OfShip & { readonly type: 'silenceBroken'; readonly cause: SilenceEnd })
  | (OfShip & { readonly type: 'cloakSet'; readonly on: boolean })
  | (OfShip & { readonly type: 'scanMade'; readonly facing: Direction })
  | (Happening & { readonly type: 'hazardFound'; readonly side: Side; readonly hex: Hex })
  | (OfShip & { readonly type: 'hazardStruck'; readonly hex: Hex })
  | (Happening & { readonly type: 'shipSighted'; readonly side: Side; readonly unit: UnitId })
  | (Happening & { readonly type: 'shipContacted'; readonly side: Side; readonly unit: UnitId })
  | (Happening & {
      readonly type: 'shipLost'
      readonly side: Side
      readonly unit: UnitId
      readonly hex: Hex
    })
  | (Happening & { readonly type: 'circlesGrew'; readonly side: Side })
  | (Happening & {
      readonly type: 'acquaintanceMade'
      readonly side: Side
      readonly units: readonly UnitId[]
    })
  | (OfShip & { readonly type: 'gasScooped'; readonly hex: Hex })
  | (OfShip & { readonly type: 'gasVented'; readonly hex: Hex; readonly units: number })
  | (Happening & { readonly type: 'gasLit'; readonly lit: LitGas })
  /** All that burns at one moment; thin gas is left. */
  | (Happening & { readonly type: 'gasBurnt'; readonly hexes: readonly Hex[] })
  | (Happening & { readonly type: 'chargeDropped'; readonly charge: PendingCharge })
  | (Happening & { readonly type: 'tearOpened'; readonly tear: Tear })
  | (Happening & { readonly type: 'tearMoved'; readonly from: Hex; readonly tear: Tear })
  | (Happening & { readonly type: 'tearClosed'; readonly hex: Hex })
  | (OfShip & {
      readonly type: 'coreEjected'
      readonly hex: Hex
      readonly power: readonly number[]
    })
  | (Happening & { readonly type: 'coreBlown'; readonly hex: Hex })
  | (OfShip & { readonly type: 'messageSent'; readonly rounds: number })
  | (OfShip & { readonly type: 'shipsLinked'; readonly rounds: number })
  /** A whole round in which no ship of ours was to be heard. */
  | (Happening & { readonly type: 'roundWasSilent'; readonly rounds: number })
  | (OfShip & { readonly type: 'sailOpened'; readonly sails: number })
