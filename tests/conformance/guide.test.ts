/** The commands of the guide, in order: what a chapter has written into files is there when its commands run. */
import {spawnSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {temporaryFolder} from '../platform/temporary-folder.ts'
import {command, tetrapla} from '../cli/run-command.ts'
import {paragraph, run as words, wordFile} from '../import/word-file.ts'

const guide = path.join(import.meta.dirname, '../../docs/guide')

/** A command line, or a file that the reader is told to write. */
type Step = {readonly run: string} | {readonly write: string; readonly text: string}

/** Chapters that go on with the library of the first one, in the order of the guide. */
const chapters = ['first-publication', 'publish', 'keep', 'move-here', 'look-up']

/** What its reader has from other systems, beside the library. */
const existing: Readonly<Record<string, string | Uint8Array>> = {
  'manual/book.toml': '[book]\ntitle = "Manual"\nlanguage = "en"\n',
  'manual/src/SUMMARY.md': '# Summary\n\n- [Begin](begin.md)\n- [Use](use.md)\n',
  'manual/src/begin.md': '# Begin\n\n{{#include part.txt}}\n\nSee [use](use.md).\n',
  'manual/src/part.txt': 'It is included.\n',
  'manual/src/use.md': '# Use\n\nUse it.\n',
  'study/_quarto.yml':
    'project:\n  type: book\nbook:\n  title: Study\n  chapters: [index.qmd, two.qmd]\nlang: en\n',
  'study/index.qmd': '# One\n\n::: {.callout-note}\nWell.\n:::\n',
  'study/two.qmd': '# Two\n\nText.\n',
  'report.docx': wordFile(paragraph(words('Alpha'), 'berschrift1') + paragraph(words('Bravo.')))
}

test('its commands do what it says', async () => {
  let folder = await temporaryFolder()
  for (const [name, content] of Object.entries(existing)) write(path.join(folder, name), content)
  const steps = chapters.flatMap((name) =>
    stepsOf(readFileSync(path.join(guide, `source/guide/${name}.md`), 'utf8'))
  )
  expect(steps.length).toBeGreaterThan(20)
  for (const step of steps) {
    if ('write' in step) write(path.join(folder, step.write), step.text)
    else if (step.run.startsWith('cd ')) folder = path.join(folder, step.run.slice('cd '.length))
    else expect(run(step.run, folder)).toMatchObject({line: step.run, code: 0})
  }
  expect(readFileSync(path.join(folder, 'output/fees/en/index.html'), 'utf8')).toContain('Students pay half.')
  expectServed(path.join(folder, 'output'), readFileSync(path.join(guide, 'source/guide/publish.md'), 'utf8'))
  const imported: readonly (readonly [file: string, words: string])[] = [
    ['manual/begin.md', 'It is included.'],
    ['study/index.md', 'callout-note'],
    ['report.md', 'Bravo.']
  ]
  for (const [file, words] of imported)
    expect(readFileSync(path.join(folder, 'source', file), 'utf8')).toContain(words)
})

test('it is a publication without a finding', () => {
  expect(tetrapla(guide, ['check'])).toMatchObject({
    code: 0,
    out: '1 publication checked: nothing to report\n'
  })
})

/** By the settings of a server in the guide, each file has a media type, and what is kept for ever is named by its digest. */
function expectServed(output: string, chapter: string): void {
  const types = new Set(/types \{([^}]*)\}/.exec(chapter)?.[1]?.match(/\w+(?=[ ;])/g))
  const keeping = [...chapter.matchAll(/location (\S+) \{ add_header Cache-Control "([^"]*)"/g)]
    .map(([, prefix = '', value = '']) => ({prefix, isForEver: value.includes('immutable')}))
    .sort((a, b) => b.prefix.length - a.prefix.length)
  expect(keeping.map(({isForEver}) => isForEver)).toContain(true)
  for (const file of readdirSync(output, {recursive: true, withFileTypes: true}).filter((one) =>
    one.isFile()
  )) {
    const address = `/${path.relative(output, path.join(file.parentPath, file.name))}`
    const extension = path.extname(file.name).slice(1)
    if (extension !== '' && extension !== 'bib') expect([...types], address).toContain(extension)
    if (keeping.find(({prefix}) => address.startsWith(prefix))?.isForEver === true)
      expect(file.name, address).toMatch(/^[0-9a-f]{16}\.\w+$/)
  }
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), {recursive: true})
  writeFileSync(file, content)
}

/** `npm install` would ask a registry, and a preview never ends. */
function run(
  line: string,
  folder: string
): {readonly line: string; readonly code: number | null; readonly err: string} {
  if (line === 'npm install' || line === 'npx tetrapla serve') return {line, code: 0, err: ''}
  expect(line).toMatch(/^npx tetrapla /)
  const words = line.replace(/^npx tetrapla/, '"$NODE" "$TETRAPLA"')
  const {status, stderr} = spawnSync('sh', ['-c', words], {
    cwd: folder,
    encoding: 'utf8',
    env: {...process.env, NODE: process.execPath, TETRAPLA: command}
  })
  return {line, code: status, err: stderr}
}

/** Blocks of `sh` are commands; any other block after a sentence that ends in a path and a colon is that file. */
function stepsOf(chapter: string): readonly Step[] {
  return [...chapter.matchAll(/(?:`([\w./-]+)`:\n\n)?^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(
    ([, file, language, text = '']): readonly Step[] => {
      if (language === 'sh')
        return text
          .trimEnd()
          .split('\n')
          .map((line) => ({run: line.replace(/\s+#.*$/, '')}))
      return file?.startsWith('source/') === true || file?.startsWith('schemas/') === true
        ? [{write: file, text}]
        : []
    }
  )
}
