import type { GroundCommand } from '../rules/ground'
import type { SpaceCommand } from '../rules/space'

/** An order on any front. */
export type Command = GroundCommand | SpaceCommand
