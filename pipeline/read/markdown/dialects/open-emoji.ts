/** Loads the signs that GitHub has names for, when a text may name one. */

/** By name; nothing when no word of the text stands between colons. */
export async function openEmoji(bytes: Uint8Array): Promise<ReadonlyMap<string, string> | undefined> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!/:[a-z0-9_+-]{2,40}:/.test(text)) return undefined
  const {nameToEmoji} = await import('gemoji')
  return new Map(Object.entries(nameToEmoji))
}
