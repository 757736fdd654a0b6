/** Provides the labels in Estonian. */
import type {Labels} from '../../labels.ts'

export const et: Labels = {
  contents: 'Sisukord',
  titlePage: 'Tiitelleht',
  skipToContent: 'Liigu sisu juurde',
  languages: 'Keeled',
  breadcrumb: 'Asukoht',
  library: 'Raamatukogu',
  publications: 'Väljaanded',
  allPublications: 'Kõik väljaanded',
  libraryLead: 'Kõik mitmes vormingus: veeb, PDF, EPUB ja JSON.',
  editions: 'Saadaval vormingud',
  editionNature: {
    html: 'Veebilehed',
    pdf: 'struktuurimärgistusega',
    epub: 'Raamat, voolava tekstiga',
    json: 'Andmed ja skeem'
  },
  previous: 'Eelmine',
  next: 'Järgmine',
  documents: 'Dokumendid',
  updated: 'Uuendatud',
  published: 'Avaldatud',
  version: 'Versioon',
  identifier: 'Tunnus',
  licence: 'Litsents',
  authors: 'Autorid',
  publisher: 'Väljaandja',
  howToCite: 'Kuidas viidata',
  cover: 'Kaas',
  notes: 'Märkused',
  figure: 'Joonis',
  table: 'Tabel',
  landmarks: 'Orientiirid',
  startOfText: 'Teksti algus',
  pageList: 'Lehekülgede loend',
  taskDone: 'Tehtud',
  taskOpen: 'Tegemata',
  yes: 'Jah',
  no: 'Ei',
  draft: 'Kavand',
  withdrawn: 'Tagasi võetud',
  withdrawnNotice: 'See väljaanne on tagasi võetud. Selle teksti siin enam ei avaldata.',
  reason: 'Põhjus',
  replacedBy: 'Asendatud väljaandega',
  moved: 'See leht on teisaldatud',
  unread: 'Seda dokumenti ei õnnestunud lugeda',
  originalIsNewer: 'Originaal on sellest tõlkest uuem',
  notFound: {
    title: 'Lehte ei leitud',
    words: 'Sellel aadressil lehte ei ole. Kõik väljaanded on kataloogis.'
  },
  callouts: {
    note: 'Märkus',
    tip: 'Nõuanne',
    important: 'Tähtis',
    warning: 'Hoiatus',
    caution: 'Ettevaatust'
  },
  documentType: 'Dokument',
  filter: {
    label: 'Filtreeri loendit',
    words: 'Sõnad pealkirjas või kokkuvõttes',
    type: 'Liik',
    allTypes: 'Kõik liigid',
    language: 'Keel',
    allLanguages: 'Kõik keeled',
    status: 'Väljaandeid: {shown} / {all}',
    more: 'Näita veel',
    incomplete: 'Osa loendist ei õnnestunud laadida.'
  },
  search: {
    label: 'Otsi tekstist',
    words: 'Sõnad tekstis',
    searching: 'Otsin…',
    found: 'Leitud lehti: {count}',
    nothing: 'Midagi ei leitud.',
    incomplete: 'Osa registrist ei õnnestunud laadida.'
  },
  listPages: {
    label: 'Loendi lehed',
    page: 'Lehekülg {number}'
  },
  documentOf: 'Dokument {number}, kokku {all}',
  paragraph: 'Lõik {number}',
  note: 'Märkus {number}',
  backToNote: 'Tagasi teksti juurde, märkus {number}',
  addressOfSection: 'Jaotise „{title}“ aadress',
  editionsOf: 'Väljaande „{title}“ vormingud',
  pages: {
    one: '{count} lehekülg',
    other: '{count} lehekülge'
  },
  citeHint: 'Viita lõigule selle aadressiga: see on veebis, raamatus, paberil ja andmetes sama.',
  attached: 'Sellele failile on lisatud: {files}.',
  accessibility: {
    text: 'Tekst võtab iga suuruse, kirja ja värvi; selles liigutakse pealkirjade ja sisukorra järgi.',
    described: 'Iga pilt, mis midagi ütleb, on sõnadega kirjeldatud.',
    undescribed: 'Kõik pildid ei ole sõnadega kirjeldatud.',
    pages: 'PDF-vormingu leheküljed on märgitud.'
  },
  formerParts: {moved: 'See lõik on teisaldatud', gone: 'Seda lõiku tekstis enam ei ole'},
  translation: {label: 'Tõlge', machine: 'masintõlge', review: 'Tõlke ülevaatus'},
  alsoIn: 'Ka keeltes: {languages}.'
}
