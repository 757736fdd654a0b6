/** Provides the labels in Croatian. */
import type {Labels} from '../../labels.ts'

export const hr: Labels = {
  contents: 'Sadržaj',
  titlePage: 'Naslovnica',
  skipToContent: 'Prijeđi na sadržaj',
  languages: 'Jezici',
  breadcrumb: 'Put do stranice',
  library: 'Knjižnica',
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
  licence: 'Licencija',
  authors: 'Autori',
  publisher: 'Izdavač',
  howToCite: 'Kako citirati',
  cover: 'Korice',
  notes: 'Bilješke',
  figure: 'Slika',
  table: 'Tablica',
  landmarks: 'Orijentiri',
  startOfText: 'Početak teksta',
  pageList: 'Popis stranica',
  taskDone: 'Učinjeno',
  taskOpen: 'Nije učinjeno',
  yes: 'Da',
  no: 'Ne',
  draft: 'Nacrt',
  withdrawn: 'Povučeno',
  withdrawnNotice: 'Ova je publikacija povučena. Njezin se tekst ovdje više ne objavljuje.',
  reason: 'Razlog',
  replacedBy: 'Zamijenjeno publikacijom',
  moved: 'Stranica je premještena',
  unread: 'Ovaj se dokument nije mogao pročitati',
  originalIsNewer: 'Izvornik je noviji od ovog prijevoda',
  notFound: {
    title: 'Stranica nije pronađena',
    words: 'Na ovoj adresi nema stranice. Sve su publikacije u katalogu.'
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
    label: 'Filtriraj popis',
    words: 'Riječi iz naslova ili sažetka',
    type: 'Vrsta',
    allTypes: 'Sve vrste',
    language: 'Jezik',
    allLanguages: 'Svi jezici',
    status: '{shown} od {all} publikacija',
    more: 'Prikaži više',
    incomplete: 'Dio popisa nije se mogao učitati.'
  },
  search: {
    label: 'Pretraži tekst',
    words: 'Riječi iz teksta',
    searching: 'Pretraživanje…',
    found: 'Pronađene stranice: {count}',
    nothing: 'Ništa nije pronađeno.',
    incomplete: 'Dio kazala nije se mogao učitati.'
  },
  listPages: {
    label: 'Stranice popisa',
    page: 'Stranica {number}'
  },
  documentOf: 'Dokument {number} od {all}',
  paragraph: 'Odlomak {number}',
  note: 'Bilješka {number}',
  backToNote: 'Natrag na tekst kod bilješke {number}',
  addressOfSection: 'Adresa odjeljka „{title}”',
  editionsOf: 'Izdanja publikacije „{title}”',
  pages: {
    one: '{count} stranica',
    few: '{count} stranice',
    other: '{count} stranica'
  },
  citeHint: 'Odlomak citirajte njegovom adresom: ista je na webu, u knjizi, na papiru i u podacima.',
  attached: 'Ovoj datoteci priloženo je: {files}.',
  accessibility: {
    text: 'Tekst prihvaća svaku veličinu, pismo i boju; kroz njega vode naslovi i sadržaj.',
    described: 'Svaka slika koja nešto govori opisana je riječima.',
    undescribed: 'Nije svaka slika opisana riječima.',
    pages: 'Označene su stranice izdanja u PDF-u.'
  },
  formerParts: {moved: 'Ovaj je odlomak premješten', gone: 'Ovog odlomka više nema u tekstu'},
  translation: {label: 'Prijevod', machine: 'strojni prijevod', review: 'Provjera prijevoda'},
  alsoIn: 'Dostupno i na jezicima: {languages}.'
}
