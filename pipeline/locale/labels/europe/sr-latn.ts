/** Provides the labels in Serbian in Latin letters, and Montenegrin. */
import type {Labels} from '../../labels.ts'

export const srLatn: Labels = {
  contents: 'Sadržaj',
  titlePage: 'Naslovna strana',
  skipToContent: 'Pređi na sadržaj',
  languages: 'Jezici',
  breadcrumb: 'Putanja do stranice',
  library: 'Biblioteka',
  publications: 'Publikacije',
  allPublications: 'Sve publikacije',
  libraryLead: 'Sve u više izdanja: veb, PDF, EPUB i JSON.',
  editions: 'Dostupna izdanja',
  editionNature: {
    html: 'Veb-stranice',
    pdf: 'sa oznakama strukture',
    epub: 'Knjiga, prilagodljiv prelom',
    json: 'Podaci i šema'
  },
  previous: 'Prethodno',
  next: 'Sledeće',
  documents: 'Dokumenti',
  updated: 'Ažurirano',
  published: 'Objavljeno',
  version: 'Verzija',
  identifier: 'Identifikator',
  licence: 'Licenca',
  authors: 'Autori',
  publisher: 'Izdavač',
  howToCite: 'Kako citirati',
  cover: 'Korice',
  notes: 'Napomene',
  figure: 'Slika',
  table: 'Tabela',
  landmarks: 'Orijentiri',
  startOfText: 'Početak teksta',
  pageList: 'Spisak stranica',
  taskDone: 'Urađeno',
  taskOpen: 'Nije urađeno',
  yes: 'Da',
  no: 'Ne',
  draft: 'Nacrt',
  withdrawn: 'Povučeno',
  withdrawnNotice: 'Ova publikacija je povučena. Njen tekst se ovde više ne objavljuje.',
  reason: 'Razlog',
  replacedBy: 'Zamenjeno publikacijom',
  moved: 'Stranica je premeštena',
  unread: 'Ovaj dokument nije mogao da se pročita',
  originalIsNewer: 'Izvornik je noviji od ovog prevoda',
  notFound: {
    title: 'Stranica nije pronađena',
    words: 'Na ovoj adresi nema stranice. Sve publikacije su u katalogu.'
  },
  callouts: {
    note: 'Napomena',
    tip: 'Savet',
    important: 'Važno',
    warning: 'Upozorenje',
    caution: 'Oprez'
  },
  documentType: 'Dokument',
  filter: {
    label: 'Filtriraj spisak',
    words: 'Reči iz naslova ili sažetka',
    type: 'Vrsta',
    allTypes: 'Sve vrste',
    language: 'Jezik',
    allLanguages: 'Svi jezici',
    status: '{shown} od {all} publikacija',
    more: 'Prikaži još',
    incomplete: 'Deo spiska nije mogao da se učita.'
  },
  search: {
    label: 'Pretraži tekst',
    words: 'Reči iz teksta',
    searching: 'Pretraživanje…',
    found: 'Pronađene stranice: {count}',
    nothing: 'Ništa nije pronađeno.',
    incomplete: 'Deo indeksa nije mogao da se učita.'
  },
  listPages: {
    label: 'Stranice spiska',
    page: 'Stranica {number}'
  },
  documentOf: 'Dokument {number} od {all}',
  paragraph: 'Pasus {number}',
  note: 'Napomena {number}',
  backToNote: 'Nazad na tekst kod napomene {number}',
  addressOfSection: 'Adresa odeljka „{title}“',
  editionsOf: 'Izdanja publikacije „{title}“',
  pages: {
    one: '{count} stranica',
    few: '{count} stranice',
    other: '{count} stranica'
  },
  citeHint: 'Pasus citirajte njegovom adresom: ista je na vebu, u knjizi, na papiru i u podacima.',
  attached: 'Ovoj datoteci priloženo je: {files}.',
  accessibility: {
    text: 'Tekst prihvata svaku veličinu, pismo i boju; kroz njega vode naslovi i sadržaj.',
    described: 'Svaka slika koja nešto govori opisana je rečima.',
    undescribed: 'Nije svaka slika opisana rečima.',
    pages: 'Označene su stranice izdanja u PDF-u.'
  },
  formerParts: {moved: 'Ovaj odlomak je premešten', gone: 'Ovog odlomka više nema u tekstu'},
  translation: {label: 'Prevod', machine: 'mašinski prevod', review: 'Provera prevoda'},
  alsoIn: 'Dostupno i na jezicima: {languages}.'
}
