/** What a document of MDX takes from others stands in it, as its readers see it. */
import {expect, test} from 'vitest'
import {importFolder} from '../../pipeline/import/import-folder.ts'
import {placePartials} from '../../pipeline/import/texts/place-partials.ts'
import {processorSeconds} from '../support/processor-seconds.ts'
import {memoryTree} from './memory-tree.ts'

const files = {
  'docs/_fees.mdx':
    '---\ntitle: Fees\n---\n\n## Fees\n\nSee [two](two.md), ![a plan](./plan.png) and `[x](y.md)`.\n',
  'docs/_version.md': 'Version {props.number} of {props.name}.\n',
  'docs/part/_outer.mdx': "import Fees from '../_fees.mdx'\n\nBefore.\n\n<Fees />\n",
  'docs/_self.mdx': "import Self from './_self.mdx'\n\n<Self />\n"
}

const placed = async (text: string, path = 'docs/one.mdx') => placePartials(text, path, memoryTree(files))

test.each([
  ['at the margin', "import Fees from './_fees.mdx'\n\n<Fees />\n\nAfter.", '## Fees\n\nSee [two](two.md),'],
  ['with a closing tag', 'import Fees from "./_fees.mdx";\n\n<Fees></Fees>', '## Fees\n\nSee [two](two.md),'],
  ['by its path in the site', "import Fees from '@site/docs/_fees.mdx'\n\n<Fees/>", '## Fees\n\nSee'],
  ['in a list', "import Fees from './_fees.mdx'\n\n- One\n\n  <Fees />", '- One\n\n  ## Fees\n\n  See'],
  [
    'with texts of its own',
    "import Version from './_version.md'\n\n<Version number='2' name={\"Alpha\"} />",
    '\nVersion 2 of Alpha.'
  ]
])('%s', async (_, text, expected) => {
  const made = await placed(text)
  expect(made.text).toContain(expected)
  expect(made.lost).toEqual([])
})

test('its addresses lead to the same files from another folder, and code stays as it is', async () => {
  const {text, lost} = await placed(
    "import Outer from '../part/_outer.mdx'\n\n<Outer />\n",
    'docs/deep/one.mdx'
  )
  expect(lost).toEqual([])
  expect(text).toContain(
    'Before.\n\n## Fees\n\nSee [two](../two.md), ![a plan](../plan.png) and `[x](y.md)`.'
  )
  expect(text).not.toContain('_fees')
})

test.each([
  ['one that is not there', "import Gone from './_gone.mdx'\n\n<Gone />", './_gone.mdx', 'Gone'],
  ['one among words', "import Fees from './_fees.mdx'\n\nSee <Fees /> here.", './_fees.mdx', 'Fees'],
  ['one that holds itself', "import Self from './_self.mdx'\n\n<Self />", './_self.mdx', 'Self']
])('%s is told', async (_, text, file, name) => {
  expect((await placed(text)).lost).toEqual([
    `the text of \`${file}\`, for which \`<${name} />\` stands: write it there`
  ])
})

test.each([
  ['one that is only shown', "import Fees from './_fees.mdx'\n\n```jsx\n<Fees />\n```\n"],
  ['a component that is no document', "import Tabs from '@theme/Tabs'\n\n<Tabs />\n"]
])('%s stays', async (_, text) => {
  expect(await placed(text)).toEqual({text, lost: []})
})

test('thousands of imports take no time of their own', async () => {
  const text = Array.from({length: 3000}, (_, index) => `import A${index} from './none.mdx'\n`).join('')
  expect(await processorSeconds(() => placed(`${text}\n<A7 />\n`))).toBeLessThan(2)
})

test('a long one is put in as long as the document could be read', async () => {
  const long = `${'alpha '.repeat(200)}\n`.repeat(1000)
  const {text} = await placePartials(
    `import A from './long.mdx'\n\n${'<A />\n\n'.repeat(5)}`,
    'a.mdx',
    memoryTree({'long.mdx': long})
  )
  expect(text.match(/alpha/g)).toHaveLength(3 * 200_000)
})

test('a site of Docusaurus has its partials where they stand, and no pages of them', async () => {
  const plan = await importFolder(
    memoryTree({
      ...files,
      'docusaurus.config.js': 'module.exports = {title: "Alpha"}',
      'docs/one.mdx': "---\ntitle: One\n---\n\nimport Fees from './_fees.mdx'\n\n<Fees />\n",
      'docs/two.mdx': '# Two\n',
      'docs/plan.png': ''
    })
  )
  const paths = plan.files.map(({path}) => path)
  expect(paths).toEqual(['publication.yaml', 'one.md', 'two.md', 'plan.png'])
  expect(plan.files[1]).toMatchObject({
    text: '---\ntitle: One\n---\n\n## Fees\n\nSee [two](two.md), ![a plan](./plan.png) and `[x](y.md)`.\n'
  })
  expect(plan.lost).toEqual([])
})
