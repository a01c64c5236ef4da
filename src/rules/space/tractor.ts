/** The tractor (GAME 5.4): holds or drags a smaller ship within three hexes. */

import { DIRECTIONS, distance, type Hex, neighbour } from '../../hex'
import type { UnitId } from '../../kernel'
import type { SpaceRun } from './context'
import type { Course, Ship } from './model'
import { shipAt, theShip } from './world'

/** What is held flies at half its speed, and its plot is drawn again at once; dragged, it comes a hex nearer. */
export const holdShip = (run: SpaceRun, unit: UnitId, target: UnitId, drags: boolean): void => {
  run.emit({ type: 'tractorSet', unit, target })
  const held = theShip(run.context.state(), target)
  const speed = Math.floor(held.speed / 2)
  if (speed !== held.speed) run.emit({ type: 'speedSet', unit: target, speed })
  if (held.plot !== null && held.plot.speed > speed) {
    const course = shortened(held.plot.course, speed)
    run.emit({
      type: 'plotDrawn',
      unit: target,
      plot: { ...held.plot, speed, course, otherwise: '' },
    })
  }
  if (!drags) return
  const ship = theShip(run.context.state(), unit)
  const to = nearer(run, theShip(run.context.state(), target), ship)
  if (to === null) return
  run.emit({ type: 'shipMoved', unit: target, from: held.hex, hex: to, how: 'tractor' })
}

/** The first so many hexes of a course, with the turns between them. */
const shortened = (course: Course, hexes: number): Course => {
  let flown = 0
  let kept = ''
  for (const step of course) {
    if (step === 'F') {
      if (flown === hexes) return kept
      flown += 1
    }
    kept += step
  }
  return kept
}

const nearer = (run: SpaceRun, held: Ship, ship: Ship): Hex | null => {
  const { grid } = run.world.board
  const state = run.context.state()
  const free = DIRECTIONS.map((direction) => neighbour(grid, held.hex, direction)).filter(
    (hex) =>
      hex >= 0 &&
      shipAt(state, hex) === null &&
      distance(grid, hex, ship.hex) < distance(grid, held.hex, ship.hex),
  )
  return free.length === 0 ? null : Math.min(...free)
}
