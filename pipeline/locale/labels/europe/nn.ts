/** Provides the labels in Norwegian Nynorsk. */
import type {Labels} from '../../labels.ts'

export const nn: Labels = {
  contents: 'Innhald',
  titlePage: 'Tittelside',
  skipToContent: 'Gå til innhaldet',
  languages: 'Språk',
  breadcrumb: 'Sti til sida',
  library: 'Bibliotek',
  publications: 'Publikasjonar',
  allPublications: 'Alle publikasjonar',
  libraryLead: 'Alt i fleire utgåver: nett, PDF, EPUB og JSON.',
  editions: 'Tilgjengelege utgåver',
  editionNature: {
    html: 'Nettsider',
    pdf: 'med strukturkodar',
    epub: 'Bok, med flytande tekst',
    json: 'Data og skjema'
  },
  previous: 'Førre',
  next: 'Neste',
  documents: 'Dokument',
  updated: 'Oppdatert',
  published: 'Publisert',
  version: 'Versjon',
  identifier: 'Identifikator',
  licence: 'Lisens',
  authors: 'Forfattarar',
  publisher: 'Utgjevar',
  howToCite: 'Slik siterer du',
  cover: 'Omslag',
  notes: 'Notar',
  figure: 'Figur',
  table: 'Tabell',
  landmarks: 'Landemerke',
  startOfText: 'Starten på teksten',
  pageList: 'Sideliste',
  taskDone: 'Gjort',
  taskOpen: 'Ikkje gjort',
  yes: 'Ja',
  no: 'Nei',
  draft: 'Utkast',
  withdrawn: 'Trekt tilbake',
  withdrawnNotice: 'Denne publikasjonen er trekt tilbake. Teksten er ikkje lenger publisert her.',
  reason: 'Grunn',
  replacedBy: 'Erstatta av',
  moved: 'Sida er flytta',
  unread: 'Dette dokumentet kunne ikkje lesast',
  originalIsNewer: 'Originalen er nyare enn denne omsetjinga',
  notFound: {
    title: 'Fann ikkje sida',
    words: 'Det finst inga side på denne adressa. Alle publikasjonar står i katalogen.'
  },
  callouts: {
    note: 'Merknad',
    tip: 'Tips',
    important: 'Viktig',
    warning: 'Åtvaring',
    caution: 'Ver varsam'
  },
  documentType: 'Dokument',
  filter: {
    label: 'Filtrer lista',
    words: 'Ord i tittelen eller samandraget',
    type: 'Type',
    allTypes: 'Alle typar',
    language: 'Språk',
    allLanguages: 'Alle språk',
    status: '{shown} av {all} publikasjonar',
    more: 'Vis fleire',
    incomplete: 'Ein del av lista kunne ikkje lastast inn.'
  },
  search: {
    label: 'Søk i teksten',
    words: 'Ord i teksten',
    searching: 'Søkjer…',
    found: 'Sider funne: {count}',
    nothing: 'Fann ingenting.',
    incomplete: 'Ein del av registeret kunne ikkje lastast inn.'
  },
  listPages: {
    label: 'Sidene i lista',
    page: 'Side {number}'
  },
  documentOf: 'Dokument {number} av {all}',
  paragraph: 'Avsnitt {number}',
  note: 'Note {number}',
  backToNote: 'Tilbake til teksten ved note {number}',
  addressOfSection: 'Adressa til avsnittet «{title}»',
  editionsOf: 'Utgåver av «{title}»',
  pages: {
    one: '{count} side',
    other: '{count} sider'
  },
  citeHint: 'Siter eit avsnitt med adressa si: ho er den same på nettet, i boka, på papir og i dataa.',
  attached: 'Lagt ved denne fila: {files}.',
  accessibility: {
    text: 'Teksten kan ha kva storleik, skrift og farge som helst; overskrifter og innhaldsliste fører gjennom han.',
    described: 'Kvart bilete som seier noko, er skildra med ord.',
    undescribed: 'Ikkje alle bilete er skildra med ord.',
    pages: 'Sidene i PDF-utgåva er merkte.'
  },
  formerParts: {moved: 'Dette avsnittet er flytta', gone: 'Dette avsnittet er ikkje lenger i teksten'},
  translation: {label: 'Omsetjing', machine: 'maskinomsetjing', review: 'Kontroll av omsetjinga'},
  alsoIn: 'Òg på: {languages}.'
}
