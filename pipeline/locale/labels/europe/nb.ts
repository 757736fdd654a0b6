/** Provides the labels in Norwegian Bokmål. */
import type {Labels} from '../../labels.ts'

export const nb: Labels = {
  contents: 'Innhold',
  titlePage: 'Tittelside',
  skipToContent: 'Gå til innholdet',
  languages: 'Språk',
  breadcrumb: 'Sti til siden',
  library: 'Bibliotek',
  publications: 'Publikasjoner',
  allPublications: 'Alle publikasjoner',
  libraryLead: 'Alt i flere utgaver: nett, PDF, EPUB og JSON.',
  editions: 'Tilgjengelige utgaver',
  editionNature: {
    html: 'Nettsider',
    pdf: 'med strukturkoder',
    epub: 'Bok, med flytende tekst',
    json: 'Data og skjema'
  },
  previous: 'Forrige',
  next: 'Neste',
  documents: 'Dokumenter',
  updated: 'Oppdatert',
  published: 'Publisert',
  version: 'Versjon',
  identifier: 'Identifikator',
  licence: 'Lisens',
  authors: 'Forfattere',
  publisher: 'Utgiver',
  howToCite: 'Slik siterer du',
  cover: 'Omslag',
  notes: 'Noter',
  figure: 'Figur',
  table: 'Tabell',
  landmarks: 'Landemerker',
  startOfText: 'Tekstens begynnelse',
  pageList: 'Sideliste',
  taskDone: 'Gjort',
  taskOpen: 'Ikke gjort',
  yes: 'Ja',
  no: 'Nei',
  draft: 'Utkast',
  withdrawn: 'Trukket tilbake',
  withdrawnNotice: 'Denne publikasjonen er trukket tilbake. Teksten er ikke lenger publisert her.',
  reason: 'Grunn',
  replacedBy: 'Erstattet av',
  moved: 'Siden er flyttet',
  unread: 'Dette dokumentet kunne ikke leses',
  originalIsNewer: 'Originalen er nyere enn denne oversettelsen',
  notFound: {
    title: 'Siden ble ikke funnet',
    words: 'Det finnes ingen side på denne adressen. Alle publikasjoner står i katalogen.'
  },
  callouts: {
    note: 'Merknad',
    tip: 'Tips',
    important: 'Viktig',
    warning: 'Advarsel',
    caution: 'Forsiktig'
  },
  documentType: 'Dokument',
  filter: {
    label: 'Filtrer listen',
    words: 'Ord i tittelen eller sammendraget',
    type: 'Type',
    allTypes: 'Alle typer',
    language: 'Språk',
    allLanguages: 'Alle språk',
    status: '{shown} av {all} publikasjoner',
    more: 'Vis flere',
    incomplete: 'En del av listen kunne ikke lastes inn.'
  },
  search: {
    label: 'Søk i teksten',
    words: 'Ord i teksten',
    searching: 'Søker…',
    found: 'Sider funnet: {count}',
    nothing: 'Ingenting ble funnet.',
    incomplete: 'En del av registeret kunne ikke lastes inn.'
  },
  listPages: {
    label: 'Listens sider',
    page: 'Side {number}'
  },
  documentOf: 'Dokument {number} av {all}',
  paragraph: 'Avsnitt {number}',
  note: 'Note {number}',
  backToNote: 'Tilbake til teksten ved note {number}',
  addressOfSection: 'Adressen til avsnittet «{title}»',
  editionsOf: 'Utgaver av «{title}»',
  pages: {
    one: '{count} side',
    other: '{count} sider'
  },
  citeHint: 'Siter et avsnitt med adressen dets: den er den samme på nettet, i boken, på papir og i dataene.',
  attached: 'Vedlagt denne filen: {files}.',
  accessibility: {
    text: 'Teksten kan ha enhver størrelse, skrift og farge; overskrifter og innholdsfortegnelse fører gjennom den.',
    described: 'Hvert bilde som sier noe, er beskrevet med ord.',
    undescribed: 'Ikke alle bilder er beskrevet med ord.',
    pages: 'Sidene i PDF-utgaven er merket.'
  },
  formerParts: {moved: 'Dette avsnittet er flyttet', gone: 'Dette avsnittet er ikke lenger i teksten'},
  translation: {label: 'Oversettelse', machine: 'maskinoversettelse', review: 'Kontroll av oversettelsen'},
  alsoIn: 'Også på: {languages}.'
}
