/** Writes the report when all tests have run: as JSON, and as a page. */
import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {Reporter, TestCase, TestModule} from 'vitest/node'
import {root} from '../build.ts'
import {judgesOf, versionOf} from './judges.ts'
import {reportPage} from './report-page.ts'
import {reportOf, type Result} from './report.ts'

/** Where the report is written; nothing of it is in the repository. */
const folder = path.join(root, 'conformance')

export class ConformanceReporter implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const results = modules.flatMap((module) => [...module.children.allTests()].map(resultOf))
    const report = reportOf({name: 'tetrapla', version: versionOf('tetrapla')}, await judgesOf(), results)
    mkdirSync(folder, {recursive: true})
    const page = path.join(folder, 'report.html')
    writeFileSync(path.join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`)
    writeFileSync(page, reportPage(report))
    process.stderr.write(`the report: ${page} and, as JSON, beside it\n`)
  }
}

function resultOf(test: TestCase): Result {
  const result = test.result()
  const {fullName, name, module} = test
  const notes = test.annotations().map(({message}) => message)
  const reason = result.state === 'skipped' ? result.note : undefined
  return {
    file: path.basename(module.moduleId, '.test.ts'),
    subject: fullName.slice(0, -name.length).replace(/ > $/, '').replaceAll("'", ''),
    test: name,
    state: result.state === 'pending' ? 'skipped' : result.state,
    seconds: (test.diagnostic()?.duration ?? 0) / 1000,
    notes: reason === undefined ? notes : [...notes, reason],
    found: (result.errors ?? []).map(
      ({message, diff}) => `${message}${diff === undefined ? '' : `\n${plain(diff)}`}`
    )
  }
}

/** Without the colours of a terminal. */
function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the escapes begin with one
  return text.replace(/\u001b\[[\d;]*m/g, '')
}
