/**
 * Writes files of the program in ASCII: one letter beyond has Node read a file letter by letter, and one beyond Latin-1 has V8 hold all of it in two bytes each,
 * in each thread that loads it.
 */
import type {Plugin} from 'rolldown'

export const narrowLetters: Plugin = {
  name: 'narrow-letters',
  // As files are written: before, escapes are made letters again.
  generateBundle(_, files) {
    for (const file of Object.values(files))
      if (file.type === 'chunk') file.code = withNarrowLetters(file.code)
  }
}

const wide = /[^\0-\x7f]/g

/** Files that are in large part of other letters, such as labels in Chinese, stay as they are: escapes would make them longer. */
const most = 1 / 8

/**
 * Escapes mean the letters themselves in strings, names and patterns, and what is asked for raw is made a pattern of. Throws for a letter
 * behind a backslash, which would have another meaning.
 */
export function withNarrowLetters(code: string): string {
  const letters = code.match(wide)?.length ?? 0
  if (letters > code.length * most) return code
  if (/(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.test(code)) throw new Error('expected no letter behind a backslash')
  return code.replace(wide, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
