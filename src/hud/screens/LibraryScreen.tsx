import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { chooseTextFiles, readTextFiles, type TextFile } from '../../platform/files'
import { text, textFor } from '../../text'
import { usePorts } from '../context'
import { usePlayersLibrary } from '../library/context'
import { dateOf } from '../library/date'
import type { ReplayEntry } from '../library/entry'
import { ACCEPTED, importFiles, MOST_BYTES } from '../library/importing'
import type { Unfinished } from '../library/keeper'
import { Button } from '../parts/Button'
import { Icon } from '../parts/Icon'
import type { LoadedReplay } from '../replayFile'
import { ReplayCard } from './ReplayCard'
import { Screen } from './Screen'

interface LibraryScreenProps {
  readonly onBack: () => void
  readonly onWatch: (replay: LoadedReplay) => void
  readonly onGoOn: (id: string) => void
  /** Why something was not opened; null = nothing to say. */
  readonly notice: string | null
}

/** The battles that were fought, and those that are not over. */
export function LibraryScreen({ onBack, onWatch, onGoOn, notice }: LibraryScreenProps) {
  const ports = usePorts()
  const { shelf, keeper } = usePlayersLibrary()
  /** What came of the last import or of the last thing asked. */
  const said = useSignal<readonly string[]>([])
  const fresh = useSignal<ReadonlySet<string>>(new Set())
  useEffect(() => {
    void shelf.refresh()
    void keeper.refresh()
  }, [shelf, keeper])
  const take = async (files: readonly TextFile[]) => {
    if (files.length === 0) return
    const { added, refused } = await importFiles(ports, shelf, files)
    fresh.value = new Set(added.map(({ id }) => id))
    const count = added.length
    said.value = [...(count > 0 ? [text('library.added', { count })] : []), ...refused]
  }
  const choose = async () => take(await chooseTextFiles(ACCEPTED, MOST_BYTES))
  const watch = async (entry: ReplayEntry) => {
    const opened = await shelf.open(entry)
    if (opened?.kind === 'loaded') onWatch(opened.replay)
    else said.value = [opened?.sentence ?? text('library.gone')]
  }
  const drop = useDrop(take)
  const entries = shelf.entries.value
  const trouble = shelf.trouble.value ?? keeper.trouble.value
  return (
    <Screen
      name="library"
      title={text('library.title')}
      about={text('library.about')}
      aside={
        <Button icon="import" onPress={choose}>
          {text('library.import')}
        </Button>
      }
      onBack={onBack}
    >
      <div class={drop.isOver ? 'library library--drop' : 'library'} {...drop.handlers}>
        <div role="alert">
          {notice !== null && <p class="loses">{notice}</p>}
          {trouble !== null && <p class="loses">{text(`trouble.${trouble}`)}</p>}
          {said.value.length > 0 && (
            <ul class="library__said">
              {said.value.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </div>
        <Removed />
        <UnfinishedList onGoOn={onGoOn} />
        {entries === null && <p class="dim">{text('library.reading')}</p>}
        {entries?.length === 0 && <Empty onImport={choose} />}
        {entries !== null && entries.length > 0 && (
          <ul class="library__list" aria-label={text('library.title')}>
            {entries.map((entry) => (
              <ReplayCard
                key={entry.id}
                entry={entry}
                isFresh={fresh.value.has(entry.id)}
                onWatch={() => watch(entry)}
              />
            ))}
          </ul>
        )}
        {drop.isOver && (
          <div class="library__drop" aria-hidden="true">
            <Icon name="import" />
            <b>{text('library.drop')}</b>
          </div>
        )}
      </div>
    </Screen>
  )
}

/** The replay that was deleted last can be had back. */
function Removed() {
  const { shelf } = usePlayersLibrary()
  const entry = shelf.removed.value
  return (
    <div role="status">
      {entry !== null && (
        <p class="library__removed">
          <span>{text('library.removed', { name: entry.name })}</span>
          <Button kind="quiet" icon="undo" onPress={() => void shelf.putBack()}>
            {text('library.putBack')}
          </Button>
        </p>
      )}
    </div>
  )
}

function UnfinishedList({ onGoOn }: { onGoOn: (id: string) => void }) {
  const { keeper } = usePlayersLibrary()
  const battles = keeper.unfinished.value ?? []
  if (battles.length === 0) return null
  return (
    <section aria-label={text('library.unfinished')}>
      <h2 class="label library__head">{text('library.unfinished')}</h2>
      <ul class="library__unfinished">
        {battles.map((battle) => (
          <li key={battle.id} class="panel">
            <BattleWords battle={battle} />
            <Button icon="play" onPress={() => onGoOn(battle.id)}>
              {text('title.continue')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function BattleWords({ battle }: { battle: Unfinished }) {
  const { mission, round, rounds, keptAtMs } = battle
  return (
    <p class="grow">
      <b>{textFor(`mission.${mission}.name`)}</b>
      <span class="dim">
        {text('library.round', { round, rounds })} · {dateOf(keptAtMs)}
      </span>
    </p>
  )
}

function Empty({ onImport }: { onImport: () => void }) {
  return (
    <section class="panel library__empty">
      <Icon name="film-spool" />
      <h2>{text('library.empty')}</h2>
      <p class="dim">{text('library.emptyAbout')}</p>
      <Button icon="import" onPress={onImport}>
        {text('library.import')}
      </Button>
    </section>
  )
}

/** Files that are dragged over the screen and let go there. */
function useDrop(take: (files: readonly TextFile[]) => void) {
  const isOver = useSignal(false)
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
  const handlers = {
    onDragOver(event: DragEvent) {
      if (!hasFiles(event)) return
      event.preventDefault()
      isOver.value = true
    },
    onDragLeave(event: DragEvent & { readonly currentTarget: HTMLElement }) {
      const into = event.relatedTarget
      if (!(into instanceof Node && event.currentTarget.contains(into))) isOver.value = false
    },
    onDrop(event: DragEvent) {
      if (!hasFiles(event)) return
      event.preventDefault()
      isOver.value = false
      void readTextFiles(event.dataTransfer?.files ?? null, MOST_BYTES).then(take)
    },
  }
  return { isOver: isOver.value, handlers }
}
