import { useSignal } from '@preact/signals'
import { text } from '../../text'
import { usePorts, useSession } from '../context'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import { saveReplay } from '../replayFile'
import { KeyList } from '../screens/KeyList'
import { SettingsList } from '../screens/SettingsList'

export type BattleDialog = 'menu' | 'settings' | 'keys' | 'rewind' | 'concede' | 'load'

interface BattleDialogsProps {
  readonly open: BattleDialog | null
  readonly show: (dialog: BattleDialog | null) => void
  readonly onConcede: () => void
  readonly onLoad: () => void
}

/** Every window of the battle; at most one is open. */
export function BattleDialogs({ open, show, onConcede, onLoad }: BattleDialogsProps) {
  const close = () => show(null)
  switch (open) {
    case null:
      return null
    case 'menu':
      return <Menu show={show} />
    case 'settings':
      return (
        <Dialog title={text('settings.title')} onClose={close}>
          <SettingsList />
          <div class="dialog__buttons">
            <Button kind="go" onPress={close}>
              {text('common.close')}
            </Button>
          </div>
        </Dialog>
      )
    case 'keys':
      return (
        <Dialog title={text('keys.title')} onClose={close}>
          <KeyList />
          <div class="dialog__buttons">
            <Button kind="go" onPress={close}>
              {text('common.close')}
            </Button>
          </div>
        </Dialog>
      )
    case 'rewind':
      return <Rewind onClose={close} />
    case 'concede':
      return (
        <Ask
          title={text('menu.concede')}
          question={text('menu.concedeAsk')}
          onYes={onConcede}
          onClose={close}
        />
      )
    case 'load':
      return (
        <Ask
          title={text('menu.loadReplay')}
          question={text('menu.loadAsk')}
          onYes={onLoad}
          onClose={close}
        />
      )
  }
}

function Menu({ show }: { show: (dialog: BattleDialog | null) => void }) {
  const { match } = useSession()
  const { library } = usePorts()
  return (
    <Dialog title={text('menu.title')} onClose={() => show(null)}>
      <div class="dialog__list">
        <Button kind="go" keyName="Esc" onPress={() => show(null)}>
          {text('menu.resume')}
        </Button>
        <Button icon="save" onPress={() => saveReplay(library, match)}>
          {text('menu.saveReplay')}
        </Button>
        <Button onPress={() => show('load')}>{text('menu.loadReplay')}</Button>
        <Button onPress={() => show('settings')}>{text('menu.settings')}</Button>
        <Button keyName="F1" onPress={() => show('keys')}>
          {text('menu.keys')}
        </Button>
        <Button kind="quiet" onPress={() => show('concede')}>
          {text('menu.concede')}
        </Button>
      </div>
    </Dialog>
  )
}

interface AskProps {
  readonly title: string
  readonly question: string
  readonly onYes: () => void
  readonly onClose: () => void
}

function Ask({ title, question, onYes, onClose }: AskProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{question}</p>
      <div class="dialog__buttons">
        <Button onPress={onClose}>{text('common.cancel')}</Button>
        <Button kind="go" onPress={onYes}>
          {title}
        </Button>
      </div>
    </Dialog>
  )
}

/** Back to the start of an earlier turn: counted, so it is asked for. */
function Rewind({ onClose }: { onClose: () => void }) {
  const session = useSession()
  const { match } = session
  const rounds = match.rewindable()
  const chosen = useSignal(rounds.at(-1) ?? 1)
  const left = match.rewindsLeft()
  return (
    <Dialog title={text('rewind.title')} onClose={onClose}>
      <div class="dialog__list">
        <p>{text('rewind.ask')}</p>
        <p class="amber">
          {left === null ? text('rewind.free') : text('rewind.cost', { count: left })}
        </p>
        <div class="segments">
          {rounds.map((round) => (
            <button
              type="button"
              key={round}
              aria-pressed={chosen.value === round}
              onClick={() => {
                chosen.value = round
              }}
            >
              {text('rewind.turn', { round })}
            </button>
          ))}
        </div>
      </div>
      <div class="dialog__buttons">
        <Button onPress={onClose}>{text('common.cancel')}</Button>
        <Button
          kind="go"
          icon="rewind"
          onPress={() => {
            session.rewind(chosen.value)
            onClose()
          }}
        >
          {text('rewind.title')}
        </Button>
      </div>
    </Dialog>
  )
}
