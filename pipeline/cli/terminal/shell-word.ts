/** Writes a path as one word of a command that a reader copies into a shell. */
import {visibleText} from '../../report/index.ts'

/** As it is where it is one word anyway, else in double quotes, which shells of all systems know. */
export function shellWord(text: string): string {
  const shown = visibleText(text)
  return /^[\p{L}\p{N}_./\\:@+,=-]+$/u.test(shown) ? shown : `"${shown.replace(/["$`]/g, String.raw`\$&`)}"`
}
