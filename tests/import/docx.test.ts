/** What DOCX files become, and what is told of them. */
import {strToU8, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {importDocx} from '../../pipeline/import/docx/import-docx.ts'
import type {Tracking} from '../../pipeline/import/docx/inlines.ts'
import {item, paragraph, picture, run, textBox, wordFile} from './word-file.ts'

function imported(bytes: Uint8Array, track: Tracking = 'accept') {
  const plan = importDocx({path: 'report.docx', name: 'report', bytes, track})
  if ('fault' in plan) return {text: '', told: [], paths: [], fault: plan.fault}
  const [document] = plan.files
  const text = document?.kind === 'text' ? document.text : ''
  return {
    text: text.replace(/^---\n[^]*?---\n\n/, ''),
    head: /^---\n[^]*?---\n/.exec(text)?.[0],
    told: plan.lost.map(({what}) => what).filter((what) => !what.startsWith('a comment')),
    comments: plan.lost.map(({what}) => what).filter((what) => what.startsWith('a comment')),
    paths: plan.files.map((file) => file.path)
  }
}

function textOf(body: string, track?: Tracking): string {
  return imported(wordFile(body), track).text
}

const bold = '<w:b/>'

describe('headings', () => {
  test('are known by the names of their styles, in any language, and begin below the title', () => {
    const body = [
      paragraph(run('The title'), 'Titel'),
      paragraph(run('Alpha', bold), 'berschrift1'),
      paragraph(run('Bravo'), 'Eigene'),
      paragraph(run('Charlie.')),
      paragraph(run('Delta'), undefined, '<w:outlineLvl w:val="0"/>')
    ].join('')
    expect(textOf(body)).toBe('## Alpha\n\n### Bravo\n\nCharlie.\n\n## Delta\n')
    expect(imported(wordFile(body)).head).toBe(
      '---\ntitle: The title\nlanguage: de-AT\nauthors:\n  - Ada\n---\n'
    )
  })

  test('an author whose style is made from that of the title is no part of the title', () => {
    const body = paragraph(run('The title'), 'Titel') + paragraph(run('Ada'), 'Verfasser')
    const {head, text} = imported(wordFile(body))
    expect(head).toContain('\ntitle: The title\n')
    expect(text).toBe('Ada\n')
  })

  test('one in a table that only lays out its page stands in none; in any other it is words of its cell, and is told', () => {
    const cell = (...content: readonly string[]) => `<w:tc>${content.join('')}</w:tc>`
    const table = (...rows: readonly string[]) =>
      `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
    const heading = paragraph(run('Alpha'), 'berschrift1')
    const banner = table(cell(paragraph('')) + cell(heading, paragraph(run('Bravo', bold))))
    const told =
      'paragraph 1: the table around “Alpha”: a heading stands in none, and what the table held follows one after the other'
    expect(imported(wordFile(banner))).toMatchObject({text: '## Alpha\n\n**Bravo**\n', told: [told]})
    expect(imported(wordFile(table(cell(heading), cell(paragraph(run('Bravo'))))))).toMatchObject({
      text: '## Alpha\n\nBravo\n',
      told: [told]
    })
    const words = cell(paragraph(run('Bravo')))
    expect(imported(wordFile(table(cell(heading) + words, words + words))).told).toEqual([
      'paragraph 1: what makes “Alpha” a heading: it is words of a cell'
    ])
  })

  test('one that stands first and alone at its level is the title, where nothing else says one', () => {
    const core = (title: string) => ({
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:title>${title}</dc:title></cp:coreProperties>`
    })
    const heading = (words: string) => paragraph(run(words), 'berschrift1')
    const below = paragraph(run('Bravo'), 'Eigene')
    const alone = heading(' Alpha &amp; one ') + below
    for (const title of ['', 'Alpha &amp; one'])
      expect(imported(wordFile(alone, core(title)))).toMatchObject({
        text: '# Alpha & one\n\n## Bravo\n',
        head: '---\nlanguage: de-AT\n---\n'
      })
    for (const [body, title] of [
      [alone, 'Other'],
      [alone + heading('Charlie'), ''],
      [below + alone, '']
    ] as const)
      expect(imported(wordFile(body, core(title))).text).toContain('## Alpha & one\n')
  })

  test('that are only bold are headings, and are told; a bold sentence is none', () => {
    const body =
      paragraph(run('Alpha', bold)) +
      paragraph(run('Bravo.', bold)) +
      paragraph(run('Charlie', bold) + run(' delta'))
    const {text, told} = imported(wordFile(body))
    expect(text).toBe('## Alpha\n\n**Bravo.**\n\n**Charlie** delta\n')
    expect(told).toEqual(['paragraph 1: the look of a heading: “Alpha” is bold, and is a heading now'])
  })

  test('that links lead to keep their bookmark', () => {
    const body =
      paragraph(`<w:bookmarkStart w:id="1" w:name="_Ref1"/>${run('Alpha')}`, 'berschrift1') +
      paragraph(`<w:hyperlink w:anchor="_Ref1">${run('see alpha')}</w:hyperlink>`)
    expect(textOf(body)).toBe('## Alpha {#_Ref1}\n\n[see alpha](#_Ref1)\n')
  })
})

describe('words', () => {
  test('keep their marks, whatever runs Word has parted them into', () => {
    const body = paragraph(
      run('Al', bold) +
        run('pha ', bold) +
        run('bravo', '<w:i/>') +
        run(' x') +
        run('2', '<w:vertAlign w:val="superscript"/>')
    )
    expect(textOf(body)).toBe('**Alpha** _bravo_ x<sup>2</sup>\n')
  })

  test('have no spaces at the edges of a paragraph', () => {
    expect(textOf(paragraph(run('  Alpha ') + run(' bravo ', bold) + run(' ')))).toBe('Alpha  **bravo**\n')
  })

  test('that Markdown would read otherwise stay words', () => {
    expect(textOf(paragraph(run('1. *alpha* [b] &lt;c&gt; # d_e_')))).toBe(
      '1\\. \\*alpha\\* \\[b] \\<c> # d_e\\_\n'
    )
    expect(textOf(paragraph(run('$x$ {#a} ==b== %%c%% :tada: 10:30 a=b 5%')))).toBe(
      '\\$x\\$ \\{#a} \\=\\=b\\=\\= \\%\\%c\\%\\% \\:tada: 10:30 a=b 5%\n'
    )
  })

  test('links, fields and notes', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/x" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const body = paragraph(
      `<w:hyperlink r:id="rId2">${run('web')}</w:hyperlink>${run(' and ')}${field}${run('field')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('.')}<w:r><w:footnoteReference w:id="7"/></w:r>`
    )
    expect(textOf(body)).toBe(
      '[web](https://example.org/) and [field](https://example.org/x).[^1]\n\n[^1]: The note.\n'
    )
  })

  test('hidden ones, formulas, text boxes and comments are told', () => {
    const body = paragraph(
      `${run('Alpha')}${run('secret', '<w:vanish/>')}<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath><w:r><w:object/></w:r>`
    )
    const {text, told, comments} = imported(wordFile(body))
    expect(text).toBe('Alphax=1\n')
    expect(told).toEqual([
      'paragraph 1: hidden text: “secret”',
      'paragraph 1: a formula, of which only the signs are kept: “x=1”',
      'paragraph 1: an object of another program'
    ])
    expect(comments).toEqual(['a comment of Ada: “Why?”'])
  })
})

describe('text boxes', () => {
  test('follow the paragraph in which they stand, paragraph by paragraph, and are told', () => {
    const box = textBox(
      paragraph(run('In force since 2010', bold)) +
        paragraph(run('for ', '<w:i/>') + run('all.')) +
        paragraph('') +
        paragraph(textBox(paragraph(run('Within.')))) +
        item('one', 1, 0)
    )
    const body = paragraph(run('Alpha') + box + run(' bravo.')) + paragraph(run('Charlie.'))
    const {text, told} = imported(wordFile(body))
    expect(text).toBe(
      'Alpha bravo.\n\n**In force since 2010**\n\n_for_ all.\n\nWithin.\n\n- one\n\nCharlie.\n'
    )
    expect(told).toEqual([
      'paragraph 1: a text box, whose words follow this paragraph: “In force since 2010 for all. one”',
      'paragraph 1: a text box, whose words follow this paragraph: “Within.”'
    ])
  })

  test('stand alone where their paragraph has no words, and leave headings and code as they are', () => {
    const box = textBox(paragraph(run('One')) + paragraph(run('two.')))
    expect(textOf(paragraph(box))).toBe('One\n\ntwo.\n')
    expect(textOf(paragraph(run('Alpha') + box, 'berschrift1'))).toBe('## Alpha\n\nOne\n\ntwo.\n')
    expect(textOf(paragraph(run('a = b') + box, 'Code'))).toBe('```\na = b\n```\n\nOne\n\ntwo.\n')
  })

  test('that stand in the line are no drawings', () => {
    const box = textBox(paragraph(run('One.'))).replaceAll('wp:anchor', 'wp:inline')
    const {text, told} = imported(wordFile(paragraph(box)))
    expect(text).toBe('One.\n')
    expect(told).toEqual(['paragraph 1: a text box, whose words follow this paragraph: “One.”'])
  })

  test('bring their pictures once, and in a cell their words once', () => {
    expect(textOf(paragraph(textBox(paragraph(picture('rId1', 'A map')))))).toBe(
      '![A map](images/report-image1.png)\n'
    )
    const cell = `<w:tbl><w:tr><w:tc>${paragraph(run('Alpha') + textBox(paragraph(run('One')) + paragraph(run('two'))))}</w:tc></w:tr></w:tbl>`
    const {text, told} = imported(wordFile(cell))
    expect(text.match(/Alpha|One|two/g)).toEqual(['Alpha', 'One', 'two'])
    expect(text).not.toMatch(/Onetwo|AlphaOne/)
    expect(told).toEqual(['paragraph 1: a text box, whose words follow this paragraph: “One two”'])
  })
})

test('lists keep their levels and labels', () => {
  const body = [
    item('a', 1, 0),
    item('b', 1, 1),
    item('c', 1, 0),
    paragraph(run('Between.')),
    item('d', 2, 0),
    item('e', 2, 1),
    item('f', 2, 1),
    item('g', 2, 0)
  ].join('')
  expect(textOf(body)).toBe('- a\n  - b\n- c\n\nBetween.\n\n3. d\n   (a) e\n   (b) f\n4. g\n')
})

test('code, quotations, and no table of contents', () => {
  const body =
    paragraph(run('Alpha 3'), 'Verzeichnis1') +
    paragraph(run('if (a *b*)'), 'Code') +
    paragraph(run('  c'), 'Code') +
    paragraph(run('Quoted'), 'Zitat')
  expect(textOf(body)).toBe('```\nif (a *b*)\n  c\n```\n\n> Quoted\n')
})

describe('tables', () => {
  test('a list in a cell is lines, and its signs are told once a table', () => {
    const cell = `<w:tc>${item('alpha', 1, 0)}${item('bravo', 1, 0)}${item('', 1, 0)}</w:tc>`
    const table = `<w:tbl><w:tr>${cell}${cell}</w:tr></w:tbl>`
    expect(imported(wordFile(table)).told).toEqual([
      'paragraph 1: the numbers and bullets of lists in cells: their items are lines'
    ])
    expect(imported(wordFile(`<w:tbl><w:tr><w:tc>${item('', 1, 0)}</w:tc></w:tr></w:tbl>`)).told).toEqual([])
  })

  const cell = (text: string, more = '') => `<w:tc><w:tcPr>${more}</w:tcPr>${paragraph(run(text))}</w:tc>`
  const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`

  test('are written with pipes', () => {
    const table = `<w:tbl>${row(cell('A'), cell('B|C'))}${row(cell('1'), cell('2'))}</w:tbl>`
    expect(textOf(table)).toBe('| A | B\\|C |\n| - | - |\n| 1 | 2 |\n')
  })

  test('with a cell to choose from', () => {
    const choice = `<w:sdt><w:sdtPr/><w:sdtContent>${cell('2')}</w:sdtContent></w:sdt>`
    const last = `<w:sdt><w:sdtContent>${row(cell('3'), cell('4'))}</w:sdtContent></w:sdt>`
    expect(textOf(`<w:tbl>${row(cell('1'), choice)}${last}</w:tbl>`)).toBe(
      '| 1 | 2 |\n| - | - |\n| 3 | 4 |\n'
    )
  })

  test('in HTML hold references to notes in Markdown, between empty lines', () => {
    const note = `<w:tc>${paragraph(`${run('B*')}<w:r><w:footnoteReference w:id="7"/></w:r>`)}</w:tc>`
    const table = `<w:tbl>${row(cell('A', '<w:gridSpan w:val="2"/>'))}${row(cell('1'), note)}</w:tbl>`
    expect(textOf(table)).toBe(
      '<table>\n<tr><td colspan="2">A</td></tr>\n<tr><td>1</td><td>\n\nB\\*[^1]\n\n</td></tr>\n</table>\n\n[^1]: The note.\n'
    )
  })

  test('with cells that span others are HTML, and have their caption', () => {
    const merge = '<w:vMerge w:val="restart"/>'
    const table = `<w:tbl><w:tblPr><w:tblLook w:firstRow="1"/></w:tblPr>${row(cell('A', '<w:gridSpan w:val="2"/>'))}${row(cell('1', merge), cell('2'))}${row(cell('', '<w:vMerge/>'), cell('3 &lt;'))}</w:tbl>`
    const caption = paragraph(
      `${run('Tabelle ')}<w:fldSimple w:instr=" SEQ Tabelle ">${run('1')}</w:fldSimple>${run(': Alpha')}`,
      'Beschriftung'
    )
    expect(textOf(caption + table)).toBe(
      ':::table[Alpha]\n\n<table>\n<tr><th colspan="2">A</th></tr>\n<tr><td rowspan="2">1</td><td>2</td></tr>\n<tr><td>3 &#60;</td></tr>\n</table>\n\n:::\n'
    )
  })
})

test('pictures come with their alternative text and caption; what no browser shows is told', () => {
  const body =
    paragraph(picture('rId1', 'One thing')) +
    paragraph(run('Caption'), 'Beschriftung') +
    paragraph(picture('rId3', 'Old'))
  const {text, told, paths} = imported(wordFile(body))
  expect(text).toBe(':::figure[Caption]\n\n![One thing](images/report-image1.png)\n\n:::\n')
  expect(paths).toEqual(['report.md', 'images/report-image1.png'])
  expect(told).toEqual(['paragraph 3: a picture, `media/image2.emf`: “Old”'])
})

describe('recorded changes', () => {
  const body = paragraph(
    `${run('Alpha ')}<w:ins w:author="Ada">${run('new ')}</w:ins><w:del w:author="Ben"><w:r><w:delText xml:space="preserve">old </w:delText></w:r></w:del>${run('end')}`
  )

  test.each([
    ['accept', 'Alpha new end\n', []],
    ['reject', 'Alpha old end\n', []],
    [
      'list',
      'Alpha new end\n',
      ['paragraph 1: accepted: “new ”, inserted by Ada', 'paragraph 1: accepted: “old ”, deleted by Ben']
    ]
  ] as const)('%s', (track, text, told) => {
    expect(imported(wordFile(body), track)).toMatchObject({text, told})
  })
})

describe('one fault for a file that can not be read', () => {
  const bomb = zipSync({'word/document.xml': new Uint8Array(8 * 1024 * 1024)}, {level: 9})

  test.each([
    ['empty', new Uint8Array(), 'it is no DOCX file'],
    ['something else', strToU8('%PDF-1.7'), 'it is no DOCX file'],
    [
      'encrypted',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
      'it is encrypted, or in the format of Word 97: save it as .docx without a password'
    ],
    [
      'cut',
      wordFile(paragraph(run('Alpha'))).subarray(0, 900),
      'it is damaged: its archive can not be unpacked'
    ],
    [
      'another archive',
      zipSync({'a.txt': strToU8('a')}),
      'it is damaged, or no text document: it has no `word/document.xml`'
    ],
    ['broken XML', wordFile('<w:p>'), 'it is damaged: `word/document.xml` can not be read'],
    ['a bomb', bomb, 'it unpacks to more than a document can hold']
  ])('%s', (_, bytes, fault) => {
    expect(imported(bytes)).toMatchObject({fault})
  })
})

describe('numbers that no program writes', () => {
  const written = ['-5', '0', '9', '70000', '1000000000000', '1e3', 'x', '']
  const formats = ['decimal', 'lowerLetter', 'upperRoman']

  test.each(written)('%j as a start, a level or a span does no harm', (number) => {
    const lists = formats.map(
      (format, id) =>
        `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="${number}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`
    )
    const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${lists.join('')}</w:numbering>`
    const at = (level: string, list: number): string =>
      paragraph(
        run('bravo'),
        undefined,
        `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
      )
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="${number}"/></w:tcPr>${paragraph(run('charlie'))}</w:tc>`
    const body = [
      paragraph(run('alpha'), undefined, `<w:outlineLvl w:val="${number}"/>`),
      ...formats.flatMap((_, id) => [at('0', id + 1), at(number, id + 1)]),
      `<w:tbl><w:tr>${cell}${cell}</w:tr></w:tbl>`
    ].join('')
    const {text} = imported(wordFile(body, {'word/numbering.xml': numbering}))
    expect(text.match(/alpha|bravo|charlie/g)).toEqual([
      'alpha',
      ...Array(6).fill('bravo'),
      'charlie',
      'charlie'
    ])
    expect(text.length).toBeLessThan(1000)
  })
})
