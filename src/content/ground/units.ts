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
  boreHexes: 0,
  keenHexes: 0,
}

const OFFICER = { ...BODY, class: 'officer', canGuide: true, canCarryInhibitors: true } as const
/** Ba'ku: they lead their own, and carry neither weapons nor machines. */
const VILLAGER = { ...BODY, class: 'villager', canGuide: true } as const
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
    ...OFFICER,
    id: 'troi',
    resolve: 6,
    weapons: ['fieldPhaser'],
    abilities: ['soothe', 'readIntent', 'imzadi'],
    passive: 'senseMinds',
  },
  {
    ...OFFICER,
    id: 'laforge',
    resolve: 8,
    weapons: ['fieldPhaser'],
    abilities: ['jam', 'overload', 'newEyes'],
    passive: 'longReach',
  },
  {
    ...OFFICER,
    id: 'anij',
    resolve: 6,
    abilities: ['guideFive', 'still', 'perfectMoment'],
    passive: 'findPaths',
    canCarryInhibitors: false,
  },
  // Gallatin comes late, and comes alone: what he can say to the others is told by missions.
  { ...OFFICER, id: 'gallatin', resolve: 8, weapons: ['guardSidearm'] },
  {
    ...BODY,
    class: 'security',
    id: 'security',
    resolve: 7,
    weapons: ['securityPhaser'],
    canCarryInhibitors: true,
  },
  { ...VILLAGER, id: 'sojef', resolve: 5 },
  { ...VILLAGER, id: 'tournel', resolve: 6 },
  {
    ...VILLAGER,
    id: 'artim',
    resolve: 3,
    abilities: ['fetch'],
    passive: 'small',
    canGuide: false,
    canCarryInhibitors: true,
  },
  { ...BODY, class: 'injured', id: 'injured', resolve: 1, moveHexes: 0, ap: 0 },
  { ...BODY, class: 'column', id: 'column', resolve: 0, ap: 0, moveHexes: 3 },
  { ...PROBE, id: 'scout', resolve: 6, moveHexes: 5, tagsAtOnce: 1 },
  { ...PROBE, id: 'hunter', resolve: 8, moveHexes: 7, tagsAtOnce: 2 },
  { ...PROBE, id: 'warden', resolve: 8, moveHexes: 4, repairHexes: 2, repairHull: 2 },
  { ...PROBE, id: 'bore', resolve: 10, moveHexes: 2, boreHexes: 2 },
  { ...TROOP, id: 'trooper', resolve: 6, weapons: ['trooperRifle'] },
  { ...TROOP, id: 'enforcer', resolve: 10, moveHexes: 3, weapons: ['enforcerRepeater'] },
  {
    ...TROOP,
    id: 'tactician',
    resolve: 6,
    weapons: ['guardSidearm'],
    passive: 'directFire',
  },
  { ...TROOP, id: 'guard', resolve: 6, weapons: ['guardSidearm'] },
  { ...TROOP, id: 'ruafo', resolve: 14, weapons: ['ruafoPistol'] },
]
