import type { ReadonlySignal } from '@preact/signals'
import { text } from '../../text'
import { useBattle, usePorts } from '../context'
import { KeptLine } from '../library/KeptLine'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import { saveReplay } from '../replayFile'
import { KeyList } from '../screens/KeyList'
import { SettingsList } from '../screens/SettingsList'
import { GuardDialog } from './GuardDialog'
import { ObjectivesDialog } from './ObjectivesDialog'
import { RewindDialog } from './RewindDialog'
import { ShipGuard } from './sky/ShipGuard'

export type BattleDialog =
  | 'menu'
  | 'settings'
  | 'keys'
  | 'rewind'
  | 'guard'
  | 'objectives'
  | 'concede'
  | 'load'

interface BattleDialogsProps {
  readonly dialog: ReadonlySignal<BattleDialog | null>
  readonly show: (dialog: BattleDialog | null) => void
  readonly onConcede: () => void
  readonly onReplays: () => void
}

/** Every window of the battle; at most one is open. */
export function BattleDialogs({ dialog, show, onConcede, onReplays }: BattleDialogsProps) {
  const open = dialog.value
  // The browser tells late that a window was closed: the next may be open by then.
  const close = () => {
    if (dialog.peek() === open) show(null)
  }
  switch (open) {
    case null:
      return null
    case 'menu':
      return <Menu show={show} onClose={close} />
    case 'settings':
      return (
        <Dialog key="settings" title={text('settings.title')} isWide onClose={close}>
          <SettingsList />
          <CloseButton onClose={close} />
        </Dialog>
      )
    case 'keys':
      return (
        <Dialog key="keys" title={text('keys.title')} isWide onClose={close}>
          <KeyList />
          <CloseButton onClose={close} />
        </Dialog>
      )
    case 'rewind':
      return <RewindDialog onClose={close} />
    case 'guard':
      return <Guard onClose={close} />
    case 'objectives':
      return <ObjectivesDialog onClose={close} />
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
          title={text('menu.replays')}
          question={text('menu.replaysAsk')}
          onYes={onReplays}
          onClose={close}
        />
      )
  }
}

/** Asks for the front where something is undone, the ground first. */
function Guard({ onClose }: { onClose: () => void }) {
  const { onGround } = useBattle()
  return onGround?.hasUndone() === true ? (
    <GuardDialog onClose={onClose} />
  ) : (
    <ShipGuard onClose={onClose} />
  )
}

function CloseButton({ onClose }: { onClose: () => void }) {
  return (
    <div class="dialog__buttons">
      <Button kind="go" onPress={onClose}>
        {text('common.close')}
      </Button>
    </div>
  )
}

interface MenuProps {
  readonly show: (dialog: BattleDialog) => void
  readonly onClose: () => void
}

function Menu({ show, onClose }: MenuProps) {
  const { match } = useBattle()
  const { library } = usePorts()
  return (
    <Dialog title={text('menu.title')} onClose={onClose}>
      <div class="dialog__list">
        <Button kind="go" action="cancel" onPress={onClose}>
          {text('menu.resume')}
        </Button>
        <Button action="objectives" onPress={() => show('objectives')}>
          {text('menu.objectives')}
        </Button>
        <Button icon="save" onPress={() => saveReplay(library, match)}>
          {text('menu.saveReplay')}
        </Button>
        <Button icon="film-spool" onPress={() => show('load')}>
          {text('menu.replays')}
        </Button>
        <Button icon="cog" onPress={() => show('settings')}>
          {text('menu.settings')}
        </Button>
        <Button action="help" onPress={() => show('keys')}>
          {text('menu.keys')}
        </Button>
        <Button kind="quiet" onPress={() => show('concede')}>
          {text('menu.concede')}
        </Button>
      </div>
      <KeptLine />
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
