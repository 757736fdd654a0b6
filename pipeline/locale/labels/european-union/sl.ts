/** Provides the labels in Slovenian. */
import type {Labels} from '../../labels.ts'

export const sl: Labels = {
  contents: 'Kazalo',
  titlePage: 'Naslovna stran',
  skipToContent: 'Skoči na vsebino',
  languages: 'Jeziki',
  breadcrumb: 'Pot do strani',
  library: 'Knjižnica',
  publications: 'Publikacije',
  allPublications: 'Vse publikacije',
  libraryLead: 'Vse v več izdajah: splet, PDF, EPUB in JSON.',
  editions: 'Izdaje, ki so na voljo',
  editionNature: {
    html: 'Spletne strani',
    pdf: 'z označeno zgradbo',
    epub: 'Knjiga, s prilagodljivim besedilom',
    json: 'Podatki in shema'
  },
  previous: 'Prejšnji',
  next: 'Naslednji',
  documents: 'Dokumenti',
  updated: 'Posodobljeno',
  published: 'Objavljeno',
  version: 'Različica',
  identifier: 'Identifikator',
  licence: 'Licenca',
  authors: 'Avtorji',
  publisher: 'Založnik',
  howToCite: 'Kako navajati',
  cover: 'Platnica',
  notes: 'Opombe',
  figure: 'Slika',
  table: 'Preglednica',
  landmarks: 'Orientacijske točke',
  startOfText: 'Začetek besedila',
  pageList: 'Seznam strani',
  taskDone: 'Opravljeno',
  taskOpen: 'Neopravljeno',
  yes: 'Da',
  no: 'Ne',
  draft: 'Osnutek',
  withdrawn: 'Umaknjeno',
  withdrawnNotice: 'Ta publikacija je bila umaknjena. Njeno besedilo tukaj ni več objavljeno.',
  reason: 'Razlog',
  replacedBy: 'Nadomešča jo',
  moved: 'Stran je bila premaknjena',
  unread: 'Tega dokumenta ni bilo mogoče prebrati',
  originalIsNewer: 'Izvirnik je novejši od tega prevoda',
  notFound: {
    title: 'Strani ni mogoče najti',
    words: 'Na tem naslovu ni strani. Vse publikacije so v katalogu.'
  },
  callouts: {
    note: 'Opomba',
    tip: 'Nasvet',
    important: 'Pomembno',
    warning: 'Opozorilo',
    caution: 'Previdno'
  },
  documentType: 'Dokument',
  filter: {
    label: 'Filtriraj seznam',
    words: 'Besede iz naslova ali povzetka',
    type: 'Vrsta',
    allTypes: 'Vse vrste',
    language: 'Jezik',
    allLanguages: 'Vsi jeziki',
    status: 'Prikazane publikacije: {shown} od {all}',
    more: 'Pokaži več',
    incomplete: 'Dela seznama ni bilo mogoče naložiti.'
  },
  search: {
    label: 'Išči po besedilu',
    words: 'Besede iz besedila',
    searching: 'Iskanje…',
    found: 'Najdene strani: {count}',
    nothing: 'Nič ni bilo najdeno.',
    incomplete: 'Dela kazala ni bilo mogoče naložiti.'
  },
  listPages: {
    label: 'Strani seznama',
    page: 'Stran {number}'
  },
  documentOf: 'Dokument {number} od {all}',
  paragraph: 'Odstavek {number}',
  note: 'Opomba {number}',
  backToNote: 'Nazaj k besedilu pri opombi {number}',
  addressOfSection: 'Naslov razdelka „{title}“',
  editionsOf: 'Izdaje publikacije „{title}“',
  pages: {
    one: '{count} stran',
    two: '{count} strani',
    few: '{count} strani',
    other: '{count} strani'
  },
  citeHint: 'Odstavek navajajte z njegovim naslovom: na spletu, v knjigi, na papirju in v podatkih je enak.',
  attached: 'Tej datoteki je priloženo: {files}.',
  accessibility: {
    text: 'Besedilo sprejme vsako velikost, pisavo in barvo; skozenj vodijo naslovi in kazalo.',
    described: 'Vsaka slika, ki kaj pove, je opisana z besedami.',
    undescribed: 'Vse slike niso opisane z besedami.',
    pages: 'Strani izdaje PDF so označene.'
  },
  formerParts: {moved: 'Ta odlomek je bil premaknjen', gone: 'Tega odlomka ni več v besedilu'},
  translation: {label: 'Prevod', machine: 'strojni prevod', review: 'Pregled prevoda'},
  alsoIn: 'Tudi v jezikih: {languages}.'
}
