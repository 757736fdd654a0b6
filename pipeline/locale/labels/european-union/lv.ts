/** Provides the labels in Latvian. */
import type {Labels} from '../../labels.ts'

export const lv: Labels = {
  contents: 'Saturs',
  titlePage: 'Titullapa',
  skipToContent: 'Pāriet uz saturu',
  languages: 'Valodas',
  breadcrumb: 'Lapas ceļš',
  library: 'Bibliotēka',
  publications: 'Publikācijas',
  allPublications: 'Visas publikācijas',
  libraryLead: 'Viss vairākos izdevumos: tīmeklis, PDF, EPUB un JSON.',
  editions: 'Pieejamie izdevumi',
  editionNature: {
    html: 'Tīmekļa lapas',
    pdf: 'ar iezīmētu struktūru',
    epub: 'Grāmata ar plūstošu tekstu',
    json: 'Dati un shēma'
  },
  previous: 'Iepriekšējais',
  next: 'Nākamais',
  documents: 'Dokumenti',
  updated: 'Atjaunināts',
  published: 'Publicēts',
  version: 'Versija',
  identifier: 'Identifikators',
  licence: 'Licence',
  authors: 'Autori',
  publisher: 'Izdevējs',
  howToCite: 'Kā citēt',
  cover: 'Vāks',
  notes: 'Piezīmes',
  figure: 'Attēls',
  table: 'Tabula',
  landmarks: 'Orientieri',
  startOfText: 'Teksta sākums',
  pageList: 'Lappušu saraksts',
  taskDone: 'Izdarīts',
  taskOpen: 'Nav izdarīts',
  yes: 'Jā',
  no: 'Nē',
  draft: 'Projekts',
  withdrawn: 'Atsaukts',
  withdrawnNotice: 'Šī publikācija ir atsaukta. Tās teksts šeit vairs netiek publicēts.',
  reason: 'Iemesls',
  replacedBy: 'Aizstāts ar',
  moved: 'Lapa ir pārvietota',
  unread: 'Šo dokumentu neizdevās nolasīt',
  originalIsNewer: 'Oriģināls ir jaunāks par šo tulkojumu',
  notFound: {
    title: 'Lapa nav atrasta',
    words: 'Šajā adresē lapas nav. Visas publikācijas ir katalogā.'
  },
  callouts: {
    note: 'Piezīme',
    tip: 'Padoms',
    important: 'Svarīgi',
    warning: 'Brīdinājums',
    caution: 'Uzmanību'
  },
  documentType: 'Dokuments',
  filter: {
    label: 'Filtrēt sarakstu',
    words: 'Vārdi nosaukumā vai kopsavilkumā',
    type: 'Veids',
    allTypes: 'Visi veidi',
    language: 'Valoda',
    allLanguages: 'Visas valodas',
    status: '{shown} no {all} publikācijām',
    more: 'Rādīt vairāk',
    incomplete: 'Saraksta daļu neizdevās ielādēt.'
  },
  search: {
    label: 'Meklēt tekstā',
    words: 'Vārdi tekstā',
    searching: 'Notiek meklēšana…',
    found: 'Atrastās lapas: {count}',
    nothing: 'Nekas netika atrasts.',
    incomplete: 'Rādītāja daļu neizdevās ielādēt.'
  },
  listPages: {
    label: 'Saraksta lapas',
    page: '{number}. lappuse'
  },
  documentOf: '{number}. dokuments no {all}',
  paragraph: '{number}. rindkopa',
  note: '{number}. piezīme',
  backToNote: 'Atpakaļ pie teksta, {number}. piezīme',
  addressOfSection: 'Sadaļas “{title}” adrese',
  editionsOf: 'Publikācijas “{title}” izdevumi',
  pages: {
    zero: '{count} lappušu',
    one: '{count} lappuse',
    other: '{count} lappuses'
  },
  citeHint: 'Citējiet rindkopu ar tās adresi: tā ir vienāda tīmeklī, grāmatā, uz papīra un datos.',
  attached: 'Šai datnei pievienots: {files}.',
  accessibility: {
    text: 'Teksts pieņem jebkuru lielumu, burtveidolu un krāsu; tajā var pārvietoties pēc virsrakstiem un satura rādītāja.',
    described: 'Katrs attēls, kas kaut ko vēsta, ir aprakstīts vārdiem.',
    undescribed: 'Ne katrs attēls ir aprakstīts vārdiem.',
    pages: 'PDF izdevuma lappuses ir iezīmētas.'
  },
  formerParts: {moved: 'Šī daļa ir pārvietota', gone: 'Šīs daļas tekstā vairs nav'},
  translation: {label: 'Tulkojums', machine: 'mašīntulkojums', review: 'Tulkojuma pārbaude'},
  alsoIn: 'Arī šādās valodās: {languages}.'
}
