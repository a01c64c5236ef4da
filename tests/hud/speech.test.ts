import { describe, expect, it } from 'vitest'
import {
  dueMs,
  heard,
  heardLine,
  isWaiting,
  SILENCE,
  type Speech,
  tellAll,
} from '../../src/hud/session/speech'

const told = (speech: Speech, ms = 0) => tellAll(speech, ms, (count) => `${count} more`)

describe('the voice', () => {
  it('tells of the hex where the cursor rests, not of those it passed', () => {
    let speech = SILENCE
    for (const [ms, place] of ['A1', 'A2', 'A3'].entries()) {
      speech = heard(speech, 'place', place, ms * 50)
    }
    expect(dueMs(speech)).toBeGreaterThan(100 + 200)
    expect(told(speech).sentence).toBe('A3.')
  })

  it('tells what happened before where one stands, and that before what would come of it', () => {
    const speech = heardLine(
      heard(heard(SILENCE, 'forecast', 'Move', 0), 'place', 'B2', 0),
      'Scout 1 aims',
      0,
    )
    expect(told(speech).sentence).toBe('Scout 1 aims. B2. Move.')
  })

  it('does not say the same thing twice running', () => {
    const once = told(heard(SILENCE, 'place', 'B2', 0)).speech
    expect(isWaiting(heard(once, 'place', 'B2', 900))).toBe(false)
    expect(isWaiting(heard(once, 'place', 'B3', 900))).toBe(true)
    expect(heardLine(heardLine(SILENCE, 'a shot', 0), 'a shot', 5).lines).toEqual(['a shot'])
  })

  it('says a forecast again after there was none in between', () => {
    const once = told(heard(SILENCE, 'forecast', 'Fire', 0)).speech
    const gone = heard(once, 'forecast', '', 100)
    expect(isWaiting(gone)).toBe(false)
    expect(isWaiting(heard(gone, 'forecast', 'Fire', 200))).toBe(true)
  })

  it('is never faster than one can listen', () => {
    const { speech } = told(heard(SILENCE, 'place', 'A1', 0), 1000)
    expect(dueMs(heard(speech, 'place', 'A2', 1001))).toBeGreaterThanOrEqual(1800)
  })

  it('of a long phase tells the last lines and counts the others', () => {
    let speech = SILENCE
    for (let line = 1; line <= 9; line += 1) speech = heardLine(speech, `line ${line}`, line)
    const { sentence } = told(speech)
    expect(sentence).toMatch(/^4 more\. line 5\./)
    expect(sentence).toMatch(/line 9\.$/)
  })
})
