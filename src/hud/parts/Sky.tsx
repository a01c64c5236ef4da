import { useContext } from 'preact/hooks'
import { keyArt } from '../art'
import { PortsContext } from '../context'
import { countUp } from './Marks'

const MOTES = 28

interface SkyProps {
  readonly className: string
  /** Which key picture, as a mission's id; without one, or where it has not been painted, the usual one. */
  readonly art?: string | null
  /** Seeds drifting in the light. */
  readonly hasMotes?: boolean
}

/** The key picture behind a full screen, drifting slowly; it stands still under reduced motion. */
export function Sky({ className, art = null, hasMotes = false }: SkyProps) {
  const isInSpace = useIsInSpace(art)
  // The usual picture is the valley's.
  const address = keyArt(art, isInSpace ? null : undefined)
  return (
    <div class={`sky ${className}`} aria-hidden="true">
      {address !== null && (
        <img
          class="sky__art"
          src={address}
          alt=""
          draggable={false}
          loading="lazy"
          decoding="async"
        />
      )}
      {address === null && isInSpace && <div class="sky__art sky__art--nebula" />}
      {hasMotes && (
        <div class="sky__motes">
          {countUp(MOTES).map((index) => (
            <i key={index} style={moteStyle(index)} />
          ))}
        </div>
      )}
    </div>
  )
}

/** Whether the picture is of a mission that is fought in space alone. */
function useIsInSpace(art: string | null): boolean {
  const missions = useContext(PortsContext)?.library.missions
  const fronts = art === null ? undefined : missions?.get(art)?.fronts
  return fronts?.every(({ theatre }) => theatre === 'space') === true
}

/** Scattered by the golden ratio: even, without a pattern, the same each time. */
function moteStyle(index: number): Record<string, string> {
  const at = (index * 0.618034) % 1
  const depth = ((index * 7) % 10) / 10
  return {
    left: `${(100 * at).toFixed(1)}%`,
    top: `${(30 + 66 * ((index * 0.381966) % 1)).toFixed(1)}%`,
    width: `${(0.12 + 0.22 * depth).toFixed(2)}rem`,
    height: `${(0.12 + 0.22 * depth).toFixed(2)}rem`,
    opacity: (0.25 + 0.5 * depth).toFixed(2),
    animationDuration: `${(26 - 14 * depth).toFixed(1)}s`,
    animationDelay: `${(-26 * at).toFixed(1)}s`,
  }
}
