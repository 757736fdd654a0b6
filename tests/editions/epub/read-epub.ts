/** Opens an EPUB file as a test wants to see it: its members in their order, and their texts. */
import {unzipSync} from 'fflate'

export interface Member {
  readonly name: string
  readonly stored: boolean
  readonly bytes: Uint8Array
}

export function readEpub(epub: Uint8Array): readonly Member[] {
  const stored = new Map<string, boolean>()
  const files = unzipSync(epub, {
    filter({name, compression}) {
      stored.set(name, compression === 0)
      return true
    }
  })
  return [...stored].map(([name, isStored]) => ({
    name,
    stored: isStored,
    bytes: files[name] ?? new Uint8Array()
  }))
}

/** The text of a member; an error when there is none of that name. */
export function textIn(epub: Uint8Array, name: string): string {
  const member = readEpub(epub).find((one) => one.name === name)
  if (member === undefined) throw new Error(`no ${name} in the book`)
  return Buffer.from(member.bytes).toString('utf8')
}
