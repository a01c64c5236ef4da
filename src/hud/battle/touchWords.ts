/** Whom an ability touches and how, in sentences: one for each kind of effect, with all whom it reaches. */
import type { GroundForecast, Tag, Touch } from '../../battle'
import { text, textFor } from '../../text'
import type { Naming } from '../session/naming'

export interface TouchWords {
  readonly kind: 'harm' | 'help'
  readonly words: string
}

/** More names than this are counted instead: the panel must not scroll for them. */
const MOST_NAMES = 6

/** The sentences of a forecast. */
export function touchWords(
  { touched, tagsHeld }: GroundForecast,
  naming: Naming,
  tags: readonly Tag[],
): readonly TouchWords[] {
  const name = ({ unit }: Touch) => naming.unit(unit)
  const all = (key: string, of: readonly Touch[], named = name): string[] =>
    of.length === 0 ? [] : [textFor(key, { who: listed(of.map(named)) })]
  const hurt = touched.filter(({ resolve, falls }) => resolve < 0 || falls)
  const lost = (touch: Touch) =>
    text(touch.falls ? 'forecast.touch.lostAll' : 'forecast.touch.lost', {
      name: name(touch),
      amount: -touch.resolve,
    })
  const gained = (touch: Touch) =>
    text('forecast.touch.gained', { name: name(touch), amount: touch.resolve })
  const conditions = [...new Set(touched.flatMap(({ begins }) => begins))]
  const waits = tags.filter(({ id }) => tagsHeld.includes(id)).map(naming.tagged)
  const words = (kind: TouchWords['kind'], sentences: readonly string[]): TouchWords[] =>
    sentences.map((sentence) => ({ kind, words: sentence }))
  return [
    ...words('harm', all('forecast.touch.hurts', hurt, lost)),
    ...words('help', [
      ...all(
        'forecast.touch.rises',
        touched.filter(({ rises }) => rises),
      ),
      ...all(
        'forecast.touch.heals',
        touched.filter(({ resolve, rises }) => resolve > 0 && !rises),
        gained,
      ),
      ...all(
        'forecast.touch.acts',
        touched.filter(({ ap }) => ap > 0),
      ),
      ...all(
        'forecast.touch.calms',
        touched.filter(({ calm }) => calm > 0),
      ),
      ...conditions.map((condition) =>
        text('forecast.touch.begins', {
          condition: text(`condition.${condition}`),
          who: listed(touched.filter(({ begins }) => begins.includes(condition)).map(name)),
        }),
      ),
      ...(waits.length === 0 ? [] : [text('forecast.touch.waits', { who: listed(waits) })]),
    ]),
  ]
}

function listed(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return names.join(', ')
  const rest = text('forecast.touch.more', { count: names.length - MOST_NAMES })
  return `${names.slice(0, MOST_NAMES).join(', ')} ${rest}`
}
