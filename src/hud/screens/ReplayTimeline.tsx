import { useComputed, useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { text } from '../../text'
import type { ReplayPlayer } from '../session/replayPlayer'
import { type MarkKind, type Timeline, thinned, timelineOf } from './replayMarks'

/** Which marks are shown and jumped between. */
export function useTimeline(player: ReplayPlayer) {
  const timeline = useMemo(() => timelineOf(player.film), [player])
  const shown = useSignal<ReadonlySet<MarkKind>>(new Set(timeline.kinds))
  const toggle = (kind: MarkKind) => {
    const next = new Set(shown.value)
    if (!next.delete(kind)) next.add(kind)
    shown.value = next
  }
  return { timeline, shown, toggle }
}

type TimelineState = ReturnType<typeof useTimeline>

/** What the marks mean, how many there are, and which of them are shown. */
export function MarkLegend({ timeline, shown, toggle }: TimelineState) {
  return (
    <div class="film__legend" role="group" aria-label={text('replay.marks')}>
      {timeline.kinds.map((kind) => {
        const count = timeline.marks.filter((mark) => mark.kind === kind).length
        return (
          <button
            type="button"
            key={kind}
            class="film__kind label"
            aria-pressed={shown.value.has(kind)}
            disabled={count === 0}
            onClick={() => toggle(kind)}
          >
            <MarkSign kind={kind} />
            {text(`replay.mark.${kind}`)} <span class="dim">{count}</span>
          </button>
        )
      })}
      <span class="label dim film__curve-name" aria-hidden="true">
        {text(`replay.curve.${timeline.measure}`)}
      </span>
    </div>
  )
}

interface TimelineProps extends TimelineState {
  readonly player: ReplayPlayer
}

/** The whole battle on a line: rounds, marks, what it was fought for, and where the film stands. */
export function ReplayTimeline({ player, timeline, shown }: TimelineProps) {
  const { length } = player.film
  const share = (at: number) => (length === 0 ? 0 : at / length)
  const left = (at: number) => ({ left: `${100 * share(at)}%` })
  const marks = useComputed(() => timeline.marks.filter(({ kind }) => shown.value.has(kind)))
  const { line, share: signShare } = useSignShare()
  const index = player.index.value
  const round = timeline.rounds.findLast(({ at }) => at <= index)?.round ?? 1
  const jump = (event: MouseEvent & { readonly currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect()
    const pointed = ((event.clientX - box.left) / box.width) * length
    const nearest = marks.value.reduce<number | null>(
      (best, { at }) =>
        best === null || Math.abs(at - pointed) < Math.abs(best - pointed) ? at : best,
      null,
    )
    // The moment before it happens.
    if (nearest !== null) player.seek(nearest - 1)
  }
  return (
    <div class="film__line" ref={line}>
      <Curve timeline={timeline} length={length} />
      <div class="film__marks" aria-hidden="true" onClick={jump}>
        {thinned(marks.value, length * signShare).map(({ at, kind }) => (
          <i key={`${kind} ${at}`} style={left(at)}>
            <MarkSign kind={kind} />
          </i>
        ))}
      </div>
      <input
        class="film__scrub"
        type="range"
        min="0"
        max={length}
        value={index}
        style={{ '--at': share(index) }}
        aria-label={text('replay.timeline')}
        aria-valuetext={text('replay.position', { index, count: length, round })}
        onInput={(event) => player.seek(Number(event.currentTarget.value))}
      />
      <div class="film__rounds" aria-hidden="true">
        {timeline.rounds.map((one, nth) => {
          const next = timeline.rounds[nth + 1]?.at ?? length
          return (
            <span
              key={one.round}
              class={one.round === round ? 'film__round film__round--now' : 'film__round'}
              style={{ ...left(one.at), width: `${100 * share(next - one.at)}%` }}
            >
              {one.round}
            </span>
          )
        })}
      </div>
    </div>
  )
}

/** Width of a sign on the line, with a little air. */
const SIGN_REM = 0.9

/** How much of the line a sign covers: of a short line as much more as it is shorter. */
function useSignShare() {
  const line = useRef<HTMLDivElement>(null)
  const share = useSignal(0)
  useEffect(() => {
    const { current } = line
    if (current === null) return
    const measure = () => {
      const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      share.value = (SIGN_REM * remPx) / Math.max(1, current.clientWidth)
    }
    const watch = new ResizeObserver(measure)
    watch.observe(current)
    return () => watch.disconnect()
  }, [])
  return { line, share: share.value }
}

/** How many were safe, or how much of the hull was left, by when: what the battle was fought for. */
function Curve({ timeline, length }: { timeline: Timeline; length: number }) {
  const x = (at: number) => (length === 0 ? 0 : (1000 * at) / length)
  const y = (share: number) => 96 - 90 * share
  const steps = timeline.curve.map(({ at, share }) => `H${x(at)}V${y(share)}`).join('')
  return (
    <svg class="film__curve" viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
      <path d={`M0 100${steps}H1000V100Z`} />
    </svg>
  )
}

const SIGNS: Readonly<Record<MarkKind, string>> = {
  tag: 'M0-8 8 0 0 8-8 0Z',
  shot: 'M-7-5-5-7 0-2 5-7 7-5 2 0 7 5 5 7 0 2-5 7-7 5-2 0Z',
  hull: 'M-8-6H8L5 2 0 8-5 2Z',
  fire: 'M0-9C4-4 7-1 7 3A7 6 0 0 1-7 3C-7 0-5-2-4-4-3-1-1-1 0-9Z',
  loss: 'M0 8-8-6H8Z',
  choice: 'M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0Z',
  safe: 'M0-8 8-1V8H-8V-1Z',
}

function MarkSign({ kind }: { kind: MarkKind }) {
  return (
    <svg class={`mark-sign mark-sign--${kind}`} viewBox="-10 -10 20 20" aria-hidden="true">
      <path d={SIGNS[kind]} />
    </svg>
  )
}
