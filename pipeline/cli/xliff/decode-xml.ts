/** Decodes a file of XML as its mark or its first line says: tools write UTF-16 and encodings of one byte, too. */

export type DecodedXml =
  {readonly ok: true; readonly text: string} | {readonly ok: false; readonly reason: string}

const marks: readonly (readonly [label: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0x3c, 0, 0x3f, 0]],
  ['utf-16be', [0, 0x3c, 0, 0x3f]]
]

/** UTF-8 where it says nothing; refused where the bytes are none of what it says (XML 1.0 §4.3.3). */
export function decodeXml(bytes: Uint8Array): DecodedXml {
  const marked = marks.find(([, sign]) => sign.every((byte, index) => bytes[index] === byte))?.[0]
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const stated = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]
  const label = marked ?? stated ?? 'utf-8'
  const decoder = decoderOf(label)
  if (decoder === undefined) return {ok: false, reason: `its encoding, \`${label}\`, is not known here`}
  try {
    return {ok: true, text: decoder.decode(bytes)}
  } catch {
    return {ok: false, reason: `it is not in the encoding that it has by its first line, \`${label}\``}
  }
}

function decoderOf(label: string) {
  try {
    return new TextDecoder(label, {fatal: true})
  } catch {
    return undefined
  }
}
