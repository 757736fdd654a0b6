/** Judges a project again where only texts of its documents are others: the publications of those alone are read. */
import {posix} from 'node:path'
import {noExtensions} from '../../check/extensions/extensions.ts'
import {judgeAgain} from '../../driver/judge/judge.ts'
import type {Judged} from '../../driver/judge/read-all.ts'
import {readPublication} from '../../driver/publication/read-publication.ts'
import type {ReadResult} from '../../driver/jobs.ts'
import type {ProjectFiles} from '../../model/cache.ts'
import type {Project} from '../../model/publication/project.ts'
import {readingProject} from '../../model/kept/reading-project.ts'
import type {ImageResult, World} from '../../model/world.ts'
import type {MemoryMemos} from '../../platform/cache/memory-memo.ts'
import {createWorld} from '../../platform/world.ts'
import {describePublication} from '../../read/project/describe-publication.ts'
import {findPublications} from '../../read/project/find-publications.ts'
import type {ProjectOptions} from '../../read/read-project.ts'
import {judgeOptions, type TypedProject} from './judge-typed.ts'

export interface Edit {
  /** Paths of the documents that are others, relative to the project's root. */
  readonly changed: ReadonlySet<string>
  /** The project's files as they are. */
  readonly files: ProjectFiles
  /** Where its documents are looked for. */
  readonly options: ProjectOptions
  /** Whether what others find in these documents is looked at, too. */
  readonly isWhole: boolean
  /** What is kept of publications from one edit to the next. */
  readonly memos: MemoryMemos
  /** Images as they were looked at since the project was judged as a whole. */
  readonly images: Map<string, Promise<ImageResult>>
}

/** Undefined where more than those publications may be another: the project has to be judged as a whole. */
export async function judgeEdited(typed: TypedProject, edit: Edit): Promise<TypedProject | undefined> {
  const {project, judgement, schemas} = typed
  if (judgement === undefined || project.extensionNames !== undefined) return undefined
  if (edit.changed.size === 0 && !edit.isWhole) return typed
  const own = judgement.publications.filter(({source}) => concerns(source, edit.changed))
  const documents = new Set(own.flatMap(({source}) => source.documents))
  if (![...edit.changed].every((one) => documents.has(one))) return undefined
  const world = worldOf(typed, edit)
  const texts = [...edit.changed].map((one) => world.open(one, project.limits.documentBytes))
  // Without a document, what it belongs to is another.
  if ((await Promise.all(texts)).some((one) => !one.ok && one.failure.kind === 'missing')) return undefined
  const anew = new Map<string, ReadResult>()
  for (const {source, entry} of own) {
    if (source.manifestPath === undefined && !(await isAt(entry, source.path, {world, project, edit})))
      return undefined
    const memo = edit.memos.open(source.path)
    const facts = {
      project: readingProject(project),
      schemas,
      world: {...world, memo},
      extensions: noExtensions
    }
    anew.set(source.path, (await readPublication(source, facts, {isJudgedAlone: true})).result)
  }
  const again = judgeAgain(judgement, {
    anew,
    isWhole: edit.isWhole,
    project,
    options: judgeOptions(typed)
  })
  return again === undefined ? undefined : {...typed, judgement: again, diagnostics: again.diagnostics}
}

/** Whether a publication has one of the documents, or includes it. */
function concerns({documents, includes = []}: Judged['source'], changed: ReadonlySet<string>): boolean {
  return [...documents, ...includes].some((one) => changed.has(one))
}

function worldOf({project, earlier}: TypedProject, {files, images}: Edit) {
  const world = createWorld({files, limits: project.limits, earlier})
  const image = (file: string): Promise<ImageResult> => {
    const known = images.get(file) ?? world.image(file)
    images.set(file, known)
    return known
  }
  return {...world, image}
}

/** Whether a document that is a publication of its own says the id and language by which it is known. */
async function isAt(
  {id, language}: Judged['entry'],
  path: string,
  {world, project, edit: {options}}: {readonly world: World; readonly project: Project; readonly edit: Edit}
): Promise<boolean> {
  const folder = options.file === undefined ? options.source : posix.dirname(options.file)
  const [found] = findPublications([path], folder).value
  if (found === undefined) return false
  const {limits, language: usual} = project
  const settings = {limits, ...(usual === undefined ? {} : {language: usual})}
  const {address} = (await describePublication(found, world, settings)).value
  return address.id === id && address.language === language
}
