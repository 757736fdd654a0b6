/** Keeps the pages that were made of edited documents since the last build. */
import type {LivePages} from '../live/live-pages.ts'

export interface EditedPages {
  /** Whether a page is another than before. */
  add(pages: LivePages, reading: number): boolean
  /** A page or its data; undefined where it is as it was built. */
  file(name: string): Promise<Uint8Array | undefined>
  /** Lets go of what was made of the source as it was read then, and before; whether there was any. */
  forget(reading: number): boolean
}

/** None at first. */
export function createEdited(): EditedPages {
  const all = new Map<string, {readonly reading: number; readonly bytes: () => Promise<Uint8Array>}>()
  const shown = new Map<string, Uint8Array>()
  return {
    add: ({pages, data}, reading) => {
      let isNew = false
      for (const [file, bytes] of pages) {
        const before = shown.get(file)
        isNew ||= before === undefined || Buffer.compare(before, bytes) !== 0
        shown.set(file, bytes)
        all.set(file, {reading, bytes: () => Promise.resolve(bytes)})
      }
      for (const [file, bytes] of data) all.set(file, {reading, bytes})
      return isNew
    },
    file: async (name) => all.get(name)?.bytes(),
    forget: (reading) => {
      const gone = [...all].filter(([, one]) => one.reading <= reading)
      for (const [file] of gone) {
        all.delete(file)
        shown.delete(file)
      }
      return gone.length > 0
    }
  }
}
