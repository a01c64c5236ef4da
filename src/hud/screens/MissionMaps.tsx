import type { Mission } from '../../battle'
import { SkyMap } from './SkyMap'
import { ValleyMap } from './ValleyMap'

/** The boards of a mission before the battle: one for each front. */
export function MissionMaps({ mission }: { mission: Mission }) {
  const maps = mission.fronts.map((front, index) =>
    front.theatre === 'space' ? (
      <SkyMap key={index} front={front} />
    ) : (
      <ValleyMap key={index} mission={mission} front={index} />
    ),
  )
  return maps.length === 1 ? maps[0] : <div class="maps">{maps}</div>
}
