/** Checks publication/has-one-status: a document of several is no draft, not withdrawn and under no embargo by itself. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {FrontMatter} from '../../model/publication/front-matter.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {valueAt} from '../validation/place-fault.ts'

/** A document that says what is true of the whole publication anyway does no harm. */
export function publicationHasOneStatus({source, metadata, documents}: Manuscript): readonly Diagnostic[] {
  if (source.manifestPath === undefined) return []
  return documents.flatMap(({path, frontMatter}) => {
    const {status, embargo} = frontMatter.data
    if (embargo !== undefined) return [embargoOfOne(path, frontMatter)]
    if ((status !== 'draft' && status !== 'withdrawn') || status === metadata.status) return []
    const place = valueAt({path, places: frontMatter.places}, '/status')
    const message = `\`${status}\` here has no effect: the publication is made with this document in it`
    return [
      finding('publication/has-one-status', place, message, {
        hints: [
          "begin the file's name with `_` to leave it out, or say it in `publication.yaml` of all documents"
        ]
      })
    ]
  })
}

function embargoOfOne(path: string, {places}: FrontMatter): Diagnostic {
  const message = '`embargo` here has no effect: the publication is made with this document in it'
  return finding('publication/has-one-status', valueAt({path, places}, '/embargo'), message, {
    hints: ['write it in `publication.yaml`, where it is that of all documents']
  })
}
