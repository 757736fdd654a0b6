/** Blocks without words, or without any that can be seen: each edition has them, and says so. */
import {expect, test} from 'vitest'
import {editionNames} from '../../pipeline/model/publication/front-matter.ts'
import {verifyEditions} from '../support/verify-editions.ts'
import {publish} from '../editions/pdf/make-pdf.ts'
import {makeEditions} from '../support/make-edition.ts'

const space = '\u200b'

test.each([
  ['a document of a rule', '***\n'],
  ['a document of a rule below a title', '---\ntitle: Alpha\n---\n***\n\n---\n'],
  ['a title', `# ${space}\n\nalpha\n`],
  ['a heading', `# Alpha\n\n## ${space}\n\nbravo\n`],
  ['a title without anything', '#\n\nalpha\n'],
  [
    'headings without anything',
    '# Alpha\n\n##\n\nbravo\n\n### Charlie\n\n## <br>\n\n## <i></i>\n\n## &nbsp;\n'
  ],
  [
    'spaces of all kinds and soft hyphens at the ends of headings',
    '---\nsections: numbered\n---\n# Alpha &nbsp; &shy;\n\n## Bravo&nbsp; &shy;\n\n## &shy; &#x2003;Charlie &shy;&nbsp;\n\ndelta\n'
  ],
  ['paragraphs', `# Alpha\n\n${space}\n\n<b></b>\n\n&nbsp;\n\n[](https://example.org/)\n`],
  ['numbered paragraphs', `---\nparagraphs: numbered\n---\n# Alpha\n\n${space}\n\n<b></b>\n`],
  [
    'items, quotations, terms',
    `# Alpha\n\n- ${space}\n- <i></i>\n\n> ${space}\n\n<dl><dt>${space}</dt><dd></dd></dl>\n`
  ],
  [
    'lists of nothing in HTML',
    '# Alpha\n\n<ol></ol>\n\n- <ul></ul>\n\n<dl><dd></dd></dl>\n\nbravo[^1]\n\n[^1]: <ul id="charlie"></ul>\n'
  ],
  [
    'callouts and details',
    `# Alpha\n\n:::note[${space}]\n${space}\n:::\n\n<details><summary>${space}</summary>\n\n***\n\n</details>\n`
  ],
  [
    'captions and cells',
    `# Alpha\n\n:::table[${space}]\n| ${space} | <b></b> |\n|--|--|\n| | ${space} |\n:::\n`
  ],
  [
    'a row of a table that those above reach through',
    '# Alpha\n\n<table><tr><td rowspan="2">b</td></tr><tr></tr><tr><td>c</td></tr></table>\n'
  ],
  ['notes', `# Alpha\n\nbravo[^1] charlie[^2]\n\n[^1]: ${space}\n\n[^2]: <b></b>\n`],
  [
    'lines of code',
    `# Alpha\n\n\`\`\`\n${space}\nbravo\n${space}${space}\n\`\`\`\n\n\`\`\`\n${space}\n\`\`\`\n\n\`\`\`\n\t\n \n\`\`\`\n`
  ],
  ['code in a line', `# Alpha\n\n\`${space}\` bravo\n`],
  ...['&nbsp;', '&shy;', space, '&emsp; '].map((alt): [string, string] => [
    `alternative texts of ${alt}`,
    `# Alpha\n\n![${alt}](dot.svg)\n\nbravo ![${alt}](dot.svg) <img src="dot.svg" alt="${alt}"> charlie\n\n| a |\n|---|\n| ![${alt}](dot.svg) |\n`
  ])
])('%s', async (_, markdown) => {
  const publication = await publish({
    'tetrapla.yaml': 'language: en\n',
    'source/alpha.md': markdown,
    'source/dot.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8z"/></svg>'
  })
  const {verdicts} = verifyEditions(publication, await makeEditions(publication))
  expect(verdicts.map(({edition}) => edition)).toEqual([...editionNames])
  expect(verdicts.flatMap(({differences}) => differences)).toEqual([])
})

test('headings in notes, and those after them', async () => {
  const markdown =
    '# Alpha\n\nbravo[^1]\n\n## Charlie\n\ndelta[^2]\n\n##### Echo\n\n[^1]:\n    ##### Foxtrot\n\n    golf\n\n[^2]:\n    ##### Hotel\n\n    india\n'
  const publication = await publish({'tetrapla.yaml': 'language: en\n', 'source/alpha.md': markdown})
  const {verdicts} = verifyEditions(publication, await makeEditions(publication))
  expect(verdicts.flatMap(({differences}) => differences)).toEqual([])
})
