/** Gathers the links of a project that lead into the web, from the text that is published: nobody is told of a private address. */
import {noExtensions} from '../../check/extensions/extensions.ts'
import {loadSchemas} from '../../check/index.ts'
import {placeInSource} from '../../check/private/at-source.ts'
import {readPublic} from '../../driver/publication/public-reading.ts'
import type {Document} from '../../model/publication/document.ts'
import type {Project, PublicationSource} from '../../model/publication/project.ts'
import {placeOf, type Place} from '../../model/place.ts'
import {nodesOf} from '../../model/tree/walk.ts'
import type {World} from '../../model/world.ts'
import {readManuscript} from '../../read/index.ts'

export interface ExternalLink {
  /** As the author wrote it. */
  readonly written: string
  readonly url: URL
  readonly place: Place
}

/** In order of the publications, then as a reader meets them. */
export async function externalLinks(
  sources: readonly PublicationSource[],
  project: Project,
  world: World
): Promise<readonly ExternalLink[]> {
  const {value: schemas} = await loadSchemas(project, world)
  const found: ExternalLink[] = []
  for (const source of sources) {
    const keys = schemas.frontMatterKeys
    const {value: manuscript} = await readManuscript(source, project, world, {keys})
    const {published, redactions} = await readPublic(manuscript, {
      project,
      schemas,
      world,
      extensions: noExtensions
    })
    for (const link of published.documents.flatMap(linksOf))
      found.push({...link, place: placeInSource(link.place, redactions)})
  }
  return found
}

function linksOf({path, children, notes}: Document): readonly ExternalLink[] {
  return nodesOf([...children, ...notes.flatMap((note) => note.children)], 'link').flatMap((link) => {
    if (link.target.kind !== 'external' || !/^https?:/.test(link.target.url)) return []
    return [{written: link.url, url: new URL(link.target.url), place: placeOf(path, link)}]
  })
}
