/** Finds the bytes of a result that nothing else has: they need not be copied on their way to another thread. */
import type {Result} from './jobs.ts'

/** What is written as text is made for one result. Images, fonts and styles are kept for the next one, and go as copies. */
const texts: ReadonlySet<string> = new Set(['text/html', 'application/json'])

/** Each once. Whoever hands them over has them no longer. */
export function ownBuffers(result: Result): readonly ArrayBuffer[] {
  const bytes = [
    'made' in result ? result.made : undefined,
    'kept' in result ? result.kept : undefined,
    ...(result.kind === 'make'
      ? result.artifacts.map((file) =>
          'bytes' in file && file.shared !== true && texts.has(file.mediaType) ? file.bytes : undefined
        )
      : [])
  ]
  return [...new Set(bytes.flatMap((one) => (one === undefined ? [] : wholeBuffer(one))))]
}

function wholeBuffer({buffer, byteLength}: Uint8Array): readonly ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
}
