/** Opens a project as what is translated of it. */
import {applySettings} from '../../check/index.ts'
import {isError, type Diagnostic} from '../../model/diagnostic.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {Project, PublicationSource} from '../../model/publication/project.ts'
import type {World} from '../../model/world.ts'
import {piecesOf} from '../../model/alignment/pieces-of.ts'
import {withBlockIds} from '../../read/identifiers/identified.ts'
import {readManuscript} from '../../read/index.ts'
import type {ReadAgain} from '../../xliff/merging.ts'
import type {Side} from '../../xliff/pair-stretches.ts'
import {sourceFilesOf} from '../../xliff/source-files.ts'

export interface Opened {
  readonly manuscripts: readonly Manuscript[]
  /** What kept a text from being read, or a part of it. */
  readonly errors: readonly Diagnostic[]
}

/** Each with all that its documents say; those that are withdrawn are left out. */
export async function openManuscripts(
  sources: readonly PublicationSource[],
  project: Project,
  world: World
): Promise<Opened> {
  const manuscripts: Manuscript[] = []
  const errors: Diagnostic[] = []
  for (const source of sources) {
    const {value, diagnostics} = await readManuscript(source, withoutMarks(project), world)
    if (value.metadata.status === 'withdrawn') continue
    manuscripts.push(value)
    errors.push(...applySettings(diagnostics, project, {strict: false}).filter(isError))
  }
  return {manuscripts, errors}
}

/** A manuscript with the texts of its source files, which are read anew. */
export async function sideOf(manuscript: Manuscript, project: Project, world: World): Promise<Side> {
  return {manuscript, files: await sourceFilesOf(manuscript, world, project.limits)}
}

/** Reads from a world in which some files say something else. */
export function readAgainFrom(project: Project, world: World): ReadAgain {
  return async (before, files) => {
    const {memo: _, ...rest} = world
    const changed: World = {
      ...rest,
      open: (path, limit) => {
        const text = files.get(path)
        return text === undefined
          ? world.open(path, limit)
          : Promise.resolve({ok: true, value: new TextEncoder().encode(text)})
      }
    }
    const {value} = await readManuscript(before.source, withoutMarks(project), changed)
    return sideOf(withIdsOf(before, value), project, changed)
  }
}

/** A block whose words are translated is still the block that it was: what was published before it is known by its id. */
function withIdsOf({documents, former}: Manuscript, again: Manuscript): Manuscript {
  const named = again.documents.map((document, index) => {
    const [before, after] = [documents.slice(index, index + 1), [document]].map((one) => idsOf(one))
    return before?.length === after?.length
      ? {...document, ...withBlockIds(document, before ?? [])}
      : document
  })
  return {...again, documents: named, former}
}

/** Of blocks; notes have the names that their authors gave. */
function idsOf(documents: Manuscript['documents']): readonly string[] {
  return piecesOf(documents).flatMap(({kind, id}) => (kind === 'note' ? [] : [id]))
}

/** What can be read of a document is translated: a mark for it would hide that. */
function withoutMarks(project: Project): Project {
  return {...project, strictness: 'standard'}
}

/** Whether two BCP 47 tags are the same, whatever their case. */
export function isLanguage(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
