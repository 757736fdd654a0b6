/** Limits what other files are put into a document: neither files that hold each other nor a long one many times may grow without end. */

/** Files in files are put in as deep. */
export const deepest = 8

const mostFiles = 1000

/** A document of more is not read. */
const mostLetters = 4 * 1024 * 1024

/** What was put into a document so far. */
export interface Room {
  files: number
  letters: number
}

/** Whether there is room for one more file, which then is taken. */
export function takeRoom(room: Room, text: string): boolean {
  if (room.files === mostFiles || room.letters + text.length > mostLetters) return false
  room.files += 1
  room.letters += text.length
  return true
}
