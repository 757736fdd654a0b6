/** Provides the labels in Kyrgyz. */
import type {Labels} from '../../labels.ts'

export const ky: Labels = {
  contents: 'Мазмуну',
  titlePage: 'Титулдук барак',
  skipToContent: 'Мазмунга өтүү',
  languages: 'Тилдер',
  breadcrumb: 'Баракка баруучу жол',
  library: 'Китепкана',
  publications: 'Басылмалар',
  allPublications: 'Бардык басылмалар',
  libraryLead: 'Баары бир нече форматта: веб, PDF, EPUB жана JSON.',
  editions: 'Жеткиликтүү форматтар',
  editionNature: {
    html: 'Веб-барактар',
    pdf: 'түзүмү белгиленген',
    epub: 'Китеп, ийкемдүү текст',
    json: 'Маалыматтар жана схема'
  },
  previous: 'Мурунку',
  next: 'Кийинки',
  documents: 'Документтер',
  updated: 'Жаңыртылды',
  published: 'Жарыяланды',
  version: 'Версия',
  identifier: 'Идентификатор',
  licence: 'Лицензия',
  authors: 'Авторлор',
  publisher: 'Басып чыгаруучу',
  howToCite: 'Кантип шилтеме берүү керек',
  cover: 'Мукаба',
  notes: 'Эскертүүлөр',
  figure: 'Сүрөт',
  table: 'Таблица',
  landmarks: 'Багыттар',
  startOfText: 'Тексттин башы',
  pageList: 'Барактардын тизмеси',
  taskDone: 'Аткарылды',
  taskOpen: 'Аткарылган жок',
  yes: 'Ооба',
  no: 'Жок',
  draft: 'Долбоор',
  withdrawn: 'Кайтарылып алынды',
  withdrawnNotice: 'Бул басылма кайтарылып алынды. Анын тексти мында мындан ары жарыяланбайт.',
  reason: 'Себеби',
  replacedBy: 'Анын ордуна',
  moved: 'Барак көчүрүлдү',
  unread: 'Бул документти окуу мүмкүн болбоду',
  originalIsNewer: 'Түпнуска бул котормодон жаңыраак',
  notFound: {
    title: 'Барак табылган жок',
    words: 'Бул даректе барак жок. Бардык басылмалар каталогдо.'
  },
  callouts: {
    note: 'Эскертме',
    tip: 'Кеңеш',
    important: 'Маанилүү',
    warning: 'Эскертүү',
    caution: 'Абайлаңыз'
  },
  documentType: 'Документ',
  filter: {
    label: 'Тизмени чыпкалоо',
    words: 'Аталыштагы же кыскача мазмундагы сөздөр',
    type: 'Түрү',
    allTypes: 'Бардык түрлөр',
    language: 'Тил',
    allLanguages: 'Бардык тилдер',
    status: 'Басылмалар: {all} ичинен {shown}',
    more: 'Дагы көрсөтүү',
    incomplete: 'Тизменин бир бөлүгү жүктөлгөн жок.'
  },
  search: {
    label: 'Тексттен издөө',
    words: 'Тексттеги сөздөр',
    searching: 'Изделүүдө…',
    found: 'Табылган барактар: {count}',
    nothing: 'Эч нерсе табылган жок.',
    incomplete: 'Көрсөткүчтүн бир бөлүгү жүктөлгөн жок.'
  },
  listPages: {
    label: 'Тизменин барактары',
    page: '{number}-барак'
  },
  documentOf: '{number}-документ, баары {all}',
  paragraph: '{number}-пункт',
  note: '{number}-эскертүү',
  backToNote: 'Текстке кайтуу, {number}-эскертүү',
  addressOfSection: '«{title}» бөлүмүнүн дареги',
  editionsOf: '«{title}» басылмасынын форматтары',
  pages: {
    one: '{count} барак',
    other: '{count} барак'
  },
  citeHint:
    'Пунктка анын дареги менен шилтеме бериңиз: ал сайтта, китепте, кагазда жана маалыматтарда бирдей.',
  attached: 'Бул файлга тиркелди: {files}.',
  accessibility: {
    text: 'Текст каалаган өлчөмдү, арипти жана түстү кабыл алат; аталыштар жана мазмуну жол көрсөтөт.',
    described: 'Мааниси бар ар бир сүрөт сөз менен сүрөттөлгөн.',
    undescribed: 'Бардык эле сүрөт сөз менен сүрөттөлгөн эмес.',
    pages: 'PDF форматынын барактары белгиленген.'
  },
  formerParts: {moved: 'Бул үзүндү көчүрүлдү', gone: 'Бул үзүндү мындан ары текстте жок'},
  translation: {label: 'Котормо', machine: 'машиналык котормо', review: 'Котормону текшерүү'},
  alsoIn: 'Башка тилдерде: {languages}.'
}
