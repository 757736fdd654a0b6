/** Provides the labels in Ukrainian. */
import type {Labels} from '../../labels.ts'

export const uk: Labels = {
  contents: 'Зміст',
  titlePage: 'Титульна сторінка',
  skipToContent: 'Перейти до змісту',
  languages: 'Мови',
  breadcrumb: 'Шлях до сторінки',
  library: 'Бібліотека',
  publications: 'Публікації',
  allPublications: 'Усі публікації',
  libraryLead: 'Усе в кількох виданнях: веб, PDF, EPUB і JSON.',
  editions: 'Доступні видання',
  editionNature: {
    html: 'Вебсторінки',
    pdf: 'з розміченою структурою',
    epub: 'Книга, гнучке верстання',
    json: 'Дані та схема'
  },
  previous: 'Назад',
  next: 'Далі',
  documents: 'Документи',
  updated: 'Оновлено',
  published: 'Опубліковано',
  version: 'Версія',
  identifier: 'Ідентифікатор',
  licence: 'Ліцензія',
  authors: 'Автори',
  publisher: 'Видавець',
  howToCite: 'Як цитувати',
  cover: 'Обкладинка',
  notes: 'Примітки',
  figure: 'Рисунок',
  table: 'Таблиця',
  landmarks: 'Орієнтири',
  startOfText: 'Початок тексту',
  pageList: 'Перелік сторінок',
  taskDone: 'Виконано',
  taskOpen: 'Не виконано',
  yes: 'Так',
  no: 'Ні',
  draft: 'Проєкт',
  withdrawn: 'Відкликано',
  withdrawnNotice: 'Цю публікацію відкликано. Її текст тут більше не публікується.',
  reason: 'Причина',
  replacedBy: 'Замінено на',
  moved: 'Сторінку переміщено',
  unread: 'Цей документ не вдалося прочитати',
  originalIsNewer: 'Оригінал новіший за цей переклад',
  notFound: {
    title: 'Сторінку не знайдено',
    words: 'За цією адресою сторінки немає. Усі публікації є в каталозі.'
  },
  callouts: {
    note: 'Примітка',
    tip: 'Порада',
    important: 'Важливо',
    warning: 'Попередження',
    caution: 'Обережно'
  },
  documentType: 'Документ',
  filter: {
    label: 'Відфільтрувати перелік',
    words: 'Слова з назви або анотації',
    type: 'Тип',
    allTypes: 'Усі типи',
    language: 'Мова',
    allLanguages: 'Усі мови',
    status: 'Показано публікацій: {shown} з {all}',
    more: 'Показати ще',
    incomplete: 'Частину переліку не вдалося завантажити.'
  },
  search: {
    label: 'Пошук у тексті',
    words: 'Слова з тексту',
    searching: 'Триває пошук…',
    found: 'Знайдено сторінок: {count}',
    nothing: 'Нічого не знайдено.',
    incomplete: 'Частину покажчика не вдалося завантажити.'
  },
  listPages: {
    label: 'Сторінки переліку',
    page: 'Сторінка {number}'
  },
  documentOf: 'Документ {number} з {all}',
  paragraph: 'Абзац {number}',
  note: 'Примітка {number}',
  backToNote: 'Назад до тексту, примітка {number}',
  addressOfSection: 'Адреса розділу «{title}»',
  editionsOf: 'Видання публікації «{title}»',
  pages: {
    one: '{count} сторінка',
    few: '{count} сторінки',
    many: '{count} сторінок',
    other: '{count} сторінки'
  },
  citeHint: 'Посилайтеся на абзац за його адресою: вона однакова на сайті, у книзі, на папері й у даних.',
  attached: 'До цього файлу додано: {files}.',
  accessibility: {
    text: 'Текст приймає будь-який розмір, шрифт і колір; ним ведуть заголовки та зміст.',
    described: 'Кожне змістовне зображення описано словами.',
    undescribed: 'Не кожне зображення описано словами.',
    pages: 'Сторінки видання у PDF позначено.'
  },
  formerParts: {moved: 'Цей фрагмент переміщено', gone: 'Цього фрагмента більше немає в тексті'},
  translation: {label: 'Переклад', machine: 'машинний переклад', review: 'Перевірка перекладу'},
  alsoIn: 'Також мовами: {languages}.'
}
