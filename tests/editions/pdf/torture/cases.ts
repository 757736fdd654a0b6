/** Documents that break layouts: each too large, too deep or too wide in one way. */

export interface Torture {
  readonly name: string
  readonly markdown: string
}

const words =
  'alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec'

/** About so many words, each different from its neighbours. */
export function prose(count: number): string {
  const all = words.split(' ')
  return Array.from({length: count}, (_, index) => all[index % all.length]).join(' ')
}

function times(count: number, make: (index: number) => string): string {
  return Array.from({length: count}, (_, index) => make(index)).join('')
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`
}

function table(columns: number, rows: readonly (readonly string[])[], head?: readonly string[]): string {
  const names = Array.from({length: columns}, (_, index) => `head ${String(index)}`)
  return row(head ?? names) + row(names.map(() => '---')) + rows.map(row).join('')
}

function indented(text: string, by: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(by))
}

/** Paragraphs of a note, so many that it fills several pages. */
function longNote(id: string, paragraphs: number): string {
  const rest = times(paragraphs, (index) => `\n\n    Paragraph ${String(index)} ${prose(80)}.`)
  return `[^${id}]: Begins ${prose(20)}.${rest}\n`
}

/** `size` 1 is for every day; more takes longer in proportion. */
export function tortures(size: number): readonly Torture[] {
  const blocks: {readonly [name: string]: string} = {
    'a word of many letters': `before ${times(2000 * size, (index) => 'abcdefghij'[index % 10] ?? '')} after`,
    'a word without any letter': `before ${'-'.repeat(1000 * size)} after ${'_/'.repeat(1000 * size)}`,
    'an address in a line': `see <https://example.org/${'alpha/'.repeat(60 * size)}> there`,
    'a paragraph of many words': prose(10_000 * size),
    'a paragraph of many marks': times(1000 * size, (index) => `*alpha* **bravo** \`c${String(index)}\` `),
    'many paragraphs of one word': times(500 * size, () => 'alpha\n\n'),
    'a line of code': `\`\`\`\n${times(1250 * size, (index) => `word${String(index % 9)}=[];`)}\n\`\`\``,
    'code of many lines': `\`\`\`js\n${times(300 * size, (index) => `const alpha${String(index)} = ${String(index)}\n`)}\`\`\``,
    'code in a list in a quotation': indented(
      `> - > \`\`\`\n${times(90, () => `>   > ${prose(9)}\n`)}>   > \`\`\``,
      0
    ),
    'a heading of many words': `## ${prose(300 * size)}\n\nafter`,
    'headings one below the other': times(
      60 * size,
      (index) => `${'#'.repeat(2 + (index % 5))} Heading ${String(index)}\n\n`
    ),
    'lists in lists': times(30, (index) => `${'  '.repeat(index)}- depth ${String(index)} ${prose(20)}\n`),
    'ordered lists with large numbers': `999999997. ${prose(30)}\n999999998. ${prose(30)}\n    1. ${prose(30)}`,
    'quotations in quotations': times(
      20,
      (index) => `${'> '.repeat(index + 1)}depth ${String(index)} ${prose(20)}\n${'> '.repeat(index + 1)}\n`
    ),
    'quotations as deep as they may be': `${'> '.repeat(95)}${prose(20)}`,
    'a table far down in quotations': table(3, [
      columnsOf(3, (index) => `alpha${String(index)} bravo`)
    ]).replaceAll(/^(?=.)/gm, '> '.repeat(60)),
    'callouts in callouts': calloutsIn(20),
    'lists, quotations and callouts in each other': mixed(10),
    'a table of many columns': table(
      40,
      [1, 2, 3].map((number) => columnsOf(40, (index) => `c${String(index)}r${String(number)}`))
    ),
    'a table of long words in many columns': table(12, [
      columnsOf(12, (index) => `internationalisation${String(index)} responsibility`)
    ]),
    'a cell taller than pages': table(3, [
      ['alpha', prose(1500 * size), 'charlie'],
      ['delta', 'echo', prose(40)]
    ]),
    'cells taller than pages beside each other': table(3, [
      [prose(600 * size), prose(900 * size), prose(1200 * size)]
    ]),
    'a table head taller than a page': table(
      2,
      [
        ['alpha', 'bravo'],
        ['charlie', 'delta']
      ],
      [prose(900), 'other']
    ),
    'a table of many rows': table(
      3,
      Array.from({length: 200 * size}, (_, index) => [`row ${String(index)}`, prose(index % 30), 'x'])
    ),
    'a table of one row': table(2, []),
    'rows that span pages': spanningTable(60),
    'tables in a list in a quotation': `> - alpha\n>\n${table(3, [
      ['a', 'b', prose(60)],
      ['d', 'e', 'f']
    ]).replaceAll(/^/gm, '>   ')}\n`,
    'a note of pages': `alpha[^one] bravo\n\ncharlie\n\n${longNote('one', 8 * size)}`,
    'notes in cells': `${table(
      2,
      Array.from({length: 6}, (_, index) => [`alpha[^n${String(index)}]`, prose(30)])
    )}\n${times(6, (index) => longNote(`n${String(index)}`, 2))}`,
    'notes in lists in quotations': `> - alpha[^one]\n>   - bravo[^two]\n>     1. charlie[^three]\n\n${longNote('one', 5)}\n${longNote('two', 5)}\n${longNote('three', 5)}`,
    'many notes of a line': `${times(80, (index) => `alpha[^m${String(index)}] `)}\n\n${times(80, (index) => `[^m${String(index)}]: Note ${String(index)} ${prose(12)}.\n`)}`,
    'notes in headings and captions': `## Alpha[^one]\n\n:::table[Bravo[^two]]\n${table(2, [['a', 'b']])}:::\n\n${longNote('one', 3)}\n${longNote('two', 3)}`,
    'a caption of many words': `:::table[${prose(300)}]\n${table(2, [['alpha', 'bravo']])}:::\n`,
    'letters with many accents': `a${'\u0301'.repeat(500 * size)} after`,
    'letters that break anywhere': '\u6f22\u5b57'.repeat(500 * size),
    'words from right to left': `\u0627\u0644\u0639\u0631\u0628\u064a\u0629 alpha `.repeat(100 * size),
    'hard breaks': times(150 * size, (index) => `line ${String(index)}  \n`),
    'a definition of pages': `<dl><dt>${prose(60)}</dt><dd>\n\n${prose(1500)}\n\n</dd></dl>`,
    'details of pages': `<details><summary>${prose(60)}</summary>\n\n${prose(1500)}\n\n</details>`
  }
  return Object.entries(blocks).map(([name, text]) => ({name, markdown: `# Title\n\n${text}\n\nThe end.\n`}))
}

function columnsOf(count: number, make: (index: number) => string): readonly string[] {
  return Array.from({length: count}, (_, index) => make(index))
}

function calloutsIn(depth: number): string {
  const fence = (level: number): string => ':'.repeat(3 + depth - level)
  const open = times(depth, (level) => `${fence(level)}note[Title ${String(level)}]\n${prose(15)}\n\n`)
  const close = Array.from({length: depth}, (_, index) => fence(depth - 1 - index)).join('\n')
  return `${open}${prose(60)}\n${close}`
}

function mixed(depth: number): string {
  let text = `${prose(60)}\n`
  for (let level = 0; level < depth; level++) {
    const inner = `level ${String(level)} ${prose(12)}\n\n${text}`
    if (level % 3 === 0) text = `- ${indented(inner, 2).trimStart()}`
    else if (level % 3 === 1) text = inner.replaceAll(/^/gm, '> ')
    else text = `${':'.repeat(4 + level)}tip[Level ${String(level)}]\n${inner}\n${':'.repeat(4 + level)}\n`
  }
  return text
}

/** A cell over all rows, beside rows that do not fit on one page. */
function spanningTable(rows: number): string {
  const body = times(rows, (index) => {
    const first = index === 0 ? `<td rowspan="${String(rows)}">${prose(200)}</td>` : ''
    return `<tr>${first}<td>row ${String(index)}</td><td>${prose(12)}</td></tr>\n`
  })
  return `<table><thead><tr><th>a</th><th>b</th><th>c</th></tr></thead><tbody>\n${body}</tbody></table>`
}
