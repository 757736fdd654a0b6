/** A book of Bookdown comes with its order, its parts, and the pictures that its cells show. */
import {expect, test} from 'vitest'
import {importFolder} from '../../pipeline/import/import-folder.ts'
import {partsIn, withoutParts} from '../../pipeline/import/texts/parts-of-books.ts'
import {picturesOfCells} from '../../pipeline/import/texts/pictures-of-cells.ts'
import {processorSeconds} from '../support/processor-seconds.ts'
import {memoryTree} from './memory-tree.ts'

const files = {
  '_bookdown.yml': 'rmd_files: ["index.Rmd", "20-bravo.Rmd", "10-alpha.Rmd", "30-charlie.Rmd"]\n',
  'index.Rmd':
    '---\ntitle: "The <br> Book<br/>"\nauthor: [Delta, Echo]\ndescription: What it says.\nlang: en\n---\n\n# Welcome {-}\n',
  '10-alpha.Rmd':
    '# Alpha\n\n```{r, echo=FALSE, fig.cap="A plan"}\nknitr::include_graphics("img/plan.png")\n```\n\n# (APPENDIX) Annexes {-}\n',
  '20-bravo.Rmd': '# (PART) First part {-}\n\n# Bravo\n',
  '30-charlie.Rmd': '# Charlie\n',
  'notes.Rmd': '# Notes\n',
  'img/plan.png': ''
}

const publication = `title: The Book
summary: What it says.
language: en
authors:
  - Delta
  - Echo
contents:
  documents:
    - index.md
  parts:
    - document: part-1.md
      documents:
        - 20-bravo.md
        - 10-alpha.md
  annexes:
    - 30-charlie.md
`

test('order, parts, annexes and pictures', async () => {
  const plan = await importFolder(memoryTree(files))
  const texts = new Map(
    plan.files.flatMap((file) => (file.kind === 'text' ? [[file.path, file.text] as const] : []))
  )
  expect(plan.profile).toBe('quarto')
  expect(plan.lost).toEqual([{path: 'notes.Rmd', what: 'this document, which is not in the contents'}])
  expect(texts.get('20-bravo.md')).toBe('\n# Bravo\n')
  expect(texts.get('10-alpha.md')).toBe('# Alpha\n\n![A plan](img/plan.png)\n\n')
  expect(plan.files.map(({path}) => path)).toContain('img/plan.png')
  expect(texts.get('publication.yaml')).toBe(publication)
})

test('without a list the chapters stand in the order of their names, those with an underscore left out', async () => {
  const {'_bookdown.yml': _, ...others} = files
  const plan = await importFolder(
    memoryTree({...others, '_bookdown.yml': 'book_filename: b\n', '_draft.Rmd': '# No\n'})
  )
  const texts = plan.files.flatMap((file) =>
    file.kind === 'text' && file.path.endsWith('.md') ? [file.path] : []
  )
  expect(texts).toEqual(expect.arrayContaining(['index.md', '10-alpha.md', 'notes.md']))
  expect(texts).not.toContain('_draft.md')
})

test.each([
  [
    'options in lines',
    '```{r}\n#| label: fig-plan\n#| echo: false\n#| fig-cap: "A \\"plan\\""\n#| fig-alt: Two boxes\nknitr::include_graphics("a b.png")\n```',
    '![A "plan"](<a b.png>){#fig-plan fig-alt="Two boxes"}'
  ],
  [
    'several pictures',
    "```{r echo = FALSE}\ninclude_graphics(c('a.png', 'b.png'))\n```",
    '![](a.png)\n\n![](b.png)'
  ],
  [
    'code that is shown, too',
    '```{r}\ninclude_graphics("a.png")\n```',
    '```{r}\ninclude_graphics("a.png")\n```\n\n![](a.png)'
  ],
  ['in an item', '  ```{r, echo=F}\n  include_graphics("a.png")\n  ```', '  ![](a.png)'],
  ['what is only shown', '```{r, eval=FALSE}\ninclude_graphics("a.png")\n```', undefined],
  ['what does more', '```{r, echo=FALSE}\nx <- 1\ninclude_graphics("a.png")\n```', undefined],
  ['a path that is worked out', '```{r, echo=FALSE}\ninclude_graphics(here("a.png"))\n```', undefined]
])('%s', (_, text, expected) => {
  expect(picturesOfCells(`Words.\n\n${text}\n`)).toBe(`Words.\n\n${expected ?? text}\n`)
})

test('headings of parts in code are code', () => {
  const text = '```\n# (PART) Alpha {-}\n```\n\n# (PART\\*) Bravo\n'
  expect(partsIn(text)).toEqual({above: [{title: 'Bravo', isAppendix: false}], below: []})
  expect(withoutParts(text)).toBe('```\n# (PART) Alpha {-}\n```\n\n')
})

test('long lines take no time of their own', async () => {
  const heading = `# (PART) Alpha\n# (PART)${' '.repeat(100_000)}${'bravo'.repeat(100)}\n`
  expect(await processorSeconds(() => withoutParts(heading))).toBeLessThan(1)
  const cell = `\`\`\`{r ${'a'.repeat(100_000)}}\ninclude_graphics("a.png")\n\`\`\`\n`
  expect(await processorSeconds(() => picturesOfCells(cell))).toBeLessThan(1)
})
