import { Component, type ComponentChildren } from 'preact'
import { onUncaught, reportOf } from '../platform/errors'
import { text } from '../text'
import { Button } from './parts/Button'

interface ErrorBoundaryProps {
  readonly children: ComponentChildren
  /** For the report: build, seed and the like. */
  readonly facts: () => Readonly<Record<string, string>>
  /** Saves the battle, if there is one. */
  readonly onSave: (() => void) | null
  readonly onTitle: () => void
}

interface ErrorBoundaryState {
  readonly error: unknown
  readonly isCopied: boolean
  /** A broken render cannot go on; an error beside it may. */
  readonly isFatal: boolean
}

/** The one place where errors that nobody expected arrive: a sentence, a report, and the battle kept. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, isCopied: false, isFatal: false }
  private stopListening = () => {}

  override componentDidMount() {
    this.stopListening = onUncaught((error) => this.setState({ error, isCopied: false }))
  }

  override componentWillUnmount() {
    this.stopListening()
  }

  override componentDidCatch(error: unknown) {
    this.setState({ error, isCopied: false, isFatal: true })
  }

  override render({ children, facts, onSave, onTitle }: ErrorBoundaryProps) {
    const { error, isCopied, isFatal } = this.state
    const clear = () => this.setState({ error: null, isFatal: false })
    const copy = () => {
      navigator.clipboard
        .writeText(reportOf(error, facts()))
        .then(() => this.setState({ isCopied: true }))
    }
    return (
      <>
        {!isFatal && children}
        {error !== null && (
          <div class="broken" role="alertdialog" aria-label={text('error.title')}>
            <div class="panel broken__box">
              <h2 class="dialog__title">{text('error.title')}</h2>
              <p>{text('error.sentence')}</p>
              <p class="dim hint">{error instanceof Error ? error.message : String(error)}</p>
              <div class="dialog__buttons">
                <Button onPress={copy}>{text(isCopied ? 'error.copied' : 'error.copy')}</Button>
                {onSave !== null && <Button onPress={onSave}>{text('error.save')}</Button>}
                {!isFatal && <Button onPress={clear}>{text('error.goOn')}</Button>}
                <Button
                  kind="go"
                  onPress={() => {
                    clear()
                    onTitle()
                  }}
                >
                  {text('error.toTitle')}
                </Button>
              </div>
            </div>
          </div>
        )}
      </>
    )
  }
}
