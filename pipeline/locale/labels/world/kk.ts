/** Provides the labels in Kazakh. */
import type {Labels} from '../../labels.ts'

export const kk: Labels = {
  contents: 'Мазмұны',
  titlePage: 'Титул беті',
  skipToContent: 'Мазмұнға өту',
  languages: 'Тілдер',
  breadcrumb: 'Бетке апаратын жол',
  library: 'Кітапхана',
  publications: 'Жарияланымдар',
  allPublications: 'Барлық жарияланымдар',
  libraryLead: 'Бәрі бірнеше форматта: веб, PDF, EPUB және JSON.',
  editions: 'Қолжетімді форматтар',
  editionNature: {
    html: 'Веб-беттер',
    pdf: 'құрылымы белгіленген',
    epub: 'Кітап, бейімделетін мәтін',
    json: 'Деректер және схема'
  },
  previous: 'Алдыңғы',
  next: 'Келесі',
  documents: 'Құжаттар',
  updated: 'Жаңартылды',
  published: 'Жарияланды',
  version: 'Нұсқа',
  identifier: 'Сәйкестендіргіш',
  licence: 'Лицензия',
  authors: 'Авторлар',
  publisher: 'Баспагер',
  howToCite: 'Қалай дәйексөз келтіру керек',
  cover: 'Мұқаба',
  notes: 'Ескертпелер',
  figure: 'Сурет',
  table: 'Кесте',
  landmarks: 'Бағдарлар',
  startOfText: 'Мәтіннің басы',
  pageList: 'Беттер тізімі',
  taskDone: 'Орындалды',
  taskOpen: 'Орындалмады',
  yes: 'Иә',
  no: 'Жоқ',
  draft: 'Жоба',
  withdrawn: 'Кері қайтарылды',
  withdrawnNotice: 'Бұл жарияланым кері қайтарылды. Оның мәтіні мұнда енді жарияланбайды.',
  reason: 'Себебі',
  replacedBy: 'Орнына',
  moved: 'Бет көшірілді',
  unread: 'Бұл құжатты оқу мүмкін болмады',
  originalIsNewer: 'Түпнұсқа бұл аудармадан жаңарақ',
  notFound: {
    title: 'Бет табылмады',
    words: 'Бұл мекенжайда бет жоқ. Барлық жарияланымдар каталогта.'
  },
  callouts: {
    note: 'Ескертпе',
    tip: 'Кеңес',
    important: 'Маңызды',
    warning: 'Ескерту',
    caution: 'Абайлаңыз'
  },
  documentType: 'Құжат',
  filter: {
    label: 'Тізімді сүзу',
    words: 'Атаудағы немесе түйіндемедегі сөздер',
    type: 'Түрі',
    allTypes: 'Барлық түрлер',
    language: 'Тіл',
    allLanguages: 'Барлық тілдер',
    status: 'Жарияланымдар: {all} ішінен {shown}',
    more: 'Тағы көрсету',
    incomplete: 'Тізімнің бір бөлігі жүктелмеді.'
  },
  search: {
    label: 'Мәтіннен іздеу',
    words: 'Мәтіндегі сөздер',
    searching: 'Іздеуде…',
    found: 'Табылған беттер: {count}',
    nothing: 'Ештеңе табылмады.',
    incomplete: 'Көрсеткіштің бір бөлігі жүктелмеді.'
  },
  listPages: {
    label: 'Тізім беттері',
    page: '{number}-бет'
  },
  documentOf: '{number}-құжат, барлығы {all}',
  paragraph: '{number}-тармақ',
  note: '{number}-ескертпе',
  backToNote: 'Мәтінге оралу, {number}-ескертпе',
  addressOfSection: '«{title}» бөлімінің мекенжайы',
  editionsOf: '«{title}» жарияланымының форматтары',
  pages: {
    one: '{count} бет',
    other: '{count} бет'
  },
  citeHint: 'Тармаққа оның мекенжайымен сілтеме жасаңыз: ол сайтта, кітапта, қағазда және деректерде бірдей.',
  attached: 'Бұл файлға тіркелген: {files}.',
  accessibility: {
    text: 'Мәтін кез келген өлшемді, қаріпті және түсті қабылдайды; тақырыптар мен мазмұн жол көрсетеді.',
    described: 'Мағынасы бар әр сурет сөзбен сипатталған.',
    undescribed: 'Барлық сурет сөзбен сипатталмаған.',
    pages: 'PDF форматының беттері белгіленген.'
  },
  formerParts: {moved: 'Бұл үзінді көшірілді', gone: 'Бұл үзінді мәтінде енді жоқ'},
  translation: {label: 'Аударма', machine: 'машиналық аударма', review: 'Аударманы тексеру'},
  alsoIn: 'Басқа тілдерде: {languages}.'
}
