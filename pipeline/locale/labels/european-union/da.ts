/** Provides the labels in Danish. */
import type {Labels} from '../../labels.ts'

export const da: Labels = {
  contents: 'Indhold',
  titlePage: 'Titelside',
  skipToContent: 'Gå til indholdet',
  languages: 'Sprog',
  breadcrumb: 'Sti til siden',
  library: 'Bibliotek',
  publications: 'Publikationer',
  allPublications: 'Alle publikationer',
  libraryLead: 'Alt i flere udgaver: web, PDF, EPUB og JSON.',
  editions: 'Tilgængelige udgaver',
  editionNature: {
    html: 'Websider',
    pdf: 'med strukturkoder',
    epub: 'Bog, med flydende tekst',
    json: 'Data og skema'
  },
  previous: 'Forrige',
  next: 'Næste',
  documents: 'Dokumenter',
  updated: 'Opdateret',
  published: 'Udgivet',
  version: 'Version',
  identifier: 'Identifikator',
  licence: 'Licens',
  authors: 'Forfattere',
  publisher: 'Udgiver',
  howToCite: 'Sådan citeres',
  cover: 'Omslag',
  notes: 'Noter',
  figure: 'Figur',
  table: 'Tabel',
  landmarks: 'Pejlemærker',
  startOfText: 'Tekstens begyndelse',
  pageList: 'Sideliste',
  taskDone: 'Udført',
  taskOpen: 'Ikke udført',
  yes: 'Ja',
  no: 'Nej',
  draft: 'Udkast',
  withdrawn: 'Trukket tilbage',
  withdrawnNotice: 'Denne publikation er trukket tilbage. Dens tekst er ikke længere udgivet her.',
  reason: 'Årsag',
  replacedBy: 'Erstattet af',
  moved: 'Siden er flyttet',
  unread: 'Dette dokument kunne ikke læses',
  originalIsNewer: 'Originalen er nyere end denne oversættelse',
  notFound: {
    title: 'Siden blev ikke fundet',
    words: 'Der er ingen side på denne adresse. Alle publikationer findes i kataloget.'
  },
  callouts: {
    note: 'Bemærk',
    tip: 'Tip',
    important: 'Vigtigt',
    warning: 'Advarsel',
    caution: 'Forsigtig'
  },
  documentType: 'Dokument',
  filter: {
    label: 'Filtrér listen',
    words: 'Ord i titlen eller resuméet',
    type: 'Type',
    allTypes: 'Alle typer',
    language: 'Sprog',
    allLanguages: 'Alle sprog',
    status: '{shown} af {all} publikationer',
    more: 'Vis flere',
    incomplete: 'En del af listen kunne ikke indlæses.'
  },
  search: {
    label: 'Søg i teksten',
    words: 'Ord i teksten',
    searching: 'Søger…',
    found: 'Fundne sider: {count}',
    nothing: 'Intet blev fundet.',
    incomplete: 'En del af indekset kunne ikke indlæses.'
  },
  listPages: {
    label: 'Listens sider',
    page: 'Side {number}'
  },
  documentOf: 'Dokument {number} af {all}',
  paragraph: 'Afsnit {number}',
  note: 'Note {number}',
  backToNote: 'Tilbage til teksten ved note {number}',
  addressOfSection: 'Adressen på afsnittet »{title}«',
  editionsOf: 'Udgaver af »{title}«',
  pages: {
    one: '{count} side',
    other: '{count} sider'
  },
  citeHint: 'Citér et afsnit med dets adresse: den er den samme på nettet, i bogen, på papir og i dataene.',
  attached: 'Vedhæftet denne fil: {files}.',
  accessibility: {
    text: 'Teksten kan få enhver størrelse, skrift og farve; overskrifter og indholdsfortegnelse fører igennem den.',
    described: 'Hvert billede, der siger noget, er beskrevet i ord.',
    undescribed: 'Ikke alle billeder er beskrevet i ord.',
    pages: 'Siderne i PDF-udgaven er markeret.'
  },
  formerParts: {moved: 'Dette afsnit er flyttet', gone: 'Dette afsnit er ikke længere i teksten'},
  translation: {label: 'Oversættelse', machine: 'maskinoversættelse', review: 'Gennemgang af oversættelsen'},
  alsoIn: 'Også på: {languages}.'
}
