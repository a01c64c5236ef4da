// The theatre in space, as the stage is handed it.
import type { SkySeen } from '../../battle'
import { gridOf } from '../../hex'
import { hexCentre, type ScreenPoint } from '../projection'
import type { Theatre } from '../theatre'
import { skyArea, skyRect } from './area'
import { loadSkyArt } from './art'
import type { DisplayShip, SkyDisplay } from './display'
import type { SkyBoard, SkyRepertoire } from './repertoire'
import { createSkyBoardView } from './sky-board-view'

export type SkyTheatreOptions = {
  /** What a view shows: of the front that is on the stage. */
  readonly displayOf: (view: SkySeen['after']) => SkyDisplay
  /** What is there as the battle is opened: its pictures come first. */
  readonly first: SkyDisplay
  readonly nameOf: (ship: DisplayShip) => string
}

export function skyTheatre({
  displayOf,
  first,
  nameOf,
}: SkyTheatreOptions): Theatre<SkyRepertoire> {
  return {
    loadArt: (scene) => loadSkyArt(scene, first.ships),
    rectOf: skyRect,
    paintedArea: skyArea,
    ownMiddle,
    displayOf,
    openBoard: (scene, board, display, hooks) =>
      createSkyBoardView(scene, board, display, { ...hooks, nameOf }),
  }
}

/** The middle of the player's own ships; of the board where there are none. */
function ownMiddle(board: SkyBoard, display: SkyDisplay): ScreenPoint {
  const shape = { ...board, elevation: new Uint8Array(gridOf(board.cols, board.rows).size) }
  const own = display.ships.filter(({ side, kind }) => side === 'blue' && kind !== 'buoy')
  const points = own.map(({ hex }) => hexCentre(shape, hex))
  if (points.length === 0) {
    const { width, height } = skyRect(board)
    return { x: width / 2, y: height / 2 }
  }
  return {
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  }
}
