export { App } from './App'
export { LoadingFault } from './LoadingFault'
export type { BattleSession } from './session/battleSession'
export type { Playing, Ports, StagePort, StageRequest } from './session/ports'
