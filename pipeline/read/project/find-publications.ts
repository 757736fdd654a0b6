/** Finds the publications among the files of the source folder, by their names alone. */
import {posix} from 'node:path'
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {startOf} from '../../model/place.ts'
import {comparePaths} from './compare-paths.ts'
import {isFolderPage, isMarkdown, nameOfFile, nameOfFolder, pathBelow, type PathName} from './name-of-path.ts'

export interface FoundPublication {
  /** The Markdown file, or the folder with publication.yaml. */
  readonly path: string
  readonly manifestPath?: string
  /** The Markdown files that belong to it, in order of name. */
  readonly files: readonly string[]
  readonly name: PathName
  /** Where documents stand on the site that they were written for, by their paths, where that is not by their paths. */
  readonly addresses?: Readonly<Record<string, string>>
}

/**
 * A folder with publication.yaml is one publication of the Markdown files below it, except for those below another
 * such folder; any other Markdown file is a publication of its own. In order of path.
 */
export function findPublications(
  files: readonly string[],
  source: string,
  addresses: ReadonlyMap<string, string> = new Map()
): Outcome<readonly FoundPublication[]> {
  const root = posix.normalize(source).replace(/\/$/, '')
  const manifests = files.filter((file) => posix.basename(file) === 'publication.yaml')
  const folders = new Map(manifests.map((manifest) => [posix.dirname(manifest), manifest]))
  const members = new Map<string, string[]>([...folders.keys()].map((folder) => [folder, []]))
  const singles: FoundPublication[] = []
  for (const file of files.filter(isMarkdown)) {
    const folder = owningFolder(file, folders)
    if (folder === undefined)
      singles.push({path: file, files: [file], name: nameOfFile(pathBelow(root, file), addresses.get(file))})
    else members.get(folder)?.push(file)
  }
  const several = [...folders].map(([folder, manifestPath]) => ({
    path: folder,
    manifestPath,
    files: (members.get(folder) ?? []).sort((a, b) => comparePaths(inOrder(a), inOrder(b))),
    name: nameOfFolder(pathBelow(root, folder)),
    ...addressesOf(members.get(folder) ?? [], addresses)
  }))
  const value = [...singles, ...several].sort((a, b) => comparePaths(a.path, b.path))
  const all = new Set(files)
  const diagnostics = files.flatMap((file) => [...linked(file), ...misnamed(file), ...copied(file, all)])
  return {value, diagnostics}
}

function addressesOf(
  files: readonly string[],
  addresses: ReadonlyMap<string, string>
): Pick<FoundPublication, 'addresses'> {
  const own = files.flatMap((file) => {
    const address = addresses.get(file)
    return address === undefined ? [] : [[file, address] as const]
  })
  return own.length === 0 ? {} : {addresses: Object.fromEntries(own)}
}

/** The page of a folder stands before all else in it. */
function inOrder(file: string): string {
  return isFolderPage(file) ? posix.join(posix.dirname(file), ' ') : file
}

/** The nearest folder above a file that has a publication.yaml. */
function owningFolder(file: string, folders: ReadonlyMap<string, string>): string | undefined {
  for (let folder = posix.dirname(file); ; folder = posix.dirname(folder)) {
    if (folders.has(folder)) return folder
    if (folder === '.' || folder === '/') return undefined
  }
}

function misnamed(file: string): readonly Diagnostic[] {
  const name = posix.basename(file)
  if (name === 'publication.yaml' || !/^publication\.ya?ml$/i.test(name)) return []
  const message = 'a publication is described in `publication.yaml`; this file is not read'
  return [
    finding('project/is-readable', startOf(file), message, {hints: ['rename it to `publication.yaml`']})
  ]
}

/** A symbolic link to a folder, which is listed with `/` at its end. */
function linked(file: string): readonly Diagnostic[] {
  if (!file.endsWith('/')) return []
  const path = file.slice(0, -1)
  const message = `\`${posix.basename(path)}\` is a symbolic link to a folder, which is not followed: no edition has the documents in it`
  const hints = ['put the folder itself here, or begin the name of the link with `_`']
  return [finding('publication/lists-its-documents', startOf(path), message, {hints})]
}

/** A copy that a file manager made: published as a document of its own. */
function copied(file: string, all: ReadonlySet<string>): readonly Diagnostic[] {
  const folder = posix.dirname(file)
  const name = posix.basename(file)
  const [, stem] = /^(.+?)(?: ?\(\d+\)| - [Cc]opy(?: ?\(\d+\))?| copy(?: \d+)?)\.md$/.exec(name) ?? []
  if (stem === undefined || !all.has(posix.join(folder, `${stem}.md`))) return []
  const message = `\`${name}\` looks like a copy of \`${stem}.md\`, and is published beside it`
  const hints = ['delete it, rename it, or begin its name with `_`']
  return [finding('publication/lists-its-documents', startOf(file), message, {hints})]
}
