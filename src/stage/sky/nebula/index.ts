export type { NebulaBoard, NebulaLook, NebulaView } from './nebula'
export { createNebulaView } from './nebula-view'
