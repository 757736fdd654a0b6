/** What the proof of a build says of an edition that differs: where, what, and how to go on meanwhile. */
import {expect, test} from 'vitest'
import {differencesFound, prove} from '../../pipeline/driver/publication/prove.ts'
import type {EditionName} from '../../pipeline/model/publication/front-matter.ts'
import {publish} from '../editions/pdf/make-pdf.ts'
import {makeEditions} from '../support/make-edition.ts'
import {wantedOf} from '../support/verify-editions.ts'

const source = (text: string) => ({'tetrapla.yaml': 'language: en\n', 'source/alpha.md': text})

const whole = `# Alpha

First.

- bravo
- charlie delta echo

<table><tr><td>foxtrot</td></tr></table>
`

/** The findings of a build whose edition was made of another text than its source has. */
async function findings(edition: EditionName, other: string): Promise<readonly string[]> {
  const publication = await publish(source(whole))
  const made = await makeEditions(await publish(source(other)), [edition])
  const {diagnostics} = prove(wantedOf(publication), publication.place, {
    artifacts: new Map([...made, ['json', []]])
  })
  return diagnostics
    .filter(({message}) => message.includes(`${edition} edition`))
    .map(({place, message, hints}) => {
      const {path, start} = place
      return [`${path}:${String(start.line)}:${String(start.column)}: ${message}`, ...(hints ?? [])].join(
        '\n'
      )
    })
}

const report = 'this is a fault of Tetrapla, not of the text; please report it with the source'
const meanwhile = '`--edition json` makes the others meanwhile'

test.each(['html', 'epub', 'pdf'] as const)('a word of the %s edition', async (edition) => {
  const [first] = await findings(edition, whole.replace('delta', 'india'))
  expect(first).toBe(
    [
      `source/alpha.md:6:3: the ${edition} edition differs at \`alpha/alpha-p3\`: text, ` +
        'the source has `charlie delta echo`, the edition has `charlie india echo`',
      report,
      meanwhile
    ].join('\n')
  )
})

test('words that are gone', async () => {
  const [first] = await findings('html', whole.replace('>foxtrot<', '><'))
  expect(first).toContain('the source has `foxtrot`, the edition has no words')
})

test('a cell too many stands after the one before it, and says nothing of words', async () => {
  const all = await findings('html', whole.replace('</td></tr>', '</td><td></td></tr>'))
  expect(all.map((one) => one.split('\n')[0])).toContain(
    'source/alpha.md:8:12: the html edition differs at `alpha/alpha-t1/r1c2`: extra'
  )
})

test('a block too many stands after the one before it', async () => {
  const all = await findings('pdf', whole.replace('<table>', 'golf\n\n<table>'))
  expect(all.map((one) => one.split('\n')[0])).toContain(
    'source/alpha.md:5:1: the pdf edition differs at `alpha/alpha-p4`: extra, the edition has `golf`'
  )
})

test('many differences are counted, and an edition that cannot be read says why', () => {
  const place = {path: 'source/alpha.md', start: {line: 1, column: 1}}
  const [html, pdf] = [{edition: 'html' as const}, {edition: 'pdf' as const}]
  const found = differencesFound(
    [
      {
        ...html,
        units: 9,
        total: 120,
        differences: [{...html, kind: 'text', key: 'a/t1/r1c1', wanted: 'bravo', found: 'charlie', more: 4}]
      },
      {
        ...pdf,
        units: 0,
        total: 1,
        differences: [{...pdf, kind: 'unreadable', key: '', found: 'it ends early'}]
      }
    ],
    place,
    ['html', 'pdf']
  )
  expect(found.map(({message}) => message)).toEqual([
    'the html edition differs at `a/t1/r1c1`: text, the source has `bravo`, the edition has `charlie`, and 4 more in the same block',
    '115 more differences of the html edition are not listed',
    'the pdf edition cannot be read back: it ends early'
  ])
})
