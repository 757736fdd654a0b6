/** Provides the labels in Bulgarian. */
import type {Labels} from '../../labels.ts'

export const bg: Labels = {
  contents: 'Съдържание',
  titlePage: 'Заглавна страница',
  skipToContent: 'Към съдържанието',
  languages: 'Езици',
  breadcrumb: 'Път до страницата',
  library: 'Библиотека',
  publications: 'Публикации',
  allPublications: 'Всички публикации',
  libraryLead: 'Всичко в няколко издания: уеб, PDF, EPUB и JSON.',
  editions: 'Налични издания',
  editionNature: {
    html: 'Уеб страници',
    pdf: 'с маркирана структура',
    epub: 'Книга, с преливащ текст',
    json: 'Данни и схема'
  },
  previous: 'Назад',
  next: 'Напред',
  documents: 'Документи',
  updated: 'Актуализирано',
  published: 'Публикувано',
  version: 'Версия',
  identifier: 'Идентификатор',
  licence: 'Лиценз',
  authors: 'Автори',
  publisher: 'Издател',
  howToCite: 'Как се цитира',
  cover: 'Корица',
  notes: 'Бележки',
  figure: 'Фигура',
  table: 'Таблица',
  landmarks: 'Ориентири',
  startOfText: 'Начало на текста',
  pageList: 'Списък на страниците',
  taskDone: 'Изпълнено',
  taskOpen: 'Неизпълнено',
  yes: 'Да',
  no: 'Не',
  draft: 'Проект',
  withdrawn: 'Оттеглено',
  withdrawnNotice: 'Тази публикация е оттеглена. Текстът ѝ вече не се публикува тук.',
  reason: 'Причина',
  replacedBy: 'Заменено с',
  moved: 'Страницата е преместена',
  unread: 'Този документ не можа да бъде прочетен',
  originalIsNewer: 'Оригиналът е по-нов от този превод',
  notFound: {
    title: 'Страницата не е намерена',
    words: 'На този адрес няма страница. Всички публикации са в каталога.'
  },
  callouts: {
    note: 'Бележка',
    tip: 'Съвет',
    important: 'Важно',
    warning: 'Предупреждение',
    caution: 'Внимание'
  },
  documentType: 'Документ',
  filter: {
    label: 'Филтриране на списъка',
    words: 'Думи от заглавието или резюмето',
    type: 'Вид',
    allTypes: 'Всички видове',
    language: 'Език',
    allLanguages: 'Всички езици',
    status: '{shown} от {all} публикации',
    more: 'Покажи още',
    incomplete: 'Част от списъка не можа да бъде заредена.'
  },
  search: {
    label: 'Търсене в текста',
    words: 'Думи от текста',
    searching: 'Търсене…',
    found: 'Намерени страници: {count}',
    nothing: 'Нищо не е намерено.',
    incomplete: 'Част от показалеца не можа да бъде заредена.'
  },
  listPages: {
    label: 'Страници на списъка',
    page: 'Страница {number}'
  },
  documentOf: 'Документ {number} от {all}',
  paragraph: 'Параграф {number}',
  note: 'Бележка {number}',
  backToNote: 'Обратно към текста при бележка {number}',
  addressOfSection: 'Адрес на раздела „{title}“',
  editionsOf: 'Издания на „{title}“',
  pages: {
    one: '{count} страница',
    other: '{count} страници'
  },
  citeHint: 'Цитирайте параграф чрез адреса му: той е един и същ в уеб, в книгата, на хартия и в данните.',
  attached: 'Към този файл са приложени: {files}.',
  accessibility: {
    text: 'Текстът приема всякакъв размер, шрифт и цвят; в него се ориентирате по заглавията и съдържанието.',
    described: 'Всяко изображение, което носи смисъл, е описано с думи.',
    undescribed: 'Не всяко изображение е описано с думи.',
    pages: 'Страниците на изданието в PDF са отбелязани.'
  },
  formerParts: {moved: 'Този пасаж е преместен', gone: 'Този пасаж вече не е в текста'},
  translation: {label: 'Превод', machine: 'машинен превод', review: 'Проверка на превода'},
  alsoIn: 'Също на: {languages}.'
}
