/** Real Markdown that nobody wrote for Tetrapla: a book in four editions, and proposals judged by a schema. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {epubcheck} from './judges/epubcheck.ts'
import {jsonSchema} from './judges/json-schema.ts'
import {brokenLinks} from './judges/links.ts'
import {nu} from './judges/nu.ts'
import {qpdf} from './judges/qpdf.ts'
import {buildInPlace, editionSchema, jsonEditions, tetrapla, withEnding} from './support/build.ts'
import {bookProject, needCorpus, proposalsProject} from './support/corpora.ts'
import {findingsIn, type Finding} from './support/findings.ts'
import {need, tools} from './support/tools.ts'

describe('the Rust book', () => {
  test('is made in four editions that the outside judges accept', async ({skip}) => {
    const java = await need(tools.java, {skip})
    const checkPdf = await need(tools.qpdf, {skip})
    const python = await need(tools.jsonSchema, {skip})
    const built = await buildInPlace(bookProject(needCorpus('rust-book', {skip})))
    const pages = withEnding(built, '.html')
    // Its documents, its title page, the languages of the publication, the catalogue.
    expect(pages).toHaveLength(111 + 3)
    for (const book of withEnding(built, '.epub')) expect(await epubcheck(java, book)).toEqual([])
    for (const file of withEnding(built, '.pdf')) expect(await qpdf(checkPdf, file)).toEqual([])
    expect(await jsonSchema(python, editionSchema, jsonEditions(built))).toEqual([])
    expect(brokenLinks(pages)).toEqual([])
    // Its authors skip levels of headings; Tetrapla warns of it and changes nothing.
    const faults = (await nu(java, pages)).filter((fault) => !/skipping \d heading levels?/.test(fault))
    expect(faults).toEqual([])
  })
})

describe('the improvement proposals', () => {
  test('have every violation of their schema found at its place, and none invented', async ({skip}) => {
    const project = proposalsProject(needCorpus('eips', {skip}))
    const {status, stdout} = await tetrapla(['check', project, '--reporter', 'json'])
    expect(status).toBe(1)
    const findings = findingsIn(stdout).filter(({ruleId}) => /^(front-matter|schema)\//.test(ruleId))
    // As many as a validator that is not ours finds in the same files.
    expect(countsOf(findings)).toEqual({
      '`title` must have at most 44 characters': 53,
      '`withdrawal-reason` is missing': 17
    })
    const misplaced = findings.filter((finding) => {
      const line = lineOf(finding, project)
      return finding.message.startsWith('`title`') ? !line.startsWith('title:') : !line.startsWith('eip:')
    })
    expect(misplaced).toEqual([])
  })
})

function countsOf(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const {message} of findings) {
    const [kind = ''] = message.split(', and has')
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

function lineOf({path: file, line}: Finding, project: string): string {
  return readFileSync(path.join(project, file), 'utf8').split('\n')[line - 1] ?? ''
}
