/** What a session needs of its ports: a planner for the other side that answers in this thread. */
import type { Ports } from '../../src/hud/session/ports'
import { chooseCommand } from '../../src/planner'
import { shippedLibrary } from '../golden/recorded'

export const library = shippedLibrary()

export const ports = {
  library,
  openPlanner: (match) => ({
    ask: async ({ view, plannerSeed, level }) => {
      const { worlds, skies, plan } = match.field
      return chooseCommand({ worlds, skies, plan }, view, plannerSeed, level)
    },
    rehearse() {},
    forget() {},
    close() {},
  }),
} as Partial<Ports> as Ports
