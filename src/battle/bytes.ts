/** Bytes as a battle link needs them: whole numbers of any length, short texts, marks, base64url. */

export interface ByteWriter {
  /** A whole number from 0, seven bits a byte, lowest first. */
  readonly count: (value: number) => void
  /** A whole number of either sign. */
  readonly signed: (value: number) => void
  readonly text: (value: string) => void
  /** Hexadecimal digits, two a byte, without their count. */
  readonly digits: (value: string) => void
  readonly bytes: () => Uint8Array
}

export const writeBytes = (): ByteWriter => {
  const bytes: number[] = []
  const count = (value: number): void => {
    let rest = value
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
    bytes.push(rest)
  }
  return {
    count,
    signed: (value) => count(value < 0 ? -2 * value - 1 : 2 * value),
    text: (value) => {
      // UTF-16 code units: three bytes at most each, and no encoder to ask for.
      count(value.length)
      for (let at = 0; at < value.length; at += 1) count(value.charCodeAt(at))
    },
    digits: (value) => {
      for (let at = 0; at < value.length; at += 2) {
        bytes.push(Number.parseInt(value.slice(at, at + 2), 16))
      }
    },
    bytes: () => Uint8Array.from(bytes),
  }
}

/** Reads what the writer wrote. Each method throws a RangeError when the bytes end or make no sense. */
export interface ByteReader {
  readonly count: () => number
  readonly signed: () => number
  readonly text: (longest: number) => string
  readonly digits: (length: number) => string
  readonly isAtEnd: () => boolean
}

/** More than any count in a link, and far below where integers end. */
const LARGEST = 2147483648

export const readBytes = (bytes: Uint8Array): ByteReader => {
  let at = 0
  const next = (): number => {
    if (at >= bytes.length) throw new RangeError('the bytes end too soon')
    at += 1
    return bytes[at - 1]
  }
  const count = (): number => {
    let value = 0
    for (let place = 1; ; place *= 128) {
      const byte = next()
      value += (byte % 128) * place
      if (value >= LARGEST) throw new RangeError('a number is too large')
      if (byte < 128) return value
    }
  }
  return {
    count,
    signed: () => {
      const value = count()
      const half = Math.trunc((value + 1) / 2)
      return value % 2 === 0 ? half : -half
    },
    text: (longest) => {
      const length = count()
      if (length > longest) throw new RangeError('a text is too long')
      let value = ''
      for (let nth = 0; nth < length; nth += 1) value += String.fromCharCode(count() % 65536)
      return value
    },
    digits: (length) => {
      let value = ''
      while (value.length < length) value += next().toString(16).padStart(2, '0')
      return value
    },
    isAtEnd: () => at >= bytes.length,
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Base64 for addresses (RFC 4648, section 5), without padding. */
export const toBase64Url = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const three = (bytes[at] << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const letters = Math.min(4, bytes.length - at + 1)
    for (let nth = 0; nth < letters; nth += 1) text += ALPHABET[(three >> (18 - 6 * nth)) & 63]
  }
  return text
}

/** The bytes of such a text; null if it holds anything else. */
export const fromBase64Url = (text: string): Uint8Array | null => {
  if (text.length % 4 === 1) return null
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 4) {
    let four = 0
    const letters = Math.min(4, text.length - at)
    for (let nth = 0; nth < 4; nth += 1) {
      const value = nth < letters ? ALPHABET.indexOf(text[at + nth]) : 0
      if (value < 0) return null
      four = (four << 6) | value
    }
    for (let nth = 0; nth < letters - 1; nth += 1) bytes.push((four >> (16 - 8 * nth)) & 255)
  }
  return Uint8Array.from(bytes)
}
