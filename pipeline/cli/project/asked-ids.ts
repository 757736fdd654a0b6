/** Determines which publications a command is asked for: those of `--only`, and that of the document it was given. */
import type {Project} from '../../model/publication/project.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import type {ProjectFolders} from './project-folders.ts'

/** Ids; empty for all. Throws `UsageFailure` for a document of no publication. */
export function askedIds(
  only: readonly string[],
  {document}: Pick<ProjectFolders, 'document'>,
  {publications}: Pick<Project, 'publications'>
): readonly string[] {
  if (document === undefined) return only
  const holder = publications.find(({documents}) => documents.includes(document))
  if (holder !== undefined) return [...new Set([...only, holder.id])]
  throw new UsageFailure(
    `\`${document}\` belongs to no publication of the project`,
    'a name that begins with `_` or `.`, or that `contents` leaves out, is not published'
  )
}
