/** Reads a text line by line, as its bytes come. */

/** The lines of a text in UTF-8, without their ends; one that has no end is the last. */
export function* textLines(parts: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder()
  let begun = ''
  for (const part of parts) {
    const lines = `${begun}${decoder.decode(part, {stream: true})}`.split('\n')
    begun = lines.pop() ?? ''
    yield* lines
  }
  const last = `${begun}${decoder.decode()}`
  if (last !== '') yield last
}
