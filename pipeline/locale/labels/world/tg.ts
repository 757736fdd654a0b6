/** Provides the labels in Tajik. */
import type {Labels} from '../../labels.ts'

export const tg: Labels = {
  contents: 'Мундариҷа',
  titlePage: 'Саҳифаи унвон',
  skipToContent: 'Гузаштан ба мундариҷа',
  languages: 'Забонҳо',
  breadcrumb: 'Роҳи саҳифа',
  library: 'Китобхона',
  publications: 'Нашрияҳо',
  allPublications: 'Ҳамаи нашрияҳо',
  libraryLead: 'Ҳама чиз дар якчанд шакл: веб, PDF, EPUB ва JSON.',
  editions: 'Шаклҳои дастрас',
  editionNature: {
    html: 'Саҳифаҳои веб',
    pdf: 'бо сохтори нишондодашуда',
    epub: 'Китоб, бо матни мутобиқшаванда',
    json: 'Маълумот ва нақша'
  },
  previous: 'Пештара',
  next: 'Баъдӣ',
  documents: 'Ҳуҷҷатҳо',
  updated: 'Навсозӣ шуд',
  published: 'Нашр шуд',
  version: 'Нусха',
  identifier: 'Шиноса',
  licence: 'Иҷозатнома',
  authors: 'Муаллифон',
  publisher: 'Ношир',
  howToCite: 'Чӣ тавр иқтибос бояд кард',
  cover: 'Муқова',
  notes: 'Эзоҳҳо',
  figure: 'Расм',
  table: 'Ҷадвал',
  landmarks: 'Нишонаҳо',
  startOfText: 'Оғози матн',
  pageList: 'Рӯйхати саҳифаҳо',
  taskDone: 'Иҷро шуд',
  taskOpen: 'Иҷро нашудааст',
  yes: 'Ҳа',
  no: 'Не',
  draft: 'Лоиҳа',
  withdrawn: 'Бозпас гирифта шуд',
  withdrawnNotice: 'Ин нашрия бозпас гирифта шуд. Матни он дигар дар ин ҷо нашр намешавад.',
  reason: 'Сабаб',
  replacedBy: 'Ба ҷои он',
  moved: 'Саҳифа кӯчонида шуд',
  unread: 'Ин ҳуҷҷатро хондан муяссар нашуд',
  originalIsNewer: 'Матни аслӣ аз ин тарҷума навтар аст',
  notFound: {
    title: 'Саҳифа ёфт нашуд',
    words: 'Дар ин нишонӣ саҳифа нест. Ҳамаи нашрияҳо дар феҳрист ҳастанд.'
  },
  callouts: {
    note: 'Эзоҳ',
    tip: 'Маслиҳат',
    important: 'Муҳим',
    warning: 'Огоҳӣ',
    caution: 'Эҳтиёт'
  },
  documentType: 'Ҳуҷҷат',
  filter: {
    label: 'Полоиши рӯйхат',
    words: 'Калимаҳо аз унвон ё хулоса',
    type: 'Навъ',
    allTypes: 'Ҳамаи навъҳо',
    language: 'Забон',
    allLanguages: 'Ҳамаи забонҳо',
    status: 'Нашрияҳо: {shown} аз {all}',
    more: 'Боз нишон додан',
    incomplete: 'Қисми рӯйхат бор карда нашуд.'
  },
  search: {
    label: 'Ҷустуҷӯ дар матн',
    words: 'Калимаҳо аз матн',
    searching: 'Ҷустуҷӯ идома дорад…',
    found: 'Саҳифаҳои ёфтшуда: {count}',
    nothing: 'Чизе ёфт нашуд.',
    incomplete: 'Қисми нишоннома бор карда нашуд.'
  },
  listPages: {
    label: 'Саҳифаҳои рӯйхат',
    page: 'Саҳифаи {number}'
  },
  documentOf: 'Ҳуҷҷати {number} аз {all}',
  paragraph: 'Банди {number}',
  note: 'Эзоҳи {number}',
  backToNote: 'Бозгашт ба матн, эзоҳи {number}',
  addressOfSection: 'Нишонии қисми «{title}»',
  editionsOf: 'Шаклҳои нашрияи «{title}»',
  pages: {
    other: '{count} саҳифа'
  },
  citeHint: 'Ба банд бо нишонии он истинод кунед: он дар сомона, китоб, коғаз ва маълумот якхела аст.',
  attached: 'Ба ин файл замима шудааст: {files}.',
  accessibility: {
    text: 'Матн ҳар андоза, ҳарф ва рангро мепазирад; унвонҳо ва мундариҷа дар он роҳнамоӣ мекунанд.',
    described: 'Ҳар тасвири пурмаъно бо калима тавсиф шудааст.',
    undescribed: 'На ҳар тасвир бо калима тавсиф шудааст.',
    pages: 'Саҳифаҳои шакли PDF нишон дода шудаанд.'
  },
  formerParts: {moved: 'Ин қисм кӯчонида шуд', gone: 'Ин қисм дигар дар матн нест'},
  translation: {label: 'Тарҷума', machine: 'тарҷумаи мошинӣ', review: 'Санҷиши тарҷума'},
  alsoIn: 'Инчунин ба забонҳои: {languages}.'
}
