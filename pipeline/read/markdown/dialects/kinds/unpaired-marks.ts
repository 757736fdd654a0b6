/** Lists marks of emphasis, code and formulas that have no partner, or one that Markdown does not take for it: they would be shown. */
import type {Dialect} from '../dialect.ts'

const strongHint =
  'write `**words**`, with both signs right beside the words, or `\\*` for a sign that is meant'

/** Only what nobody writes on purpose: a sentence that happens to look alike must not be told. */
export const unpairedMarks: readonly Dialect[] = [
  {
    what: 'a formula in TeX',
    needs: '\\',
    pattern:
      /(?<!\\)\\\((?!(?:(?!\\\))[^\n]){0,300}?\\_)(?=[^\n]{0,300}?(?:\\[a-z]|[\^_=<>+]|(?<=\\\( ?)\p{L} ?\\\)))[^\n]{1,300}?(?<!\\)\\\)/u,
    hint: 'write `$x^2$`, which is a formula here'
  },
  {
    what: 'a formula in TeX',
    // Of words in brackets that are escaped, as `\[edit\] \[history\]`, the first end before the line does.
    needs: '\\',
    pattern:
      /^[ >]*\\\[(?:[ \t]*$|(?=[^\n]{0,300}(?:[\^_=]|\\[^[\]\n]))(?:(?!\\[[\]])[^\n]){1,300}\\\][ \t]*$)/m,
    hint: 'write `$$` on a line of its own before and after it'
  },
  {
    what: 'emphasis whose signs have no partner',
    // Behind a comma it is the sign of a footnote or an argument of Python: `args, **kwargs`.
    needs: '*',
    pattern:
      /(?<![\w*\\/])(?<!\*{2}[^\s*][^*\n]{0,100}[\p{Po}\p{Pe}\p{Pf}])\*{2,3}(?:\p{L}[^*\n]{0,100}\p{L}(?: \*\*(?=[\s.,;:!?]|$)|(?<![,;:(] \*{2,3}[^*\n]{0,102})(?<!\*{2}(?:kwargs|argv|opt(?:ion)?s|params)\b[^*\n]{0,100})[.!?]$)|[ \t]\p{L}[^*\n]{0,100} ?\*\*(?=[\s.,;:!?]|$))/mu,
    hint: strongHint
  },
  {
    what: 'emphasis beside a letter, whose sign Markdown takes for text',
    // CommonMark 0.31.2, §6.2: between a sign of punctuation and a letter `**` can not end, or begin, emphasis. `2**n**2` has no such sign.
    needs: '*',
    pattern:
      /(?<![\w*\\/])\*\*(?![\s*])[^*\n]{0,100}(?![*\\])[\p{Po}\p{Pe}\p{Pf}]\*\*(?=\p{L})|(?<=\p{L})\*\*[\p{Po}\p{Ps}\p{Pi}][^*\n]{0,100}[^\s*\\]\*\*(?![\w*])/u,
    hint: 'write the punctuation outside of the signs, a space beside them, or `<strong>words</strong>`'
  },
  {
    what: 'emphasis that ends within a link',
    needs: '*_',
    pattern: /(?<![\w\\*_])(?:\*{1,2}|_{1,2})$/,
    standsBefore: 'link',
    goesOn: /^\[[^[\]\n]{0,99}[\p{L}\p{N}.!?)](?:\*{1,2}|_{1,2})\]\(/u,
    hint: 'write the sign behind the address, too: `_[words](address)_`'
  },
  {
    what: 'quotation marks of LaTeX',
    sign: /``/,
    needs: '`',
    pattern: /(?<!`)``(?![\s`])[^`'\n]{1,200}''(?!')/,
    hint: 'write `“` and `”`'
  },
  {
    what: 'a command of LaTeX',
    needs: '\\{',
    pattern:
      /\{\\(?:bf|it|em|tt|sc|rm|sl|sf|small|large|Large|footnotesize|itshape|bfseries)\b[^{}\n]{0,60}\}|(?<=\S[ \t]?)\\\\(?:\[\d{1,3}\w\w\])?[ \t]*(?=\n)/,
    hint: 'write `*words*` and `**words**`, and a `\\` alone for a break at the end of a line'
  },
  {
    what: 'words that are struck out',
    needs: '~',
    pattern: /(?<![~\w\\])~~(?=\p{L})[^~\n]{0,100}\p{L}(?:~(?!~)|[.!?]?$)/mu,
    hint: 'write `~~words~~`, with two signs at each end'
  },
  {
    what: 'a superscript',
    needs: '^',
    pattern: /(?<=[.,;:!?”"])\^\p{N}{1,3}\^(?!\p{L})/u,
    hint: 'write `<sup>2</sup>`, or `[^2]` for a footnote'
  },
  {
    what: 'code without its second backtick',
    needs: '`',
    pattern: /(?<![`\\\w])`(?=\S)[^`\n'’]{1,60}(?:[.,;:]?$|(?=[,;:.] ))/m,
    hint: 'write `` ` `` behind the code, too'
  },
  {
    what: 'a formula without its second `$`',
    needs: '$',
    pattern: /(?<![\\$\w])\$(?=\S)(?=[^$\n]{0,80}\\[a-z]{2,})[^$\n]{1,200}$/m,
    hint: 'write `$` behind the formula, too; a `$` that is meant is `\\$`'
  },
  {
    what: 'a break with a space behind its sign',
    needs: '\\',
    pattern: /[^\s\\]{0,20}\\[ \t]{1,3}(?=\n)/,
    hint: 'write nothing behind the `\\` at the end of a line'
  }
]
