/** The command line's own sentences, by typed key. */

import { addTexts, type TextParams, textFor } from '../text'
import sentences from '../text/cli.en.json'
import missions from '../text/missions.en.json'

addTexts(sentences)
addTexts(missions)

type SentenceKey = keyof typeof sentences

export const say = (key: SentenceKey, params: TextParams = {}): string => textFor(key, params)
