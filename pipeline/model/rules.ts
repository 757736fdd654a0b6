/**
 * Lists the rules: what each says should be true, how serious it is when it is not, and what becomes of the text then. Ids
 * never change once released. docs/diagnostics.md is made from this table.
 */
import type {OutcomeLoss} from './edition/outcome-loss.ts'
import type {EditionName} from './publication/front-matter.ts'
import type {Severity, Strictness} from './severity.ts'

/** How serious a rule's findings are at each level of strictness. */
export interface Severities extends Readonly<Record<Strictness, Severity>> {
  /** Whether tetrapla.yaml may not change them: the rule guards the build itself. */
  readonly isFixed?: boolean
}

export interface Rule {
  readonly severity: Severities
  /** One sentence for the documentation: what should be true, and why. */
  readonly summary: string
  /** What becomes of the text where it is not true, and the publication is made all the same: a clause for a finding. */
  readonly outcome?: string
  /** The kind of loss that the outcome is; absent where no word or structure of the text is another for it. */
  readonly loss?: OutcomeLoss
  /** The edition that an error keeps from being made, where it does not stop the publication. */
  readonly withholds?: EditionName
  /**
   * Whether a document that breaks it is one that can't be read: at the lenient level a mark stands in its place, and the finding is
   * a warning. Elsewhere, as in a publication.yaml, the rule stops at every level.
   */
  readonly leavesMark?: true
}

/** What is false, private or unsafe, or would make editions differ. */
const stops: Severities = {strict: 'error', standard: 'error', lenient: 'error'}
/** What has an outcome that readers can live with: a house that wants none of it is strict. */
const told: Severities = {strict: 'error', standard: 'warning', lenient: 'warning'}
const warns: Severities = {strict: 'warning', standard: 'warning', lenient: 'warning'}
const alwaysStops: Severities = {...stops, isFixed: true}
const alwaysWarns: Severities = {...warns, isFixed: true}
const notes: Severities = {strict: 'info', standard: 'info', lenient: 'info'}

/** What keeps the text of a document from being read. */
const unread = {
  severity: alwaysStops,
  outcome: 'a mark stands in place of the document, and nothing of its text is published',
  loss: 'document-unread',
  leavesMark: true
} as const

export const rules = {
  'project/is-readable': {
    severity: alwaysStops,
    summary: 'The project, its source folder and its files can be read.'
  },
  'project/configuration-is-valid': {
    severity: alwaysStops,
    summary: '`tetrapla.yaml` is valid against `schemas/formats/project.schema.json`.'
  },
  'project/system-is-named': {
    severity: warns,
    summary:
      'A project with settings of another system, such as `mkdocs.yml`, says in `tetrapla.yaml` how its documents are read: `from: mkdocs`.'
  },
  'project/baseline-is-current': {
    severity: notes,
    summary:
      'Every finding that `tetrapla-baseline.json` keeps back is still there, so that none comes back unseen.'
  },
  'extension/is-allowed': {
    severity: alwaysStops,
    summary:
      'Extensions of a project run only where `--allow-extensions` says so, since they can do what whoever runs them can.'
  },
  'extension/loads': {
    severity: alwaysStops,
    summary:
      'An extension is a file or a package of the project, and exports rules, directives and editions that can be used.'
  },
  'extension/works': {
    severity: alwaysStops,
    summary: 'What an extension does comes to an end without a fault, and gives what can be published.'
  },
  'extension/attributes-fit': {
    severity: told,
    summary: "The attributes of an extension's directive are as its schema says.",
    outcome: 'the words in its brackets and its content are kept as they are',
    loss: 'directive-as-text'
  },
  'extension/has-edition': {
    severity: warns,
    summary: 'Where an extension makes a file of the JSON edition, there is one.',
    outcome: "the extension's file is not made"
  },
  'project/has-publications': {
    severity: alwaysStops,
    summary: 'The source folder holds at least one publication.'
  },
  'project/addresses-are-unique': {
    severity: told,
    summary: 'No two publications, and no two documents of one, would be written at the same address.',
    outcome: 'the second has a number behind its name',
    loss: 'address-changed'
  },
  'project/id-is-allowed': {
    severity: told,
    summary:
      'An id has at least one letter or digit, and is none of the names that the output keeps for itself or that Windows keeps for devices.',
    outcome:
      'it has another one: that of its name as it would stand in an address, with a number where that is taken',
    loss: 'id-changed'
  },
  'publication/lists-its-documents': {
    severity: warns,
    summary:
      'Every document of a folder stands in the `contents` of its `publication.yaml`, and its name ends with `.md`.'
  },
  'publication/contents-exist': {
    severity: alwaysStops,
    summary: 'Every document that `contents` names exists, and is named once.'
  },
  'publication/has-documents': {
    severity: alwaysStops,
    summary: 'A publication has at least one document.'
  },
  'publication/is-final': {
    severity: notes,
    summary: 'A draft, or a publication under an embargo, is checked, not built.'
  },
  'publication/leaves-drafts-out': {
    severity: notes,
    summary:
      'A document of several that is a draft or withdrawn is checked, and left out of its publication.',
    outcome: 'it is in no edition, and links to it are their words'
  },
  'publication/keeps-what-is-private': {
    severity: warns,
    summary:
      'The words of a private value of five characters or more stand nowhere in what is published of its publication.'
  },
  'publication/has-one-status': {
    severity: stops,
    summary:
      'The status of a publication of several documents stands in its `publication.yaml`: a document has none of its own.'
  },
  'publication/withdrawal-is-explained': {
    severity: warns,
    summary: 'A withdrawn publication or document says when and why, and no other has `withdrawn`.'
  },
  'publication/dates-are-in-order': {
    severity: warns,
    summary: '`modified` is the day of `date` or later.'
  },
  'publication/replacement-is-another': {
    severity: stops,
    summary:
      'A withdrawn publication is replaced by another one, and a chain of replacements comes to an end.'
  },
  'publication/moved-is-sound': {
    severity: alwaysStops,
    summary:
      'What `moved` names is written as it stood in an address, belongs to nothing else, and is claimed once.'
  },
  'document/is-utf-8': {
    ...unread,
    summary:
      'A source file is valid UTF-8, without control characters other than tabs and line endings, and without the noncharacters U+FDD0 to U+FDEF, U+FFFE and U+FFFF.'
  },
  'document/has-no-control-characters': {
    severity: told,
    summary:
      'A text has no control characters other than tabs and line endings. U+0000, more than twenty of them, and those in front matter or beside a sign of a comment are found by `document/is-utf-8`.',
    outcome: 'the sign `□` stands in its place',
    loss: 'character-replaced'
  },
  'document/has-no-overrides': {
    severity: told,
    summary:
      'A text has no signs that reverse words whatever their script is (U+202D and U+202E, UAX #9 §2.2): words would be drawn in another order than they are read.',
    outcome: 'they are left out, and the words stand as they are read',
    loss: 'override-left-out'
  },
  'document/has-content': {
    severity: told,
    summary: 'A document has words beyond its front matter.',
    outcome: 'its title stands alone'
  },
  'document/has-language': {
    severity: warns,
    summary:
      'The language is known: from front matter, the file name or folder, or the project; the first two agree.'
  },
  'front-matter/comes-first': {
    severity: alwaysStops,
    summary:
      'Front matter begins with `---` on the first line of its file and ends with another such line: elsewhere, or between other marks, it would be published as text.'
  },
  'front-matter/begins-file': {
    severity: told,
    summary: 'No empty line stands before the front matter.',
    outcome: 'it is read where it stands'
  },
  'front-matter/closes': {
    ...unread,
    summary: 'Front matter that begins with `---` ends with `---`.'
  },
  'front-matter/end-is-marked': {
    severity: told,
    summary:
      'A line `---` stands between front matter and the text. Without it, plain keys are read up to the first empty line where prose follows; everything else is found by `front-matter/closes`.',
    outcome: 'it ends before the first empty line'
  },
  'front-matter/is-valid-yaml': {
    ...unread,
    summary:
      'Front matter, like the data of a record, is YAML 1.2 (core schema); front matter may be TOML or JSON.'
  },
  'front-matter/is-mapping': {
    ...unread,
    summary: 'Front matter, like the data of a record, is a mapping of keys to values.'
  },
  'front-matter/keys-are-unique': {
    severity: told,
    summary: 'No key stands twice in a mapping, nor as an attribute and a key of a record.',
    outcome: 'the first value counts',
    loss: 'value-ignored'
  },
  'front-matter/is-plain': {
    ...unread,
    summary:
      'Front matter, like the data of a record, uses no tags or merge keys, and aliases only for words and texts above them.'
  },
  'front-matter/scalars-round-trip': {
    severity: warns,
    summary: 'A number is written so that it comes back the same: `1.10` is read as 1.1, so quote it.',
    outcome: 'the value is the number as it is read',
    loss: 'number-changed'
  },
  'front-matter/value-is-whole': {
    severity: warns,
    summary:
      'A value does not end at a `#` inside it: of `Room #4`, YAML reads `Room` and takes the rest for a comment.',
    outcome: 'the value ends before the `#`',
    loss: 'value-ignored'
  },
  'front-matter/quoted-text-is-indented': {
    severity: warns,
    summary:
      'Further lines of a text in quotation marks are indented: at the margin YAML 1.2 ends the text, and Jekyll does not.',
    outcome: 'it is read up to its closing quotation mark'
  },
  'front-matter/quotes-are-straight': {
    severity: warns,
    summary:
      'A quoted value stands in straight quotes: YAML takes the quotes of `“Opening hours”` for part of the value.'
  },
  'front-matter/type-is-known': {
    severity: alwaysStops,
    summary:
      '`type` names a schema of `schemas/front-matter/`, or `document`: of another type, what is private would be published.'
  },
  'front-matter/is-valid': {
    severity: alwaysStops,
    summary: 'Front matter is valid against the schema of the project that `type` names.'
  },
  'front-matter/value-is-understood': {
    severity: told,
    summary: 'A built-in key has a value that it allows.',
    outcome: 'the value is not used',
    loss: 'value-ignored'
  },
  'front-matter/draft-is-a-status': {
    severity: alwaysStops,
    summary:
      'A draft says `status: draft`: `draft: true`, `published: false` and the like would be published. `status`, `withdrawn`, `embargo` and `type` have an effect only as they are written here: `Embargo` and `embargo-until` have none.'
  },
  'front-matter/keeps-what-is-private': {
    severity: alwaysStops,
    summary:
      'A key that a type of the project keeps private stands in front matter of that type: in any other it would be published.'
  },
  'front-matter/key-is-known': {
    severity: warns,
    summary: 'A key is one that the built-in type knows.',
    outcome: 'the key is among the data of the JSON edition and has no effect'
  },
  'schema/is-valid': {
    severity: alwaysStops,
    summary:
      'A schema is valid JSON Schema 2020-12, refers to nothing outside the project, and uses patterns that end in linear time.'
  },
  'schema/is-used': {
    severity: warns,
    summary:
      'A file that is named or placed almost like a schema of the project is one: a document is judged by it, or another schema refers to it.'
  },
  'markdown/is-understood': {
    severity: warns,
    summary:
      'The text has nothing that has a meaning in other kinds of Markdown (a definition, a citation, an instruction), is nearly Markdown, or is left over from pasting.'
  },
  'list/has-entries': {
    severity: warns,
    summary:
      '`::list-of` finds at least one figure with a caption, table with a caption, or numbered equation.',
    outcome: 'the list is left out'
  },
  'list/numbers-are-as-written': {
    severity: warns,
    summary:
      'The numbers of a list rise: items whose numbers do not are counted from the first, as in every Markdown.',
    outcome: 'its items are numbered one by one',
    loss: 'list-renumbered'
  },
  'number/stands-once': {
    severity: warns,
    summary:
      'A heading in a publication with numbered sections, or a caption, has no number that its author wrote: the edition gives it one.'
  },
  'directive/is-known': {
    severity: told,
    summary: 'A directive is one that Tetrapla knows.',
    outcome: 'what stands in it is kept as text',
    loss: 'directive-as-text'
  },
  'directive/closes': {
    severity: told,
    summary: 'A container directive that begins with `:::name` ends with `:::`.',
    outcome: 'it ends where what holds it ends',
    loss: 'directive-closed'
  },
  'directive/looks-like-one': {
    severity: warns,
    summary: 'A line that begins with `:::` is a directive, and not nearly one.',
    outcome: 'the line is kept as text',
    loss: 'directive-as-text'
  },
  'directive/attributes-are-known': {
    severity: told,
    summary: 'A directive has only attributes that it knows, each once.',
    outcome: 'the attribute has no effect',
    loss: 'attribute-ignored'
  },
  'directive/holds-what-it-should': {
    severity: alwaysStops,
    summary: 'A figure holds images, and a table directive one table.'
  },
  'record/is-valid': {
    severity: alwaysStops,
    summary: 'The fields of a record are valid against the schema of its type.'
  },
  'record/keeps-what-is-private': {
    severity: alwaysStops,
    summary:
      'Text that was meant to be a record, and names a field that its type keeps private, is read as a record: as text it would be published.'
  },
  'record/is-read': {
    severity: stops,
    summary:
      'A line that begins like a record of the project is one: as text, its values are in no data and in no list of records.'
  },
  'record/has-label': {
    severity: stops,
    summary: 'A record has a label in square brackets: what readers, references and lists call it.'
  },
  'record/data-comes-first': {
    severity: alwaysStops,
    summary: 'The data of a record are a fenced block `yaml data`, which is the first thing in it.'
  },
  'record/type-is-one': {
    severity: warns,
    summary:
      'A type of `schemas/records/` and a type of front matter with the same name mean the same by a field.'
  },
  'record/refers-to-record': {
    severity: stops,
    summary: 'A field that has to name a record names one of the right type.'
  },
  'record/list-is-known': {
    severity: alwaysStops,
    summary: '`::records` names a type, and fields that its schema knows.'
  },
  'record/list-holds-records': {
    severity: alwaysStops,
    summary: '`::records` finds at least one record.'
  },
  'html/is-inert': {
    severity: told,
    summary: 'Raw HTML has no script, handler, frame, form, style sheet or other active content.',
    outcome:
      'it is left out, with what stands in it unless that is text; a link stands for what it would load from the web',
    loss: 'content-left-out'
  },
  'html/has-counterpart': {
    severity: warns,
    summary:
      'Raw HTML has an element that all four editions can show; the content of others is kept without them.',
    outcome: 'the element is left out, its content is kept',
    loss: 'element-left-out'
  },
  'html/is-well-nested': {
    severity: warns,
    summary: 'Raw HTML elements and comments are closed where they were opened.',
    outcome: 'elements are closed or moved to where they can stand, and tags that can not are left out',
    loss: 'element-moved'
  },
  'formula/has-alternative-text': {
    severity: warns,
    summary:
      "A formula that can't be read as a line of signs, such as a matrix, has `alttext` (WCAG 2.2 SC 1.1.1; ISO 14289-1, 7.7)."
  },
  'formula/is-understood': {
    severity: warns,
    summary: 'A formula in TeX is one that can be read and shown; otherwise it is kept as code.',
    outcome: 'what can not be read is kept as code, and what can not be shown is left out',
    loss: 'formula-changed'
  },
  'formula/fits-column': {
    severity: warns,
    summary:
      'A formula fits its column in the PDF, or is so little wider that it can be made smaller until it fits.'
  },
  'formula/is-no-text': {
    severity: warns,
    summary: 'What stands between `$` and `$` is a formula: prices and names have `\\$`.'
  },
  'heading/levels-do-not-skip': {
    severity: warns,
    summary:
      'A heading is at most one level below the one before it (WCAG 2.2 SC 1.3.1); editions close up levels that are skipped.',
    outcome: 'the levels are closed up',
    loss: 'heading-level-changed'
  },
  'heading/has-words': {
    severity: told,
    summary: 'A heading has words.',
    outcome: 'it is left out, and what else it holds is kept',
    loss: 'heading-left-out'
  },
  'heading/title-is-one': {
    severity: warns,
    summary: 'A document has one heading of level 1, at its head.'
  },
  'identifier/is-unique': {
    severity: told,
    summary: 'An explicit identifier stands once in its document.',
    outcome: 'the second has an id of its own making; of a note defined twice the first counts',
    loss: 'id-changed'
  },
  'identifier/is-safe': {
    severity: told,
    summary:
      'An explicit identifier has a letter or digit, holds no spaces, and is no name that a browser gives to its own objects, or a page to its parts.',
    outcome: 'the block has an id of its own making',
    loss: 'id-changed'
  },
  'identifier/may-have-moved': {
    severity: warns,
    summary: 'An identifier that a block keeps from an earlier version is surely that of the same block.'
  },
  'translation/original-exists': {
    severity: warns,
    summary: 'The publication that `translated-from` names is in the project.'
  },
  'translation/is-current': {
    severity: warns,
    summary: 'The original of a translated block has not changed since.'
  },
  'translation/is-whole': {
    severity: warns,
    summary: 'A translation has a counterpart of every block of its original, in its own language.'
  },
  'translation/has-original': {
    severity: notes,
    summary: 'Every block of a translation is one of its original.'
  },
  'translation/has-title': {
    severity: notes,
    summary: 'Translations that stand beside their documents have a title in their language.'
  },
  'xliff/is-readable': {
    severity: alwaysStops,
    summary: 'A file that `tetrapla xliff import` takes is XLIFF 2.0 or 2.1, without a document type.'
  },
  'xliff/source-is-current': {
    severity: alwaysWarns,
    summary: 'The original says today what the translator translated.',
    outcome: 'the unit is left out; the translation stays as it is'
  },
  'xliff/unit-is-whole': {
    severity: alwaysWarns,
    summary: 'All segments of a unit are translated, or none.',
    outcome: 'the unit is left out; the translation stays as it is'
  },
  'xliff/codes-are-kept': {
    severity: alwaysWarns,
    summary: 'A translation has each inline code of its source once, in any order.',
    outcome: 'the unit is left out; the translation stays as it is'
  },
  'xliff/unit-has-a-place': {
    severity: alwaysWarns,
    summary: 'A translated block has a place in the document that translates the others.',
    outcome: 'the unit is left out'
  },
  'image/has-alternative-text': {
    severity: told,
    summary: 'An image has alternative text or is marked as decorative (WCAG 2.2 SC 1.1.1).',
    outcome: 'it is shown, and says nothing to those who can not see it',
    loss: 'image-without-words'
  },
  'image/exists': {
    severity: told,
    summary: 'An image is a file of the project.',
    outcome: 'the alternative text stands in its place, or the name of its file',
    loss: 'image-as-words'
  },
  'image/is-local': {
    severity: told,
    summary: 'An image is not fetched from elsewhere: a build downloads nothing.',
    outcome: 'a link to it stands in its place, or the alternative text, or the name of its file',
    loss: 'image-as-link'
  },
  'image/is-readable': {
    severity: told,
    summary: 'An image is PNG, JPEG, GIF, WebP or SVG, whole and harmless.',
    outcome: 'the alternative text stands in its place, or the name of its file',
    loss: 'image-as-words'
  },
  'image/is-plain': {
    severity: warns,
    summary:
      'An SVG holds only what draws it; data that the program that made it keeps there for itself are left out.',
    outcome: 'the image is shown without it',
    loss: 'image-simplified'
  },
  'include/is-readable': {
    severity: told,
    summary:
      'A file that a document includes is a text of the project whose name is not hidden, has the part that is named, and does not include itself.',
    outcome: 'the instruction stands there as code'
  },
  'link/target-exists': {
    severity: told,
    summary: 'A link leads to a document, heading or block that exists.',
    outcome: 'the link is its words',
    loss: 'link-as-words'
  },
  'link/target-is-current': {
    severity: warns,
    summary: 'A link leads to a publication that is not withdrawn.'
  },
  'link/is-safe': {
    severity: told,
    summary:
      'A link is a complete address, and does not begin with `javascript:`, `data:`, `file:` or the like.',
    outcome: 'the link is its words',
    loss: 'link-as-words'
  },
  'link/scheme-is-known': {
    severity: told,
    summary:
      'A link is relative or begins with `https:`, `http:`, `mailto:` or `tel:`; others are shown as their words.',
    outcome: 'the link is its words',
    loss: 'link-as-words'
  },
  'link/address-is-public': {
    severity: warns,
    summary:
      'An address that is published leads to no internal network, nor to the machine of whoever reads it unless its words say so, and has no password, token or signature in it.',
    outcome: 'it is published as it stands'
  },
  'link/is-not-placeholder': {
    severity: warns,
    summary: 'A link leads somewhere: `(#)` is a placeholder, which is an error under `--strict`.'
  },
  'link/address-exists': {
    severity: told,
    summary:
      'The web address of a link is there, and so is its host. Only `tetrapla check --external` looks, as for the three rules below.',
    outcome: 'the link stays as it is'
  },
  'link/address-answers': {
    severity: notes,
    summary:
      'The server of a web address says whether it is there. A server that is slow or busy, or refuses programs, may show it to people all the same; servers in a private network are not asked.'
  },
  'link/address-is-current': {
    severity: warns,
    summary: 'A web address is the one that its server leads on to for good.'
  },
  'link/fragment-exists': {
    severity: warns,
    summary: 'The page at a web address has the place that is named behind `#`.'
  },
  'link/has-words': {
    severity: told,
    summary:
      'A link has words, or leads to something that can fill them in (WCAG 2.2 SC 2.4.4); one without shows its address.',
    outcome: 'the link shows its address',
    loss: 'link-as-address'
  },
  'link/stands-outside-summary': {
    severity: warns,
    summary:
      'The summary of details holds no link and no reference to a note: it is a button itself (WCAG 2.2 SC 4.1.2).'
  },
  'link/leaves-publication': {
    severity: warns,
    summary:
      'A link to another publication needs `baseUrl` in `tetrapla.yaml` so that the PDF and EPUB can follow it.'
  },
  'footnote/is-defined': {
    severity: told,
    summary: 'A footnote that is referred to is defined.',
    outcome: 'the reference is text',
    loss: 'footnote-as-text'
  },
  'footnote/is-used': {
    severity: warns,
    summary: 'A footnote that is defined is referred to; otherwise no edition shows it.',
    outcome: 'it is in no edition',
    loss: 'footnote-left-out'
  },
  'table/rows-fit': {
    severity: warns,
    summary:
      'The rows of a table have as many cells as its head; Markdown itself does not show cells beyond. No cell covers another.',
    outcome: 'missing cells are empty, and those for which there is no room are not shown',
    loss: 'row-changed'
  },
  'table/is-wide': {
    severity: notes,
    summary:
      'A table has no more columns than the page of the PDF has room for: otherwise the PDF breaks its words, and its numbers, too, where text of 4.5 points is too large.'
  },
  'table/cells-hold-lines': {
    severity: warns,
    summary: 'A cell holds text; lists and paragraphs in it become lines.',
    outcome: 'they become lines',
    loss: 'blocks-as-lines'
  },
  'language/has-labels': {
    severity: warns,
    summary: 'Tetrapla has labels in the language; otherwise they are in English and marked so.'
  },
  'language/is-of-text': {
    severity: warns,
    summary:
      'The paragraphs of a document are in its language: the language decides how they are pronounced, hyphenated and found.'
  },
  'language/tag-is-valid': {
    severity: told,
    summary: 'A language is named by a BCP 47 tag, such as `en` or `pt-BR`.',
    outcome: 'the language is that of the text around',
    loss: 'language-ignored'
  },
  'limit/document-size': {...unread, summary: 'A document is at most 4 MiB.'},
  'limit/front-matter-size': {...unread, summary: 'Front matter is at most 64 KiB.'},
  'limit/front-matter-keys': {
    ...unread,
    summary: 'Front matter has at most 1,000 keys.'
  },
  'limit/front-matter-depth': {
    ...unread,
    summary: 'Front matter is at most 20 levels deep.'
  },
  'limit/nesting': {
    ...unread,
    summary: 'Blocks and inlines are nested at most 100 deep.'
  },
  'limit/constructs': {
    ...unread,
    summary:
      'The marks of a document that have no partner, or hold each other, can be paired within a second or two.'
  },
  'limit/table-cells': {
    ...unread,
    summary: 'Tables have at most 500,000 cells, of which at most 65,536 are filled in.'
  },
  'limit/label-length': {
    severity: alwaysStops,
    summary: 'A heading, a title, alternative text or an address has at most 10,000 characters.'
  },
  'limit/image-bytes': {
    severity: told,
    summary: 'An image is at most 50 MB.',
    outcome: 'the alternative text stands in its place, or the name of its file',
    loss: 'image-as-words'
  },
  'limit/attachment-bytes': {
    severity: told,
    summary: 'A file beside the text that a link leads to is at most 25 MB.',
    outcome: 'the file is not published, and the link is its words',
    loss: 'file-left-out'
  },
  'limit/image-pixels': {
    severity: told,
    summary: 'An image has at most 100 megapixels.',
    outcome: 'the alternative text stands in its place, or the name of its file',
    loss: 'image-as-words'
  },
  'limit/time': {
    severity: alwaysStops,
    summary: 'A publication is made within 60 seconds of processor time and 30 more for each MiB.'
  },
  'limit/build-time': {
    severity: alwaysStops,
    summary: 'All publications together are made within 7,200 seconds of processor time.'
  },
  'limit/memory': {severity: alwaysStops, summary: 'A publication is made within 2 GiB of memory.'},
  'font/script-has-font': {
    severity: stops,
    withholds: 'pdf',
    summary:
      'A font of the PDF has the letters of every script of a document and of the drawings in it. Otherwise the PDF is not made; the other editions are.'
  },
  'pdf/has-glyph': {
    severity: warns,
    summary:
      'The PDF fonts have a glyph for every character; a sign without one is drawn as its name, and a letter as a box, that still carries its text.'
  },
  'pdf/draws-svg': {
    severity: warns,
    summary:
      'The PDF draws all of an SVG as lines and letters; otherwise the SVG is shown as pixels, or without what the PDF has no means for.'
  },
  'pdf/sets-script-well': {
    severity: warns,
    summary: 'The PDF sets the scripts of a document as their readers expect.'
  },
  'epub/has-date': {
    severity: notes,
    summary: 'A publication has a date; EPUB needs one, so 1980-01-01 stands in.'
  },
  'edition/says-the-same': {
    severity: alwaysStops,
    summary:
      'Every edition, read back, says what its source says, block by block; a difference is a fault of Tetrapla.'
  },
  'edition/is-laid-out-as-read': {
    severity: warns,
    summary:
      'On the pages of a PDF all words and pictures can be seen, and stand where they are read; anything else is a fault of Tetrapla.'
  },
  'catalogue/says-the-same': {
    severity: alwaysStops,
    summary:
      'The catalogue, read back, lists every publication once with what it says of itself; a difference is a fault of Tetrapla.'
  },
  'publication/can-be-made': {
    severity: alwaysStops,
    summary:
      'A publication can be read and made; where it can not, Tetrapla is at fault, and the publication stays as it was.'
  },
  'edition/is-whole': {
    severity: alwaysStops,
    summary: 'Every edition asked for is made, and holds every block.'
  },
  'address/page-stays': {
    severity: stops,
    summary:
      '`check --against`: a page or file that an earlier output has is still there, or its readers are led on by `moved`.'
  },
  'address/block-stays': {
    severity: stops,
    summary: '`check --against`: a block that an earlier output has keeps its id.'
  },
  'address/block-moved': {
    severity: notes,
    summary: '`check --against`: a block that an earlier output has stands in the document where it stood.'
  },
  'address/block-keeps-its-text': {
    severity: warns,
    summary: '`check --against`: an id that an earlier output has stands at the same block as before.'
  },
  'address/can-be-compared': {
    severity: warns,
    summary: '`check --against`: an earlier output tells which pages and blocks it has.'
  },
  'output/manifest-is-readable': {
    severity: alwaysStops,
    summary:
      'The manifests of an output are as a build writes them, agree with each other, and name nothing outside it.'
  },
  'output/file-is-whole': {
    severity: alwaysStops,
    summary:
      'Every file that the manifest of an output lists is there with its size and SHA-256, and no other lies among them.'
  },
  'output/pdf-is-as-built': {
    severity: alwaysWarns,
    summary:
      'A PDF was not signed since it was built. If it was, it begins with the published file, byte for byte, and only a signature was added; anything else that was added is found by `output/file-is-whole`.'
  },
  'output/files-are-listed': {
    severity: alwaysWarns,
    summary:
      'No file lies in an output that no manifest lists; with `verify --strict` this is an error. A file that you put there yourself, such as `robots.txt`, is reported, too: nothing vouches for it.'
  },
  'output/documents-are-read': {
    severity: alwaysStops,
    summary:
      'No document of an output is a mark for one that could not be read, as `strictness: lenient` leaves them: `verify` and `build --sign` refuse such an output unless `--allow-unread` allows it.'
  },
  'output/signature-holds': {
    severity: alwaysStops,
    summary:
      'The signature of an output is over its `provenance.json`, is for the namespace `tetrapla`, and is of a key that `verify --key` names.'
  },
  'output/editions-agree': {
    severity: alwaysStops,
    summary:
      'The editions of an output say the same as its JSON edition, block by block, and the JSON edition says what was proved when it was built.'
  }
} as const satisfies {readonly [id: string]: Rule}

export type RuleId = keyof typeof rules

/** Of a rule that an extension of a project has. */
export type ExtensionRuleId = `x-${string}/${string}`

/** Whether a text is the id of a rule that an extension may have. */
export function isExtensionRuleId(text: string): text is ExtensionRuleId {
  return /^x-[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
}

/** A finding of an extension's rule has the severity that the extension gives it. */
const ofExtension: Rule = {severity: notes, summary: 'A rule of an extension.'}

/** The rule of an id; for a rule of an extension, what all of these have in common. */
export function ruleOf(id: RuleId | ExtensionRuleId): Rule {
  return isRuleId(id) ? rules[id] : ofExtension
}

/** The ids in order of name. */
export const ruleIds: readonly RuleId[] = Object.keys(rules).filter(isRuleId).sort()

/** Whether a text is the id of a rule. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(rules, text)
}
