/** A script without a font keeps the PDF of its publication from being made, and nothing else. */
import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {build, type BuildOptions, type BuildResult} from '../../pipeline/driver/index.ts'
import {fontPackage} from '../../pipeline/model/installed-fonts.ts'
import {memoryOutput, memoryProject, type MemoryOutput} from './memory-host.ts'
import {usualBuild} from './usual-build.ts'

const files = {
  'tetrapla.yaml': 'language: en\neditions: [pdf, json]\n',
  'source/alpha.md': '# Alpha\n\nதமிழ்\n',
  'source/bravo.md': '# Bravo\n\nCharlie.\n'
}

const usual: BuildOptions = {...usualBuild, allOrNothing: true}

async function run(
  own: Readonly<Record<string, string | Uint8Array>>,
  output: MemoryOutput,
  options: Partial<BuildOptions> = {}
): Promise<BuildResult> {
  const {host, project} = await memoryProject(own, output)
  return build(host, project, {...usual, ...options})
}

const madeIn = ({files: all}: MemoryOutput): readonly string[] =>
  [...all.keys()].filter((path) => /\.en\.(?:pdf|json)$/.test(path)).sort()

const found = (result: BuildResult): readonly string[] =>
  result.kind === 'unknown'
    ? [result.kind]
    : [result.kind, ...result.diagnostics.map(({severity, ruleId}) => `${severity} ${ruleId}`)]

test('the other editions are made, and the error is told', async () => {
  const output = memoryOutput()
  expect(found(await run(files, output))).toEqual(['built', 'error font/script-has-font'])
  expect(madeIn(output)).toEqual([
    'alpha/en/alpha.en.json',
    'bravo/en/bravo.en.json',
    'bravo/en/bravo.en.pdf'
  ])
})

test.each([
  ['a face of one letter', 'ಠ_ಠ and `ಠ`', 'built', ['warning pdf/has-glyph']],
  ['two letters by themselves', 'த or ம', 'built', ['warning pdf/has-glyph']],
  ['a word of two letters', 'தம', 'built', ['error font/script-has-font']],
  ['three letters by themselves', 'த, ம or ழ', 'built', ['error font/script-has-font']]
] as const)('%s', async (_, text, kind, told) => {
  const output = memoryOutput()
  const own = {...files, 'source/alpha.md': `# Alpha\n\n${text}\n`}
  expect(found(await run(own, output))).toEqual([kind, ...told])
  expect(madeIn(output).includes('alpha/en/alpha.en.pdf')).toBe(told[0] === 'warning pdf/has-glyph')
})

test('a font that is there and lacks them is not advised', async () => {
  const other = readFileSync(fontPackage('Noto Serif Devanagari').regular)
  const own = {...files, [fontPackage('Noto Sans Tamil').regular]: new Uint8Array(other)}
  const result = await run(own, memoryOutput())
  expect('diagnostics' in result && result.diagnostics[0]?.hints?.[0]).toMatch(
    /^Noto Sans Tamil is there, and lacks them: /
  )
})

test('words of a drawing are letters of its document', async () => {
  const output = memoryOutput()
  const drawing = (words: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><title>தமிழ்</title><text y="5">${words}</text></svg>`
  const own = {
    'tetrapla.yaml': files['tetrapla.yaml'],
    'source/a.svg': drawing('&#xBA4;மிழ்'),
    'source/b.svg': drawing('delta'),
    'source/alpha.md': '# Alpha\n\n![Chart](a.svg)\n',
    'source/bravo.md': '# Bravo\n\n![Chart](b.svg)\n'
  }
  const result = await run(own, output)
  expect(found(result)).toEqual(['built', 'error font/script-has-font'])
  expect('diagnostics' in result && result.diagnostics[0]?.place.start).toMatchObject({line: 3, column: 1})
  expect(madeIn(output)).toContain('bravo/en/bravo.en.pdf')
  expect(madeIn(output)).not.toContain('alpha/en/alpha.en.pdf')
})

test('a PDF of the build before goes, since it says what its publication no longer does', async () => {
  const output = memoryOutput()
  await run({...files, 'source/alpha.md': '# Alpha\n\nDelta.\n'}, output)
  expect(madeIn(output)).toContain('alpha/en/alpha.en.pdf')
  await run(files, output)
  expect(madeIn(output)).not.toContain('alpha/en/alpha.en.pdf')
  expect(madeIn(output)).toContain('alpha/en/alpha.en.json')
})

test('whoever asks for other editions is told nothing', async () => {
  expect(found(await run(files, memoryOutput(), {editions: ['json']}))).toEqual(['built'])
})

test('whoever asks for the PDF alone gets none of it', async () => {
  const output = memoryOutput()
  await run(files, output, {editions: ['pdf']})
  expect(madeIn(output)).toEqual(['bravo/en/bravo.en.pdf'])
})

test('a project that makes the rule a warning gets boxes', async () => {
  const output = memoryOutput()
  const lenient = {
    ...files,
    'tetrapla.yaml': `${files['tetrapla.yaml']}rules: {font/script-has-font: warning}\n`
  }
  expect(found(await run(lenient, output))).toEqual([
    'built',
    'warning font/script-has-font',
    'warning pdf/has-glyph'
  ])
  expect(madeIn(output)).toContain('alpha/en/alpha.en.pdf')
})
