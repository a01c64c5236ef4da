/**
 * What a screen reader is told, as plain data: the place of the cursor and the forecast replace what
 * waits of their kind, lines of the log queue up; nothing is told twice running, and nothing before the
 * hand rests for a moment, so that a held arrow key does not speak of every hex on the way.
 */

type Kind = 'place' | 'forecast'

export interface Speech {
  /** Not told yet. */
  readonly waiting: Readonly<Record<Kind, string>>
  readonly lines: readonly string[]
  /** Told last, of each kind. */
  readonly told: Readonly<Record<Kind, string>>
  readonly heardMs: number
  readonly toldMs: number
}

export const SILENCE: Speech = {
  waiting: { place: '', forecast: '' },
  lines: [],
  told: { place: '', forecast: '' },
  heardMs: 0,
  toldMs: Number.NEGATIVE_INFINITY,
}

/** The hand must rest so long. */
const REST_MS = 250
/** Sentences come no faster than this. */
const GAP_MS = 800
/** Of a long phase the last lines are told; the rest is counted, and stands in the log. */
const MOST_LINES = 5

/** Something is to be told: '' takes back what waits of its kind. */
export function heard(speech: Speech, kind: Kind, sentence: string, ms: number): Speech {
  const told = sentence === '' ? { ...speech.told, [kind]: '' } : speech.told
  const isNews = sentence !== speech.told[kind]
  const waiting = { ...speech.waiting, [kind]: isNews ? sentence : '' }
  return { ...speech, waiting, told, heardMs: ms }
}

export function heardLine(speech: Speech, line: string, ms: number): Speech {
  if (speech.lines.at(-1) === line) return speech
  return { ...speech, lines: [...speech.lines, line], heardMs: ms }
}

/** Whether anything waits. */
export function isWaiting({ waiting, lines }: Speech): boolean {
  return waiting.place !== '' || waiting.forecast !== '' || lines.length > 0
}

/** When what waits may be told, in the caller's ms. */
export function dueMs({ heardMs, toldMs }: Speech): number {
  return Math.max(heardMs + REST_MS, toldMs + GAP_MS)
}

/**
 * Tells what waits: lines first, since they happened first.
 * @param more the sentence for so many earlier lines left out
 */
export function tellAll(
  speech: Speech,
  ms: number,
  more: (count: number) => string,
): { readonly speech: Speech; readonly sentence: string } {
  const { waiting, lines, told } = speech
  const left = Math.max(0, lines.length - MOST_LINES)
  const sentences = [
    left > 0 ? more(left) : '',
    ...lines.slice(left),
    waiting.place,
    waiting.forecast,
  ].filter((one) => one !== '')
  return {
    speech: {
      ...speech,
      waiting: SILENCE.waiting,
      lines: [],
      told: {
        place: waiting.place === '' ? told.place : waiting.place,
        forecast: waiting.forecast === '' ? told.forecast : waiting.forecast,
      },
      toldMs: ms,
    },
    sentence: sentences.map(ended).join(' '),
  }
}

/** Sentences end, so that the voice pauses. */
const ended = (sentence: string) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)
