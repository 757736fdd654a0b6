/** The members of a ZIP file, with a limit on what they inflate to. */
import {unzipSync} from 'fflate'
import {Unreadable} from '../unreadable.ts'

const mostBytes = 1024 * 1024 * 1024
const mostMembers = 100_000

/** Throws `Unreadable` for a file that is damaged or inflates to too much. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let total = 0
  let members = 0
  try {
    const files = unzipSync(bytes, {
      filter({originalSize}) {
        total += originalSize
        members += 1
        if (total > mostBytes || members > mostMembers) throw new Unreadable('a ZIP file holds too much')
        return true
      }
    })
    return new Map(Object.entries(files))
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable('a ZIP file is damaged', {cause: error})
  }
}
