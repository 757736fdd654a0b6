/** Reads a text line by line, as its bytes come. */

/** The lines of a text in UTF-8, without their ends, and one that has no end; undefined is the last where one has more than `longest` letters. */
export function* textLines(parts: Iterable<Uint8Array>, longest: number): Generator<string | undefined> {
  const decoder = new TextDecoder()
  let begun = ''
  for (const part of parts) {
    const lines = `${begun}${decoder.decode(part, {stream: true})}`.split('\n')
    begun = lines.pop() ?? ''
    yield* lines
    if (begun.length > longest) {
      yield undefined
      return
    }
  }
  const last = `${begun}${decoder.decode()}`
  if (last !== '') yield last
}
