/** Small rows of marks: pips, diamonds, houses. Each says its count aloud through its neighbour. */

/** The numbers from 0 below a count, for rows of like things. */
export function countUp(count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => index)
}

interface PipsProps {
  readonly full: number
  readonly of: number
  /** Of the full ones, the last so many are likely or sure to be lost. */
  readonly maybe?: number
  readonly sure?: number
}

export function Pips({ full, of, maybe = 0, sure = 0 }: PipsProps) {
  const kindOf = (index: number) => {
    if (index >= full) return 'empty'
    if (index >= full - sure) return 'sure'
    if (index >= full - sure - maybe) return 'maybe'
    return ''
  }
  return (
    <span class="pips" aria-hidden="true">
      {countUp(of).map((index) => (
        <i key={index} class={kindOf(index)} />
      ))}
    </span>
  )
}

/** Diamonds: actions left, and of these how many the pending order would take. */
export function ActionsLeft({ ap, of, taken = 0 }: { ap: number; of: number; taken?: number }) {
  return (
    <span class="actions-left" aria-hidden="true">
      {countUp(Math.max(of, ap)).map((index) => (
        <i key={index} class={index >= ap ? 'empty' : index >= ap - taken ? 'maybe' : ''} />
      ))}
    </span>
  )
}

/** Five houses; bit i of each set stands for household i. */
export function Houses({ present, tagged }: { present: number; tagged: number }) {
  return (
    <span class="houses" aria-hidden="true">
      {countUp(5).map((index) => {
        const bit = 1 << index
        return (
          <i
            key={index}
            class={(present & bit) === 0 ? 'gone' : (tagged & bit) !== 0 ? 'tagged' : ''}
          />
        )
      })}
    </span>
  )
}

export function Calm({ calm }: { calm: number }) {
  return (
    <span class={calm <= 1 ? 'calm calm--low' : 'calm'} aria-hidden="true">
      {countUp(3).map((index) => (
        <i key={index} class={index < calm ? '' : 'empty'} />
      ))}
    </span>
  )
}
