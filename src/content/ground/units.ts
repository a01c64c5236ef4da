import type { UnitSpec } from './types'

const BODY: Omit<UnitSpec, 'id' | 'class' | 'resolve'> = {
  moveHexes: 4,
  ap: 2,
  weapons: [],
  abilities: [],
  passive: 'none',
  canGuide: false,
  canCarryInhibitors: false,
  tagsAtOnce: 0,
  aimRangeHexes: 0,
  repairHexes: 0,
  repairHull: 0,
}

const OFFICER = { ...BODY, class: 'officer', canGuide: true, canCarryInhibitors: true } as const
const PROBE = { ...BODY, class: 'probe', ap: 0, aimRangeHexes: 5 } as const
const TROOP = { ...BODY, class: 'troop' } as const

/** Units of the table in GAME 4.9. */
export const UNITS: readonly UnitSpec[] = [
  {
    ...OFFICER,
    id: 'picard',
    resolve: 8,
    weapons: ['officerPhaser'],
    abilities: ['rally', 'parley', 'standFast'],
    passive: 'leadColumns',
  },
  {
    ...OFFICER,
    id: 'data',
    resolve: 10,
    moveHexes: 5,
    weapons: ['androidPhaser'],
    abilities: ['readRoutes', 'reroute', 'isolationSuit'],
    passive: 'walkUnderWater',
  },
  {
    ...OFFICER,
    id: 'worf',
    resolve: 10,
    weapons: ['officerPhaser', 'blade'],
    abilities: ['intercept', 'lineShot', 'launcher'],
    passive: 'blade',
  },
  {
    ...OFFICER,
    id: 'crusher',
    resolve: 6,
    weapons: ['fieldPhaser'],
    abilities: ['treat', 'purge', 'calmHands'],
    passive: 'bedside',
  },
  {
    ...BODY,
    class: 'security',
    id: 'security',
    resolve: 7,
    weapons: ['securityPhaser'],
    canCarryInhibitors: true,
  },
  { ...BODY, class: 'column', id: 'column', resolve: 0, ap: 0, moveHexes: 3 },
  { ...PROBE, id: 'scout', resolve: 6, moveHexes: 5, tagsAtOnce: 1 },
  { ...PROBE, id: 'hunter', resolve: 8, moveHexes: 7, tagsAtOnce: 2 },
  { ...PROBE, id: 'warden', resolve: 8, moveHexes: 4, repairHexes: 2, repairHull: 2 },
  { ...TROOP, id: 'trooper', resolve: 6, weapons: ['trooperRifle'] },
  { ...TROOP, id: 'enforcer', resolve: 10, moveHexes: 3, weapons: ['enforcerRepeater'] },
]
