/** What is heard of a formula: words in the language of the text around it, or its signs; never words of another language. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import type {MathElement} from '../../pipeline/model/tree/mathml.ts'
import type {Formula} from '../../pipeline/model/tree/nodes.ts'
import {nodesOf} from '../../pipeline/model/tree/walk.ts'
import {speak} from '../../pipeline/transform/speech/speak.ts'
import {expectFile} from '../support/expect-file.ts'
import {arrangeProject} from './arrange-project.ts'

const folder = path.join(import.meta.dirname, '..', 'fixtures', 'spoken-formulas')
const formulas = readFileSync(path.join(folder, 'formulas.txt'), 'utf8').trimEnd().split('\n')

async function formulasIn(language: string, text: string): Promise<readonly Formula[]> {
  const [only] = await arrangeProject({[`source/alpha.${language}.md`]: `# Alpha\n\n${text}\n`})
  if (only === undefined) throw new Error('the project has one publication')
  return only.publication.documents.flatMap(({title, children}) =>
    nodesOf([...title, ...children], 'formula')
  )
}

async function heardIn(language: string, text: string): Promise<readonly string[]> {
  return (await formulasIn(language, text)).map(({alt, spoken}) => spoken ?? alt)
}

test.each(['de', 'en', 'es', 'fr', 'it'])('each formula in %s', async (language) => {
  const heard = await formulasIn(language, formulas.map((tex) => `$$${tex}$$`).join('\n\n'))
  expect(heard).toHaveLength(formulas.length)
  const lines = heard.map(({spoken}, index) => `${formulas[index] ?? ''}\n  ${spoken ?? 'its signs'}\n`)
  expectFile(path.join(folder, 'expected', `${language}.txt`), lines.join(''))
})

test('a region has the words of its language, and a language without words the signs', async () => {
  expect(await heardIn('de-AT', '$a^2$')).toEqual(['a Quadrat'])
  expect(await heardIn('pt', '$a^2$')).toEqual(['a^2'])
})

test('a block or a span in another language has its words', async () => {
  const text = [
    '$a^2$',
    '> $b^2$',
    '$c^2$ {lang=de}',
    '<span lang="fr">$d^2$</span>, <span lang="pt">$e^2$</span>, $f^2$',
    '<div lang="es">\n\n- $g^2$\n\n</div>'
  ].join('\n\n')
  expect(await heardIn('en', text)).toEqual([
    'a squared',
    'b squared',
    'c Quadrat',
    'd au carré',
    'e^2',
    'f squared',
    'g al cuadrado'
  ])
})

const x: MathElement = {name: 'mi', attributes: [], children: ['x']}
const hat: MathElement = {name: 'mo', attributes: [], children: ['^']}

test.each([
  ['mover', [hat]],
  ['munder', [x]],
  ['msub', [x]],
  ['msup', [x]],
  ['msubsup', [x, x]],
  ['munderover', [x, x]],
  ['mfrac', [x]],
  ['mroot', [x]],
  ['msqrt', []],
  ['mmultiscripts', [x, x]]
] as const)('what is nested in %s is said once', (name, others) => {
  /** How often the innermost sign is looked at. */
  const looksAt = (levels: number): number => {
    let looks = 0
    let node: MathElement = {
      ...x,
      get children() {
        looks += 1
        return x.children
      }
    }
    for (let level = 0; level < levels; level += 1) node = {name, attributes: [], children: [node, ...others]}
    expect(speak([node], 'en', false)).toContain('x')
    return looks
  }
  // Said twice at each level it would be 256 times as often.
  expect(looksAt(16)).toBeLessThan(4 * looksAt(8))
})

test('a displayed formula has its words where punctuation follows', async () => {
  expect(await heardIn('en', 'Alpha $$y = \\bar{x}$$. Bravo $$\\lim_{x\\to 0} x$$, charlie.')).toEqual([
    'y equals x bar.',
    'limit as x tends to 0 of x,'
  ])
})

test('what its author says is said', async () => {
  const text = '<math alttext="my words"><mi>x</mi><mo>=</mo><mn>1</mn></math>'
  expect(await heardIn('en', text)).toEqual(['my words'])
})

test('a formula in a heading is heard in words, and is its signs in the contents', async () => {
  const [only] = await arrangeProject({
    'source/alpha.en.md': '# Alpha $a^2$\n\n## The mass $m^2$\n\nBravo.\n'
  })
  const {documents, contents} = only?.publication ?? {}
  const [document] = documents ?? []
  expect(nodesOf(document?.title ?? [], 'formula').map(({spoken}) => spoken)).toEqual(['a squared'])
  expect(nodesOf(document?.children ?? [], 'formula').map(({spoken}) => spoken)).toEqual(['m squared'])
  expect(contents?.map(({title}) => title)).toEqual(['The mass m^2'])
})
