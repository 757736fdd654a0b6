/** Provides the labels in Finnish. */
import type {Labels} from '../../labels.ts'

export const fi: Labels = {
  contents: 'Sisällys',
  titlePage: 'Nimiösivu',
  skipToContent: 'Siirry sisältöön',
  languages: 'Kielet',
  breadcrumb: 'Sijainti sivustolla',
  library: 'Kirjasto',
  publications: 'Julkaisut',
  allPublications: 'Kaikki julkaisut',
  libraryLead: 'Kaikki useana versiona: verkko, PDF, EPUB ja JSON.',
  editions: 'Saatavilla olevat versiot',
  editionNature: {
    html: 'Verkkosivut',
    pdf: 'rakennemerkinnöin',
    epub: 'Kirja, mukautuva taitto',
    json: 'Tiedot ja skeema'
  },
  previous: 'Edellinen',
  next: 'Seuraava',
  documents: 'Asiakirjat',
  updated: 'Päivitetty',
  published: 'Julkaistu',
  version: 'Versio',
  identifier: 'Tunniste',
  licence: 'Lisenssi',
  authors: 'Tekijät',
  publisher: 'Julkaisija',
  howToCite: 'Viittausohje',
  cover: 'Kansi',
  notes: 'Viitteet',
  figure: 'Kuvio',
  table: 'Taulukko',
  landmarks: 'Maamerkit',
  startOfText: 'Tekstin alku',
  pageList: 'Sivuluettelo',
  taskDone: 'Tehty',
  taskOpen: 'Tekemättä',
  yes: 'Kyllä',
  no: 'Ei',
  draft: 'Luonnos',
  withdrawn: 'Poistettu',
  withdrawnNotice: 'Tämä julkaisu on poistettu. Sen tekstiä ei enää julkaista täällä.',
  reason: 'Syy',
  replacedBy: 'Korvaava julkaisu',
  moved: 'Sivu on siirretty',
  unread: 'Tätä asiakirjaa ei voitu lukea',
  originalIsNewer: 'Alkuperäisteksti on tätä käännöstä uudempi',
  notFound: {
    title: 'Sivua ei löytynyt',
    words: 'Tässä osoitteessa ei ole sivua. Kaikki julkaisut ovat luettelossa.'
  },
  callouts: {
    note: 'Huomautus',
    tip: 'Vinkki',
    important: 'Tärkeää',
    warning: 'Varoitus',
    caution: 'Varo'
  },
  documentType: 'Asiakirja',
  filter: {
    label: 'Suodata luetteloa',
    words: 'Sanoja otsikosta tai tiivistelmästä',
    type: 'Laji',
    allTypes: 'Kaikki lajit',
    language: 'Kieli',
    allLanguages: 'Kaikki kielet',
    status: '{shown}/{all} julkaisua',
    more: 'Näytä lisää',
    incomplete: 'Osaa luettelosta ei voitu ladata.'
  },
  search: {
    label: 'Hae tekstistä',
    words: 'Tekstin sanoja',
    searching: 'Haetaan…',
    found: 'Löydettyjä sivuja: {count}',
    nothing: 'Mitään ei löytynyt.',
    incomplete: 'Osaa hakemistosta ei voitu ladata.'
  },
  listPages: {
    label: 'Luettelon sivut',
    page: 'Sivu {number}'
  },
  documentOf: 'Asiakirja {number}/{all}',
  paragraph: 'Kappale {number}',
  note: 'Viite {number}',
  backToNote: 'Takaisin tekstiin viitteen {number} kohdalle',
  addressOfSection: 'Luvun ”{title}” osoite',
  editionsOf: 'Julkaisun ”{title}” versiot',
  pages: {
    one: '{count} sivu',
    other: '{count} sivua'
  },
  citeHint: 'Viittaa kappaleeseen sen osoitteella: se on sama verkossa, kirjassa, paperilla ja tiedoissa.',
  attached: 'Tiedostoon on liitetty: {files}.',
  accessibility: {
    text: 'Tekstille sopii mikä tahansa koko, kirjasin ja väri; siinä liikutaan otsikoiden ja sisällysluettelon avulla.',
    described: 'Jokainen merkityksellinen kuva on kuvattu sanoin.',
    undescribed: 'Kaikkia kuvia ei ole kuvattu sanoin.',
    pages: 'PDF-version sivut on merkitty.'
  },
  formerParts: {moved: 'Tämä kohta on siirretty', gone: 'Tätä kohtaa ei enää ole tekstissä'},
  translation: {label: 'Käännös', machine: 'konekäännös', review: 'Käännöksen tarkistus'},
  alsoIn: 'Muilla kielillä: {languages}.'
}
