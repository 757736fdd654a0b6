/** Lists lines that are nearly a list or a table: as one paragraph they would run together. */
import type {Dialect} from '../dialect.ts'

/** Only where a second line follows: one alone may be a sentence. */
export const nearlyLists: readonly Dialect[] = [
  {
    what: 'a list without spaces',
    needs: '\n',
    sign: /\n[ >]*(?:[-*+]|2[.)])\p{L}/u,
    pattern:
      /^[ >]*([-*+])\p{L}[^\n]{0,200}(?=\n[ >]*\1\p{L})|^[ >]*1[.)]\p{L}[^\n]{0,200}(?=\n[ >]*2[.)]\p{L})/mu,
    hint: 'write a space behind each `-` or number'
  },
  {
    what: 'a list without numbers',
    needs: '#',
    pattern: /^[ >]*#\.[ \t]+\S[^\n]{0,100}(?=\n[ >]*#\.[ \t])/m,
    hint: 'write `1.` in the place of each `#.`'
  },
  {
    what: 'a list with dashes',
    needs: '–—',
    pattern: /^[ >]*([–—])[ \t\u00A0][^\n]{1,200}(?=\n[ >]*\1[ \t\u00A0])/m,
    hint: 'write `-` at the head of each line, or an empty line between them'
  },
  {
    what: 'a list with signs',
    needs: '\n',
    sign: /[\u203C-\uFFFF]/,
    pattern:
      /^[ >]*(?:[■□●○◦►▶➤➢✓✔✗✘]|(?![©®™#*\p{Nd}])\p{Extended_Pictographic})\uFE0F?[ \t][^\n]{1,200}(?=\n[ >]*(?:[■□●○◦►▶➤➢✓✔✗✘]|(?![©®™#*\p{Nd}])\p{Extended_Pictographic})\uFE0F?[ \t])/mu,
    hint: 'write `- ` at the head of each line, or an empty line between them'
  },
  {
    what: 'a table that was pasted from a sheet',
    needs: '\t',
    pattern: /^[ >]*[^\s][^\t\n]{0,100}\t+[^\s][^\n]{0,200}(?=\n[ >]*[^\s][^\t\n]{0,100}\t+\S)/m,
    hint: 'write it with pipes: `| a | b |` and `| - | - |` below its head'
  },
  {
    what: 'a row without its table',
    needs: '|',
    pattern: /(?<![^])[ >]*\|(?:[^|\n]{1,200}\|){2,40}[ \t]*(?![^])/,
    isWholeParagraph: true,
    hint: 'delete the empty line above it, so that it belongs to the table'
  }
]
