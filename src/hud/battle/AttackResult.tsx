import { Fragment } from 'preact'
import type { AttackForecast, DamageOdds } from '../../battle'
import { text, textFor } from '../../text'
import { usePorts, useSession } from '../context'
import { countUp, Pips } from '../parts/Marks'

/** What one body would suffer: the result large, the shots, its its pips. */
export function AttackResult({ attack }: { attack: AttackForecast }) {
  const { naming } = useSession()
  const { least, most } = rangeOf(attack.odds)
  const before = attack.resolveBefore
  const after = (damage: number) => {
    const left = Math.max(0, before - damage)
    return left === 0 ? text('forecast.falls') : String(left)
  }
  return (
    <>
      <div class="forecast__result">
        <Result attack={attack} />
      </div>
      <div class="row row--apart">
        <Shots attack={attack} />
        <span class="label dim">{text('forecast.shots', { count: attack.shots })}</span>
      </div>
      <div class="row row--apart">
        <span class="dim">
          {naming.unit(attack.target)}:{' '}
          <b class="number">
            {before} → {after(least)}
          </b>
          {most > least && ` ${text('forecast.orElse', { after: after(most) })}`}
        </span>
        <Pips
          full={before}
          of={before}
          sure={Math.min(before, least)}
          maybe={Math.max(0, Math.min(before, most) - Math.min(before, least))}
        />
      </div>
    </>
  )
}

/** Least and most damage that has a chance. */
function rangeOf(odds: DamageOdds): { least: number; most: number } {
  const possible = odds.filter((one) => one.perTenThousand > 0).map((one) => one.damage)
  return { least: Math.min(...possible), most: Math.max(...possible) }
}

function Result({ attack }: { attack: AttackForecast }) {
  const { certainHits, extraHitPercent, shots, grazeDamage, hitPercent } = attack
  if (shots === 1 && hitPercent >= 100) return <b>{text('forecast.cannotMiss')}</b>
  if (shots === 1) {
    return (
      <>
        <b>{text('forecast.chance', { percent: hitPercent })}</b>
        {grazeDamage > 0 && <span>{text('forecast.grazes', { damage: grazeDamage })}</span>}
      </>
    )
  }
  return (
    <>
      <b>{text('forecast.certain', { count: certainHits })}</b>
      {extraHitPercent > 0 && <span>{text('forecast.another', { percent: extraHitPercent })}</span>}
    </>
  )
}

function Shots({ attack }: { attack: AttackForecast }) {
  const kindOf = (index: number) => {
    if (index < attack.certainHits) return 'sure'
    return index === attack.certainHits && attack.extraHitPercent > 0 ? 'maybe' : ''
  }
  return (
    <span class="shots" aria-hidden="true">
      {countUp(attack.shots).map((index) => (
        <i key={index} class={kindOf(index)} />
      ))}
    </span>
  )
}

/** The sum behind the chance, every modifier named. */
export function Arithmetic({ attack }: { attack: AttackForecast }) {
  const { content } = usePorts().library
  const weapon = textFor(`weapon.${attack.weapon}`)
  const isKnown = content.weapons.has(attack.weapon)
  if (!isKnown || attack.modifiers.length === 0) return null
  return (
    <details class="block" open>
      <summary class="label row row--apart">
        <span>{text('forecast.perShot')}</span>
        <span class="number">{text('forecast.chance', { percent: attack.hitPercent })}</span>
      </summary>
      <dl class="facts">
        {attack.modifiers.map(({ code, percent }) => (
          <Fragment key={code}>
            <dt>{text(`modifier.${code}`, { weapon })}</dt>
            <dd class={percent < 0 ? 'ember' : ''}>
              {code === 'weapon' ? percent : signed(percent)}
            </dd>
          </Fragment>
        ))}
      </dl>
    </details>
  )
}

function signed(value: number): string {
  if (value === 0) return '0'
  return value > 0 ? `+${value}` : `−${-value}`
}
