/** Reports syntax of other Markdown dialects, and what pasting left over: both would be published as they are written. */
import type {PhrasingContent} from 'mdast'
import type {Point} from 'unist'
import {crossReference} from '../../../model/references/cross-reference.ts'
import {pointAt, type LineTable} from '../../line-table.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'
import {characterReferences} from '../character-references.ts'
import type {Dialect} from './dialect.ts'
import {dialectsOf, needsAny, withSigns, type Dialects, type DialectsIn} from './dialects-of.ts'
import {documentation} from './kinds/documentation.ts'
import {nearlyLists} from './kinds/nearly-lists.ts'
import {nearlyMarkdown} from './kinds/nearly-markdown.ts'
import {otherFormats} from './kinds/other-formats.ts'
import {otherTools} from './kinds/other-tools.ts'
import {pastedText} from './kinds/pasted-text.ts'
import {unpairedMarks} from './kinds/unpaired-marks.ts'
import {wikis} from './kinds/wikis.ts'
import {isRole} from './spans/roles.ts'

const contentsHint = 'delete it: each edition has its contents, made of the headings'

const otherMarkdown: readonly Dialect[] = [
  {
    what: 'a formula in TeX',
    // As Pandoc has it: no space after the first sign and before the last, and no number behind it, which would be a price.
    needs: '$',
    pattern: /(?<!\\)\$(?=\S)[^$\n]{0,300}\\[a-z]+[^$\n]{0,300}(?<=\S)\$(?!\d)|^[ >]*\$\$[ \t]*$/im,
    hint: 'write `$x^2$` without spaces at its ends, or `$$` on lines of their own before and after it, without an empty line between'
  },
  {
    what: 'a definition',
    needs: ':~',
    sign: /\n[ >]{0,20}[:~][ \t]/,
    pattern: /(?<=\n[ >]{0,20})[:~][ \t]+\S.{0,40}/,
    hint: 'write the list in HTML: `<dl><dt>term</dt><dd>what it means</dd></dl>`'
  },
  {
    what: 'a citation',
    needs: '@',
    pattern: /\[-?@[!?]?\w[^\]\n]{0,100}\]/,
    hint: 'write the source out, in a note: `[^source]`, and below `[^source]: Author, title, year`'
  },
  {
    what: 'an instruction',
    needs: '!<@{',
    pattern:
      /\{\{(?![<%]\/\*).{1,100}?\}\}|(?<!\{)\{%.{0,100}?%\}|\{!.{1,100}?!\}|\{\{[<%](?!\/\*).{0,100}$|\{%.{0,100}$|<%[=#+-]?[ \n].{0,100}?%>|^[ >]*(?:-{1,3}8<-{1,3} |!include |@include |@import |<<< ?@|<<< \.{0,2}\/)\S.{0,100}|^[ >]*-{1,3}8<-{1,3}[ \t]*$|<%[A-Z]{3,30}(?::.{0,60})?%>/m,
    hint: 'nothing is included or filled in: write here what should stand here'
  },
  {
    what: 'an instruction',
    // with an address in it, which is a link of its own
    needs: '{',
    pattern: /\{\{[^{}\n]{0,100}$/,
    goesOn: /^(?:https?:\/\/[^\s{}]{1,200}|\[\[[^\]\n]{1,100}\]\])[^{}\n]{0,200}\}\}/,
    hint: 'nothing is included or filled in: write here what should stand here'
  },
  {
    what: 'an instruction that is shown',
    needs: '{',
    sign: /\/\*/,
    pattern: /\{\{[<%]\/\*.{1,100}?\*\/[>%]\}\}/,
    hint: 'write it as code, between backticks'
  },
  {
    what: 'an admonition',
    needs: '!?',
    pattern: /^[ >]*(?:!!!|\?\?\?\+?) ?\w+/,
    hint: 'write `:::note` before it and `:::` after it; there are also `tip`, `important`, `warning` and `caution`'
  },
  {
    what: 'a list with letters',
    // Its lines would run together: a second one follows, before or after some lines of the first.
    needs: '\n',
    sign: /\n[ >]*\(?b[).][ \t]/,
    pattern:
      /^[ >]*\(?a[).][ \t].{0,40}(?=.{0,300}\n(?:(?![ >]*\(?b[).]).{0,300}\n){0,4}[ >]*\(?b[).][ \t])/m,
    hint: 'write `1.`, `2.`, `3.` in their place, or put an empty line before each'
  },
  {
    what: 'a tab',
    needs: '=',
    pattern: /^[ >]*===[!+]? ["“].{1,60}/m,
    hint: 'write a heading in its place: all tabs are shown, one below the other'
  },
  {
    what: 'a role',
    needs: ':{',
    pattern: /(?<![\w\\])(?:\{[a-z][\w:-]{1,30}\}|:[a-z][\w:-]{1,30}:)$|\{(?:foot)?cite[\w:]{0,10}\}$/,
    standsBefore: 'inlineCode',
    hint: 'write a link, or the words alone'
  },
  {
    what: 'a label',
    needs: '=',
    pattern: /^\([\w-]{1,60}\)=[ \t]*$/m,
    hint: 'write `{#name}` at the end of the heading or paragraph'
  },
  {
    what: 'the import of a text',
    needs: `"'`,
    pattern: /^import [A-Z]\w{0,60} from ["'][^"'\n]{1,200}\.mdx?["']/m,
    hint: (written) =>
      `write that text where \`<${/^import (\w+)/.exec(written)?.[1] ?? ''} />\` stands; \`tetrapla import\` puts it there`
  },
  {
    what: 'a program',
    needs: `"'={`,
    pattern:
      /^(?:import|export) (?![A-Z]\w{0,60} from ["'][^"'\n]{1,200}\.mdx?["']).{1,80}(?: from ["']|=|\{)|^import ["']/m,
    hint: 'components do nothing here: delete it, and write what they show'
  },
  {
    what: 'an edit',
    needs: '+[{',
    pattern:
      /\{(?:\+\+|--|~~).{1,200}?(?:\+\+|--|~~)\}|(?<!\{)\{([+=-])(?!\1)(?=[^{}\n]*\p{L}|[^{}\n]*\d)[^{}\n]{1,200}\1\}|\[([+-]) [^\]\n]{1,200} \2\]|(?<![\w+])\+\+[^\s+][^+\n]{0,200}\+\+(?![\w+])/u,
    hint: 'write `<ins>` and `</ins>`, or accept the change'
  },
  {
    what: 'a note in its place',
    needs: '^',
    pattern: /(?<!\\)\^\[[^\]\n]{1,300}\]/,
    hint: 'write `[^name]` here, and `[^name]: …` below'
  },
  {
    what: 'a comment that never closes',
    needs: '%',
    pattern: /(?<![^\s>])%%(?!%).{0,40}/,
    hint: 'write `%%` at its end, too'
  },
  {
    what: 'a command of LaTeX',
    needs: '\\',
    pattern:
      /\\(?:newpage|pagebreak|clearpage|newline\b|noindent\b|item(?=[ \t[])|(?:La)?TeX\b|(?:re)?newcommand\b|DeclareMathOperator\b|usepackage\b|(?:begin|end|chapter|(?:sub)*section|paragraph|cite\w*|\w{0,8}ref|label|index|footnote|text(?:bf|it|tt|sc|sf|rm|color|superscript|subscript)|emph|underline|Sexpr|[vh]space\*?|url|href|includegraphics)(?:\[[^\]\n]{0,60}\])?\{)/,
    hint: 'write it in Markdown, or delete it'
  },
  {
    what: 'a directive of reStructuredText',
    needs: ':_',
    pattern: /^[ >]*\.\. (?:[a-z][\w-]{0,40}::|_[^:\n]{1,60}:(?=\s|(?![^])))/mu,
    hint: 'write it in Markdown'
  },
  {
    what: 'a directive of reStructuredText',
    // Before code: `2001:db8::` and `std::` end sentences.
    needs: ':',
    sign: /::/,
    pattern: /(?<=[\p{L}\p{N})]) ?::[ \t]*(?![^])/u,
    goesOn: /^[ \t]*\n(?:[ \t]*\n){1,9}(?: {4}|\t)[ \t]*\S/,
    hint: 'write it in Markdown'
  },
  {
    what: 'an abbreviation',
    needs: '*',
    pattern: /^\*\[[^\]\n]{1,60}\]:/m,
    hint: 'write `<abbr title="what it means">…</abbr>`'
  },
  {
    what: 'a table drawn with signs',
    needs: '+=',
    pattern:
      /^[ >]*(?:\+(?:[-=]{3,}\+){1,40}|={2,40}(?:[ \t]{1,4}={2,40}){1,20}|-{2,60}(?:\+-{2,60}){1,20})[ \t]*$/m,
    hint: 'write it with pipes: `| a | b |` and `| - | - |` below'
  },
  {
    what: 'a drawing of signs',
    needs: '┌╔┏╭├╠┣└╚┗╰',
    pattern: /^[ >]*[┌╔┏╭├╠┣└╚┗╰][─═━┄┬╦┳┼╬╋┴╩┻-]{2,200}(?: |[┐╗┓╮┤╣┫┘╝┛╯]?[ \t]*$).{0,60}/mu,
    hint: 'put it between two lines of three backticks, or write a table with pipes: its lines run together'
  },
  {
    what: 'a style',
    // Behind words, in a line of their own, and at the head of an item.
    needs: '{',
    pattern:
      /(?<=[^\]])\{:?[ \t]*(?:\.[\w-]{1,40}[ \t]*)+\}[ \t]*$|(?<=\S )\{(?:-|v-pre)\}[ \t]*$|^[ >]*\{(?:[a-z][\w-]{1,30}=(?:"[^"\n]{0,100}"|[\w.%-]{1,40})(?:[ \t]+|(?=\}))){1,8}\}[ \t]*$|(?<![^])\{:[ \t]?[.#][^}\n]{1,60}\}/m,
    hint: 'delete it: the edition decides how it looks'
  },
  {
    what: 'a place for the contents',
    needs: '[',
    pattern: /^[ >]*(?:\[\[?TOC\]\]?|\[TAGS\])$/im,
    hint: contentsHint
  },
  {
    // as GitLab and Azure have it, `[[_TOC_]]`: the word is emphasis to Markdown
    what: 'a place for the contents',
    needs: '[',
    pattern: /^[ >]*\[\[$/m,
    standsBefore: 'emphasis',
    hint: contentsHint
  }
]

const all = withSigns([
  ...otherMarkdown,
  ...characterReferences,
  ...otherFormats,
  ...otherTools,
  ...documentation,
  ...wikis,
  ...pastedText,
  ...nearlyMarkdown,
  ...nearlyLists,
  ...unpairedMarks
])

const inCells = withSigns(all.all.filter(({isInCells}) => isInCells === true))

interface Words {
  readonly children: readonly PhrasingContent[]
}

/** Tells the first of each kind in a paragraph or heading. */
export function reportOtherDialects(words: Words, reading: Reading): void {
  reportDialects(all, words, reading)
}

/** The same of a cell: what was lost on its way there. */
export function reportInCell(words: Words, reading: Reading): void {
  reportDialects(inCells, words, reading)
}

function reportDialects(dialects: Dialects, {children}: Words, reading: Reading): void {
  const {text} = reading.lines
  const texts = textsIn(children, text)
  if (texts.length === 0) return
  const whole = texts.map(({written}) => written).join('\0')
  for (const dialect of dialectsFor(dialects, reading)(whole)) {
    if (dialect.sign?.test(whole) === false) continue
    const {what, pattern, standsBefore, standsBehind, standsBeside, goesOn, isAtMargin} = dialect
    if (dialect.isAmongReferences === true && reading.definitions.size === 0) continue
    if (dialect.isWholeParagraph === true && children.length > 1) continue
    for (const {index, written, start, end} of texts) {
      if (!needsAny(dialect, written)) continue
      if (standsBefore !== undefined && children[index + 1]?.type !== standsBefore) continue
      if (standsBehind !== undefined && children[index - 1]?.type !== standsBehind) continue
      if (isAtMargin === true && start.column !== 1) continue
      if (dialect.isInQuotation === true && !/>[ \t]?$/.test(text.slice(0, start.offset).slice(-2))) continue
      if (dialect.isAtHead === true && text.slice(0, start.offset).trim() !== '') continue
      const found = findIn(dialect, written, reading)
      if (found === undefined) continue
      if (goesOn !== undefined && !goesOn.test(text.slice(end, end + 400))) continue
      if (standsBeside !== undefined && !isBeside(standsBeside, reading)) continue
      // Behind other words in its line it does not begin one: `**50**% of them` is no comment.
      const isWithinLine = index > 0 && children[index - 1]?.type !== 'break' && standsBehind === undefined
      if (isWithinLine && found.index === 0 && pattern.exec(`\0${written}`)?.index !== 1) continue
      const quoted = found[0].trim()
      const hint = typeof dialect.hint === 'string' ? dialect.hint : dialect.hint(quoted)
      const offset = (start.offset ?? 0) + found.index + found[0].indexOf(quoted)
      const position = {
        start: pointAt(reading.lines, offset),
        end: pointAt(reading.lines, offset + quoted.length)
      }
      reading.tell({what, outcome: 'is text here', hint, quoted, position})
      break
    }
  }
}

/** Once for a document, however many texts are asked. */
function dialectsFor(dialects: Dialects, {lines}: Reading): DialectsIn {
  const known = asked.get(lines) ?? new Map<Dialects, DialectsIn>()
  const those = known.get(dialects) ?? dialectsOf(lines.text, dialects)
  asked.set(lines, known.set(dialects, those))
  return those
}

const asked = new WeakMap<LineTable, Map<Dialects, DialectsIn>>()

/** Once for a document, however often it is asked. */
function isBeside(pattern: RegExp, {lines}: Reading): boolean {
  const known = beside.get(lines) ?? new Map<RegExp, boolean>()
  const is = known.get(pattern) ?? pattern.test(lines.text)
  beside.set(lines, known.set(pattern, is))
  return is
}

const beside = new WeakMap<LineTable, Map<RegExp, boolean>>()

interface WrittenText {
  readonly index: number
  readonly written: string
  readonly start: Point
  /** Where it ends in the source. */
  readonly end: number
}

/** As they are written: there are a hundred dialects, and each looks at them. */
function textsIn(children: readonly PhrasingContent[], source: string): readonly WrittenText[] {
  return children.flatMap((child, index) => {
    const {start, end} = positionOf(child)
    const whole = source.slice(start.offset, end.offset)
    const isSign = ['strong', 'delete', 'emphasis'].includes(child.type) && shownAsMarked.test(whole)
    if (child.type !== 'text' && !isSign) return []
    // Beside an address in brackets it has its parent's place, in which there may be code.
    const isOfParent = [children[index - 1], children[index + 1]].some(
      (other) => other?.position === child.position
    )
    const written = isOfParent ? withoutCode(whole, start, children) : whole
    return [{index, start, written, end: end.offset ?? 0}]
  })
}

/** Of the same length. */
function withoutCode(whole: string, {offset = 0}: Point, children: readonly PhrasingContent[]): string {
  const parts: string[] = []
  let at = 0
  for (const child of children) {
    if (child.type !== 'inlineCode') continue
    const {start, end} = positionOf(child)
    const [from, to] = [(start.offset ?? 0) - offset, (end.offset ?? 0) - offset]
    if (from < at) continue
    parts.push(whole.slice(at, from), '\0'.repeat(to - from))
    at = to
  }
  return [...parts, whole.slice(at)].join('')
}

/** `__NOTOC__`, which is strong to Markdown, `~~NOTOC~~`, which is struck out, and `*|NAME|*`, which is emphasis. */
const shownAsMarked = /^(?:(?:__|~~)[A-Z]{3,20}(?:__|~~)|\*\|[A-Z][\w:=|]{1,60}\|\*)$/

const beginsWithReference = new RegExp(String.raw`^\[?-?${crossReference}`, 'iu')

function findIn(
  {pattern, sign, isOne}: Dialect,
  text: string,
  reading: Reading
): RegExpExecArray | undefined {
  if (sign?.test(text) === false) return undefined
  const first = pattern.exec(text) ?? undefined
  if (first === undefined || (isOne === undefined && !isRead(first[0], reading))) return first
  const all = text.matchAll(new RegExp(pattern, `${pattern.flags}g`))
  return [...all].find(([written]) => !isRead(written, reading) && isOne?.(written) !== false)
}

/** `:tada:` at the head of a line is no field; `@fig-plan` is a link where Quarto's references are read, and `{term}` one of MyST's roles. */
function isRead(found: string, {settings}: Reading): boolean {
  if (settings.profile?.hasCrossReferences === true && beginsWithReference.test(found)) return true
  if (settings.profile?.hasLabels === true && isRole(found, settings)) return true
  const name = /^[ >]*:([a-z0-9_+-]+):/.exec(found)?.[1]
  return name !== undefined && settings.emoji?.has(name) === true
}
