/** A board in space as small hexes: what the mini-map draws. */
import type { SpaceTerrainId } from '../../../battle'
import { miniCentre, miniOutline } from '../boardPicture'

/** What lies as a cloud; the rest is drawn sharp. */
const CLOUDS: Partial<Record<SpaceTerrainId, string>> = {
  thin: '#2f8098',
  dense: '#a848a4',
  metreon: '#dd842e',
  ringlight: '#d8c69c',
}
const SHARP: Partial<Record<SpaceTerrainId, string>> = {
  asteroids: '#8b8496',
}

export interface SkyPaths {
  /** Soft clouds, one path a colour. */
  readonly clouds: readonly { readonly colour: string; readonly d: string }[]
  readonly rocks: string
  /** Arrows of the shear. */
  readonly arrows: string
}

/** One path a kind of terrain: few nodes, whatever the size of the board. */
export function skyPaths(
  cols: number,
  terrain: readonly { readonly id: SpaceTerrainId; readonly shear: number | null }[],
): SkyPaths {
  const clouds = new Map<string, string>()
  let rocks = ''
  let arrows = ''
  for (const [hex, { id, shear }] of terrain.entries()) {
    const centre = miniCentre(cols, hex)
    const cloud = CLOUDS[id]
    if (cloud !== undefined) clouds.set(cloud, (clouds.get(cloud) ?? '') + miniOutline(centre))
    if (SHARP[id] !== undefined)
      rocks += `M${centre.x - 2.4} ${centre.y}l2-2.2l2.6 1.2l.4 2.6l-3 1z`
    if (shear !== null) arrows += arrow(centre, shear)
  }
  return { clouds: [...clouds].map(([colour, d]) => ({ colour, d })), rocks, arrows }
}

/** A chevron that points along a direction. */
function arrow({ x, y }: { readonly x: number; readonly y: number }, direction: number): string {
  const at = (turns: number, away: number) => {
    const angle = (Math.PI / 3) * (direction + turns)
    return `${(x + away * Math.cos(angle)).toFixed(1)} ${(y - away * Math.sin(angle)).toFixed(1)}`
  }
  return `M${at(2.2, 3)}L${at(0, 3)}L${at(-2.2, 3)}`
}
