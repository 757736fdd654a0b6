/** Compares a project with an earlier output, publication by publication, where their manuscripts are. */
import {compareLibrary} from '../../check/against/index.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {EarlierLibrary} from '../../model/publication/earlier.ts'
import {publicationFolder} from '../../model/edition/edition.ts'
import type {Host} from '../../model/host.ts'
import type {PublicationEntry} from '../../model/publication/library.ts'
import type {Project, PublicationSource} from '../../model/publication/project.ts'
import type {Job, Result} from '../jobs.ts'
import {jobFinding} from '../job-finding.ts'

/** Findings of what would vanish; of publications named by `only`, if any is. */
export async function compareEarlier(
  {run}: Pick<Host<Job, Result>, 'run'>,
  judged: readonly {readonly entry: PublicationEntry; readonly source: PublicationSource}[],
  {earlier, project, only}: EarlierOptions
): Promise<readonly Diagnostic[]> {
  const isAsked = ({id}: {readonly id: string}): boolean => only.length === 0 || only.includes(id)
  const asked = {
    publications: earlier.publications.filter(isAsked),
    redirects: only.length === 0 ? earlier.redirects : []
  }
  const index = {publications: judged.map(({entry}) => entry)}
  const sources = new Map(judged.map(({entry, source}) => [publicationFolder(entry), source]))
  const library = compareLibrary(index, asked, project.path)
  const found = await Promise.all(
    library.publications.map(async ({entry, before, gone}): Promise<readonly Diagnostic[]> => {
      const source = sources.get(publicationFolder(entry))
      if (source === undefined) throw new Error('a publication has a source')
      try {
        const result = await run({kind: 'compare', source, before, gone})
        if (result.kind !== 'compare') throw new Error('a compare job was answered with something else')
        return result.diagnostics
      } catch (error) {
        return [jobFinding(error, source)]
      }
    })
  )
  return [...library.diagnostics, ...found.flat()]
}

export interface EarlierOptions {
  readonly earlier: EarlierLibrary
  readonly project: Pick<Project, 'path'>
  readonly only: readonly string[]
}
