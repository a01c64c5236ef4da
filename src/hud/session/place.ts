/** What a hex is called: its column as letters, its row as a number, both from the upper left. */
const LETTERS = 26
const FIRST_LETTER = 'A'.charCodeAt(0)

export function hexName(cols: number, hex: number): string {
  return `${letters(hex % cols)}${Math.floor(hex / cols) + 1}`
}

function letters(col: number): string {
  const last = String.fromCharCode(FIRST_LETTER + (col % LETTERS))
  return col < LETTERS ? last : letters(Math.floor(col / LETTERS) - 1) + last
}
