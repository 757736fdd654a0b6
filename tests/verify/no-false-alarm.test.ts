/** Sources with rare things in them, of which every edition says the same: a build finds no difference. */
import {expect, test} from 'vitest'
import {oneOf} from '../support/runs-of.ts'
import {builtOutput, findingsIn} from './output.ts'

const drawing = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}"><rect width="9" height="9"/></svg>`

const book = 'title: Alpha\nlanguage: en\ndate: 2026-01-02\n'

const inLanguages = [
  '<hr lang="fr">',
  '<pre lang="ar"><code>charlie</code></pre>',
  '<table lang="fr"><caption lang="de">c</caption><tr lang="es"><th lang="it">d</th><td lang="fr">e</td></tr></table>',
  '<ul lang="fr"><li lang="de">f</li></ul>',
  '<dl lang="fr"><dt lang="de">g</dt><dd lang="es">h</dd></dl>',
  '<details lang="fr"><summary lang="de">i</summary>j</details>',
  '<h2 lang="fr">k <b lang="de">l</b></h2>',
  '<p lang="fr"><em lang="de">m</em> <code lang="fr">n</code> <a lang="de" href="#bravo">o</a> <q lang="fr">p</q></p>',
  '<blockquote lang="ar">q</blockquote>',
  '<section lang="fr"><h2>r</h2><p>s</p></section>'
]

const sources: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a heading with a wide space before its words': {
    'source/alpha/publication.yaml': book,
    'source/alpha/bravo.md': '# Bravo\n\n## Charlie\n\n### &#8195;Delta&nbsp;\n\nEcho.\n',
    'source/alpha/foxtrot.md': '# Foxtrot\n\nGolf.\n'
  },
  'a summary of a character that is not drawn': {
    'source/alpha/publication.yaml': book,
    'source/alpha/bravo.md': '---\nsummary: "\\u200b"\n---\n\n# Bravo\n\nCharlie.\n',
    'source/alpha/foxtrot.md': '---\nsummary: "\\u00ad"\n---\n\n# Foxtrot\n\nGolf.\n'
  },
  'spaces that no line is parted at, at the ends of lines': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\nCharlie.\n\u00a0 Delta\u2028\necho.\n\n\u3000\u00c5.\n\n\`\`\`\nfoxtrot\u3000\n\u3000golf\n\`\`\`\n`
  },
  'letters that a sign turns round': {
    'source/alpha.md': `---\n${book}---\n\nCharlie \u202edelta\u202c echo \u2067foxtrot, golf\u2069.\n\n| a | b |\n| - | - |\n| \u202ehotel\u202c | 1 |\n`
  },
  'a place between the number of a note and a Latin word, from right to left': {
    'source/alpha.md': `---\n${book.replace('en', 'he')}---\n\n[^1] <a id="delta"></a>bravo\n\n[^1]: Charlie.\n`
  },
  'words and signs that are said to be of a language from right to left': {
    'source/alpha.md': `---\n${book}---\n\nBravo <span lang="ar">\\* charlie [delta] $e$</span> foxtrot.\n\n<span lang="he">&lt; golf</span>\n`
  },
  'a title and the head of a long table with words that a sign turns round': {
    'source/alpha.md': `---\nlanguage: en\ndate: 2026-01-02\ntitle: "\u202ebravo\u202c charlie"\n---\n\n| \u202edelta\u202c echo |\n| - |\n${'| foxtrot |\n'.repeat(90)}`
  },
  'code, and a link with a quote, with a sign that turns what follows': {
    'source/alpha.md': `---\n${book}---\n\n\`\`\`\n      \u202echarlie (d)\n\`\`\`\n\n> Echo [<q>foxtrot golf \u202ehotel\u202c india</q> juliet](https://example.org/) kilo.\n`
  },
  'signs beside words from left to right, in a text from right to left': {
    'source/alpha.md': `---\ntitle: Alpha\nlanguage: he\ndate: 2026-01-02\n---\n\n[b]\\ charlie <kbd>2026</kbd>\n\ndelta \\\\\\* echo\n`
  },
  'a link whose only words are its note, and that leads to nothing': {
    'tetrapla.yaml': 'rules:\n  link/has-words: warning\n  link/target-exists: warning\n',
    'source/alpha.md': `---\n${book}---\n\nBravo [[^1]](#charlie) delta [[^1]](#echo).\n\n# Echo\n\n[^1]: Foxtrot.\n`
  },
  'a space that is a character before emphasis': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n\u3000*Charlie.*\n\n- &nbsp;*delta*\n`
  },
  'so many spaces that they reach off the page': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n- | \`charlie\` | ${'delta '.repeat(9)}${' '.repeat(200)}| echo |\n`
  },
  'code with so many spaces where a line ends that they reach off the page': {
    'source/alpha.md': `---\n${book}---\n\n\`\`\`\n${'| bravo '.repeat(8)}${' '.repeat(48)}| charlie |\n\`\`\`\n`
  },
  'an item without words before code, whose marker is not painted over': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n- charlie\n-\n\n\`\`\`\ndelta\n\`\`\`\n`
  },
  'a long title': {
    'source/alpha.md': `---\nlanguage: en\ndate: 2026-01-02\ntitle: ${'Bravo charlie '.repeat(9)}\n---\n\nDelta.\n`
  },
  'one document, with a summary that its publication has not': {
    'source/alpha/publication.yaml': book,
    'source/alpha/bravo.md': '---\nsummary: Hotel.\n---\n\n# Bravo\n\n## Charlie\n\nDelta.\n'
  },
  'a title with a note, and a callout in another language': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo[^1]\n\n:::note[Charlie]{lang=ar}\nDelta.\n:::\n\n[^1]: Echo.\n`
  },
  'a language of its own on every element that may have one': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n${inLanguages.join('\n\n')}\n`
  },
  'a link of several words from left to right in a text from right to left': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\nنص <span lang="fr">[charlie delta echo](https://example.org/)</span> نص {lang=ar}\n`
  },
  'a link in a language from left to right that ends with a note and a space, in a text from right to left': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\ncharlie <span lang="en">[delta &nbsp; [^1] ](https://example.org)</span> {lang=he}\n\n[^1]: Echo.\n`
  },
  'a quotation that begins with an empty table': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n> |  |\n> |--:|\n>\n> charlie\n`
  },
  'details whose summary is a place where a line may end': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n<details>\n<summary><wbr></summary>\n\n## Charlie\n\n</details>\n`
  },
  'a title that begins with the number of a note': {
    'source/alpha.md': `---\n${book}---\n\n# [^1]Bravo charlie\n\ndelta\n\n[^1]: Echo.\n`
  },
  'a link that ends with a narrow sign and a space': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n[charlie 'delta' ](https://example.org/) [^1]\n\n[^1]: Echo.\n`
  },
  'a division that begins with rules': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n<div>\n\n***\n\n***\n\n***\n\ncharlie\n\n</div>\n`
  },
  'a quotation that begins with a decorative picture at the foot of a page': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n> :::figure{decorative}\n> ![](high.svg)\n> :::\n>\n> charlie\n`,
    'source/high.svg': drawing(300, 560)
  },
  'a title on the page behind the number of its document': {
    'source/alpha/publication.yaml': book,
    'source/alpha/bravo.md': '# Bravo\n\nCharlie.\n',
    'source/alpha/delta.md': '# Delta\n\n## Echo[^1]\n\nFoxtrot.\n\n[^1]: Golf.\n\n    ![Hotel.](high.svg)\n',
    'source/alpha/high.svg': drawing(300, 560)
  },
  'a head of a table that reaches into the row below, and has its words there': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n<table><thead><tr><th rowspan="2">charlie</th></tr><tr><th>delta</th><th>echo</th></tr></thead><tbody><tr><td>foxtrot</td></tr></tbody></table>\n`
  },
  'notes in a note, which are read in another order than they stand in': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\nCharlie.[^1] Delta.[^3]\n\n[^1]: Echo.[^2]\n\n    1. foxtrot\n\n[^2]: Golf.\n\n[^3]: Hotel.\n`
  },
  'words that are lowered beside those that are raised': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\nCharlie.[^1]\n\n[^1]: Delta <sub>echo[^2] foxtrot</sub> golf.\n\n[^2]: Hotel.\n`
  },
  'a wide label of an item that begins with a list': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n123456789. 7. charlie\n`
  },
  'a caption whose label runs the other way': {
    'source/alpha.md': `---\n${book.replace('language: en', 'language: ar')}---\n\n# Bravo\n\n<table lang="de"><caption>charlie delta</caption><tr><td>echo</td></tr></table>\n`
  },
  'sections as high as the title, of which one begins a page': {
    'source/alpha.md': `---\n${book}---\n\nBravo.\n\n![A.](high.svg)\n\n# Charlie\n\nDelta.\n\n# Echo\n\nFoxtrot.\n`,
    'source/high.svg': drawing(300, 560)
  },
  'formulas with an arc over letters, which the font draws by another name': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\nCharlie $\\overset{\\frown}{AB}$ and $\\underset{\\smile}{c} + \\overset{⌒}{DE}$.\n`
  },
  'two authors of one name': {
    'source/alpha.md': `---\n${book}authors: [Bravo, {name: Bravo, url: https://example.org/}]\n---\n\n# Charlie\n\nDelta.\n`
  },
  'a link of several words that are written from right to left': {
    'source/alpha.md': `---\ntitle: Bravo\nlanguage: ar\ndate: 2026-01-02\n---\n\n# نص\n\n## قصير طويل {#bravo}\n\nكلمة [نص عربي طويل مع كلمات](#bravo) كلمة.\n`
  },
  'pictures of any height where a block begins': {
    'source/_high.svg': drawing(9, 300),
    'source/_low.svg': drawing(300, 9),
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n![a](_low.svg) ![b](_high.svg) charlie\n\n![a](_high.svg) charlie\n\ncharlie ![a](_high.svg)\n\n[![a](_low.svg)](#bravo) [delta ![a](_high.svg)](#bravo)\n\n- ![a](_high.svg) charlie\n\n:::figure\n![a](_low.svg)\n![b](_high.svg)\n:::\n\n| ![a](_high.svg) | b |\n| - | - |\n| c | ![a](_low.svg) |\n\n<sub>a</sub> <sup>b</sup> c\n\n<sup>a</sup> b\n\n> ![a](_high.svg)\n`
  },
  'a record in a record of its type': {
    'schemas/records/thing.schema.json': '{"title": "Thing", "type": "object"}',
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n::::thing[Charlie]\nDelta.\n\n:::thing[Echo]\nFoxtrot.\n:::\n::::\n`
  },
  'pages that begin in a quotation in details, and after it': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n<details>\n<summary>Charlie</summary>\n\n${'> delta\n>\n'.repeat(60)}\n${'echo\n\n'.repeat(60)}</details>\n`
  },
  'a name that begins with a line, in a heading in another language': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n<h2 lang="de"><code>_charlie_</code></h2>\n\nDelta.\n`
  },
  'an entity that is written out in a formula': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n$\\text{charlie \\&amp; \\&\\#38; delta}$\n`
  },
  'formulas in links, headings, captions, terms, titles and readings': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo $x^2$\n\n[Charlie $\\sum_{i=1}^n i$](https://example.org/) and [$x$](#delta), [**$x_1$** $$\\frac{a}{b}$$](#delta "golf").\n\n## Delta $\\frac{a}{b}$ and [$y$](https://example.org/y)\n\n:::figure[Of $x^2$]\n![echo](_low.svg)\n:::\n\n:::note[If $x \\le 2$]\nFoxtrot.\n:::\n\n- [x] $x$\n\n<details>\n<summary>Of $x^2$ and [$x$](#delta)</summary>\n\nGolf[^1].\n\n</details>\n\n| [$x^2$](#delta) |\n| - |\n| $a_b$ |\n\n<ruby>$x$<rt>ex</rt></ruby>\n\n::list-of{type=figure}\n\n[^1]: [$x^3$](#delta)\n`,
    'source/_low.svg': drawing(30, 9)
  },
  'an equation at the end of a note, before the way back': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\nCharlie.[^1]\n\n[^1]: :::equation{#delta}\n    $$e = 1$$\n    :::\n`
  },
  'a reading in a column that is narrower than its words': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n| <ruby>foxtrot<rt>echo foxtrot</rt></ruby> ${'| charlie '.repeat(29)}|\n${'| - '.repeat(30)}|\n`
  },
  'a reading that is wider than words whose letters no font has': {
    'tetrapla.yaml': 'rules:\n  font/script-has-font: warning\n',
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\nCharlie {日本|hotel golf foxtrot} echo.\n`
  },
  'a reading of lowered words, between those of the line': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n\u05d0\u05d1 H<sub><ruby>bc<rt>charlie</rt></ruby> delta</sub>O echo \u05d2 H<sup><ruby>foxtrot<rt>golf</rt></ruby></sup>O.\n\n<p lang="he">\u05d0\u05d1 H<sub>{\u05d1\u05d2|charlie \u05d0} delta</sub>O</p>\n`
  },
  'a reading that no column has room for above its words': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n| <ruby>foxtrot<rt>${'echo'.repeat(15)}</rt></ruby> golf ${'| charlie '.repeat(9)}|\n${'| - '.repeat(10)}|\n| <ruby>ab<rt>echo foxtrot ${'echo'.repeat(12)}</rt></ruby> ${'| ' + 'charlie'.repeat(3) + ' '.repeat(9)}|\n\n<ruby>delta<rt>${'golf hotel '.repeat(40)}</rt></ruby> echo <ruby>delta<rt>${'golf'.repeat(70)}</rt></ruby>.\n\nCharlie(((<ruby>golf<rt>${'hotel '.repeat(26)}</rt></ruby>)))${'x'.repeat(70)}.\n`
  },
  'words that are turned round, below a reading, in words of another direction': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n<p lang="ar">charlie <ruby>\u202eturned\u202c<rt>delta</rt></ruby> foxtrot</p>\n\n<p lang="ar">charlie <ruby>a \u05d0<rt>\u05d0 delta</rt></ruby> foxtrot</p>\n\n\u05d0\u05d1 <ruby>\u05d2<rt>gimel</rt></ruby> \u05d3 <ruby>[\u05d2](https://example.org/) b<rt>gimel</rt></ruby> \u05d3.\n`
  },
  'tasks of which one begins a page': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n${'- [x] charlie\n\n'.repeat(60)}`
  },
  'a note that a row refers to on the second page of its table': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\n| a | b |\n| - | - |\n${'| c | d |\n'.repeat(60)}| e | f[^1] |\n\nCharlie.\n\n[^1]: Delta.\n`
  },
  'a note that begins with code in a list, whose number is not painted over': {
    'source/alpha.md': `---\n${book}---\n\n# Bravo\n\nCharlie[^1].\n\n[^1]:\n    - \`\`\`\n      delta\n      \`\`\`\n`
  }
}

test.each(oneOf(3, Object.entries(sources)))('%s', async (_, files) => {
  expect(await findingsIn(await builtOutput(files))).toEqual([])
})
