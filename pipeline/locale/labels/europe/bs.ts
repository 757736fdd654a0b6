/** Provides the labels in Bosnian. */
import type {Labels} from '../../labels.ts'

export const bs: Labels = {
  contents: 'Sadržaj',
  titlePage: 'Naslovna stranica',
  skipToContent: 'Pređi na sadržaj',
  languages: 'Jezici',
  breadcrumb: 'Put do stranice',
  library: 'Biblioteka',
  publications: 'Publikacije',
  allPublications: 'Sve publikacije',
  libraryLead: 'Sve u više izdanja: web, PDF, EPUB i JSON.',
  editions: 'Dostupna izdanja',
  editionNature: {
    html: 'Web-stranice',
    pdf: 's oznakama strukture',
    epub: 'Knjiga, prilagodljiv prijelom',
    json: 'Podaci i shema'
  },
  previous: 'Prethodno',
  next: 'Sljedeće',
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
  notes: 'Bilješke',
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
  withdrawnNotice: 'Ova publikacija je povučena. Njen tekst se ovdje više ne objavljuje.',
  reason: 'Razlog',
  replacedBy: 'Zamijenjeno publikacijom',
  moved: 'Stranica je premještena',
  unread: 'Ovaj dokument nije bilo moguće pročitati',
  originalIsNewer: 'Izvornik je noviji od ovog prevoda',
  notFound: {
    title: 'Stranica nije pronađena',
    words: 'Na ovoj adresi nema stranice. Sve publikacije su u katalogu.'
  },
  callouts: {
    note: 'Napomena',
    tip: 'Savjet',
    important: 'Važno',
    warning: 'Upozorenje',
    caution: 'Oprez'
  },
  documentType: 'Dokument',
  filter: {
    label: 'Filtriraj spisak',
    words: 'Riječi iz naslova ili sažetka',
    type: 'Vrsta',
    allTypes: 'Sve vrste',
    language: 'Jezik',
    allLanguages: 'Svi jezici',
    status: '{shown} od {all} publikacija',
    more: 'Prikaži više',
    incomplete: 'Dio spiska nije se mogao učitati.'
  },
  search: {
    label: 'Pretraži tekst',
    words: 'Riječi iz teksta',
    searching: 'Pretraživanje…',
    found: 'Pronađene stranice: {count}',
    nothing: 'Ništa nije pronađeno.',
    incomplete: 'Dio indeksa nije se mogao učitati.'
  },
  listPages: {
    label: 'Stranice spiska',
    page: 'Stranica {number}'
  },
  documentOf: 'Dokument {number} od {all}',
  paragraph: 'Pasus {number}',
  note: 'Bilješka {number}',
  backToNote: 'Nazad na tekst kod bilješke {number}',
  addressOfSection: 'Adresa odjeljka „{title}”',
  editionsOf: 'Izdanja publikacije „{title}”',
  pages: {
    one: '{count} stranica',
    few: '{count} stranice',
    other: '{count} stranica'
  },
  citeHint: 'Pasus citirajte njegovom adresom: ista je na webu, u knjizi, na papiru i u podacima.',
  attached: 'Ovoj datoteci priloženo je: {files}.',
  accessibility: {
    text: 'Tekst prihvata svaku veličinu, pismo i boju; kroz njega vode naslovi i sadržaj.',
    described: 'Svaka slika koja nešto govori opisana je riječima.',
    undescribed: 'Nije svaka slika opisana riječima.',
    pages: 'Označene su stranice izdanja u PDF-u.'
  },
  formerParts: {moved: 'Ovaj dio je premješten', gone: 'Ovog dijela više nema u tekstu'},
  translation: {label: 'Prijevod', machine: 'mašinski prijevod', review: 'Provjera prijevoda'},
  alsoIn: 'Dostupno i na jezicima: {languages}.'
}
