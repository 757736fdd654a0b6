/** Compares what a PDF says of itself beside its facts, and the files embedded in it, with the publication. */
import {createHash} from 'node:crypto'
import type {Colophon} from '../units/colophon.ts'
import type {Attachment} from '../pdf-reader/attachment.ts'
import type {TaggedPdf} from '../pdf-reader/structure.ts'
import type {Unexpected} from '../units/unit.ts'
import type {ReadingContext} from '../readers/context.ts'

/** A file that is carried says when it was changed; without a date of the publication it says this. */
const standInDate = '1980-01-01'

/** Days, identifiers and properties that are not the publication's. */
export function unexpectedColophon(
  {metadata, moments}: TaggedPdf,
  {changed, doi}: Colophon
): readonly Unexpected[] {
  const days = changed === '' ? [] : [`${changed}T00:00:00Z`, `${changed}T00:00:00Z`]
  const dates = changed === '' ? [] : [pdfDate(changed), pdfDate(changed)]
  const identifier = doi === '' ? '' : `doi:${doi}`
  const checks = [
    ['day of the last change', days.join('; '), metadata.moments.join('; ')],
    ['day of the last change', dates.join('; '), moments.join('; ')],
    ['identifier in the metadata', identifier, metadata.identifier],
    ['property not known', '', metadata.unknown.join('; ')]
  ] as const
  return checks
    .filter(([, wanted, found]) => wanted !== found)
    .map(([what, , found]) => ({what, at: '', text: found || 'nothing'}))
}

function pdfDate(day: string): string {
  return `D:${day.replaceAll('-', '')}000000Z`
}

/** Files that are none of the publication's, are described as others, or are missing. */
export function unexpectedAttachments(
  attachments: readonly Attachment[],
  {json, colophon, folder}: ReadingContext
): readonly Unexpected[] {
  const [language = '', publication = ''] = folder.split('/').reverse()
  const jsonName = json?.name ?? `${publication}.${language}.json`
  const names = new Set(attachments.map(({names: [name]}) => name))
  const {attach = [], sources} = colophon
  const wanted = [
    ...(attach.includes('json') && json !== undefined ? [json.name] : []),
    ...(attach.includes('sources') ? sources.keys() : [])
  ]
  const missing = wanted.filter((name) => !names.has(name))
  return [
    ...missing.map((text) => ({what: 'file that does not lie in it', at: '', text})),
    ...attachments.flatMap((attachment) =>
      unexpectedAttachment(attachment, {name: jsonName, bytes: json?.bytes}, colophon)
    )
  ]
}

function unexpectedAttachment(
  {names, size, moments, relationship, mediaType, description, bytes}: Attachment,
  json: {readonly name: string; readonly bytes: Uint8Array | undefined},
  {changed, sources}: Colophon
): readonly Unexpected[] {
  const [name = ''] = names
  const report = (what: string, text: string): readonly Unexpected[] => [
    {what, at: '', text: `${name} ${text}`.trim()}
  ]
  const digest = sources.get(name)
  const isJson = name === json.name
  if (!isJson && digest === undefined) return report('file that is none of the publication', '')
  const content = bytes()
  // A JSON edition that is not at hand is not compared.
  const isSame = isJson
    ? json.bytes === undefined || Buffer.compare(content, json.bytes) === 0
    : createHash('sha256').update(content).digest('hex') === digest
  const told = [relationship, mediaType, description].join(', ')
  const toldOf = isJson ? 'Data, application/json, JSON edition' : 'Source, text/markdown, Markdown source'
  const day = pdfDate(changed || standInDate)
  return [
    ...(isSame ? [] : report('file in it with other content', '')),
    ...(names.every((one) => one === name) ? [] : report('file in it with several names', names.join(', '))),
    ...(told === toldOf ? [] : report('file in it that is something else', told)),
    ...(size === content.length ? [] : report('file in it of another size', String(size))),
    ...(moments.every((one) => one === day) ? [] : report('day of a file in it', moments.join(', ')))
  ]
}
