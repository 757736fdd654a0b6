/** Makes the files that extensions add beside the editions of a publication. */
import type {Extensions} from '../../check/extensions/extensions.ts'
import {renderEdition} from '../../extension/render-edition.ts'
import type {Outcome} from '../../model/diagnostic.ts'
import {editionFile, publicationFolder, type Artifact, type EditionFile} from '../../model/edition/edition.ts'
import {heldBytes} from '../../model/edition/edition-file.ts'
import {partOfExtension, thrownDetails, thrownWords} from '../../model/extension.ts'
import {finding} from '../../model/finding.ts'
import type {Publication} from '../../model/publication/publication.ts'
import type {World} from '../../model/world.ts'

interface AddingFacts {
  readonly extensions: Extensions
  readonly world: Pick<World, 'at' | 'explainThrown'>
}

export const nothingAdded: Outcome<readonly Artifact[]> = {value: [], diagnostics: []}

/** They are made of the JSON edition. Where that is not made, there is nothing, which is told. */
export async function addEditions(
  publication: Publication,
  json: readonly EditionFile[],
  {extensions: {editions}, world: {at, explainThrown}}: AddingFacts
): Promise<Outcome<readonly Artifact[]>> {
  const added: Artifact[] = []
  const {place} = publication
  if (editions.length === 0) return nothingAdded
  const folder = publicationFolder(publication)
  const file = json.find(({path}) => path === `${folder}/${editionFile(publication, 'json')}`)
  if (file === undefined) {
    const message = 'what extensions make of the JSON edition is not made, since there is none'
    return {
      value: [],
      diagnostics: [finding('extension/has-edition', place, message, {hints: ['add `json` to the editions']})]
    }
  }
  const data = heldBytes(file)
  for (const format of editions) {
    const {name, from, ending, mediaType} = format
    const by = partOfExtension('edition', name, from)
    at?.(place.path, by)
    try {
      const bytes = await renderEdition(format, data)
      added.push({path: `${folder}/${editionFile(publication, ending)}`, mediaType, bytes})
    } catch (error) {
      const thrown = explainThrown?.(error) ?? {words: thrownWords(error)}
      const message = `${by} failed: ${thrown.words}`
      return {value: [], diagnostics: [finding('extension/works', place, message, thrownDetails(thrown))]}
    } finally {
      at?.('')
    }
  }
  return {value: added, diagnostics: []}
}
