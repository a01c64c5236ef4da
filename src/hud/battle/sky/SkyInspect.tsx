import { Fragment } from 'preact'
import {
  afterPlot,
  fireAt,
  flies,
  type Ship,
  type SpaceContent,
  type SpaceTerrainId,
  shipSpec,
  shipWeapon,
  skyOf,
  strongestAt,
} from '../../../battle'
import { hexesBetween } from '../../../input'
import { text, textFor } from '../../../text'
import { useSky } from '../../context'
import { Icon } from '../../parts/Icon'
import { KeyHint } from '../../parts/KeyHint'
import { Cap } from '../../parts/Panel'
import { hexName } from '../../session/place'
import { HullRows } from './HullRows'
import { SYSTEM_ICONS } from './PowerPanel'
import { ShieldRing } from './ShieldRing'
import { classWords, ShipPicture, struckArcs } from './ShipCard'
import { ShipStates } from './ShipStates'
import { Bands } from './ShotResult'
import { momentWords } from './SignalStrip'
import { dueOf } from './signal'

/**
 * Looks at a hex. Asked for, it tells everything about it: what flies there, what it will do, what the
 * Patch does there and what is about to. Not asked for, it tells of an enemy that is pointed at.
 */
export function SkyInspect() {
  const session = useSky()
  const hex = session.focus.value
  const isAsked = session.isInspecting.value || session.inspected.value !== null
  if (hex === null) return isAsked ? <Hint /> : null
  if (!isAsked && session.order.value !== null) return null
  const view = session.sky.value
  const here = view.units.filter((one) => one.hex === hex && flies(one))
  const shown = isAsked ? here : here.filter((one) => one.side !== view.side)
  const isContact = view.contacts.some((one) => one.hex === hex)
  return (
    <>
      {shown.map((ship) => (
        <ShipLook key={ship.id} ship={ship} />
      ))}
      {isContact && (
        <section class="panel" aria-label={text('inspect.title')}>
          <Cap title={text('unit.contact.name')} tone="ember" />
          <p>{text('sky.look.contact')}</p>
        </section>
      )}
      {isAsked && <Place hex={hex} />}
    </>
  )
}

function Hint() {
  return (
    <section class="panel" aria-label={text('inspect.title')}>
      <Cap title={text('inspect.title')} aside={<KeyHint action="inspect" />} />
      <p class="dim">{text('inspect.hint')}</p>
    </section>
  )
}

/** A ship with all that its side shows of it. */
function ShipLook({ ship }: { ship: Ship }) {
  const session = useSky()
  const { world, naming } = session
  const isOurs = ship.side === session.side
  return (
    <section class="panel stack ship ship--look" aria-label={text('inspect.title')}>
      <Cap
        title={naming.ship(ship.id)}
        aside={classWords(world, ship)}
        tone={isOurs ? 'ice' : 'ember'}
      />
      <ShipPicture kind={ship.kind} />
      <div class="ship__state">
        <ShieldRing ship={ship} struck={isOurs ? struckArcs(session, ship) : []} />
        <HullRows ship={ship} />
      </div>
      <p class="power-line">
        {Object.entries(SYSTEM_ICONS).map(([id, icon], system) => (
          <span key={id} title={textFor(`system.${id}`)}>
            <Icon name={icon} />
            <span class="unseen">{textFor(`system.${id}`)} </span>
            <b class="number">{ship.power[system]}</b>
          </span>
        ))}
      </p>
      <ShipStates ship={ship} />
      <Course ship={ship} />
      <Weapons ship={ship} />
    </section>
  )
}

/** Heading, speed and the drawn course, which binds. */
function Course({ ship }: { ship: Ship }) {
  const { world, naming } = useSky()
  const { cols } = world.board.grid
  const after = afterPlot(world, ship)
  return (
    <p class={ship.plot === null ? 'dim' : 'amber'}>
      {text('sky.look.course', {
        heading: textFor(`sky.heading.${ship.facing}`),
        speed: ship.speed,
      })}
      {ship.plot !== null &&
        ` ${text('sky.look.plot', {
          hex: hexName(cols, after.hex),
          heading: textFor(`sky.heading.${after.facing}`),
          speed: after.speed,
        })}`}
      {ship.plot !== null &&
        ship.plot.ram !== null &&
        ` ${text('sky.look.ram', { target: naming.ship(ship.plot.ram) })}`}
      {ship.plotBreaks > 0 && ` ${text('sky.look.breaks', { count: ship.plotBreaks })}`}
    </p>
  )
}

/** What it fires: how far, how strong, in which arc, and how often. */
function Weapons({ ship }: { ship: Ship }) {
  const { world } = useSky()
  const mounts = shipSpec(world, ship.kind).mounts
  const kinds = [...new Set(mounts.map((one) => `${one.weapon} ${one.facing} ${one.arcDegrees}`))]
  return (
    <>
      {kinds.map((key) => {
        const same = mounts.filter((one) => `${one.weapon} ${one.facing} ${one.arcDegrees}` === key)
        const [{ weapon: id, facing, arcDegrees }] = same
        const weapon = shipWeapon(world, id)
        return (
          <div class="weapon" key={key}>
            <span class="label">
              {same.length > 1 && `${text('common.times', { count: same.length })} `}
              {textFor(`shipWeapon.${id}`)}
            </span>
            <span class="label dim">
              {arcDegrees === 360
                ? text('sky.look.around')
                : text(facing === 0 ? 'sky.look.fore' : 'sky.look.aft', { degrees: arcDegrees })}
            </span>
            <Bands weapon={weapon} away={null} />
          </div>
        )
      })}
    </>
  )
}

/** What a hex does to who flies there, and what is about to happen on it. */
function Place({ hex }: { hex: number }) {
  const session = useSky()
  const { world } = session
  const view = session.sky.value
  const terrain = skyOf(world, view.altered)[hex].id
  const marks = useMarks(hex)
  return (
    <section class="panel stack" aria-label={text('inspect.ground')}>
      <Cap title={text(`sky.${terrain}`)} aside={hexName(world.board.grid.cols, hex)} />
      <dl class="facts">
        {terrainFacts(world.content, terrain).map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {marks.map(({ words, tone }) => (
        <p class={`block ${tone}`} key={words}>
          {words}
        </p>
      ))}
    </section>
  )
}

/** What differs from open space, by the content's own numbers. */
export function terrainFacts(
  { terrain, numbers }: SpaceContent,
  id: SpaceTerrainId,
): readonly (readonly [string, string])[] {
  const spec = terrain.get(id)
  if (spec === undefined) return []
  const facts: (readonly [string, string])[] = []
  if (spec.sightHexes !== null) {
    facts.push([text('sky.terrain.sight'), text('inspect.hexes', { count: spec.sightHexes })])
  }
  if (spec.foilsLocks) facts.push([text('sky.terrain.lock'), text('sky.terrain.none')])
  else if (spec.lockPenaltyHexes > 0) {
    facts.push([text('sky.terrain.lock'), `−${spec.lockPenaltyHexes}`])
  }
  facts.push([
    text('sky.terrain.shields'),
    spec.shieldMend === 0 ? text('sky.terrain.none') : `+${spec.shieldMend}`,
  ])
  if (spec.hullMend > 0) facts.push([text('sky.terrain.hull'), `+${spec.hullMend}`])
  if (spec.isGas) {
    facts.push([
      text('sky.terrain.hides'),
      text('sky.terrain.speed', { speed: numbers.silentSpeed }),
    ])
  }
  if (spec.burns) {
    facts.push([
      text('sky.terrain.burns'),
      text('sky.terrain.fire', {
        strength: numbers.metreonFire,
        around: fireAt(numbers.metreonFire, numbers.metreonRadius, 1),
      }),
    ])
  }
  if (spec.dragAboveSpeed !== null) {
    facts.push([
      text('sky.terrain.drag', { speed: spec.dragAboveSpeed }),
      text('sky.terrain.dragged'),
    ])
  }
  if (spec.debrisAboveSpeed !== null) {
    facts.push([
      text('sky.terrain.debris', { speed: spec.debrisAboveSpeed }),
      text('sky.terrain.excess'),
    ])
  }
  if (spec.coverPercent > 0) facts.push([text('inspect.cover'), `−${spec.coverPercent} %`])
  if (spec.shear !== null) {
    facts.push([text('sky.terrain.shear'), textFor(`sky.heading.${spec.shear}`)])
  }
  return facts
}

interface Mark {
  readonly words: string
  readonly tone: '' | 'block--harm' | 'block--noticed' | 'block--ice'
}

/** Fires, torpedoes, charges, tears, cores, hazards, circles and lines that touch the hex. */
function useMarks(hex: number): readonly Mark[] {
  const session = useSky()
  const { world, naming } = session
  const { grid, sendLine, exits } = world.board
  const view = session.sky.value
  const { round } = session.view.value
  const away = (other: number) => hexesBetween(grid, hex, other)
  const when = (moment: 'blue' | 'red' | 'environment', at: number) =>
    momentWords(session.side, moment, at - round)
  const marks: Mark[] = []
  // Of what burns at one moment the strongest counts, once.
  for (const due of dueOf({ round, phase: session.view.value.phase }, view)) {
    if (due.kind !== 'fire') continue
    const fires = view.lit.filter(({ hex: from }) => due.hexes.includes(from))
    const force = strongestAt(world, fires, hex)
    if (force === 0) continue
    const { moment, inRounds } = due
    marks.push({
      words: text('sky.mark.fire', {
        count: force,
        hull: Math.floor(force / 2),
        when: momentWords(session.side, moment, inRounds),
      }),
      tone: 'block--harm',
    })
  }
  for (const { hex: mark, weapon, round: at, side } of view.torpedoes) {
    if (away(mark) > 1) continue
    const spec = shipWeapon(world, weapon)
    marks.push({
      words: text(side === view.side ? 'sky.mark.torpedoOurs' : 'sky.mark.torpedo', {
        count: away(mark) === 0 ? spec.bands[0].damage : spec.aroundDamage,
        when: when('environment', at),
      }),
      tone: side === view.side ? 'block--noticed' : 'block--harm',
    })
  }
  for (const { hex: at } of view.pending) {
    if (away(at) <= world.content.numbers.tearRadius) {
      marks.push({ words: text('sky.mark.charge'), tone: 'block--harm' })
    }
  }
  for (const { hex: at, radius } of view.tears) {
    if (away(at) <= radius) {
      const { tearDamage } = world.content.numbers
      marks.push({ words: text('sky.mark.tear', { count: tearDamage }), tone: 'block--harm' })
    }
  }
  if (view.cores.some((one) => one.hex === hex)) {
    const { coreFire, coreRadius } = world.content.numbers
    marks.push({
      words: text('sky.mark.core', { strength: coreFire, radius: coreRadius }),
      tone: 'block--noticed',
    })
  }
  if (view.hazards.includes(hex)) {
    const { hazardDamage } = world.content.numbers
    marks.push({ words: text('sky.mark.hazard', { count: hazardDamage }), tone: 'block--harm' })
  }
  for (const { unit, hex: at, radius } of view.lastKnown) {
    if (away(at) <= radius) {
      marks.push({
        words: text('sky.mark.circle', { unit: naming.ship(unit) }),
        tone: 'block--noticed',
      })
    }
  }
  if (sendLine.includes(hex)) marks.push({ words: text('sky.mark.sendLine'), tone: 'block--ice' })
  if (exits.includes(hex)) marks.push({ words: text('sky.mark.exit'), tone: 'block--ice' })
  return marks
}
