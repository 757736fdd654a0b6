/** What stands before the text, parts, annexes, and translations beside their documents are whole in all editions. */
import {expect, test} from 'vitest'
import {builtOutput, findingsIn} from '../verify/output.ts'

const words = (title: string): string => `# ${title}\n\n## Section of ${title}\n\nWords of ${title}.\n`
const files = {
  'source/book/publication.yaml':
    'title: Book\nlanguage: en\ndate: 2026-01-02\nsections: numbered\ncontents:\n  front: [foreword.md]\n  parts:\n    - {document: part.md, documents: [alpha.md]}\n  annexes: [forms.md, terms.md]\n',
  'source/book/foreword.md': words('Foreword'),
  'source/book/part.md': '# Part\n',
  'source/book/alpha.md': words('Alpha').replace('Words', 'See [](forms.md#section-of-forms). Words'),
  'source/book/forms.md': words('Forms'),
  'source/book/terms.md': words('Terms'),
  'source/book/alpha.es.md': `${words('Bravo')}\n[](forms.md), [](terms.md)\n`,
  'source/book/forms.es.md': words('Charlie')
}

test('all four editions say the same, and the data say what is what', async () => {
  const output = await builtOutput(files)
  expect(await findingsIn(output)).toEqual([])
  const read = (path: string): unknown => JSON.parse(new TextDecoder().decode(output.get(path)))
  expect(read('book/en/book.en.json')).toMatchObject({
    documents: [
      {name: 'foreword', matter: 'front'},
      {name: 'part', matter: 'part', number: 'I'},
      {name: 'alpha', number: '1'},
      {name: 'forms', matter: 'annex', number: 'A'},
      {name: 'terms', matter: 'annex', number: 'B'}
    ],
    contents: [
      {key: 'foreword', matter: 'front'},
      {key: 'part', number: 'I'},
      {key: 'alpha', number: '1', children: [{number: '1.1'}]},
      {key: 'forms', number: 'A', children: [{number: 'A.1'}]},
      {key: 'terms', number: 'B', children: [{number: 'B.1'}]}
    ]
  })
  expect(read('book/es/book.es.json')).toMatchObject({
    metadata: {title: 'Book'},
    translations: [{language: 'en'}],
    documents: [
      {name: 'alpha', number: '1', source: {path: 'source/book/alpha.es.md'}},
      {name: 'forms', number: 'A', matter: 'annex'}
    ]
  })
  const page = new TextDecoder().decode(output.get('book/es/alpha.html'))
  expect(page).toContain('<a href="forms.html">Charlie</a>')
  expect(page).toContain('<a href="../en/terms.html"><span lang="en" dir="ltr">Terms</span></a>')
})
