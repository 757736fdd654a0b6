/** Provides the labels in Polish. */
import type {Labels} from '../../labels.ts'

export const pl: Labels = {
  contents: 'Spis treści',
  titlePage: 'Strona tytułowa',
  skipToContent: 'Przejdź do treści',
  languages: 'Języki',
  breadcrumb: 'Ścieżka nawigacji',
  library: 'Biblioteka',
  publications: 'Publikacje',
  allPublications: 'Wszystkie publikacje',
  libraryLead: 'Wszystko w kilku wydaniach: strona WWW, PDF, EPUB i JSON.',
  editions: 'Dostępne wydania',
  editionNature: {
    html: 'Strony WWW',
    pdf: 'ze znacznikami struktury',
    epub: 'Książka, tekst płynny',
    json: 'Dane i schemat'
  },
  previous: 'Poprzedni',
  next: 'Następny',
  documents: 'Dokumenty',
  updated: 'Zaktualizowano',
  published: 'Opublikowano',
  version: 'Wersja',
  identifier: 'Identyfikator',
  licence: 'Licencja',
  authors: 'Autorzy',
  publisher: 'Wydawca',
  howToCite: 'Jak cytować',
  cover: 'Okładka',
  notes: 'Przypisy',
  figure: 'Rysunek',
  table: 'Tabela',
  landmarks: 'Punkty orientacyjne',
  startOfText: 'Początek tekstu',
  pageList: 'Lista stron',
  taskDone: 'Wykonane',
  taskOpen: 'Niewykonane',
  yes: 'Tak',
  no: 'Nie',
  draft: 'Projekt',
  withdrawn: 'Wycofano',
  withdrawnNotice: 'Ta publikacja została wycofana. Jej tekst nie jest już tutaj publikowany.',
  reason: 'Powód',
  replacedBy: 'Zastąpiono przez',
  moved: 'Strona została przeniesiona',
  unread: 'Nie udało się odczytać tego dokumentu',
  originalIsNewer: 'Oryginał jest nowszy niż to tłumaczenie',
  notFound: {
    title: 'Nie znaleziono strony',
    words: 'Pod tym adresem nie ma strony. Wszystkie publikacje są w katalogu.'
  },
  callouts: {
    note: 'Uwaga',
    tip: 'Wskazówka',
    important: 'Ważne',
    warning: 'Ostrzeżenie',
    caution: 'Ostrożnie'
  },
  documentType: 'Dokument',
  filter: {
    label: 'Filtruj listę',
    words: 'Słowa z tytułu lub streszczenia',
    type: 'Rodzaj',
    allTypes: 'Wszystkie rodzaje',
    language: 'Język',
    allLanguages: 'Wszystkie języki',
    status: 'Publikacje: {shown} z {all}',
    more: 'Pokaż więcej',
    incomplete: 'Nie udało się wczytać części listy.'
  },
  search: {
    label: 'Szukaj w tekście',
    words: 'Słowa z tekstu',
    searching: 'Wyszukiwanie…',
    found: 'Znalezione strony: {count}',
    nothing: 'Nic nie znaleziono.',
    incomplete: 'Nie udało się wczytać części indeksu.'
  },
  listPages: {
    label: 'Strony listy',
    page: 'Strona {number}'
  },
  documentOf: 'Dokument {number} z {all}',
  paragraph: 'Akapit {number}',
  note: 'Przypis {number}',
  backToNote: 'Powrót do tekstu przy przypisie {number}',
  addressOfSection: 'Adres sekcji „{title}”',
  editionsOf: 'Wydania publikacji „{title}”',
  pages: {
    one: '{count} strona',
    few: '{count} strony',
    many: '{count} stron',
    other: '{count} strony'
  },
  citeHint: 'Akapit cytuj za pomocą jego adresu: jest taki sam w sieci, w książce, na papierze i w danych.',
  attached: 'Do tego pliku dołączono: {files}.',
  accessibility: {
    text: 'Tekst przyjmuje dowolny rozmiar, krój i kolor; prowadzą po nim nagłówki i spis treści.',
    described: 'Każdy obraz, który coś przekazuje, jest opisany słowami.',
    undescribed: 'Nie każdy obraz jest opisany słowami.',
    pages: 'Zaznaczono strony wydania PDF.'
  },
  formerParts: {moved: 'Ten fragment został przeniesiony', gone: 'Tego fragmentu nie ma już w tekście'},
  translation: {label: 'Tłumaczenie', machine: 'tłumaczenie maszynowe', review: 'Weryfikacja tłumaczenia'},
  alsoIn: 'Także w językach: {languages}.'
}
