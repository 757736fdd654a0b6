/** Provides the labels that a region words or spells otherwise than the language that it shares, by their paths. */
import type {OwnLabels} from './own-labels.ts'

const american: OwnLabels[string] = {
  licence: 'License',
  'notFound.words': 'There is no page at this address. All publications are in the catalog.',
  'accessibility.text':
    'The text takes any size, face and color, and is navigated by its headings and its contents.'
}

const brazilian: OwnLabels[string] = {
  next: 'Próximo',
  taskOpen: 'A fazer',
  withdrawnNotice: 'Esta publicação foi retirada. Seu texto não é mais publicado aqui.',
  'search.searching': 'Pesquisando…',
  addressOfSection: 'Endereço da seção “{title}”',
  editionsOf: 'Edições de “{title}”',
  attached: 'Anexado a este arquivo: {files}.',
  'accessibility.text':
    'O texto aceita qualquer tamanho, fonte e cor, e os títulos e o sumário levam a cada parte.',
  'formerParts.gone': 'Esta passagem não consta mais do texto'
}

const swiss: OwnLabels[string] = {
  'editionNature.epub': 'Buch, mit fliessendem Text',
  addressOfSection: 'Adresse des Abschnitts «{title}»',
  editionsOf: 'Ausgaben von «{title}»',
  'accessibility.text':
    'Der Text nimmt jede Grösse, Schrift und Farbe an; Überschriften und Inhaltsverzeichnis führen durch ihn.'
}

/** By a tag with a region, in small letters. */
export const regionalWords: OwnLabels = {
  ...Object.fromEntries(
    ['as', 'gu', 'mh', 'mp', 'ph', 'pr', 'um', 'us', 'vi'].map((region) => [`en-${region}`, american])
  ),
  'de-ch': swiss,
  'de-li': swiss,
  'pt-br': brazilian
}
