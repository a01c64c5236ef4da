// What the stage takes from a board and from the content: all else it is told event by event.
import type { ShipSpec, SpaceBoard, SpaceContent } from '../../battle'
import type { WeaponInPlace } from './cues'
import type { SkyBoard } from './repertoire'

/** A board as the stage takes it. */
export function skyBoardOf({ grid, terrain, hash }: SpaceBoard): SkyBoard {
  const seed = Number.parseInt(hash.slice(0, 7), 16)
  return { cols: grid.cols, rows: grid.rows, terrain, seed }
}

/** What choreography must know of a board and the content. */
export function momentOf({ grid }: Pick<SpaceBoard, 'grid'>, content: SpaceContent) {
  return {
    grid,
    weaponOf: (kind: string, mount: number) => weaponIn(content, content.ships.get(kind), mount),
    scanHexes: content.numbers.scanHexes,
    coreRadius: content.numbers.coreRadius,
  }
}

function weaponIn(
  content: SpaceContent,
  spec: ShipSpec | undefined,
  mount: number,
): WeaponInPlace | null {
  const place = spec?.mounts[mount]
  const weapon = place && content.weapons.get(place.weapon)
  return weapon ? { ...weapon, isAft: place.facing === 3 } : null
}
