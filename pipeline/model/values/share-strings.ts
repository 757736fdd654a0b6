/** Shares strings that are the same: what comes from another thread, or from JSON, has each of them anew. */

/** Short ones are kept for what comes next, such as the kinds of blocks. */
const shortLength = 24
const mostShort = 4096

/** Shares the strings of what comes with those of what came before, and with each other. */
export type ShareStrings = <T>(value: T) => T

/** For plain data that nobody else holds: the value itself is changed, and given back. */
export function createStringSharing(): ShareStrings {
  let short = new Map<string, string>()
  return (value) => {
    const own = new Map<string, string>()
    if (short.size > mostShort) short = new Map()
    share(value, (text) => {
      const known = text.length < shortLength ? short : own
      const first = known.get(text)
      if (first === undefined) known.set(text, text)
      return first ?? text
    })
    return value
  }
}

/** In place: it is plain data that nobody else has. */
function share(value: unknown, one: (text: string) => string): void {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return
  if (value instanceof Map || value instanceof Set) return
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === 'string') Reflect.set(value, key, one(part))
    else share(part, one)
  }
}
