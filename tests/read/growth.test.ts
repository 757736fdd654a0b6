/** Reading, and what is in the index of a text, take time that grows with it, whatever it is made of, or is refused by the name of a limit. */
import {describe, expect, test} from 'vitest'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import {profiles, type Profile} from '../../pipeline/model/publication/profile.ts'
import {indexDocument} from '../../pipeline/read/library-index/index-document.ts'
import {readDocument} from '../../pipeline/read/read-document.ts'
import {withOthers} from '../support/runs-of.ts'
import {processorSeconds} from '../support/processor-seconds.ts'

const kibibyte = 1024

/** Of about that many characters: a pattern again and again. */
type Maker = (size: number) => string

const of =
  (pattern: string): Maker =>
  (size) =>
    pattern.repeat(Math.ceil(size / pattern.length))

const counted =
  (piece: (index: number) => string): Maker =>
  (size) => {
    let text = ''
    for (let index = 0; text.length < size; index += 1) text += piece(index)
    return text
  }

const halves =
  (first: string, second: string): Maker =>
  (size) =>
    of(first)(size / 2) + of(second)(size / 2)

const makers: readonly (readonly [name: string, make: Maker])[] = [
  ['brackets in each other', halves('[', ']')],
  ['images in images', halves('![', '](a)')],
  ['links in links', halves('[', '](a)')],
  ['links', of('[a](b) ')],
  ['links without an end', of('[a](b "')],
  ['links without an end of the address', of('[a](<b ')],
  ['titles of links without an end', of('[ (](')],
  ['labels without an end', of('[^a ')],
  ['labels without definitions', of('[a][b')],
  ['emphasis of three kinds', of('a***b**c*')],
  ['emphasis that opens', of('*a **a ')],
  ['emphasis that closes', of('a* ')],
  ['emphasis', of('*a* ')],
  ['emphasis in each other', halves('*a _a ', 'a_ a* ')],
  ['emphasis around links', of('*[a](b)')],
  ['strikethrough', of('~~a~ ')],
  ['words between tildes', (size) => `x~a${of(' a')(8 * size)} ~~b~~ c~x`],
  ['code spans', of('`a` ')],
  ['backticks without an end', counted((index) => `a${'`'.repeat(index)}`)],
  ['backticks behind a backslash', of('\\`` ')],
  ['words in brackets with braces', of('[a]{.b} ')],
  ['marks in brackets with braces', of('[*a*]{.b} ')],
  ['marks in brackets with braces, in each other', halves('[*a* ', ']{lang=fr}')],
  ['brackets with braces that do not open', of('a]{.b} ')],
  ['tags without an end', of('<br a="')],
  ['tags', of('<b>a')],
  ['tags that cross', of('<b><i>a</b>')],
  ['comments', of('a <!-- b --> ')],
  ['comments of Critic Markup', (size) => `a {>> ${'b'.repeat(4 * size)} <<} c {>> d <<}\ne`],
  [
    'values with no space behind',
    (size) => `{aa${`=${'a'.repeat(11 * Math.sqrt(size / (2 * kibibyte)))}`.repeat(5)}!`
  ],
  ['signs of others', of('{{a == [a](b.md ``a {\\bf ~b [[ ')],
  ['HTML blocks', of('<div>\n\n')],
  ['fences without an end', of('```a\n\n')],
  ['fences of many lengths without an end', counted((index) => `${'`'.repeat(3 + (index % 300))}a\n\n`)],
  ['entities', of('&amp;')],
  ['ampersands', of('&')],
  ['backslashes', of('\\')],
  ['web addresses', of('http://a.b ')],
  ['a web address without an end', (size) => `http://a.b${'('.repeat(size)}`],
  ['a web address of middle dots', (size) => `http://a.b/${'\u00b7'.repeat(4 * size)}c`],
  ['mail addresses', of('a@b.c ')],
  ['lines', of('alpha bravo\n')],
  ['hard breaks', of('a  \n')],
  ['quotations in each other', of('>')],
  ['lists in each other', of('- ')],
  ['lists that are deep', counted((index) => `${'  '.repeat(index % 90)}- a\n`)],
  ['flat lists', of('- a\n')],
  ['ordered lists', of('1. a\n')],
  ['labels', counted((index) => `(${index + 1}) a\n`)],
  ['labels with paragraphs behind blank lines', counted((index) => `(${index + 1}) a\nb\n\n`)],
  ['labels in each other', counted((index) => `${'    '.repeat(index % 40)}(${'abc'[index % 3]}) a:\n\n`)],
  ['labels with lines that are not moved in', (size) => `(1) a\n${of('b\n')(size)}\n(2) c\n`],
  [
    'labels with a tab behind the last',
    (size) => `${counted((index) => `(${index + 1}) a\n\n`)(size)}(2)\ta\n`
  ],
  ['what is like a label', of('(a) b, (1) c\na) d\n')],
  ['items with lines that are not moved in', of('- a\nb\n\n')],
  [
    'items in each other with a line that is not moved in',
    (size) => `${'- '.repeat(15)}a\n${of('b\n')(size)}`
  ],
  ['indented code', of('    a\n')],
  ['indented code behind lists', of('- a\n\n    b\n\n    c\n')],
  ['indented code before marks', of('    a\n\n-\n')],
  ['headings', counted((index) => `## a${index}\n\n`)],
  ['headings of one name', of('## a\n\n')],
  ['definitions', counted((index) => `[a${index}]: b\n`)],
  ['definitions without an end', of('[a]: b "\n')],
  ['footnotes', counted((index) => `a[^${index}]\n\n[^${index}]: b\n\n`)],
  ['a long table', (size) => `|a|b|\n|-|-|\n${of('|a|b|\n')(size)}`],
  ['a long table without a head', (size) => `|-|-|\n${of('|a|b|\n')(size)}`],
  ['lines between rows', (size) => `|a|b|\n|-|-|\n${of('|---|---|\n')(size)}`],
  ['a wide table', (size) => ['|a', '|-', '|a'].map((cell) => of(cell)(size / 3)).join('|\n')],
  ['pipes', of('|')],
  ['directives', of(':::note\na\n:::\n\n')],
  ['directives in each other', of(':::note\n')],
  ['directives in text', of(':a[')],
  ['fenced code', of('```\na\n```\n')],
  ['white space in a line of colons', (size) => `::: tip a${' '.repeat(4 * size)}b`],
  ['white space in an option of a block', (size) => `:::{note}\n:class: a${' '.repeat(4 * size)}b\n:::`],
  ['white space in a tag of a site', (size) => `{% hint${' '.repeat(4 * size)}a`],
  ['white space before a tag of a site', (size) => `{% embed %}\n${' '.repeat(4 * size)}a`],
  ['tags of sites without a partner', (size) => halves('{% tabs %}\n', '{% endhint %}\n')(8 * size)],
  [
    'tags of sites in each other',
    (size) => halves('{% content-ref url="a" %}\n', '{% endcontent-ref %}\n')(4 * size)
  ],
  ['a mention of an address of slashes', (size) => `[a](${'/'.repeat(20 * size)}b "mention")`],
  ['cards in each other', (size) => '<table data-view="cards"><tr><td>'.repeat(size)],
  ['words before braces that take a number away', (size) => `# a${of(' a')(4 * size)} {-} b`],
  ['signs before an id in a line of its own', (size) => `# a ${'#'.repeat(4 * size)}\n{: #b}`],
  ['white space', (size) => `a${' '.repeat(size)}b`],
  ['one word', of('a')]
]

/** What is read for long until a limit ends it: that one ends it is shown in limit-constructs.test.ts. */
const slow: typeof makers = [
  ['closing brackets', of('a]')],
  ['emphasis without a partner', of('*a_ ')],
  ['comments without an end', of('a <!-- ')],
  ['headings that are underlined', of('a\n=\n')]
]

/** The same of what Quarto and R Markdown alone have. */
const makersOfQuarto: readonly (readonly [name: string, make: Maker])[] = [
  ['blocks of some formats', of('::: {.content-hidden when-format="pdf"}\na\n:::\n')],
  ['blocks of some formats in each other', halves('::: content-hidden\n', ':::\n')],
  ['blocks of some formats that are shown', halves('::: {.content-visible}\n', ':::\n')],
  ['blocks of some formats without an end', of('::: {.content-hidden a="b" c=\'}\n')],
  [
    'blocks of some formats in quotations',
    (size) => `${of('>')(size / 2)}::: content-hidden\n${of('>')(size / 2)}:::\n`
  ],
  ['other blocks in each other', halves('::: {.a}\n', ':::\n')],
  ['attributes of blocks', (size) => `::: {.content-hidden${of(' a="b" c=\'')(size)}}\n:::\n`],
  ['cells of text', of('```{block, type="a"}\n#| b: c\na\n```\n')],
  ['cells of text without an end', of('```{block}\n#| b: c\n')],
  ['cells that are not shown, without an end', of('```{asis, echo=FALSE}\n#| b: c\n')],
  ['options of cells', (size) => `\`\`\`{asis${of(', echo = ')(size)}}\na\n\`\`\`\n`]
]

/** Whether a text that is read and indexed is refused by a limit. */
function isRefused(text: string, profile?: Profile): boolean {
  const bytes = new TextEncoder().encode(`# Alpha\n\n${text}\n`)
  const file = {path: 'alpha.md', name: 'alpha', language: 'en', bytes}
  const {value, diagnostics} = readDocument(file, {
    limits: defaultLimits,
    html: 'keep',
    records: new Set(),
    ...(profile === undefined ? {} : {profile})
  })
  indexDocument(value, {isMember: false, language: 'en', hasUnits: true})
  return diagnostics.some(({ruleId}) => ruleId.startsWith('limit/'))
}

/** Whose growth shows in longer texts alone. */
const makersOfParts: readonly (readonly [name: string, make: Maker])[] = [
  ['meanings of one term', (size) => `a${of('\n: b')(size)}`],
  ['marked words in the second line of a paragraph', (size) => `a\n${of('==a== ')(size)}`],
  ['elements in one heading', (size) => `<h2>${of('<b>a</b> ')(size)}</h2>`]
]

/** What a text takes of the processor, and whether a limit ended it. */
async function costOf(
  text: string,
  profile?: Profile
): Promise<{readonly seconds: number; readonly isStopped: boolean}> {
  let isStopped = false
  const seconds = await processorSeconds(() => (isStopped = isRefused(text, profile)))
  return {seconds, isStopped}
}

/** Four times the text takes four times as long when it is linear, and sixteen times when it is not. */
const mostGrowth = 10

/** What takes less has no growth that could be told. */
const least = 0.2

/** Whether a text of some kibibytes takes no more of the time of a fourth of it than it may. */
async function isLinearAt(
  size: number,
  make: Maker,
  {least, profile}: {readonly least: number; readonly profile?: Profile}
): Promise<boolean> {
  const many = await costOf(make(size * kibibyte), profile)
  if (many.isStopped || many.seconds < mostGrowth * least) return true
  return many.seconds < mostGrowth * (await costOf(make((size / 4) * kibibyte), profile)).seconds
}

/** Of a fourth of the text, what is of squares takes a sixteenth; what seems to grow there may end at a limit in the whole. */
async function isLinear(make: Maker, from?: Profile): Promise<boolean> {
  const profile = from === undefined ? {} : {profile: from}
  return (
    (await isLinearAt(8, make, {least: least / 16, ...profile})) ||
    (await isLinearAt(32, make, {least, ...profile}))
  )
}

describe('the time to read', () => {
  test.each(withOthers(makers, slow))(
    '%s grows with their length, or ends at a limit',
    async (_name, make) => {
      // Once may be bad luck: the engine's garbage counts, too.
      expect((await isLinear(make)) || (await isLinear(make))).toBe(true)
    }
  )

  test.each(makersOfParts)('%s grow with their length', async (_name, make) => {
    const once = async (): Promise<boolean> => isLinearAt(96, make, {least})
    expect((await once()) || (await once())).toBe(true)
  })

  test.each(makersOfQuarto)(
    'of Quarto, %s grow with their length, or end at a limit',
    async (_name, make) => {
      const once = async (): Promise<boolean> => isLinear(make, profiles.quarto)
      expect((await once()) || (await once())).toBe(true)
    }
  )
})
