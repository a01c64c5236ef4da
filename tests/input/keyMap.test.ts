import { describe, expect, it } from 'vitest'
import {
  actionOf,
  chordFrom,
  KEY_ACTIONS,
  type KeyAction,
  type KeyPress,
  keyMapOf,
  rebound,
  storedKeys,
} from '../../src/input'

const PLAIN = keyMapOf({})

/** A press on an American keyboard: `Ctrl Shift z`. */
function pressed(keys: string, code = ''): KeyPress {
  const parts = keys.split(' ')
  const key = parts.at(-1) === '' ? ' ' : (parts.at(-1) ?? '')
  const letter = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key
  return {
    key,
    code: code === '' ? letter : code,
    isControl: parts.includes('Ctrl'),
    isAlt: parts.includes('Alt'),
    isShift: parts.includes('Shift'),
  }
}

const meaning = (keys: string, code = '') => actionOf(pressed(keys, code), PLAIN)

describe('the keys', () => {
  it('no chord means two things', () => {
    for (const action of KEY_ACTIONS) {
      for (const chord of PLAIN[action]) {
        const press = {
          key: chord.by === 'key' ? chord.name : '',
          code: chord.by === 'code' ? chord.name : '',
          ...chord,
        }
        expect(actionOf(press, PLAIN)).toBe(action)
      }
    }
  })

  it('every action has a key', () => {
    expect(KEY_ACTIONS.filter((action) => PLAIN[action].length === 0)).toEqual([])
  })

  it('Enter confirms, and ends the turn only with Control', () => {
    expect(meaning('Enter')).toBe('confirm')
    expect(meaning('Ctrl Enter')).toBe('endTurn')
  })

  it('a key of no meaning has none', () => {
    expect(meaning('k')).toBeNull()
    expect(meaning('u')).toBeNull()
    expect(meaning('Alt v')).toBeNull()
  })

  it('the hand pans with the same four keys on a French keyboard, where they write Z Q S D', () => {
    expect(meaning('z', 'KeyW')).toBe('panUp')
    expect(meaning('q', 'KeyA')).toBe('panLeft')
  })

  it('Ctrl Z follows the letter, wherever the keyboard has it', () => {
    expect(meaning('Ctrl z', 'KeyW')).toBe('undo')
    expect(meaning('Ctrl z', 'KeyY')).toBe('undo')
  })

  it('a French row of digits chooses actions without Shift', () => {
    expect(meaning('&', 'Digit1')).toBe('action1')
  })

  it('on a Russian keyboard letters are found by their place', () => {
    expect(meaning('м', 'KeyV')).toBe('threats')
  })

  it('plus is plus, with Shift or without', () => {
    expect(meaning('Shift +', 'Equal')).toBe('zoomIn')
    expect(meaning('+', 'BracketRight')).toBe('zoomIn')
  })
})

describe('a player’s own keys', () => {
  it('a changed key works, and the old one no longer', () => {
    const map = rebound(PLAIN, 'threats', 0, pressed('t'))
    expect(actionOf(pressed('t'), map)).toBe('threats')
    expect(actionOf(pressed('v'), map)).toBeNull()
  })

  it('a key that was taken swaps: nobody is left without one', () => {
    const map = rebound(PLAIN, 'threats', 0, pressed('l'))
    expect(actionOf(pressed('l'), map)).toBe('threats')
    expect(actionOf(pressed('v'), map)).toBe('log')
  })

  it('a place and a letter on the same key are known to be in each other’s way', () => {
    const map = rebound(PLAIN, 'threats', 0, pressed('w', 'KeyW'))
    expect(actionOf(pressed('w', 'KeyW'), map)).toBe('threats')
    expect(actionOf(pressed('v'), map)).toBe('panUp')
  })

  it('panning is bound to a place, so that it survives another layout', () => {
    const map = rebound(PLAIN, 'panUp', 0, pressed('e'))
    expect(actionOf(pressed('.', 'KeyE'), map)).toBe('panUp')
  })

  it('Escape always leads back, and cannot be given away', () => {
    expect(chordFrom(pressed('Escape'), 'threats')).toBeNull()
    const map = keyMapOf(storedKeys(rebound(PLAIN, 'cancel', 0, pressed('x'))))
    expect(actionOf(pressed('x'), map)).toBe('cancel')
    expect(actionOf(pressed('Escape'), map)).toBe('cancel')
  })

  it('what a browser keeps for itself cannot be bound', () => {
    for (const keys of ['F5', 'Ctrl w', 'Ctrl t', 'Shift', 'Alt']) {
      expect(chordFrom(pressed(keys), 'log')).toBeNull()
      expect(rebound(PLAIN, 'log', 0, pressed(keys))).toBe(PLAIN)
    }
  })

  it('only what was changed is kept, and comes back as it was', () => {
    expect(storedKeys(PLAIN)).toEqual({})
    const map = rebound(PLAIN, 'threats', 0, pressed('Ctrl Shift b'))
    expect(storedKeys(map)).toEqual({ threats: ['Ctrl+Shift+key:b'] })
    expect(keyMapOf(storedKeys(map))).toEqual(map)
  })

  it('a broken memory of keys gives the default ones', () => {
    const stored = { threats: ['nonsense', 'key:'], toString: ['key:q'], log: [] }
    expect(keyMapOf(stored)).toEqual(PLAIN)
  })

  it('whatever is bound in whatever order, every action keeps a key of its own', () => {
    let map = PLAIN
    const presses = 'abcdefghijklmnopqrstuvwxyz'.split('').map((letter) => pressed(letter))
    const changes: readonly KeyAction[] = ['threats', 'panUp', 'log', 'confirm', 'step', 'panLeft']
    presses.forEach((press, at) => {
      map = rebound(map, changes[at % changes.length], 0, press)
      expect(actionOf(press, map)).toBe(changes[at % changes.length])
    })
    expect(KEY_ACTIONS.filter((action) => map[action].length === 0)).toEqual([])
  })
})
