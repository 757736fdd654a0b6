/** Faults in what a file says of itself, in its fonts, its bookmarks, and the files that it carries. */
import {PdfReference} from '../../../../pipeline/verify/pdf-reader/values.ts'
import type {OpenDictionary, PdfDraft} from '../../../support/pdf-draft.ts'
import {name, remove, string, type PdfMutation} from './mutation.ts'

const unknownToVeraPdf = true

export const documentMutations: readonly PdfMutation[] = [
  {
    name: 'no MarkInfo',
    breaks: 'document-is-marked',
    change: ({catalogue}) => remove(catalogue, 'MarkInfo')
  },
  {
    name: 'a MarkInfo that is not Marked',
    breaks: 'document-is-marked',
    change: (draft) => draft.open(draft.catalogue.get('MarkInfo')).set('Marked', false)
  },
  {
    name: 'Suspects',
    breaks: 'document-is-not-suspect',
    change: (draft) => draft.open(draft.catalogue.get('MarkInfo')).set('Suspects', true)
  },
  {name: 'no Lang', breaks: 'document-has-language', change: ({catalogue}) => remove(catalogue, 'Lang')},
  {
    name: 'a Lang that is no language tag',
    breaks: 'language-is-valid',
    change: ({catalogue}) => catalogue.set('Lang', string('en_GB'))
  },
  {
    name: 'a Lang of an element that is no language tag',
    breaks: 'language-is-valid',
    change: (draft) => draft.tag('Em').set('Lang', string('in French'))
  },
  {
    name: 'no DisplayDocTitle',
    breaks: 'title-is-displayed',
    change: ({catalogue}) => remove(catalogue, 'ViewerPreferences')
  },
  {
    name: 'a DisplayDocTitle of false',
    breaks: 'title-is-displayed',
    change: (draft) => draft.open(draft.catalogue.get('ViewerPreferences')).set('DisplayDocTitle', false)
  },
  {name: 'no metadata', breaks: 'metadata-exists', change: ({catalogue}) => remove(catalogue, 'Metadata')},
  {
    name: 'metadata without PDF/UA',
    breaks: 'metadata-names-pdf-ua',
    change: inMetadata(/<pdfuaid:part>1<\/pdfuaid:part>/, '')
  },
  {
    name: 'metadata that name another PDF/A',
    breaks: 'metadata-names-pdf-a',
    change: inMetadata(/(?<=<pdfaid:conformance>)A/, 'B')
  },
  {
    name: 'metadata without a title',
    breaks: 'metadata-has-title',
    change: inMetadata(/<dc:title>.*<\/dc:title>/, '')
  },
  {
    name: 'no output intent',
    breaks: 'output-intent-exists',
    change: ({catalogue}) => remove(catalogue, 'OutputIntents')
  },
  {
    name: 'a font that is not embedded',
    breaks: 'font-is-embedded',
    change: (draft) => remove(draft.first({Type: 'FontDescriptor'}), 'FontFile2')
  },
  {
    name: 'a font without ToUnicode',
    breaks: 'font-has-text',
    change: (draft) => remove(draft.first({Type: 'Font', Subtype: 'Type0'}), 'ToUnicode')
  },
  {
    name: 'a glyph that stands for U+0000',
    breaks: 'font-text-is-real',
    change: (draft) => {
      const font = draft.first({Type: 'Font', Subtype: 'Type0'})
      draft.rewrite(font.get('ToUnicode'), (map) => map.replace(/(?<=\[<0000> <)[0-9a-f]{4}/, '0000'))
    }
  },
  {
    name: 'an outline without Count',
    breaks: 'outline-counts',
    change: (draft) => remove(outline(draft), 'Count'),
    unknownToVeraPdf
  },
  {
    name: 'a bookmark that counts wrong',
    breaks: 'outline-counts',
    change: (draft) => bookmark(draft).set('Count', 9),
    unknownToVeraPdf
  },
  {
    name: 'a bookmark that leads nowhere',
    breaks: 'destination-exists',
    change: (draft) => bookmark(draft).set('Dest', string('nowhere')),
    unknownToVeraPdf
  },
  {
    name: 'a bookmark without words',
    breaks: 'destination-exists',
    change: (draft) => remove(bookmark(draft), 'Title'),
    unknownToVeraPdf
  },
  ...['F', 'UF', 'AFRelationship'].map((key): PdfMutation => ({
    name: `an attached file without ${key}`,
    breaks: 'attachment-is-described',
    change: (draft) => remove(draft.first({Type: 'Filespec'}), key)
  })),
  {
    name: 'an attached file without a media type',
    breaks: 'attachment-is-described',
    change: (draft) => remove(draft.first({Type: 'EmbeddedFile'}), 'Subtype')
  },
  {
    name: 'an attached file without a date',
    breaks: 'attachment-is-described',
    change: (draft) => remove(draft.open(draft.first({Type: 'EmbeddedFile'}).get('Params')), 'ModDate'),
    unknownToVeraPdf
  },
  {
    name: 'an attached file that is not associated',
    breaks: 'attachment-is-described',
    change: ({catalogue}) => remove(catalogue, 'AF')
  },
  {
    name: 'a destination on a page that is not there',
    breaks: 'destination-exists',
    change: (draft) => {
      const names = draft.open(draft.open(draft.catalogue.get('Names')).get('Dests'))
      draft.list(draft.list(names.get('Names'))[1])[0] = new PdfReference(99_999)
    },
    unknownToVeraPdf
  },
  {
    name: 'a type without a role',
    breaks: 'type-is-known',
    change: (draft) => remove(draft.open(draft.tree.get('RoleMap')), 'Em')
  },
  {
    name: 'a role map that runs in a circle',
    breaks: 'role-map-ends',
    change: (draft) => draft.open(draft.tree.get('RoleMap')).set('Em', name('Em'))
  },
  {
    name: 'a standard type with a role',
    breaks: 'standard-type-is-not-mapped',
    change: (draft) => draft.open(draft.tree.get('RoleMap')).set('P', name('Span'))
  }
]

function inMetadata(pattern: RegExp, replacement: string): PdfMutation['change'] {
  return (draft) => draft.rewrite(draft.catalogue.get('Metadata'), (xml) => xml.replace(pattern, replacement))
}

function outline(draft: PdfDraft): OpenDictionary {
  return draft.open(draft.catalogue.get('Outlines'))
}

function bookmark(draft: PdfDraft): OpenDictionary {
  return draft.open(outline(draft).get('First'))
}
