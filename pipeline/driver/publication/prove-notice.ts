/** Reads the notice and the tombstone of a withdrawn publication back, and compares them with it. */
import {publicationFolder, type EditionFile, type Withdrawn} from '../../model/edition/edition.ts'
import type {EditionName} from '../../model/publication/front-matter.ts'
import {factsOfPublication, noticeDigest, noticeFactNames, verifyNotice} from '../../verify/index.ts'
import {differencesFound, type Proven} from './prove.ts'

/** A difference is a fault of ours. */
export function proveNotice(
  publication: Withdrawn,
  artifacts: ReadonlyMap<EditionName, readonly EditionFile[]>
): Proven {
  const {baseUrl} = publication.project
  const based = baseUrl === undefined ? {} : {baseUrl}
  const wanted = factsOfPublication(publication)
  const verdicts = verifyNotice(wanted, artifacts, {folder: publicationFolder(publication), ...based})
  return {
    proof: {
      digest: noticeDigest(wanted),
      ...based,
      editions: Object.fromEntries(
        verdicts.flatMap(({edition, units, digest}) =>
          digest === undefined ? [] : [[edition, {units, digest, carries: noticeFactNames}]]
        )
      )
    },
    diagnostics: differencesFound(verdicts, publication.place, [...artifacts.keys()])
  }
}
