// Working memory that one chunk leaves to the next: fresh arrays of a megabyte each would cost more time
// than the work done in them. Nothing may rely on what is in them.

const held = {
  int32: [] as Int32Array[],
  int16: [] as Int16Array[],
  uint16: [] as Uint16Array[],
  uint8: [] as Uint8Array[],
  float32: [] as Float32Array[],
  bytes: new Uint8ClampedArray(0),
}

export function scratchInt32(slot: number, length: number): Int32Array {
  const ready = held.int32[slot]
  if (ready && ready.length >= length) return ready
  held.int32[slot] = new Int32Array(length)
  return held.int32[slot]
}

export function scratchInt16(slot: number, length: number): Int16Array {
  const ready = held.int16[slot]
  if (ready && ready.length >= length) return ready
  held.int16[slot] = new Int16Array(length)
  return held.int16[slot]
}

export function scratchUint16(slot: number, length: number): Uint16Array {
  const ready = held.uint16[slot]
  if (ready && ready.length >= length) return ready
  held.uint16[slot] = new Uint16Array(length)
  return held.uint16[slot]
}

export function scratchUint8(slot: number, length: number): Uint8Array {
  const ready = held.uint8[slot]
  if (ready && ready.length >= length) return ready
  held.uint8[slot] = new Uint8Array(length)
  return held.uint8[slot]
}

export function scratchFloat32(slot: number, length: number): Float32Array {
  const ready = held.float32[slot]
  if (ready && ready.length >= length) return ready
  held.float32[slot] = new Float32Array(length)
  return held.float32[slot]
}

export function scratchBytes(length: number): Uint8ClampedArray {
  if (held.bytes.length < length) held.bytes = new Uint8ClampedArray(length)
  return held.bytes
}
