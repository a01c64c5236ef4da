import type { Ship } from '../../../battle'
import { text, textFor } from '../../../text'
import { useSky } from '../../context'
import type { IconName } from '../../icons'
import { Icon } from '../../parts/Icon'
import { type HullOutlook, hullOutlook, leakOf, type Threat } from './harm'
import { pointsRange, roundedPoints } from './points'

/** Who can fire on the ship there, said before anything else: what each does, on which arc. */
export function ReturnFire({ there, threats }: { there: Ship; threats: readonly Threat[] }) {
  const { naming, world } = useSky()
  if (threats.length === 0) return <p class="block dim">{text('sky.exposed.none')}</p>
  return (
    <div class="block block--harm row">
      <Icon name="laser-blast" />
      <span class="grow">
        <b>{text('sky.exposed')}</b>
        {threats.map((threat) => (
          <span class="line" key={threat.unit}>
            {threatWords(threat, naming.ship(threat.unit))}
          </span>
        ))}
        <HullLines outlook={hullOutlook(world, there, leakOf(threats))} />
      </span>
    </div>
  )
}

/** What one enemy can do there. */
export function threatWords({ arc, shield, meanHundredths, odds }: Threat, unit: string): string {
  return text('sky.exposed.by', {
    unit,
    damage: roundedPoints(meanHundredths),
    range: pointsRange(odds),
    arc: textFor(`sky.arc.${arc}`),
    shield,
  })
}

/** What comes through to the hull, what breaks, and whether the ship is lost. */
export function HullLines({ outlook }: { outlook: HullOutlook }) {
  return (
    <>
      {hullSentences(outlook).map((sentence) => (
        <b class="line" key={sentence}>
          {sentence}
        </b>
      ))}
    </>
  )
}

export function hullSentences({
  least,
  most,
  percent,
  meanHundredths,
  breaks,
  lossPercent,
}: HullOutlook): readonly string[] {
  if (most === 0) return [text('sky.leak.none')]
  const leak =
    least === most
      ? text('sky.leak.sure', { count: most })
      : text('sky.leak', { least, most, percent, mean: roundedPoints(meanHundredths) })
  return [
    leak,
    ...breaks.map((one) => {
      const system = textFor(`system.${one.system}`)
      return one.percent === 100
        ? text('sky.breaks.sure', { system })
        : text('sky.breaks', { system, percent: one.percent })
    }),
    ...(lossPercent === 0
      ? []
      : [lossPercent === 100 ? text('sky.lost.sure') : text('sky.lost', { percent: lossPercent })]),
  ]
}

/** One harm in a line with its picture. */
export function HarmLine({ icon, words }: { icon: IconName; words: string }) {
  return (
    <p class="block block--harm row">
      <Icon name={icon} />
      <b class="grow">{words}</b>
    </p>
  )
}
