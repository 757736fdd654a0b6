/** The projects that the judges are shown, each built once for all tests. */
import {existsSync, readdirSync, readFileSync, renameSync} from 'node:fs'
import path from 'node:path'
import {build, builtIn, buildInPlace, root, type Built} from './build.ts'
import {bookProject, type Book} from './corpora.ts'
import {sharedFolder, temporaryFolder} from './temporary-folder.ts'

export interface Project {
  readonly name: string
  readonly folder: string
}

/** The repository's own publication, and projects made to show everything. */
export const ownProjects: readonly Project[] = [
  {name: 'source', folder: root},
  ...projectsIn(path.join(import.meta.dirname, '..', 'projects'))
]

/** Beside them those that the tests have to torture the PDF. */
export const shownProjects: readonly Project[] = [
  ...ownProjects,
  ...projectsIn(path.join(root, 'tests', 'fixtures', 'publications'))
]

function projectsIn(folder: string): readonly Project[] {
  return readdirSync(folder).map((name) => ({name, folder: path.join(folder, name)}))
}

/**
 * A fault that is in the source: a document of one project has a link in a summary. Tetrapla warns of it and changes
 * nothing.
 */
export function isOfSource(fault: string, project: string): boolean {
  return project === 'torture' && /\bnested-interactive\b/.test(fault)
}

/** Its output; the tests that come later find what the first has built. An error when its build fails. */
export async function builtOnce({name, folder}: Project): Promise<Built> {
  return once(name, async () => {
    const project = path.join(temporaryFolder(), 'project')
    await build(folder, project)
    return project
  })
}

/** The output of a book of the corpora, built once for all tests. An error when its build fails. */
export async function bookOnce(corpus: string, name: Book): Promise<Built> {
  return once(name, async () => {
    const project = bookProject(corpus, name)
    await buildInPlace(project)
    return project
  })
}

/** What `make` builds, kept by its name. Two files that ask for it at the same time build it twice, and one is kept. */
async function once(name: string, make: () => Promise<string>): Promise<Built> {
  const kept = path.join(sharedFolder(), `built-${name}`)
  if (!existsSync(kept)) {
    const made = await make()
    if (!existsSync(kept)) renameSync(made, kept)
  }
  return builtIn(kept)
}

/** Where a project says that it will stand on the web. */
export function baseUrlOf({folder}: Project): {readonly baseUrl?: string} {
  const settings = path.join(folder, 'tetrapla.yaml')
  const text = existsSync(settings) ? readFileSync(settings, 'utf8') : ''
  const baseUrl = /^baseUrl: *(\S+)/m.exec(text)?.[1]
  return baseUrl === undefined ? {} : {baseUrl}
}
