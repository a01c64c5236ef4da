import type { Library, Mission } from '../../battle'
import { text, textFor } from '../../text'
import { portraitOf } from '../art'
import { Face } from '../parts/Face'
import { Icon } from '../parts/Icon'
import { speakerName } from '../parts/Scene'
import { theatreOf } from './theatre'

type Front = Mission['fronts'][number]
type GroundFront = Extract<Front, { readonly theatre: 'ground' }>
type SpaceFront = Extract<Front, { readonly theatre: 'space' }>

interface ForcesProps {
  readonly mission: Mission
  readonly library: Library
}

/** Who goes, and what is known of those who hunt: people, ships and who mans their bridges. */
export function Forces({ mission, library }: ForcesProps) {
  return (
    <section class="forces panel" aria-label={text('briefing.forces')}>
      <div class="forces__side">
        <p class="label ice">{text('briefing.ours')}</p>
        <ul class="forces__faces">
          {mission.fronts.map((front, index) =>
            front.theatre === 'space' ? (
              <OurShips key={index} front={front} library={library} />
            ) : (
              <OurPeople key={index} front={front} />
            ),
          )}
        </ul>
      </div>
      <div class="forces__side">
        <p class="label ember">
          {text(theatreOf(mission) === 'space' ? 'briefing.theirs.space' : 'briefing.theirs')}
        </p>
        <ul class="forces__faces">
          {mission.fronts.map((front, index) =>
            front.theatre === 'space' ? (
              <TheirShips key={index} front={front} />
            ) : (
              <TheirProbes key={index} front={front} />
            ),
          )}
        </ul>
      </div>
    </section>
  )
}

function OurPeople({ front }: { front: GroundFront }) {
  return (
    <>
      {front.blue.map(({ unit }) => (
        <li key={unit}>
          <Face id={unit} />
          <span>{textFor(`unit.${unit}.name`)}</span>
        </li>
      ))}
    </>
  )
}

function TheirProbes({ front }: { front: GroundFront }) {
  return (
    <>
      {counted(front.probes).map(([kind, count]) => (
        <li key={kind}>
          <Face id={kind} isBust />
          <span>
            <Times count={count} />
            {textFor(`unit.${kind}.name`)}
          </span>
        </li>
      ))}
    </>
  )
}

/** Each ship, and after it who mans its bridge. */
function OurShips({ front, library }: { front: SpaceFront; library: Library }) {
  return (
    <>
      {front.blue.map(({ unit, officers }) => (
        <>
          <li key={unit} class="forces__hull">
            <ShipFace kind={unit} side="blue" />
            <span>{textFor(`ship.${unit}.name`)}</span>
          </li>
          {officers.map((officer) => {
            const post = library.space.officers.get(officer)?.post
            return (
              <li key={officer}>
                <Face id={officer} />
                <span>
                  {speakerName(officer)}
                  {post !== undefined && <i class="forces__post">{text(`post.${post}`)}</i>}
                </span>
              </li>
            )
          })}
        </>
      ))}
    </>
  )
}

function TheirShips({ front }: { front: SpaceFront }) {
  const charged = new Set(front.red.filter(({ charges }) => charges > 0).map(({ unit }) => unit))
  return (
    <>
      {counted(front.red).map(([kind, count]) => (
        <li key={kind} class="forces__hull">
          <ShipFace kind={kind} side="red" />
          <span>
            <Times count={count} />
            {textFor(`ship.${kind}.name`)}
            {charged.has(kind) && <i class="forces__post">{text('briefing.charges')}</i>}
          </span>
        </li>
      ))}
    </>
  )
}

function ShipFace({ kind, side }: { kind: string; side: 'blue' | 'red' }) {
  const picture = portraitOf(`ship-${kind}`)
  return (
    <span class={`face face--drawn face--ship face--${side}`} aria-hidden="true">
      {picture === null ? <Icon name="spaceship" /> : <img src={picture} alt="" />}
    </span>
  )
}

function Times({ count }: { count: number }) {
  return count > 1 ? <b>{text('common.times', { count })} </b> : null
}

/** Kinds in the order in which they first come, with how many there are of each. */
function counted(forces: readonly { readonly unit: string }[]): readonly [string, number][] {
  const counts = new Map<string, number>()
  for (const { unit } of forces) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return [...counts]
}
