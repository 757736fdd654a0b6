/** Provides the labels in Swahili. */
import type {Labels} from '../../labels.ts'

export const sw: Labels = {
  contents: 'Yaliyomo',
  titlePage: 'Ukurasa wa jina',
  skipToContent: 'Nenda kwenye maudhui',
  languages: 'Lugha',
  breadcrumb: 'Njia ya ukurasa',
  library: 'Maktaba',
  publications: 'Machapisho',
  allPublications: 'Machapisho yote',
  libraryLead: 'Kila kitu katika matoleo kadhaa: wavuti, PDF, EPUB na JSON.',
  editions: 'Matoleo yanayopatikana',
  editionNature: {
    html: 'Kurasa za wavuti',
    pdf: 'yenye muundo uliowekwa alama',
    epub: 'Kitabu, maandishi yanayojipanga',
    json: 'Data na skima'
  },
  previous: 'Iliyotangulia',
  next: 'Inayofuata',
  documents: 'Nyaraka',
  updated: 'Imesasishwa',
  published: 'Imechapishwa',
  version: 'Toleo',
  identifier: 'Kitambulisho',
  licence: 'Leseni',
  authors: 'Waandishi',
  publisher: 'Mchapishaji',
  howToCite: 'Jinsi ya kunukuu',
  cover: 'Jalada',
  notes: 'Maelezo',
  figure: 'Mchoro',
  table: 'Jedwali',
  landmarks: 'Alama za mwelekeo',
  startOfText: 'Mwanzo wa maandishi',
  pageList: 'Orodha ya kurasa',
  taskDone: 'Imefanyika',
  taskOpen: 'Haijafanyika',
  yes: 'Ndiyo',
  no: 'Hapana',
  draft: 'Rasimu',
  withdrawn: 'Imeondolewa',
  withdrawnNotice: 'Chapisho hili limeondolewa. Maandishi yake hayachapishwi tena hapa.',
  reason: 'Sababu',
  replacedBy: 'Nafasi yake imechukuliwa na',
  moved: 'Ukurasa huu umehamishwa',
  unread: 'Hati hii haikuweza kusomwa',
  originalIsNewer: 'Maandishi asilia ni mapya kuliko tafsiri hii',
  notFound: {
    title: 'Ukurasa haukupatikana',
    words: 'Hakuna ukurasa kwenye anwani hii. Machapisho yote yamo katika katalogi.'
  },
  callouts: {
    note: 'Kumbuka',
    tip: 'Kidokezo',
    important: 'Muhimu',
    warning: 'Onyo',
    caution: 'Tahadhari'
  },
  documentType: 'Hati',
  filter: {
    label: 'Chuja orodha',
    words: 'Maneno katika kichwa au muhtasari',
    type: 'Aina',
    allTypes: 'Aina zote',
    language: 'Lugha',
    allLanguages: 'Lugha zote',
    status: 'Machapisho {shown} kati ya {all}',
    more: 'Onyesha zaidi',
    incomplete: 'Sehemu ya orodha haikuweza kupakiwa.'
  },
  search: {
    label: 'Tafuta katika maandishi',
    words: 'Maneno katika maandishi',
    searching: 'Inatafuta…',
    found: 'Kurasa zilizopatikana: {count}',
    nothing: 'Hakuna kilichopatikana.',
    incomplete: 'Sehemu ya faharasa haikuweza kupakiwa.'
  },
  listPages: {
    label: 'Kurasa za orodha',
    page: 'Ukurasa wa {number}'
  },
  documentOf: 'Hati ya {number} kati ya {all}',
  paragraph: 'Aya ya {number}',
  note: 'Maelezo ya {number}',
  backToNote: 'Rudi kwenye maandishi, maelezo ya {number}',
  addressOfSection: 'Anwani ya sehemu “{title}”',
  editionsOf: 'Matoleo ya “{title}”',
  pages: {
    one: 'Ukurasa {count}',
    other: 'Kurasa {count}'
  },
  citeHint: 'Nukuu aya kwa anwani yake: ni ile ile kwenye wavuti, kitabuni, kwenye karatasi na katika data.',
  attached: 'Vilivyoambatishwa kwenye faili hii: {files}.',
  accessibility: {
    text: 'Maandishi yanakubali ukubwa, fonti na rangi yoyote; vichwa na yaliyomo vinakuongoza.',
    described: 'Kila picha yenye maana imeelezwa kwa maneno.',
    undescribed: 'Si kila picha imeelezwa kwa maneno.',
    pages: 'Kurasa za toleo la PDF zimewekwa alama.'
  },
  formerParts: {moved: 'Sehemu hii imehamishwa', gone: 'Sehemu hii haipo tena katika maandishi'},
  translation: {label: 'Tafsiri', machine: 'tafsiri ya mashine', review: 'Mapitio ya tafsiri'},
  alsoIn: 'Pia katika: {languages}.'
}
