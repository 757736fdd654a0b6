/** Lists what typesetters, tools for documentation and programs for mail have beside Markdown, which would be shown as it is written. */
import type {Dialect} from '../dialect.ts'

const hint = 'write it in Markdown, or delete it'

/** Only what nobody writes on purpose: a sentence that happens to look alike must not be told. */
export const otherTools: readonly Dialect[] = [
  {
    what: 'markup of Typst',
    needs: '#',
    pattern:
      /^#(?:set|show)[ \t]+[a-z][\w.]{1,30}(?:\(|:[ \t]).{0,60}|^#let[ \t]+[a-z][\w-]{0,30}(?:\([^)\n]{0,60}\))?[ \t]*=.{0,60}|^#import[ \t]+"|(?<![\w#&/])#(?:link|figure|image|table|cite|footnote|bibliography|outline|pagebreak)\((?:["\w<)]|$)/m,
    hint
  },
  {
    what: 'a line of Gemini',
    needs: '=',
    pattern: /^=>[ \t]+\S{1,100}\.gmi(?=\s|(?![^])).{0,60}/m,
    hint: 'write `[words](address)`'
  },
  {
    what: 'a line of Gemini',
    needs: '=',
    pattern: /^=>[ \t]+$/m,
    standsBefore: 'link',
    hint: 'write `[words](address)`'
  },
  {
    what: 'markup of Pollen',
    needs: '◊',
    pattern: /◊[\p{L}][\w-]{0,40}[{[(].{0,60}/u,
    hint
  },
  {
    what: 'a directive of DocC',
    needs: '@',
    pattern:
      /^@(?:Metadata|Image|Video|Row|Column|TabNavigator|Tab|Links|Options|Small|Comment|Snippet|Tutorials?|Chapter|Steps?|Article|Intro|Available|PageKind|PageImage|CallToAction)(?:\([^)\n]{0,200}\))?[ \t]*(?:\{|$)/m,
    hint
  },
  {
    what: 'a term of a specification',
    needs: '[<',
    pattern: /\[=[^=[\]\n]{2,80}=\](?!\()|(?<!\\)<\{[a-z][\w-]{0,40}(?:\/[a-z][\w-]{0,40})?\}>/,
    hint: 'write the words alone, or a link: `[words](#its-id)`'
  },
  {
    what: 'a bar of progress',
    needs: '[',
    pattern: /\[==? ?\d{1,3}(?:\.\d{1,3})?%(?: ?"[^"\n]{0,60}")?\]/,
    hint: 'write how far it is in words'
  },
  {
    what: 'a part of an Internet-Draft',
    needs: '-.',
    sign: /---[ \t]|\.#[ \t]/,
    pattern:
      /(?<![^])(?:---[ \t](?:abstract|middle|back|note_\w{1,40})[ \t]*(?![^\n])|\.#[ \t]\p{L}.{0,60})/u,
    isAtMargin: true,
    hint: 'delete it, or write a heading: `## Abstract`'
  },
  {
    what: 'a callout with an arrow',
    needs: '>',
    pattern: /(?<![^])[-~]>[ \t]+$/,
    standsBefore: 'strong',
    goesOn:
      /^\*\*(?:Note|Warning|Tip|Important|Caution|Danger|Info|Deprecat\w{2,5}|Beta|Hint|[\p{L} ]{2,40}:)/iu,
    hint: 'write `> [!NOTE]`, and its words below, each line behind a `>`'
  },
  {
    what: 'a callout of another kind',
    needs: '{',
    pattern: /(?<![^])\{(?:tip|note|info|success|primary|danger|warning|video)\}[ \t]+\S.{0,40}/,
    isInQuotation: true,
    hint: 'write `> [!NOTE]`, and its words below, each line behind a `>`'
  },
  {
    // The first of Grav, and of forums in a quotation.
    what: 'a notice or hidden words',
    needs: '!',
    pattern: /(?<![^])![ \t]+\p{L}[^!\n]{2,60}/u,
    hint: 'write `> [!NOTE]`, and its words below, each line behind a `>`, or `<details>`'
  },
  {
    what: 'a tag',
    needs: '[',
    pattern: /(?<![\w\]\\])\[(?:meta-)?tag:[\w.+#-]{1,40}\](?![([])/,
    hint: 'write the word alone'
  },
  {
    what: 'words to be filled in',
    needs: '%«<',
    pattern:
      /(?<![\w%])%recipient[._][\w.]{1,40}%|(?:«|<<)[A-Z][A-Za-z]{0,39}(?:_[A-Za-z0-9]{1,40}){1,4}(?:»|>>)/,
    hint: 'nothing is filled in: write here what should stand here'
  },
  {
    what: 'a link of a comment in a program',
    needs: '[',
    pattern: /(?<![\w\]\\])\[$/,
    standsBefore: 'inlineCode',
    goesOn: /^`[\w<>]{1,60}::[\w:<>!]{1,80}(?:\(\))?`\](?![([:])/,
    hint: 'write `[words](address)`, or the code alone'
  },
  {
    what: 'a table of lines with semicolons',
    needs: ';',
    // Three lines at least, and in each two that have no space behind them.
    pattern:
      /(?<![^])\p{L}[^;\n]{0,60}(?:;(?! )[^;\n]{0,60}){2,12}(?=(?:\n[^;\n]{1,60}(?:;(?! )[^;\n]{0,60}){2,12}){2})/u,
    isAtMargin: true,
    hint: 'write it with pipes: `| a | b |` and `| - | - |` below'
  },
  {
    what: 'a text in RTF',
    needs: '\\',
    pattern: /\\rtf1\\[a-z]{3}.{0,60}/,
    hint: 'open it in a word processor, save it as DOCX, and take that over with `tetrapla import`'
  },
  {
    what: 'a character reference that was written twice over',
    needs: '&',
    pattern:
      /(?<=\p{L})&amp;(?:#\d{2,5}|nbsp|quot|apos|[lr][sd]quo|[mn]dash|hellip|[a-z]{1,2}(?:acute|grave|uml|circ|tilde|lig|cedil|ring));/u,
    hint: 'write the sign itself, or delete `amp;`'
  },
  {
    what: 'a setting of an editor',
    needs: ':*',
    sign: /(?:vim?|ex):|-\*-/,
    pattern:
      /(?<![\w.-])(?:vim?:[ \t]?(?:set?[ \t])?|ex:[ \t]?set?[ \t])[a-z]{2,15}=\w.{0,60}|-\*-[ \t]*[\w-]{2,20}:[^\n*]{1,60}-\*-/,
    hint: 'delete it, or write it as a comment: `<!-- … -->`'
  }
]
