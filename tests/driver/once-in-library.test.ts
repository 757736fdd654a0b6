/** What has one cause for a whole library is told once. */
import {expect, test} from 'vitest'
import {judge, type BuildOptions} from '../../pipeline/driver/index.ts'
import {linesOf} from '../check/lines.ts'
import {memoryOutput, memoryProject} from './memory-host.ts'
import {usualBuild} from './usual-build.ts'

const names = ['bravo', 'charlie', 'delta', 'echo', 'foxtrot']

const files: Readonly<Record<string, string>> = {
  'source/alpha.md': '# Alpha\n\nNo link.\n',
  ...Object.fromEntries(
    names.map((name) => [`source/${name}.md`, `# Text\n\n[Alpha](alpha.md), [data](data.csv).\n`])
  ),
  'source/data.csv': 'a,b\n'
}

async function told(
  settings: string,
  options: Partial<BuildOptions> = {},
  more: Readonly<Record<string, string>> = {}
): Promise<readonly string[]> {
  const {host, project} = await memoryProject(
    {...files, ...more, 'tetrapla.yaml': `language: en\n${settings}`},
    memoryOutput()
  )
  const judged = await judge(host, project, {...usualBuild, ...options})
  if (judged.kind !== 'judged') return []
  return linesOf(judged.diagnostics.filter(({ruleId}) => ruleId === 'link/leaves-publication'))
}

const publications = "warning: a link leads to other publications, where the PDF and EPUB can't follow"
const rule = '[link/leaves-publication]'
const hint =
  '  hint: say in `tetrapla.yaml` where the library is published: `baseUrl: https://example.org/library/`'

test('that the library has no address, with some of the places', async () => {
  expect(await told('')).toEqual([
    [
      `source/bravo.md:3:1-18: ${publications} ${rule}`,
      hint,
      '  source/bravo.md:3:20: here, too',
      '  source/charlie.md:3:1: here, too',
      '  source/charlie.md:3:20: here, too, and at 6 more'
    ].join('\n')
  ])
})

test('of the publications that are asked for, and of what is not silenced', async () => {
  expect(await told('', {only: ['echo']})).toEqual([
    [`source/echo.md:3:1-18: ${publications} ${rule}`, hint, '  source/echo.md:3:20: here, too'].join('\n')
  ])
  expect(await told('rules: {link/leaves-publication: off}\n')).toEqual([])
  expect(await told('baseUrl: https://example.org/\n')).toEqual([])
})

test('a warning beside what is none in another folder', async () => {
  const own = {'source/able/bravo.md': '# Able\n\n[Alpha](../alpha.md)\n'}
  const found = await told('folders: {source/able: {rules: {link/leaves-publication: info}}}\n', {}, own)
  expect(found.map((one) => one.slice(0, one.indexOf(' a link')))).toEqual([
    'source/able/bravo.md:3:1-21: info:',
    'source/bravo.md:3:1-18: warning:'
  ])
})

test('that publications say no language, with the number of files; an error with each', async () => {
  const found = async (settings: string) => {
    const {host, project} = await memoryProject({...files, 'tetrapla.yaml': settings}, memoryOutput())
    const judged = await judge(host, project, usualBuild)
    if (judged.kind !== 'judged') return []
    return linesOf(judged.diagnostics.filter(({ruleId}) => ruleId === 'document/has-language'))
  }
  expect(await found('')).toEqual([
    [
      'source/alpha.md:1:1: warning: the language is not known; and in 5 other files [document/has-language]',
      '  hint: write `language: en`, or another tag, here or in `tetrapla.yaml`',
      ...['bravo', 'charlie', 'delta'].map((name) => `  source/${name}.md:1:1: here, too`)
    ].join('\n')
  ])
  expect(await found('rules: {document/has-language: error}\n')).toHaveLength(1 + names.length)
})

test('but an error with each publication that it stops', async () => {
  expect(await told('rules: {link/leaves-publication: error}\n')).toHaveLength(2 * names.length)
})
