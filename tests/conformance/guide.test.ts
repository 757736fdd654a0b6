/** The commands of the guide, in order: what a chapter has written into files is there when its commands run. */
import {spawnSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {temporaryFolder} from '../platform/temporary-folder.ts'
import {command, tetrapla} from '../cli/run-command.ts'

const guide = path.join(import.meta.dirname, '../../docs/guide')

/** A command line, or a file that the reader is told to write. */
type Step = {readonly run: string} | {readonly write: string; readonly text: string}

/** Chapters that go on with the library of the first one, in the order of the guide. */
const chapters = ['first-publication', 'publish', 'keep', 'look-up']

test('its commands do what it says', async () => {
  let folder = await temporaryFolder()
  const steps = chapters.flatMap((name) =>
    stepsOf(readFileSync(path.join(guide, `source/guide/${name}.md`), 'utf8'))
  )
  expect(steps.length).toBeGreaterThan(20)
  for (const step of steps) {
    if ('write' in step) {
      const file = path.join(folder, step.write)
      mkdirSync(path.dirname(file), {recursive: true})
      writeFileSync(file, step.text)
    } else if (step.run.startsWith('cd ')) folder = path.join(folder, step.run.slice('cd '.length))
    else expect(run(step.run, folder)).toMatchObject({line: step.run, code: 0})
  }
  expect(readFileSync(path.join(folder, 'output/fees/en/index.html'), 'utf8')).toContain('Students pay half.')
})

test('it is a publication without a finding', () => {
  expect(tetrapla(guide, ['check'])).toMatchObject({
    code: 0,
    out: '1 publication checked: nothing to report\n'
  })
})

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
