/** Reads a publication again of which a few documents were edited: the others stay as they were read. */
import {isDeepStrictEqual} from 'node:util'
import type {Outcome} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {ReadProject} from '../../model/kept/reading-project.ts'
import type {World} from '../../model/world.ts'
import type {FrontMatterFacts} from '../front-matter-facts.ts'
import {inOrder} from '../identifiers/carry-identifiers.ts'
import {readManuscript} from '../read-manuscript.ts'

export interface Edited {
  /** The paths of all documents that are others than they were when the publication was read. */
  readonly changed: ReadonlySet<string>
  readonly project: ReadProject
  readonly world: World
  readonly facts: FrontMatterFacts
}

/**
 * What is found is found in the edited documents. Their blocks keep ids of their own documents alone: one that came from
 * another document has its id when the whole is read. Undefined where more than their texts is another, which the whole has to tell.
 */
export async function readAgain(
  before: Manuscript,
  {changed, project, world, facts}: Edited
): Promise<Outcome<Manuscript> | undefined> {
  const {source} = before
  const own = before.documents.filter(({path}) => changed.has(path))
  // What is included may be another, too.
  const isPlain = before.documents.every(({includes = []}) => includes.length === 0)
  if (source.manifestPath === undefined || own.length !== changed.size || !isPlain) return undefined
  const part = {...source, documents: own.map(({path}) => path), isPart: true} as const
  const {value, diagnostics} = await readManuscript(part, project, world, facts)
  const isSame =
    value.documents.length === own.length && value.documents.every((one, at) => isLike(one, own[at]))
  return isSame ? {value: withPart(before, value), diagnostics} : undefined
}

/** Whether nothing but its text is another. */
function isLike(now: Document, before: Document | undefined): boolean {
  const {name, language, path, matter, frontMatter, unread} = now
  return (
    unread === undefined &&
    before?.unread === undefined &&
    isDeepStrictEqual(
      [name, language, path, matter, frontMatter.data],
      [before?.name, before?.language, before?.path, before?.matter, before?.frontMatter.data]
    )
  )
}

function withPart(before: Manuscript, part: Manuscript): Manuscript {
  const own = new Map(part.documents.map((document) => [document.name, document]))
  const isOther = ({document}: {readonly document: string}): boolean => !own.has(document)
  const translated = [...(before.translated ?? []).filter(isOther), ...(part.translated ?? [])]
  return {
    ...before,
    documents: before.documents.map((document) => own.get(document.name) ?? document),
    former: inOrder([...before.former.filter(isOther), ...part.former]),
    ...(before.translated === undefined ? {} : {translated})
  }
}
