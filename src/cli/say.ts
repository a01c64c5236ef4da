/** The command line's own sentences, by typed key. */

import type { TextParams } from '../text'
import sentences from '../text/cli.en.json'

type SentenceKey = keyof typeof sentences

/** The sentence with its parameters put in; one that is not given stays as it stands. */
export const say = (key: SentenceKey, params: TextParams = {}): string =>
  sentences[key].replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  )
