import { useSignal } from '@preact/signals'
import { verdictFor } from '../../battle'
import { text, textFor } from '../../text'
import { useBattle } from '../context'
import { useLabel } from '../keys'
import { Button, IconButton } from '../parts/Button'
import { Icon } from '../parts/Icon'
import { KeyHint } from '../parts/KeyHint'
import type { LogLine } from '../session/log'
import { Alerts } from './Alerts'
import { Coach, type Tip } from './Coach'
import { reasonText } from './reasons'
import { Suggestion } from './Suggestion'

interface NewsStackProps {
  readonly notice: string | null
  readonly hasNoPicture: boolean
  readonly tip: Tip | null
  readonly onFinish: () => void
}

/** What comes from outside, at the top of the board: the other side's phase, news, threats, refusals. */
export function NewsStack({ notice, hasNoPicture, tip, onFinish }: NewsStackProps) {
  const session = useBattle()
  const isTheirs = session.isEnemyPhase.value || session.isShowingAgain.value
  return (
    <div class="news">
      {isTheirs ? <EnemyBanner /> : <Alerts />}
      {!isTheirs && <News />}
      {!isTheirs && <Coach tip={tip} />}
      {hasNoPicture && <p class="refusal">{text('error.noPicture')}</p>}
      <div role="alert">{notice !== null && <p class="loses">{notice}</p>}</div>
      <Refusal />
      {!isTheirs && <Suggestion />}
      {session.isFinished.value && <Finished onFinish={onFinish} />}
    </div>
  )
}

function EnemyBanner() {
  const session = useBattle()
  const isAgain = session.isShowingAgain.value
  return (
    <div class="banner" role="status">
      <span>
        <Icon name="delivery-drone" />
      </span>
      <span>
        {text(isAgain ? `battle.shownAgain.${session.side}` : `battle.enemyMoves.${session.side}`)}
      </span>
      <button type="button" onClick={session.skip}>
        <KeyHint action="skip" /> {text('battle.skip')}
      </button>
    </div>
  )
}

/** What the last phase brought, one at a time, until it is read or the next order is given. */
function News() {
  const session = useBattle()
  const turned = useSignal(0)
  const lines = session.news.value
  if (lines.length === 0) return null
  const index = Math.min(turned.value, lines.length - 1)
  const isLast = index === lines.length - 1
  const next = () => {
    turned.value = isLast ? 0 : index + 1
    if (isLast) session.dismissNews()
  }
  return (
    <section class="news-banner" aria-label={text('news.title')}>
      <NewsLine line={lines[index]} />
      {lines.length > 1 && (
        <span class="label news-banner__count">
          {text('battle.alertCount', { index: index + 1, count: lines.length })}
        </span>
      )}
      <AgainButton />
      <IconButton
        icon={isLast ? 'close' : 'next'}
        label={text(isLast ? 'news.read' : 'news.next')}
        onPress={next}
      />
    </section>
  )
}

/** Where one looks after the other side's phase: what happened, once more. */
export function AgainButton() {
  const session = useBattle()
  const label = useLabel(text('battle.again'), 'again')
  if (!session.canShowAgain.value || !session.canOrder.value) return null
  return <IconButton icon="again" label={label} onPress={session.showAgain} />
}

function NewsLine({ line }: { line: LogLine }) {
  const session = useBattle()
  const words = (
    <>
      <b class={line.tone === 'plain' ? '' : line.tone}>{line.text}</b>
      <span class="dim">{line.news}</span>
    </>
  )
  const { hex } = line
  return hex === null ? (
    <span class="news-banner__words">{words}</span>
  ) : (
    <button type="button" class="news-banner__words" onClick={() => session.centre(hex)}>
      {words}
    </button>
  )
}

/** Why the last click did nothing. */
function Refusal() {
  const { value } = useBattle().refusal
  return <div role="status">{value !== null && <p class="refusal">{reasonText(value)}</p>}</div>
}

function Finished({ onFinish }: { onFinish: () => void }) {
  const { match, view, onGround, side } = useBattle()
  const outcome = view.value.outcome
  if (outcome === null) return null
  const verdict = verdictFor(outcome.kind, side)
  return (
    <section class="panel finished" aria-label={text('battle.over')}>
      <p class="dialog__title">
        {text(
          onGround === null ? `sky.battleEnded.${verdict}` : `log.battleEnded.${side}.${verdict}`,
        )}
      </p>
      <p class="dim">{textFor(`mission.${match.mission.id}.ending.${outcome.reason}`)}</p>
      <div class="dialog__buttons">
        <Button kind="go" action="confirm" onPress={onFinish}>
          {text('battle.toDebrief')}
        </Button>
      </div>
    </section>
  )
}
