/** Provides the labels in Macedonian. */
import type {Labels} from '../../labels.ts'

export const mk: Labels = {
  contents: 'Содржина',
  titlePage: 'Насловна страница',
  skipToContent: 'Оди на содржината',
  languages: 'Јазици',
  breadcrumb: 'Пат до страницата',
  library: 'Библиотека',
  publications: 'Публикации',
  allPublications: 'Сите публикации',
  libraryLead: 'Сè во повеќе изданија: веб, PDF, EPUB и JSON.',
  editions: 'Достапни изданија',
  editionNature: {
    html: 'Веб-страници',
    pdf: 'со означена структура',
    epub: 'Книга, со прилагодлив текст',
    json: 'Податоци и шема'
  },
  previous: 'Претходно',
  next: 'Следно',
  documents: 'Документи',
  updated: 'Ажурирано',
  published: 'Објавено',
  version: 'Верзија',
  identifier: 'Идентификатор',
  licence: 'Лиценца',
  authors: 'Автори',
  publisher: 'Издавач',
  howToCite: 'Како да се цитира',
  cover: 'Корица',
  notes: 'Белешки',
  figure: 'Слика',
  table: 'Табела',
  landmarks: 'Ориентири',
  startOfText: 'Почеток на текстот',
  pageList: 'Список на страници',
  taskDone: 'Завршено',
  taskOpen: 'Незавршено',
  yes: 'Да',
  no: 'Не',
  draft: 'Нацрт',
  withdrawn: 'Повлечено',
  withdrawnNotice: 'Оваа публикација е повлечена. Нејзиниот текст веќе не се објавува тука.',
  reason: 'Причина',
  replacedBy: 'Заменето со',
  moved: 'Страницата е преместена',
  unread: 'Овој документ не можеше да се прочита',
  originalIsNewer: 'Изворникот е понов од овој превод',
  notFound: {
    title: 'Страницата не е пронајдена',
    words: 'На оваа адреса нема страница. Сите публикации се во каталогот.'
  },
  callouts: {
    note: 'Забелешка',
    tip: 'Совет',
    important: 'Важно',
    warning: 'Предупредување',
    caution: 'Внимание'
  },
  documentType: 'Документ',
  filter: {
    label: 'Филтрирај го списокот',
    words: 'Зборови од насловот или резимето',
    type: 'Вид',
    allTypes: 'Сите видови',
    language: 'Јазик',
    allLanguages: 'Сите јазици',
    status: '{shown} од {all} публикации',
    more: 'Прикажи повеќе',
    incomplete: 'Дел од списокот не можеше да се вчита.'
  },
  search: {
    label: 'Пребарај во текстот',
    words: 'Зборови од текстот',
    searching: 'Се пребарува…',
    found: 'Пронајдени страници: {count}',
    nothing: 'Ништо не е пронајдено.',
    incomplete: 'Дел од индексот не можеше да се вчита.'
  },
  listPages: {
    label: 'Страници на списокот',
    page: 'Страница {number}'
  },
  documentOf: 'Документ {number} од {all}',
  paragraph: 'Пасус {number}',
  note: 'Белешка {number}',
  backToNote: 'Назад кон текстот кај белешка {number}',
  addressOfSection: 'Адреса на делот „{title}“',
  editionsOf: 'Изданија на „{title}“',
  pages: {
    one: '{count} страница',
    other: '{count} страници'
  },
  citeHint: 'Цитирајте пасус со неговата адреса: таа е иста на веб, во книгата, на хартија и во податоците.',
  attached: 'Кон оваа датотека е приложено: {files}.',
  accessibility: {
    text: 'Текстот прима секаква големина, писмо и боја; низ него водат насловите и содржината.',
    described: 'Секоја слика што кажува нешто е опишана со зборови.',
    undescribed: 'Не секоја слика е опишана со зборови.',
    pages: 'Страниците на изданието во PDF се означени.'
  },
  formerParts: {moved: 'Овој дел е преместен', gone: 'Овој дел веќе го нема во текстот'},
  translation: {label: 'Превод', machine: 'машински превод', review: 'Проверка на преводот'},
  alsoIn: 'И на: {languages}.'
}
