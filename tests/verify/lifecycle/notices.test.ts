/** Whatever is changed in a notice, a tombstone, or a page that leads on is found, however well it is hidden. */
import {describe, expect, test} from 'vitest'
import {builtOutput, findingsIn, recompute, rewrite, type OutputContent} from '../output.ts'

const whole = await builtOutput(
  {
    'tetrapla.yaml': 'language: en\nbaseUrl: https://example.org/a/\n',
    'source/alpha/publication.yaml':
      'title: Alpha\nstatus: withdrawn\nmoved: old\nwithdrawn: {date: 2026-03-01, reason: Wrong., replacedBy: bravo}\n',
    'source/alpha/scope.md': '# Scope\n\nCharlie.\n',
    'source/alpha/duties.md': '# Duties\n\nDelta.\n',
    'source/bravo.md': '# Bravo\n\nEcho.\n'
  },
  ['json', 'html']
)

/** What is found after a change that all manifests were made to fit. */
async function changed(path: string, change: (text: string) => string): Promise<readonly string[]> {
  const content: OutputContent = new Map(whole)
  rewrite(content, path, change)
  recompute(content)
  return findingsIn(content)
}

function replaced(from: string | RegExp, to: string): (text: string) => string {
  return (text) => text.replace(from, to)
}

const page = 'alpha/en/index.html'
const tombstone = 'alpha/en/alpha.en.json'

describe('a notice', () => {
  test('is right as it was built', async () => {
    expect(await findingsIn(whole)).toEqual([])
  })

  test.each([
    ['its title', '<h1>Alpha', '<h1>Alfa', 'title'],
    ['its language', 'lang="en"', 'lang="de"', 'language'],
    ['that it says it', 'has been withdrawn', 'has been updated', 'status'],
    ['when', 'datetime="2026-03-01"', 'datetime="2026-03-02"', 'date'],
    ['why', 'Wrong.', 'Right.', 'reason'],
    [
      'what replaces it',
      '<a href="../../bravo/en/index.html">Bravo',
      '<a href="https://example.org/x">Bravo',
      'replacement'
    ],
    ['that it is replaced', 'class="replacement"', 'class="other"', 'replacement']
  ])('is held to the tombstone: %s', async (_, from, to, fact) => {
    const found = await changed(page, replaced(from, to))
    expect(found).toContainEqual(
      expect.stringContaining(
        `${page}: output/editions-agree: the html edition differs at the publication: ${fact}`
      )
    )
  })

  test('that is none is told as such', async () => {
    const found = await changed(page, replaced('class="callout warning"', ''))
    expect(found).toContainEqual(expect.stringContaining("the html edition can't be read"))
  })
})

describe('a tombstone', () => {
  test.each([
    ['title', '"title": "Alpha"', '"title": "Alfa"'],
    ['status', '"status": "withdrawn"', '"status": "final"'],
    ['date', '"date": "2026-03-01"', '"date": "2026-03-02"'],
    ['reason', '"reason": "Wrong."', '"reason": "Right."'],
    ['replacement', '"publication": "bravo"', '"publication": "alpha"']
  ])('is held to what was proved when it was built: %s', async (fact, from, to) => {
    const found = await changed(tombstone, replaced(from, to))
    expect(found).toContainEqual(
      expect.stringContaining(`${tombstone}: output/editions-agree: the JSON edition says something else`)
    )
    expect(found).toContainEqual(expect.stringContaining(`differs at the publication: ${fact}`))
  })

  test.each(['{', '[]', '{"metadata": 1}', '{"metadata": {}}'])(
    'that is none is told as such: %s',
    async (text) => {
      const found = await changed(tombstone, replaced(/^[^]*$/, text))
      expect(found).toContainEqual(expect.stringContaining("the json edition can't be read"))
    }
  )
})
