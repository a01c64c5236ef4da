import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { linkOf, linkOfBeginning, SHARED_CHARACTERS } from '../../battle/replayLink'
import { text } from '../../text'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import { type LoadedReplay, saveReplayText } from '../replayFile'

interface ShareDialogProps {
  readonly replay: LoadedReplay
  readonly onClose: () => void
}

/** The whole battle as a link, or a file where it is too long; or only its beginning. */
export function ShareDialog({ replay, onClose }: ShareDialogProps) {
  const { film, content } = replay
  const named = { mission: film.replay.setup.mission, seed: film.replay.seed }
  const whole = useMemo(() => addressWith(linkOf(film.replay)), [film])
  const beginning = useMemo(() => addressWith(linkOfBeginning(film.replay)), [film])
  const fits = whole.length <= SHARED_CHARACTERS
  return (
    <Dialog title={text('share.title')} isWide onClose={onClose}>
      {fits ? (
        <LinkField
          label={text('share.whole')}
          about={text('share.wholeAbout', { characters: whole.length })}
          address={whole}
          isFirst
        />
      ) : (
        <section class="share">
          <h3 class="label">{text('share.whole')}</h3>
          <p class="dim">
            {text('share.tooLong', { characters: whole.length, most: SHARED_CHARACTERS })}
          </p>
          <Button kind="go" icon="save" onPress={() => saveReplayText(named, content)}>
            {text('replay.save')}
          </Button>
        </section>
      )}
      <LinkField
        label={text('share.beginning')}
        about={text('share.beginningAbout')}
        address={beginning}
        isFirst={false}
      />
      <div class="dialog__buttons">
        <Button onPress={onClose}>{text('common.close')}</Button>
      </div>
    </Dialog>
  )
}

interface LinkFieldProps {
  readonly label: string
  readonly about: string
  readonly address: string
  readonly isFirst: boolean
}

/** A link to read, to mark and to copy. */
function LinkField({ label, about, address, isFirst }: LinkFieldProps) {
  const isCopied = useSignal(false)
  const copy = () => {
    navigator.clipboard.writeText(address).then(() => {
      isCopied.value = true
    })
  }
  return (
    <section class="share">
      <h3 class="label">{label}</h3>
      <p class="dim">{about}</p>
      <div class="share__row">
        <input
          class="text-input"
          type="text"
          readOnly
          value={address}
          aria-label={label}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button {...(isFirst ? { kind: 'go' as const } : {})} onPress={copy}>
          {text(isCopied.value ? 'share.copied' : 'share.copy')}
        </Button>
      </div>
    </section>
  )
}

/** This page's address with the link after the `#`. */
function addressWith(link: string): string {
  return `${location.href.replace(/#.*$/, '')}#${link}`
}
