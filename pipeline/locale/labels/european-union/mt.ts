/** Provides the labels in Maltese. */
import type {Labels} from '../../labels.ts'

export const mt: Labels = {
  contents: 'Werrej',
  titlePage: 'Paġna tat-titlu',
  skipToContent: 'Aqbeż għall-kontenut',
  languages: 'Lingwi',
  breadcrumb: 'Mogħdija tal-paġna',
  library: 'Librerija',
  publications: 'Pubblikazzjonijiet',
  allPublications: 'Il-pubblikazzjonijiet kollha',
  libraryLead: 'Kollox f’diversi edizzjonijiet: web, PDF, EPUB u JSON.',
  editions: 'Edizzjonijiet disponibbli',
  editionNature: {
    html: 'Paġni tal-web',
    pdf: 'bi struttura mmarkata',
    epub: 'Ktieb, b’test li jadatta ruħu',
    json: 'Data u skema'
  },
  previous: 'Ta’ qabel',
  next: 'Li jmiss',
  documents: 'Dokumenti',
  updated: 'Aġġornat',
  published: 'Ippubblikat',
  version: 'Verżjoni',
  identifier: 'Identifikatur',
  licence: 'Liċenzja',
  authors: 'Awturi',
  publisher: 'Pubblikatur',
  howToCite: 'Kif tikkwota',
  cover: 'Qoxra',
  notes: 'Noti',
  figure: 'Figura',
  table: 'Tabella',
  landmarks: 'Punti ta’ riferiment',
  startOfText: 'Bidu tat-test',
  pageList: 'Lista tal-paġni',
  taskDone: 'Magħmul',
  taskOpen: 'Mhux magħmul',
  yes: 'Iva',
  no: 'Le',
  draft: 'Abbozz',
  withdrawn: 'Irtirat',
  withdrawnNotice: 'Din il-pubblikazzjoni ġiet irtirata. It-test tagħha m’għadux ippubblikat hawn.',
  reason: 'Raġuni',
  replacedBy: 'Mibdul bi',
  moved: 'Din il-paġna ġiet imċaqalqa',
  unread: 'Dan id-dokument ma setax jinqara',
  originalIsNewer: 'L-oriġinal huwa aktar riċenti minn din it-traduzzjoni',
  notFound: {
    title: 'Il-paġna ma nstabitx',
    words: 'M’hemm l-ebda paġna f’dan l-indirizz. Il-pubblikazzjonijiet kollha jinsabu fil-katalgu.'
  },
  callouts: {
    note: 'Nota',
    tip: 'Suġġeriment',
    important: 'Importanti',
    warning: 'Twissija',
    caution: 'Attenzjoni'
  },
  documentType: 'Dokument',
  filter: {
    label: 'Iffiltra l-lista',
    words: 'Kliem fit-titlu jew fis-sommarju',
    type: 'Tip',
    allTypes: 'It-tipi kollha',
    language: 'Lingwa',
    allLanguages: 'Il-lingwi kollha',
    status: '{shown} minn {all} pubblikazzjonijiet',
    more: 'Uri aktar',
    incomplete: 'Parti mil-lista ma setgħetx titgħabba.'
  },
  search: {
    label: 'Fittex fit-test',
    words: 'Kliem fit-test',
    searching: 'Qed ifittex…',
    found: 'Paġni misjuba: {count}',
    nothing: 'Ma nstab xejn.',
    incomplete: 'Parti mill-indiċi ma setgħetx titgħabba.'
  },
  listPages: {
    label: 'Paġni tal-lista',
    page: 'Paġna {number}'
  },
  documentOf: 'Dokument {number} minn {all}',
  paragraph: 'Paragrafu {number}',
  note: 'Nota {number}',
  backToNote: 'Lura għat-test fin-nota {number}',
  addressOfSection: 'Indirizz tat-taqsima “{title}”',
  editionsOf: 'Edizzjonijiet ta’ “{title}”',
  pages: {
    one: 'paġna {count}',
    two: '{count} paġni',
    few: '{count} paġni',
    many: '{count} paġna',
    other: '{count} paġna'
  },
  citeHint:
    'Ikkwota paragrafu bl-indirizz tiegħu: huwa l-istess fuq il-web, fil-ktieb, fuq il-karta u fid-data.',
  attached: 'Mehmuż ma’ dan il-fajl: {files}.',
  accessibility: {
    text: 'It-test jieħu kull daqs, tipa u kulur; l-intestaturi u l-werrej imexxuk fih.',
    described: 'Kull stampa li tgħid xi ħaġa hija deskritta bil-kliem.',
    undescribed: 'Mhux kull stampa hija deskritta bil-kliem.',
    pages: 'Il-paġni tal-edizzjoni PDF huma mmarkati.'
  },
  formerParts: {moved: 'Din is-silta ġiet imċaqalqa', gone: 'Din is-silta m’għadhiex fit-test'},
  translation: {label: 'Traduzzjoni', machine: 'traduzzjoni awtomatika', review: 'Reviżjoni tat-traduzzjoni'},
  alsoIn: 'Ukoll bi: {languages}.'
}
