/** Finds the folders of a project from what the command line says. */
import {readdir, realpath} from 'node:fs/promises'
import path from 'node:path'
import type {ProjectOptions} from '../../read/read-project.ts'
import type {BuildArguments} from '../request/requests.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import {findRoot} from './find-root.ts'
import {kindOf} from './kind-of.ts'
import {nearPath} from './near-path.ts'
import {pathInProject} from './path-in-project.ts'

export interface ProjectFolders {
  /** The project's root, as an absolute path. */
  readonly root: string
  /** The output, as an absolute path. */
  readonly output: string
  /** Relative to the root, with forward slashes. */
  readonly options: ProjectOptions
  /** A document of the project, relative to the root, whose publication alone is asked for. */
  readonly document?: string
}

/** What a request says of folders; only a build has an output. */
export type FolderRequest = Pick<BuildArguments, 'project'> &
  Partial<Pick<BuildArguments, 'source' | 'schemas' | 'output'>>

/**
 * Paths on the command line count from the current folder. A folder without `source/` and a document stand for the project
 * that they lie in, if there is one above. Throws `UsageFailure`.
 */
export async function projectFolders(given: FolderRequest): Promise<ProjectFolders> {
  const target = path.resolve(given.project)
  const kind = await kindOf(target)
  if (kind === 'absent') {
    const hint = /^\d{2,5}$/.test(given.project)
      ? `a port is an option: \`--port ${given.project}\``
      : ((await nearPath(given.project)) ??
        'name a project, or a document or folder of one, as it is from the folder where you are')
    throw new UsageFailure(`there is no \`${given.project}\``, hint)
  }
  return kind === 'file' ? foldersOfFile(target, given) : foldersOfProject(await rootOf(target, given), given)
}

/** The folder itself when it has a source, else that of the project around it. */
async function rootOf(folder: string, {source}: FolderRequest): Promise<string> {
  if (source !== undefined || (await kindOf(path.join(folder, 'source'))) !== 'absent') return folder
  return (await findRoot(folder)) ?? folder
}

async function foldersOfProject(root: string, given: FolderRequest): Promise<ProjectFolders> {
  const source = path.resolve(given.source ?? path.join(root, 'source'))
  const folders = foldersOf(root, source, given)
  await checkSource(source, root, given)
  await checkOutput(folders.output, source, root)
  return folders
}

/** A document below the source of a project, or of the current folder, stands for its publication there; any other is a project of one file. */
async function foldersOfFile(file: string, given: FolderRequest): Promise<ProjectFolders> {
  if (!/\.(?:md|markdown)$/i.test(file)) {
    throw new UsageFailure(
      `\`${given.project}\` is no folder and no Markdown file`,
      'a document ends in `.md`'
    )
  }
  const folder = path.dirname(file)
  for (const project of [await findRoot(folder), await currentFolder()]) {
    if (project !== undefined && isBelow(path.resolve(given.source ?? path.join(project, 'source')), file))
      return {...(await foldersOfProject(project, given)), document: pathInProject(project, file)}
  }
  const folders = foldersOf(folder, path.resolve(given.source ?? folder), given)
  await checkOutput(folders.output, file, folder)
  return {...folders, options: {...folders.options, file: pathInProject(folder, file)}}
}

/** Needs no configuration to be a project. Undefined for somebody's home: what is called `source` there holds programs. */
async function currentFolder(): Promise<string | undefined> {
  const home = process.env['HOME'] ?? process.env['USERPROFILE']
  const folder = path.resolve()
  return home !== undefined && (await realOf(home)) === (await realOf(folder)) ? undefined : folder
}

function foldersOf(root: string, source: string, given: FolderRequest): ProjectFolders {
  return {
    root,
    output: path.resolve(given.output ?? path.join(root, 'output')),
    options: {
      source: folderBelow(root, source, 'source'),
      schemas: folderBelow(root, path.resolve(given.schemas ?? path.join(root, 'schemas')), 'schemas')
    }
  }
}

/** The folder of an earlier output, which is named by its root manifest or itself. Throws `UsageFailure`. */
export async function earlierFolder(written: string): Promise<string> {
  const target = path.resolve(written)
  const kind = await kindOf(target)
  if (kind === 'folder') return target
  if (kind === 'file') return path.dirname(target)
  throw new UsageFailure(
    `there is no \`${written}\``,
    'name the `manifest.json` of an output that `tetrapla build` wrote'
  )
}

/** A folder that is not there is told otherwise than one that is empty. */
async function checkSource(source: string, root: string, given: FolderRequest): Promise<void> {
  const kind = await kindOf(source)
  if (kind === 'folder') return
  const named = given.source ?? path.join(given.project, 'source')
  if (kind === 'file')
    throw new UsageFailure(
      `\`${named}\` is a file, and no folder`,
      'name the folder of the documents with `--source`'
    )
  const other = given.source === undefined ? await otherCase(source) : undefined
  throw new UsageFailure(
    `there is no folder \`${named}\``,
    other !== undefined
      ? `rename \`${other}\`: upper and lower case count`
      : given.source === undefined
        ? 'put the Markdown files into a folder `source`, or name theirs with `--source`; `tetrapla import` takes over a folder of another system'
        : `name a folder below \`${path.basename(root)}\``
  )
}

/** What stands beside a folder by the same name in other letters. */
async function otherCase(folder: string): Promise<string | undefined> {
  const names = await readdir(path.dirname(folder)).catch(() => [])
  const wanted = path.basename(folder)
  return names.find((name) => name !== wanted && name.toLowerCase() === wanted.toLowerCase())
}

/** The output stands beside the source: neither in it, nor around it, nor in the place of a file. */
async function checkOutput(output: string, source: string, root: string): Promise<void> {
  const hint = 'choose another folder with `--output`'
  if ((await kindOf(output)) === 'file') throw new UsageFailure(`the output \`${output}\` is a file`, hint)
  const [realOutput, realSource, realRoot] = [await realOf(output), await realOf(source), await realOf(root)]
  if (isBelow(realSource, realOutput)) throw new UsageFailure('the output is in the source folder', hint)
  if (isBelow(realOutput, realSource) || realOutput === realRoot) {
    throw new UsageFailure('the output holds the source', hint)
  }
}

/** A folder of the project, relative to its root. Throws `UsageFailure` when it lies elsewhere. */
export function folderBelow(root: string, folder: string, option: string): string {
  if (!isBelow(root, folder)) {
    throw new UsageFailure(`\`--${option}\` leads out of the project`, 'name a folder below PROJECT')
  }
  const relative = pathInProject(root, folder)
  return relative === '' ? '.' : relative
}

/** Whether `inner` is `outer` or lies in it. */
function isBelow(outer: string, inner: string): boolean {
  const relative = path.relative(outer, inner)
  return relative === '' || (relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative))
}

/** The real path; of a folder that is not there yet, by its nearest one that is. */
async function realOf(target: string): Promise<string> {
  try {
    return await realpath(target)
  } catch {
    const parent = path.dirname(target)
    return parent === target ? target : path.join(await realOf(parent), path.basename(target))
  }
}
