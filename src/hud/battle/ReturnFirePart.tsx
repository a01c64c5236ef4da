import type { GroundForecast, ReturnFire } from '../../battle'
import { text } from '../../text'
import { useSession } from '../context'
import { Icon } from '../parts/Icon'

/** Who can answer from where it stands. Said before the arithmetic, and also when nobody can. */
export function ReturnFirePart({
  forecast,
  isAttack,
}: {
  forecast: GroundForecast
  isAttack: boolean
}) {
  const { naming } = useSession()
  if (forecast.returnFire.length === 0) {
    return isAttack ? <p class="block dim">{text('forecast.return.none')}</p> : null
  }
  return (
    <div class="block block--harm row">
      <Icon name="ray-gun" />
      <span class="grow">
        <b>{text('forecast.returnFire')}</b>
        {forecast.returnFire.map((fire) => (
          <span key={fire.unit}>
            <br />
            {returnSentence(fire, naming.unit(fire.unit))}
          </span>
        ))}
      </span>
    </div>
  )
}

/** One answer in words. */
export function returnSentence(fire: ReturnFire, name: string): string {
  switch (fire.kind) {
    case 'aim':
      return text('forecast.return.aim', { name })
    case 'overwatch':
      return text('forecast.return.overwatch', { name, percent: fire.hitPercent })
    case 'shot':
      return fire.certainHits > 0
        ? text('forecast.return.volley', {
            name,
            certain: fire.certainHits,
            percent: fire.extraHitPercent,
            damage: fire.damagePerHit,
          })
        : text('forecast.return.shot', {
            name,
            percent: fire.hitPercent,
            damage: fire.damagePerHit,
          })
  }
}
