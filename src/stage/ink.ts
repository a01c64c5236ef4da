// The three meanings and their colours on the board (ice = ours and possible, amber = pending and
// noticed, ember = harm and watched), and the casing that keeps a line readable on any ground.

export const INK = {
  ice: 0x86ddec,
  amber: 0xffbc57,
  ember: 0xff8370,
  white: 0xf0f4fc,
  grey: 0xb9c4d8,
  iceCase: 0x062029,
  amberCase: 0x1a1204,
  emberCase: 0x1a0505,
  night: 0x070a13,
} as const

/** The same as CSS colours, for what is drawn on a 2D canvas. */
export const CSS = {
  ice: '#86DDEC',
  amber: '#FFBC57',
  ember: '#FF8370',
  white: '#F0F4FC',
  grey: '#B9C4D8',
  pale: '#DDF6FB',
  dim: '#6B7893',
  panel: 'rgba(7,10,19,0.86)',
  night: '#070A13',
} as const

/** Fonts of the interface, for the few glyphs that are drawn on a canvas. */
export const GLYPH_FONT = '"Saira Condensed", "Arial Narrow", sans-serif'
