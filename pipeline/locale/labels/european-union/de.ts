/** Provides the labels in German. */
import type {Labels} from '../../labels.ts'

export const de: Labels = {
  contents: 'Inhalt',
  titlePage: 'Titelseite',
  skipToContent: 'Zum Inhalt springen',
  languages: 'Sprachen',
  breadcrumb: 'Navigationspfad',
  library: 'Bibliothek',
  publications: 'Publikationen',
  allPublications: 'Alle Publikationen',
  libraryLead: 'Alles in mehreren Ausgaben: Web, PDF, EPUB und JSON.',
  editions: 'Verfügbare Ausgaben',
  editionNature: {
    html: 'Webseiten',
    pdf: 'mit Strukturangaben',
    epub: 'Buch, mit fließendem Text',
    json: 'Daten und Schema'
  },
  previous: 'Zurück',
  next: 'Weiter',
  documents: 'Dokumente',
  updated: 'Aktualisiert',
  published: 'Veröffentlicht',
  version: 'Version',
  identifier: 'Kennung',
  licence: 'Lizenz',
  authors: 'Autoren',
  publisher: 'Herausgeber',
  howToCite: 'Zitierweise',
  cover: 'Umschlag',
  notes: 'Anmerkungen',
  figure: 'Abbildung',
  table: 'Tabelle',
  landmarks: 'Orientierungspunkte',
  startOfText: 'Textbeginn',
  pageList: 'Seitenverzeichnis',
  taskDone: 'Erledigt',
  taskOpen: 'Offen',
  yes: 'Ja',
  no: 'Nein',
  draft: 'Entwurf',
  withdrawn: 'Zurückgezogen',
  withdrawnNotice: 'Diese Veröffentlichung wurde zurückgezogen. Ihr Text steht hier nicht mehr.',
  reason: 'Grund',
  replacedBy: 'Ersetzt durch',
  moved: 'Diese Seite ist umgezogen',
  originalIsNewer: 'Das Original ist neuer als diese Übersetzung',
  notFound: {
    title: 'Seite nicht gefunden',
    words: 'Unter dieser Adresse gibt es keine Seite. Alle Veröffentlichungen stehen im Katalog.'
  },
  callouts: {
    note: 'Hinweis',
    tip: 'Tipp',
    important: 'Wichtig',
    warning: 'Warnung',
    caution: 'Vorsicht'
  },
  documentType: 'Dokument',
  filter: {
    label: 'Liste filtern',
    words: 'Wörter im Titel oder in der Zusammenfassung',
    type: 'Art',
    allTypes: 'Alle Arten',
    language: 'Sprache',
    allLanguages: 'Alle Sprachen',
    status: '{shown} von {all} Publikationen',
    more: 'Mehr anzeigen',
    incomplete: 'Ein Teil der Liste konnte nicht geladen werden.'
  },
  search: {
    label: 'Im Text suchen',
    words: 'Wörter im Text',
    searching: 'Wird gesucht…',
    found: 'Gefundene Seiten: {count}',
    nothing: 'Nichts gefunden.',
    incomplete: 'Ein Teil des Index konnte nicht geladen werden.'
  },
  listPages: {label: 'Seiten der Liste', page: 'Seite {number}'},
  documentOf: 'Dokument {number} von {all}',
  paragraph: 'Absatz {number}',
  note: 'Anmerkung {number}',
  backToNote: 'Zurück zum Text bei Anmerkung {number}',
  addressOfSection: 'Adresse des Abschnitts „{title}“',
  editionsOf: 'Ausgaben von „{title}“',
  pages: {one: '{count} Seite', other: '{count} Seiten'},
  citeHint:
    'Zitieren Sie einen Absatz mit seiner Adresse: Sie ist im Web, im Buch, auf Papier und in den Daten dieselbe.',
  attached: 'An diese Datei angehängt: {files}.',
  accessibility: {
    text: 'Der Text nimmt jede Größe, Schrift und Farbe an; Überschriften und Inhaltsverzeichnis führen durch ihn.',
    described: 'Jedes Bild, das etwas aussagt, ist in Worten beschrieben.',
    undescribed: 'Nicht jedes Bild ist in Worten beschrieben.',
    pages: 'Die Seiten der PDF-Ausgabe sind bezeichnet.'
  },
  alsoIn: 'Weitere Sprachen: {languages}.'
}
