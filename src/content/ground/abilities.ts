import type { AbilitySpec } from './types'

const BASE: Omit<AbilitySpec, 'id' | 'effect'> = {
  target: 'none',
  rangeHexes: 0,
  ap: 1,
  cooldownRounds: 3,
  isAttack: false,
  lastsRounds: 1,
  amount: 0,
  radiusHexes: 0,
  weapon: null,
}

/** Actives and signatures of GAME 4.9; a signature has no cooldown but a single use a mission. */
export const ABILITIES: readonly AbilitySpec[] = [
  {
    ...BASE,
    id: 'rally',
    effect: 'grantAction',
    target: 'ally',
    rangeHexes: 6,
    cooldownRounds: 0,
    amount: 1,
  },
  { ...BASE, id: 'parley', effect: 'parley', target: 'squad', rangeHexes: 6 },
  { ...BASE, id: 'standFast', effect: 'standFast', cooldownRounds: null, radiusHexes: 3 },
  { ...BASE, id: 'readRoutes', effect: 'readRoutes' },
  { ...BASE, id: 'reroute', effect: 'reroute', target: 'probePath', rangeHexes: 8 },
  { ...BASE, id: 'isolationSuit', effect: 'hide', cooldownRounds: null, lastsRounds: 2 },
  { ...BASE, id: 'intercept', effect: 'intercept', isAttack: true, weapon: 'blade' },
  {
    ...BASE,
    id: 'lineShot',
    effect: 'lineShot',
    target: 'lineOfTwo',
    rangeHexes: 7,
    isAttack: true,
    weapon: 'officerPhaser',
  },
  {
    ...BASE,
    id: 'launcher',
    effect: 'launcher',
    target: 'hex',
    rangeHexes: 6,
    cooldownRounds: null,
    isAttack: true,
    radiusHexes: 1,
    weapon: 'launcher',
  },
  { ...BASE, id: 'treat', effect: 'treat', target: 'ally', rangeHexes: 1, amount: 3 },
  { ...BASE, id: 'purge', effect: 'purge', radiusHexes: 2 },
  {
    ...BASE,
    id: 'calmHands',
    effect: 'calmHands',
    cooldownRounds: null,
    amount: 3,
    radiusHexes: 3,
  },
]
