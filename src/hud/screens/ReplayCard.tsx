import { useSignal } from '@preact/signals'
import { text, textFor } from '../../text'
import { usePorts } from '../context'
import { usePlayersLibrary } from '../library/context'
import { dateOf } from '../library/date'
import type { ReplayAbout, ReplayEntry } from '../library/entry'
import { NAME_CHARACTERS } from '../library/shelf'
import { Button, IconButton } from '../parts/Button'
import { Icon } from '../parts/Icon'
import { countUp } from '../parts/Marks'
import { saveReplayText } from '../replayFile'
import { theatreOf } from './theatre'

interface ReplayCardProps {
  readonly entry: ReplayEntry
  /** It has just been added. */
  readonly isFresh: boolean
  readonly onWatch: () => void
}

/** One replay: its end as a small picture, how it went, and what can be done with it. */
export function ReplayCard({ entry, isFresh, onWatch }: ReplayCardProps) {
  const { shelf } = usePlayersLibrary()
  const isNaming = useSignal(false)
  const { about, name } = entry
  const mission = textFor(`mission.${about.mission}.name`)
  const facts = [
    ...(mission === name ? [] : [mission]),
    text(`difficulty.${about.difficulty}`),
    about.seed,
  ]
  const save = async () => {
    const content = await shelf.content(entry)
    if (content !== null) saveReplayText(about, content)
  }
  return (
    <li class={isFresh ? 'panel replay-card replay-card--fresh' : 'panel replay-card'}>
      <button
        type="button"
        class="replay-card__picture"
        aria-label={text('library.watchNamed', { name })}
        onClick={onWatch}
      >
        {about.thumbnail === '' ? (
          <Icon name="film-spool" />
        ) : (
          <img src={about.thumbnail} alt="" width="320" height="180" />
        )}
        <span class="replay-card__play">
          <Icon name="play" />
        </span>
      </button>
      <div class="replay-card__words">
        {isNaming.value ? (
          <NameForm
            name={name}
            onName={(next) => {
              isNaming.value = false
              if (next !== null && next !== name) void shelf.rename(entry, next)
            }}
          />
        ) : (
          <h3>{name}</h3>
        )}
        <p class="replay-card__result">
          <Result about={about} />
          <StampCount about={about} />
        </p>
        <p class="label dim">{facts.join(' · ')}</p>
        <p class="label dim">
          <time>{dateOf(entry.keptAtMs)}</time>
        </p>
      </div>
      <div class="replay-card__acts">
        <Button icon="play" onPress={onWatch}>
          {text('library.watch')}
        </Button>
        <IconButton
          icon="pen"
          label={text('library.rename', { name })}
          onPress={() => {
            isNaming.value = true
          }}
        />
        <IconButton icon="save" label={text('library.export', { name })} onPress={save} />
        <IconButton
          icon="bin"
          label={text('library.remove', { name })}
          onPress={() => void shelf.remove(entry)}
        />
      </div>
    </li>
  )
}

function Result({ about }: { about: ReplayAbout }) {
  const { result, round, rounds, orders } = about
  const mission = usePorts().library.missions.get(about.mission)
  // Nobody was at stake where all was fought in space.
  const kind = mission !== undefined && theatreOf(mission) === 'space' ? '.space' : ''
  if (result === null) {
    return <span class="dim">{text('library.open', { round, rounds, orders })}</span>
  }
  const icon = result.kind === 'lost' ? 'close' : 'check'
  return (
    <span class={`replay-card__kind replay-card__kind--${result.kind}`}>
      <Icon name={icon} />
      {textFor(`library.${result.kind}${kind}`, { safe: result.safe, rounds: result.rounds })}
    </span>
  )
}

function StampCount({ about }: { about: ReplayAbout }) {
  const { result, stampCount } = about
  if (result === null) return null
  const earned = result.stamps.length
  return (
    <span
      class="replay-card__stamps"
      role="img"
      aria-label={text('library.stamps', { earned, count: stampCount })}
    >
      {countUp(stampCount).map((nth) => (
        <i key={nth} class={nth < earned ? 'is-earned' : ''} />
      ))}
    </span>
  )
}

interface NameFormProps {
  readonly name: string
  /** null: it keeps the name it had. */
  readonly onName: (name: string | null) => void
}

function NameForm({ name, onName }: NameFormProps) {
  return (
    <form
      class="replay-card__form"
      onSubmit={(event) => {
        event.preventDefault()
        const typed = new FormData(event.currentTarget).get('name')
        const next = typeof typed === 'string' ? cleaned(typed) : ''
        onName(next === '' ? null : next)
      }}
    >
      <input
        class="text-input"
        name="name"
        type="text"
        value={name}
        maxLength={NAME_CHARACTERS}
        aria-label={text('library.name')}
        ref={(field) => field?.focus()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onName(null)
        }}
      />
      <Button isSubmit icon="check">
        {text('library.nameDone')}
      </Button>
    </form>
  )
}

/** What cannot be seen has no place in a name. */
function cleaned(typed: string): string {
  return typed.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim()
}
