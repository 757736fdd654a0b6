/** Reads what a PDF says of its publication: in its metadata, and again in its information dictionary. */
import type {TaggedPdf} from '../pdf-reader/structure.ts'
import {statedIn} from '../pdf-reader/xmp.ts'
import type {Facts, Unexpected} from '../units/unit.ts'
import {normalList, normalText} from '../units/unit-text.ts'

export function factsInMetadata({language = 'und', metadata}: TaggedPdf): Facts {
  const stated = (name: string): string => normalText(statedIn(metadata, name))
  return {
    title: stated('title'),
    language,
    authors: normalList(metadata.get('dc:creator') ?? []),
    date: statedIn(metadata, 'date'),
    publisher: stated('publisher'),
    summary: stated('description'),
    licence: stated('rights')
  }
}

/** A file says these twice, and it is the viewer's choice which it shows. */
export function statedOtherwise({metadata, information, language}: TaggedPdf): readonly Unexpected[] {
  const both = [
    ['title', statedIn(metadata, 'title'), information.get('Title')],
    ['authors', (metadata.get('dc:creator') ?? []).join('; '), information.get('Author')],
    ['summary', statedIn(metadata, 'description'), information.get('Subject')],
    ['language', statedIn(metadata, 'language'), language ?? 'und']
  ] as const
  return both.flatMap(([what, inMetadata, elsewhere = '']) =>
    normalText(inMetadata) === normalText(elsewhere)
      ? []
      : [{what: `${what} that the metadata tell otherwise`, at: '', text: elsewhere.trim()}]
  )
}
