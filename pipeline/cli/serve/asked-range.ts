/** Reads which part of a file a request asks for, as PDF viewers do that show the first page before they have the last. */

/** Bytes from the first to the last, both of which belong to it. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * RFC 9110 §14.1.2, §14.2: one range of bytes, or undefined where the whole is asked for; several ranges and units that nobody knows count
 * as the whole. `beyond` where the file has none of those bytes.
 */
export function askedRange(header: string | undefined, length: number): ByteRange | 'beyond' | undefined {
  const [, from = '', to = ''] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header ?? '') ?? []
  if (from === '' && to === '') return undefined
  if (from === '')
    return Number(to) === 0 || length === 0
      ? 'beyond'
      : {first: Math.max(0, length - Number(to)), last: length - 1}
  const last = to === '' ? length - 1 : Number(to)
  if (to !== '' && last < Number(from)) return undefined
  return Number(from) >= length ? 'beyond' : {first: Number(from), last: Math.min(last, length - 1)}
}
