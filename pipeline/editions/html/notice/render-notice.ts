/** Makes the files of a withdrawn publication's HTML edition: its notice. */
import {charactersOf} from '../../../design/letters/characters.ts'
import {editionFile, type Tombstone, type Withdrawn} from '../../../model/edition/edition.ts'
import type {NoticeFurniture} from '../../../model/publication/furniture.ts'
import type {World} from '../../../model/world.ts'
import {makeLook} from '../library-assets.ts'
import {inFolder, startFile} from '../paths.ts'
import {pageArtifact} from '../serialize.ts'
import {wordsOf} from '../site.ts'
import {noticePage} from './notice-page.ts'

/** The notice at the publication's start, and the shared files that it uses. */
export async function renderNotice(
  publication: Withdrawn,
  furniture: NoticeFurniture,
  world: World
): Promise<Tombstone> {
  const words = wordsOf(publication)
  const {project} = publication
  const characters = charactersOf({...publication, documents: []})
  const look = await makeLook({...project, language: publication.language, characters}, world)
  const tombstone = editionFile(publication, 'json')
  const html = noticePage({publication, furniture, words, look, tombstone})
  return {
    entry: startFile,
    artifacts: [pageArtifact(inFolder(publication, startFile), html), ...look.artifacts]
  }
}
