/** Provides the labels in Belarusian. */
import type {Labels} from '../../labels.ts'

export const be: Labels = {
  contents: 'Змест',
  titlePage: 'Тытульны ліст',
  skipToContent: 'Перайсці да тэксту',
  languages: 'Мовы',
  breadcrumb: 'Шлях да старонкі',
  library: 'Бібліятэка',
  publications: 'Публікацыі',
  allPublications: 'Усе публікацыі',
  libraryLead: 'Усё ў некалькіх выданнях: вэб, PDF, EPUB і JSON.',
  editions: 'Даступныя выданні',
  editionNature: {
    html: 'Вэб-старонкі',
    pdf: 'з размечанай структурай',
    epub: 'Кніга, гнуткая вёрстка',
    json: 'Даныя і схема'
  },
  previous: 'Назад',
  next: 'Далей',
  documents: 'Дакументы',
  updated: 'Абноўлена',
  published: 'Апублікавана',
  version: 'Версія',
  identifier: 'Ідэнтыфікатар',
  licence: 'Ліцэнзія',
  authors: 'Аўтары',
  publisher: 'Выдавец',
  howToCite: 'Як цытаваць',
  cover: 'Вокладка',
  notes: 'Заўвагі',
  figure: 'Малюнак',
  table: 'Табліца',
  landmarks: 'Арыенціры',
  startOfText: 'Пачатак тэксту',
  pageList: 'Спіс старонак',
  taskDone: 'Выканана',
  taskOpen: 'Не выканана',
  yes: 'Так',
  no: 'Не',
  draft: 'Праект',
  withdrawn: 'Адклікана',
  withdrawnNotice: 'Гэта публікацыя адклікана. Яе тэкст тут больш не публікуецца.',
  reason: 'Прычына',
  replacedBy: 'Заменена на',
  moved: 'Старонка перамешчана',
  unread: 'Гэты дакумент не ўдалося прачытаць',
  originalIsNewer: 'Арыгінал навейшы за гэты пераклад',
  notFound: {
    title: 'Старонка не знойдзена',
    words: 'Па гэтым адрасе няма старонкі. Усе публікацыі ёсць у каталозе.'
  },
  callouts: {
    note: 'Заўвага',
    tip: 'Парада',
    important: 'Важна',
    warning: 'Папярэджанне',
    caution: 'Асцярожна'
  },
  documentType: 'Дакумент',
  filter: {
    label: 'Адабраць са спіса',
    words: 'Словы з назвы або анатацыі',
    type: 'Тып',
    allTypes: 'Усе тыпы',
    language: 'Мова',
    allLanguages: 'Усе мовы',
    status: 'Паказана публікацый: {shown} з {all}',
    more: 'Паказаць яшчэ',
    incomplete: 'Частку спіса не ўдалося загрузіць.'
  },
  search: {
    label: 'Пошук у тэксце',
    words: 'Словы з тэксту',
    searching: 'Ідзе пошук…',
    found: 'Знойдзена старонак: {count}',
    nothing: 'Нічога не знойдзена.',
    incomplete: 'Частку паказальніка не ўдалося загрузіць.'
  },
  listPages: {
    label: 'Старонкі спіса',
    page: 'Старонка {number}'
  },
  documentOf: 'Дакумент {number} з {all}',
  paragraph: 'Пункт {number}',
  note: 'Заўвага {number}',
  backToNote: 'Назад да тэксту, заўвага {number}',
  addressOfSection: 'Адрас раздзела «{title}»',
  editionsOf: 'Выданні публікацыі «{title}»',
  pages: {
    one: '{count} старонка',
    few: '{count} старонкі',
    many: '{count} старонак',
    other: '{count} старонкі'
  },
  citeHint: 'Спасылайцеся на пункт паводле яго адраса: ён аднолькавы на сайце, у кнізе, на паперы і ў даных.',
  attached: 'Да гэтага файла прыкладзена: {files}.',
  accessibility: {
    text: 'Тэкст прымае любы памер, шрыфт і колер; па ім вядуць загалоўкі і змест.',
    described: 'Кожная выява, якая мае сэнс, апісана словамі.',
    undescribed: 'Не кожная выява апісана словамі.',
    pages: 'Старонкі выдання ў PDF адзначаны.'
  },
  formerParts: {moved: 'Гэты фрагмент перамешчаны', gone: 'Гэтага фрагмента больш няма ў тэксце'},
  translation: {label: 'Пераклад', machine: 'машынны пераклад', review: 'Праверка перакладу'},
  alsoIn: 'На іншых мовах: {languages}.'
}
