/** Provides the labels in Lithuanian. */
import type {Labels} from '../../labels.ts'

export const lt: Labels = {
  contents: 'Turinys',
  titlePage: 'Titulinis puslapis',
  skipToContent: 'Pereiti prie turinio',
  languages: 'Kalbos',
  breadcrumb: 'Kelias iki puslapio',
  library: 'Biblioteka',
  publications: 'Leidiniai',
  allPublications: 'Visi leidiniai',
  libraryLead: 'Viskas keliais formatais: žiniatinklis, PDF, EPUB ir JSON.',
  editions: 'Prieinami formatai',
  editionNature: {
    html: 'Tinklalapiai',
    pdf: 'su žymėta struktūra',
    epub: 'Knyga, prisitaikantis tekstas',
    json: 'Duomenys ir schema'
  },
  previous: 'Ankstesnis',
  next: 'Kitas',
  documents: 'Dokumentai',
  updated: 'Atnaujinta',
  published: 'Paskelbta',
  version: 'Versija',
  identifier: 'Identifikatorius',
  licence: 'Licencija',
  authors: 'Autoriai',
  publisher: 'Leidėjas',
  howToCite: 'Kaip cituoti',
  cover: 'Viršelis',
  notes: 'Pastabos',
  figure: 'Paveikslas',
  table: 'Lentelė',
  landmarks: 'Orientyrai',
  startOfText: 'Teksto pradžia',
  pageList: 'Puslapių sąrašas',
  taskDone: 'Atlikta',
  taskOpen: 'Neatlikta',
  yes: 'Taip',
  no: 'Ne',
  draft: 'Projektas',
  withdrawn: 'Atšaukta',
  withdrawnNotice: 'Šis leidinys atšauktas. Jo tekstas čia nebeskelbiamas.',
  reason: 'Priežastis',
  replacedBy: 'Pakeista leidiniu',
  moved: 'Puslapis perkeltas',
  unread: 'Šio dokumento nepavyko perskaityti',
  originalIsNewer: 'Originalas naujesnis už šį vertimą',
  notFound: {
    title: 'Puslapis nerastas',
    words: 'Šiuo adresu puslapio nėra. Visi leidiniai yra kataloge.'
  },
  callouts: {
    note: 'Pastaba',
    tip: 'Patarimas',
    important: 'Svarbu',
    warning: 'Įspėjimas',
    caution: 'Atsargiai'
  },
  documentType: 'Dokumentas',
  filter: {
    label: 'Filtruoti sąrašą',
    words: 'Pavadinimo arba santraukos žodžiai',
    type: 'Rūšis',
    allTypes: 'Visos rūšys',
    language: 'Kalba',
    allLanguages: 'Visos kalbos',
    status: 'Rodoma leidinių: {shown} iš {all}',
    more: 'Rodyti daugiau',
    incomplete: 'Sąrašo dalies nepavyko įkelti.'
  },
  search: {
    label: 'Ieškoti tekste',
    words: 'Teksto žodžiai',
    searching: 'Ieškoma…',
    found: 'Rasta puslapių: {count}',
    nothing: 'Nieko nerasta.',
    incomplete: 'Rodyklės dalies nepavyko įkelti.'
  },
  listPages: {
    label: 'Sąrašo puslapiai',
    page: '{number} puslapis'
  },
  documentOf: '{number} dokumentas iš {all}',
  paragraph: '{number} pastraipa',
  note: '{number} pastaba',
  backToNote: 'Grįžti į tekstą prie {number} pastabos',
  addressOfSection: 'Skyriaus „{title}“ adresas',
  editionsOf: 'Leidinio „{title}“ formatai',
  pages: {
    one: '{count} puslapis',
    few: '{count} puslapiai',
    other: '{count} puslapių'
  },
  citeHint: 'Pastraipą cituokite jos adresu: jis toks pat žiniatinklyje, knygoje, popieriuje ir duomenyse.',
  attached: 'Prie šio failo pridėta: {files}.',
  accessibility: {
    text: 'Tekstas gali būti bet kokio dydžio, šrifto ir spalvos; jame padeda orientuotis antraštės ir turinys.',
    described: 'Kiekvienas prasmingas paveikslas aprašytas žodžiais.',
    undescribed: 'Ne kiekvienas paveikslas aprašytas žodžiais.',
    pages: 'PDF formato puslapiai pažymėti.'
  },
  formerParts: {moved: 'Ši dalis perkelta', gone: 'Šios dalies tekste nebėra'},
  translation: {label: 'Vertimas', machine: 'mašininis vertimas', review: 'Vertimo peržiūra'},
  alsoIn: 'Taip pat kalbomis: {languages}.'
}
