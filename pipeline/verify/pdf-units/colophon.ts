/** Compares what a PDF says of itself beside its facts, and the files embedded in it, with the publication. */
import {sha256Of} from '../../model/values/sha256-of.ts'
import type {Colophon} from '../units/colophon.ts'
import type {Attachment, TaggedPdf} from '../pdf-reader/structure.ts'
import {statedIn} from '../pdf-reader/xmp.ts'
import type {Unexpected} from '../units/unit.ts'
import type {ReadingContext} from '../readers/context.ts'

/** Days and identifiers that are not the publication's. */
export function unexpectedColophon(
  {metadata, information}: TaggedPdf,
  {changed, doi}: Colophon
): readonly Unexpected[] {
  const digits = changed.replaceAll('-', '')
  const checks = [
    ...['xmp:CreateDate', 'xmp:ModifyDate']
      .flatMap((name) => metadata.get(name) ?? [])
      .map((moment) => ['day of the last change', `${changed}T00:00:00Z`, moment] as const),
    ...['CreationDate', 'ModDate']
      .flatMap((key) => information.get(key) ?? [])
      .map((moment) => ['day of the last change', `D:${digits}000000Z`, moment] as const),
    ['identifier in the metadata', doi === '' ? '' : `doi:${doi}`, statedIn(metadata, 'identifier')] as const
  ]
  return checks
    .filter(([, wanted, found]) => wanted !== found)
    .map(([what, , found]) => ({what, at: '', text: found || 'nothing'}))
}

/** Files that are none of the publication's, have other content, or are missing. */
export function unexpectedAttachments(
  attachments: readonly Attachment[],
  {json, colophon, folder}: ReadingContext
): readonly Unexpected[] {
  const [language = '', publication = ''] = folder.split('/').reverse()
  const jsonName = json?.name ?? `${publication}.${language}.json`
  const {attach = [], sources} = colophon
  const wanted = [
    ...(attach.includes('json') && json !== undefined ? [json.name] : []),
    ...(attach.includes('sources') ? sources.keys() : [])
  ]
  const missing = wanted.filter((name) => !attachments.some((one) => one.name === name))
  return [
    ...missing.map((text) => ({what: 'file that does not lie in it', at: '', text})),
    ...attachments.flatMap(({name, bytes}): readonly Unexpected[] => {
      // A JSON edition that is not at hand is not compared.
      if (name === jsonName && (json === undefined || Buffer.compare(bytes(), json.bytes()) === 0)) return []
      const isSource = sha256Of(bytes()) === sources.get(name)
      return isSource ? [] : [{what: 'file in it with other content', at: '', text: name}]
    })
  ]
}
