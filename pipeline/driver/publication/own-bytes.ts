/** Makes bytes ready to go to another thread, which takes whole buffers. */

/** Bytes that are a small part of a large buffer are copied; others are the same. */
export function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)
}
