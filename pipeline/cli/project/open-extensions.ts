/** Finds the files of a project's extensions, where they are allowed to run. */
import {createHash} from 'node:crypto'
import path from 'node:path'
import type {ProjectFiles} from '../../model/cache.ts'
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {ExtensionName, ExtensionSource} from '../../model/extension-source.ts'
import {parseJson} from '../../model/values/parse-json.ts'
import type {Project} from '../../model/publication/project.ts'
import {fieldsOf} from '../../model/values/is-object.ts'

/** Of a file of code; a larger one is made by a program, and that can make several. */
const mostBytes = 16 * 1024 * 1024

/**
 * The project with the extensions that run. They are allowed or forbidden by whoever runs the command; where nobody says, as in a
 * language server, none runs, and nothing is told of them.
 */
export async function openExtensions(
  project: Project,
  files: ProjectFiles,
  isAllowed: boolean | undefined
): Promise<Outcome<Project>> {
  const {extensionNames = []} = project
  const [first] = extensionNames
  if (first === undefined || isAllowed === undefined) return {value: project, diagnostics: []}
  if (!isAllowed) return {value: project, diagnostics: [notAllowed(first)]}
  const extensions: ExtensionSource[] = []
  const diagnostics: Diagnostic[] = []
  for (const one of extensionNames) {
    const found = one.name.startsWith('./') ? await openFile(one, files) : await openPackage(one, files)
    if (typeof found === 'string') diagnostics.push(unloaded(one, found))
    else extensions.push(found)
  }
  return {value: {...project, extensions}, diagnostics}
}

/** What it may load lies in its folder. */
async function openFile(one: ExtensionName, files: ProjectFiles): Promise<ExtensionSource | string> {
  const entry = path.posix.normalize(one.name)
  return digested(one, {entry, folder: path.posix.dirname(entry), files})
}

async function openPackage(one: ExtensionName, files: ProjectFiles): Promise<ExtensionSource | string> {
  const folder = `node_modules/${one.name}`
  const described = await files.read(`${folder}/package.json`, mostBytes)
  if (!described.ok)
    return described.failure.kind === 'outside'
      ? 'its package is linked from outside the project: install it from a tarball or a registry'
      : `it is not installed: run \`npm install ${one.name}\` in the project`
  const entry = entryOf(parseJson(described.value))
  if (entry === undefined) return 'its package.json says no file for `import`'
  return digested(one, {entry: path.posix.join(folder, entry), folder, files})
}

/** The main file of a package, as Node finds it for `import` (https://nodejs.org/api/packages.html#package-entry-points). */
function entryOf(description: unknown): string | undefined {
  const {exports: exported, main} = fieldsOf(description)
  if (exported !== undefined) return target(exported)
  return typeof main === 'string' ? main : 'index.js'
}

function target(exported: unknown): string | undefined {
  if (typeof exported === 'string') return exported
  const fields = fieldsOf(exported)
  const next = fields['.'] ?? fields['node'] ?? fields['import'] ?? fields['default']
  return next === undefined ? undefined : target(next)
}

interface Opened {
  readonly entry: string
  readonly folder: string
  readonly files: ProjectFiles
}

/** With a digest over all files of its folder, and over the versions of packages that it may load. */
async function digested(
  one: ExtensionName,
  {entry, folder, files}: Opened
): Promise<ExtensionSource | string> {
  const all = await files.list(folder)
  if (!all.includes(entry)) return `there is no file \`${entry}\``
  const hash = createHash('sha256')
  for (const file of [...all, 'package-lock.json']) {
    const read = await files.read(file, mostBytes)
    if (read.ok) hash.update(`${file}\0${read.value.length}\0`).update(read.value)
    else if (read.failure.kind !== 'missing') return `\`${file}\` can't be read`
  }
  return {...one, entry, digest: hash.digest('hex')}
}

function notAllowed({place}: ExtensionName): Diagnostic {
  const message = 'this project has extensions, which can do whatever you can: they run where you allow it'
  return finding('extension/is-allowed', place, message, {
    hints: ['look at them, and run the command with `--allow-extensions`']
  })
}

function unloaded({name, place}: ExtensionName, why: string): Diagnostic {
  return finding('extension/loads', place, `the extension \`${name}\` can't be used: ${why}`)
}
