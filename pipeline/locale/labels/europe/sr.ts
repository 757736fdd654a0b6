/** Provides the labels in Serbian in Cyrillic letters. */
import type {Labels} from '../../labels.ts'

export const sr: Labels = {
  contents: 'Садржај',
  titlePage: 'Насловна страна',
  skipToContent: 'Пређи на садржај',
  languages: 'Језици',
  breadcrumb: 'Путања до странице',
  library: 'Библиотека',
  publications: 'Публикације',
  allPublications: 'Све публикације',
  libraryLead: 'Све у више издања: веб, PDF, EPUB и JSON.',
  editions: 'Доступна издања',
  editionNature: {
    html: 'Веб-странице',
    pdf: 'са ознакама структуре',
    epub: 'Књига, прилагодљив прелом',
    json: 'Подаци и шема'
  },
  previous: 'Претходно',
  next: 'Следеће',
  documents: 'Документи',
  updated: 'Ажурирано',
  published: 'Објављено',
  version: 'Верзија',
  identifier: 'Идентификатор',
  licence: 'Лиценца',
  authors: 'Аутори',
  publisher: 'Издавач',
  howToCite: 'Како цитирати',
  cover: 'Корице',
  notes: 'Напомене',
  figure: 'Слика',
  table: 'Табела',
  landmarks: 'Оријентири',
  startOfText: 'Почетак текста',
  pageList: 'Списак страница',
  taskDone: 'Урађено',
  taskOpen: 'Није урађено',
  yes: 'Да',
  no: 'Не',
  draft: 'Нацрт',
  withdrawn: 'Повучено',
  withdrawnNotice: 'Ова публикација је повучена. Њен текст се овде више не објављује.',
  reason: 'Разлог',
  replacedBy: 'Замењено публикацијом',
  moved: 'Страница је премештена',
  unread: 'Овај документ није могао да се прочита',
  originalIsNewer: 'Изворник је новији од овог превода',
  notFound: {
    title: 'Страница није пронађена',
    words: 'На овој адреси нема странице. Све публикације су у каталогу.'
  },
  callouts: {
    note: 'Напомена',
    tip: 'Савет',
    important: 'Важно',
    warning: 'Упозорење',
    caution: 'Опрез'
  },
  documentType: 'Документ',
  filter: {
    label: 'Филтрирај списак',
    words: 'Речи из наслова или сажетка',
    type: 'Врста',
    allTypes: 'Све врсте',
    language: 'Језик',
    allLanguages: 'Сви језици',
    status: '{shown} од {all} публикација',
    more: 'Прикажи још',
    incomplete: 'Део списка није могао да се учита.'
  },
  search: {
    label: 'Претражи текст',
    words: 'Речи из текста',
    searching: 'Претраживање…',
    found: 'Пронађене странице: {count}',
    nothing: 'Ништа није пронађено.',
    incomplete: 'Део индекса није могао да се учита.'
  },
  listPages: {
    label: 'Странице списка',
    page: 'Страница {number}'
  },
  documentOf: 'Документ {number} од {all}',
  paragraph: 'Пасус {number}',
  note: 'Напомена {number}',
  backToNote: 'Назад на текст код напомене {number}',
  addressOfSection: 'Адреса одељка „{title}“',
  editionsOf: 'Издања публикације „{title}“',
  pages: {
    one: '{count} страница',
    few: '{count} странице',
    other: '{count} страница'
  },
  citeHint: 'Пасус цитирајте његовом адресом: иста је на вебу, у књизи, на папиру и у подацима.',
  attached: 'Овој датотеци приложено је: {files}.',
  accessibility: {
    text: 'Текст прихвата сваку величину, писмо и боју; кроз њега воде наслови и садржај.',
    described: 'Свака слика која нешто говори описана је речима.',
    undescribed: 'Није свака слика описана речима.',
    pages: 'Означене су странице издања у PDF-у.'
  },
  formerParts: {moved: 'Овај одломак је премештен', gone: 'Овог одломка више нема у тексту'},
  translation: {label: 'Превод', machine: 'машински превод', review: 'Провера превода'},
  alsoIn: 'Доступно и на језицима: {languages}.'
}
