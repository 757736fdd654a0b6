/** Provides the labels in Dutch. */
import type {Labels} from '../../labels.ts'

export const nl: Labels = {
  contents: 'Inhoud',
  titlePage: 'Titelpagina',
  skipToContent: 'Naar de inhoud',
  languages: 'Talen',
  breadcrumb: 'Kruimelpad',
  library: 'Bibliotheek',
  publications: 'Publicaties',
  allPublications: 'Alle publicaties',
  libraryLead: 'Alles in meerdere edities: web, pdf, EPUB en JSON.',
  editions: 'Beschikbare edities',
  editionNature: {
    html: 'Webpagina’s',
    pdf: 'met structuurlabels',
    epub: 'Boek, met vloeiende tekst',
    json: 'Gegevens en schema'
  },
  previous: 'Vorige',
  next: 'Volgende',
  documents: 'Documenten',
  updated: 'Bijgewerkt',
  published: 'Gepubliceerd',
  version: 'Versie',
  identifier: 'Identificatie',
  licence: 'Licentie',
  authors: 'Auteurs',
  publisher: 'Uitgever',
  howToCite: 'Zo citeert u',
  cover: 'Omslag',
  notes: 'Noten',
  figure: 'Figuur',
  table: 'Tabel',
  landmarks: 'Oriëntatiepunten',
  startOfText: 'Begin van de tekst',
  pageList: 'Paginalijst',
  taskDone: 'Gedaan',
  taskOpen: 'Niet gedaan',
  yes: 'Ja',
  no: 'Nee',
  draft: 'Concept',
  withdrawn: 'Ingetrokken',
  withdrawnNotice: 'Deze publicatie is ingetrokken. De tekst wordt hier niet meer gepubliceerd.',
  reason: 'Reden',
  replacedBy: 'Vervangen door',
  moved: 'Deze pagina is verplaatst',
  unread: 'Dit document kon niet worden gelezen',
  originalIsNewer: 'Het origineel is nieuwer dan deze vertaling',
  notFound: {
    title: 'Pagina niet gevonden',
    words: 'Op dit adres staat geen pagina. Alle publicaties staan in de catalogus.'
  },
  callouts: {
    note: 'Opmerking',
    tip: 'Tip',
    important: 'Belangrijk',
    warning: 'Waarschuwing',
    caution: 'Voorzichtig'
  },
  documentType: 'Document',
  filter: {
    label: 'Lijst filteren',
    words: 'Woorden in de titel of samenvatting',
    type: 'Soort',
    allTypes: 'Alle soorten',
    language: 'Taal',
    allLanguages: 'Alle talen',
    status: '{shown} van {all} publicaties',
    more: 'Meer tonen',
    incomplete: 'Een deel van de lijst kon niet worden geladen.'
  },
  search: {
    label: 'Zoeken in de tekst',
    words: 'Woorden in de tekst',
    searching: 'Zoeken…',
    found: 'Gevonden pagina’s: {count}',
    nothing: 'Er is niets gevonden.',
    incomplete: 'Een deel van de index kon niet worden geladen.'
  },
  listPages: {
    label: 'Pagina’s van de lijst',
    page: 'Pagina {number}'
  },
  documentOf: 'Document {number} van {all}',
  paragraph: 'Alinea {number}',
  note: 'Noot {number}',
  backToNote: 'Terug naar de tekst bij noot {number}',
  addressOfSection: 'Adres van de paragraaf ‘{title}’',
  editionsOf: 'Edities van ‘{title}’',
  pages: {
    one: '{count} pagina',
    other: '{count} pagina’s'
  },
  citeHint:
    'Citeer een alinea met haar adres: dat is op het web, in het boek, op papier en in de gegevens hetzelfde.',
  attached: 'Bijgevoegd bij dit bestand: {files}.',
  accessibility: {
    text: 'De tekst neemt elke grootte, letter en kleur aan; koppen en inhoudsopgave wijzen de weg.',
    described: 'Elke afbeelding die iets zegt, is in woorden beschreven.',
    undescribed: 'Niet elke afbeelding is in woorden beschreven.',
    pages: 'De pagina’s van de pdf-editie zijn aangegeven.'
  },
  formerParts: {moved: 'Deze passage is verplaatst', gone: 'Deze passage staat niet meer in de tekst'},
  translation: {label: 'Vertaling', machine: 'machinevertaling', review: 'Controle van de vertaling'},
  alsoIn: 'Ook in: {languages}.'
}
