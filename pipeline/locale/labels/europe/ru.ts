/** Provides the labels in Russian. */
import type {Labels} from '../../labels.ts'

export const ru: Labels = {
  contents: 'Содержание',
  titlePage: 'Титульный лист',
  skipToContent: 'Перейти к тексту',
  languages: 'Языки',
  breadcrumb: 'Путь по сайту',
  library: 'Библиотека',
  publications: 'Публикации',
  allPublications: 'Все публикации',
  libraryLead: 'Всё в нескольких изданиях: веб, PDF, EPUB и JSON.',
  editions: 'Доступные издания',
  editionNature: {
    html: 'Веб-страницы',
    pdf: 'размеченный',
    epub: 'Книга, гибкая вёрстка',
    json: 'Данные и схема'
  },
  previous: 'Назад',
  next: 'Далее',
  documents: 'Документы',
  updated: 'Обновлено',
  published: 'Опубликовано',
  version: 'Версия',
  identifier: 'Идентификатор',
  licence: 'Лицензия',
  authors: 'Авторы',
  publisher: 'Издатель',
  howToCite: 'Как цитировать',
  cover: 'Обложка',
  notes: 'Примечания',
  figure: 'Рисунок',
  table: 'Таблица',
  landmarks: 'Ориентиры',
  startOfText: 'Начало текста',
  pageList: 'Список страниц',
  taskDone: 'Выполнено',
  taskOpen: 'Не выполнено',
  yes: 'Да',
  no: 'Нет',
  draft: 'Проект',
  withdrawn: 'Отозвано',
  withdrawnNotice: 'Эта публикация отозвана. Её текст здесь больше не публикуется.',
  reason: 'Причина',
  replacedBy: 'Вместо неё',
  moved: 'Страница перемещена',
  originalIsNewer: 'Оригинал новее этого перевода',
  notFound: {
    title: 'Страница не найдена',
    words: 'По этому адресу нет страницы. Все публикации есть в каталоге.'
  },
  callouts: {
    note: 'Примечание',
    tip: 'Совет',
    important: 'Важно',
    warning: 'Предупреждение',
    caution: 'Осторожно'
  },
  documentType: 'Документ',
  filter: {
    label: 'Отобрать из списка',
    words: 'Слова из названия или аннотации',
    type: 'Тип',
    allTypes: 'Все типы',
    language: 'Язык',
    allLanguages: 'Все языки',
    status: 'Показано публикаций: {shown} из {all}',
    more: 'Показать ещё',
    incomplete: 'Часть списка не удалось загрузить.'
  },
  search: {
    label: 'Поиск по тексту',
    words: 'Слова из текста',
    searching: 'Идёт поиск…',
    found: 'Найдено страниц: {count}',
    nothing: 'Ничего не найдено.',
    incomplete: 'Часть указателя не удалось загрузить.'
  },
  listPages: {label: 'Страницы списка', page: 'Страница {number}'},
  documentOf: 'Документ {number} из {all}',
  paragraph: 'Пункт {number}',
  note: 'Примечание {number}',
  backToNote: 'Назад к тексту, примечание {number}',
  addressOfSection: 'Адрес раздела «{title}»',
  editionsOf: 'Издания публикации «{title}»',
  pages: {
    one: '{count} страница',
    few: '{count} страницы',
    many: '{count} страниц',
    other: '{count} страницы'
  },
  citeHint: 'Ссылайтесь на пункт по его адресу: он одинаков на сайте, в книге, на бумаге и в данных.',
  attached: 'К этому файлу приложено: {files}.',
  accessibility: {
    text: 'Текст принимает любой размер, шрифт и цвет; перемещаться по нему помогают заголовки и содержание.',
    described: 'Каждое значимое изображение описано словами.',
    undescribed: 'Не все изображения описаны словами.',
    pages: 'Отмечены страницы издания в PDF.'
  },
  formerParts: {moved: 'Этот фрагмент перемещён', gone: 'Этого фрагмента больше нет в тексте'},
  alsoIn: 'На других языках: {languages}.'
}
