/** Large collections of real Markdown that are tried when CORPORA names the folder that has them. */
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {root} from './build.ts'
import {temporaryFolder} from './temporary-folder.ts'

const settings = path.join(import.meta.dirname, '..', 'corpora')

/** A folder of the corpora; without it the test is skipped, and the report says why. */
export function needCorpus(name: string, test: {readonly skip: (reason: string) => never}): string {
  const corpora = process.env['CORPORA'] ?? ''
  if (corpora === '') return test.skip('no corpora: make conformance CORPORA=path')
  return corpusOf(name) ?? test.skip(`there is no ${name} in ${corpora}`)
}

/** The same folder, else undefined. */
export function corpusOf(name: string): string | undefined {
  const corpora = process.env['CORPORA'] ?? ''
  const folder = path.resolve(root, corpora, name)
  return corpora !== '' && existsSync(folder) ? folder : undefined
}

/** Books that were written for mdBook, by the folder of their settings. */
const titles = {book: 'The Rust Programming Language', reference: 'The Rust Reference'} as const

export type Book = keyof typeof titles

/** A project of such a book: its documents in the order of its SUMMARY.md. */
export function bookProject(corpus: string, name: Book): string {
  const project = copyOfSettings(name)
  const folder = path.join(project, 'source', name)
  cpSync(path.join(corpus, 'src'), folder, {
    recursive: true,
    filter: (file) => path.basename(file) !== 'SUMMARY.md'
  })
  const summary = readFileSync(path.join(corpus, 'src', 'SUMMARY.md'), 'utf8')
  const documents = [...summary.matchAll(/\]\(([^)]+\.md)\)/g)].map(([, file = '']) => `  - ${file}\n`)
  writeFileSync(
    path.join(folder, 'publication.yaml'),
    `title: ${titles[name]}\ncontents:\n${documents.join('')}`
  )
  return project
}

/** A project of the Ethereum improvement proposals, or of a part of them, with schemas for what they say of themselves. */
export function proposalsProject(
  corpus: string,
  partOf: (all: readonly string[]) => readonly string[] = (all) => all
): string {
  const project = copyOfSettings('proposals')
  const from = path.join(corpus, 'EIPS')
  for (const name of partOf(readdirSync(from).sort()))
    cpSync(path.join(from, name), path.join(project, 'source', name), {recursive: true})
  return project
}

function copyOfSettings(name: string): string {
  const project = path.join(temporaryFolder(), name)
  mkdirSync(path.join(project, 'source'), {recursive: true})
  cpSync(path.join(settings, name), project, {recursive: true})
  return project
}
