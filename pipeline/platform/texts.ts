/** Reads each text of a project once, or as it was: what was read last is held, and of what was read before it is known what it was. */
import {sha256Of} from '../model/values/sha256-of.ts'
import {ProjectFailure, type ReadResult} from '../model/world.ts'

/** Bytes that are held: a few hundred documents have less, and none of theirs is read twice. */
const mostHeld = 4 * 1024 * 1024

type Text = ReadResult<Uint8Array>

/**
 * What `read` gives for a path and a limit in bytes, the same each time. Throws `ProjectFailure` for a file that changed since it was
 * first read, where it is read again.
 */
export function createTexts(
  read: (path: string, limit: number) => Promise<Text>,
  most = mostHeld
): (path: string, limit: number) => Promise<Text> {
  /** The one that was read last is the last. */
  const held = new Map<string, Promise<Text>>()
  const digests = new Map<string, string>()
  let bytes = 0

  const letGo = async (): Promise<void> => {
    for (const [key, reading] of held) {
      if (bytes <= most) return
      held.delete(key)
      const text = await reading
      if (!text.ok) continue
      bytes -= text.value.length
      digests.set(key, sha256Of(text.value))
    }
  }
  const readOnce = async (path: string, limit: number, key: string): Promise<Text> => {
    const text = await read(path, limit)
    const before = digests.get(key)
    if (before !== undefined && (!text.ok || sha256Of(text.value) !== before))
      throw new ProjectFailure(`\`${path}\` changed while it was read`, 'run the command again')
    if (text.ok) bytes += text.value.length
    return text
  }
  return async (path, limit) => {
    const key = `${String(limit)} ${path}`
    const known = held.get(key)
    if (known !== undefined) return known
    const reading = readOnce(path, limit, key)
    held.set(key, reading)
    const text = await reading
    await letGo()
    return text
  }
}
