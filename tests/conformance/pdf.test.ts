/** Every PDF that the tests and the command make, by the reference validator of PDF/UA-1 and PDF/A-3a. */
import {readdirSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {failuresOf, verapdf} from './judges/verapdf.ts'
import {root, withEnding} from './support/build.ts'
import {bookOnce, builtOnce, shownProjects} from './support/built.ts'
import {needCorpus} from './support/corpora.ts'
import {run} from './support/run.ts'
import {temporaryFolder} from './support/temporary-folder.ts'
import {need, needVerapdf, tools} from './support/tools.ts'

type Skip = {readonly skip: (reason: string) => never}

async function needJudge(test: Skip): Promise<string> {
  needVerapdf(test)
  return need(tools.java, test)
}

function pdfsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => path.join(folder, name))
}

/** Runs the tests that make PDFs; gives the folder that has them. Whether they pass is told where they are run for themselves. */
async function makePdfs(): Promise<string> {
  const folder = temporaryFolder()
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const env = {KEEP_PDFS: folder, TEST_RESULTS: undefined, VITEST: undefined}
  await run(process.execPath, [vitest, 'run', 'tests/editions', 'tests/verify'], {cwd: root, env})
  return folder
}

describe('veraPDF finds no failed check', () => {
  test.for(shownProjects)('in $name', async (project, {skip}) => {
    const java = await needJudge({skip})
    const files = withEnding(await builtOnce(project), '.pdf')
    expect(files.length).toBeGreaterThan(0)
    const judgements = await verapdf(java, files)
    expect(failuresOf(judgements)).toEqual([])
    expect(judgements.every(({checks}) => checks > 1000)).toBe(true)
  })

  test('in the PDFs that the tests make', async ({skip}) => {
    const java = await needJudge({skip})
    const files = pdfsIn(process.env['KEPT_PDFS'] ?? (await makePdfs()))
    expect(files.length).toBeGreaterThan(80)
    expect(failuresOf(await verapdf(java, files))).toEqual([])
  })

  test('in the Rust book', async ({skip}) => {
    const java = await needJudge({skip})
    const built = await bookOnce(needCorpus('rust-book', {skip}), 'book')
    expect(failuresOf(await verapdf(java, withEnding(built, '.pdf')))).toEqual([])
  })
})
