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
  outcome: 'a mark that says so stands in place of the document, and none of its text is published',
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
      'Every finding that `tetrapla-baseline.json` keeps back still occurs. An entry for one that is gone would hide the same fault when it comes back.'
  },
  'extension/is-allowed': {
    severity: alwaysStops,
    summary:
      'Extensions run only where `--allow-extensions` says so: they can do whatever the person can who runs the command.'
  },
  'extension/loads': {
    severity: alwaysStops,
    summary:
      'An extension is a file or a package of the project, and exports rules, directives and editions that can be used.'
  },
  'extension/works': {
    severity: alwaysStops,
    summary: 'An extension runs without a fault, and gives something that can be published.'
  },
  'extension/attributes-fit': {
    severity: told,
    summary: "The attributes of an extension's directive are as its schema says.",
    outcome: 'the directive has no effect; its label and its content are published as they are',
    loss: 'directive-as-text'
  },
  'extension/has-edition': {
    severity: warns,
    summary: 'A publication has a JSON edition where an extension makes a file from it.',
    outcome: "the extension's file is not written"
  },
  'project/has-publications': {
    severity: alwaysStops,
    summary: 'The source folder holds at least one publication.'
  },
  'project/addresses-are-unique': {
    severity: told,
    summary: 'No two publications, and no two documents of one publication, have the same address.',
    outcome: 'the second one has a number behind its name, and so another address',
    loss: 'address-changed'
  },
  'project/id-is-allowed': {
    severity: told,
    summary:
      'An id has at least one letter or digit, and is not a name that the output needs for itself or that Windows reserves for devices.',
    outcome:
      'another id is used: its name as it would stand in an address, with a number where that is taken',
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
    outcome: 'the document is in no edition, and links to it are plain words'
  },
  'publication/keeps-what-is-private': {
    severity: warns,
    summary:
      'A private value of five characters or more appears nowhere in what is published of its publication.'
  },
  'publication/has-one-status': {
    severity: stops,
    summary:
      'Only `publication.yaml` says the status of a publication of several documents; its documents have no status of their own.'
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
      "A withdrawn publication names another one as its replacement, and replacements don't lead round in a circle."
  },
  'publication/moved-is-sound': {
    severity: alwaysStops,
    summary:
      'A name in `moved` is written as it stood in the old address, is not the name of anything today, and stands in one `moved` alone.'
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
    outcome: 'the character is shown as `□`',
    loss: 'character-replaced'
  },
  'document/has-no-overrides': {
    severity: told,
    summary:
      'A text has no signs that force a direction on words (U+202D and U+202E, UAX #9 §2.2): the words would be shown in another order than that in which they are read.',
    outcome: 'the signs are left out, and the words stand in the order in which they are read',
    loss: 'override-left-out'
  },
  'document/has-content': {
    severity: told,
    summary: 'A document has words beyond its front matter.',
    outcome: 'the document is published with its title alone'
  },
  'document/has-language': {
    severity: warns,
    summary:
      'The language is known: from front matter, the file name or folder, or the project; the first two agree.'
  },
  'front-matter/comes-first': {
    severity: alwaysStops,
    summary:
      'Front matter begins with `---` on the first line of its file and ends with another line `---`. Elsewhere at the head of a document, or between other marks, it would be published as text.'
  },
  'front-matter/begins-file': {
    severity: told,
    summary:
      'Nothing stands before the front matter, no empty line, remark or title, and its lines are of three hyphens.',
    outcome: 'the front matter is read all the same'
  },
  'front-matter/closes': {
    ...unread,
    summary: 'Front matter that begins with `---` ends with `---`.'
  },
  'front-matter/end-is-marked': {
    severity: told,
    summary:
      'A line `---` stands between front matter and the text. Where it is missing, plain keys are read up to the first empty line if prose follows; `front-matter/closes` finds all other cases.',
    outcome: 'the front matter ends at the first empty line'
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
    summary:
      'No key stands twice in a mapping, and no field of a record stands both in its attributes and in its data.',
    outcome: 'the first value is used, and the second is not',
    loss: 'value-ignored'
  },
  'front-matter/is-plain': {
    ...unread,
    summary:
      'Front matter, like the data of a record, uses no tags or merge keys, and aliases only for words and texts above them.'
  },
  'front-matter/scalars-round-trip': {
    severity: warns,
    summary: 'A number is read as it is written. YAML reads `1.10` as 1.1: write such a value in quotes.',
    outcome: 'the number is published as YAML reads it',
    loss: 'number-changed'
  },
  'front-matter/value-is-whole': {
    severity: warns,
    summary:
      'A value does not end at a `#` inside it: of `Room #4`, YAML reads `Room` and takes the rest for a comment.',
    outcome: 'only what stands before the `#` is the value',
    loss: 'value-ignored'
  },
  'front-matter/quoted-text-is-indented': {
    severity: warns,
    summary:
      "A text in quotation marks that goes on over several lines has these indented: by YAML 1.2 it can't go on at the margin, as it can in Jekyll.",
    outcome: 'the text is read up to its closing quotation mark'
  },
  'front-matter/quotes-are-straight': {
    severity: warns,
    summary:
      'A value in quotes has straight ones: YAML takes the curly quotes of `“Opening hours”` for part of the value.'
  },
  'front-matter/type-is-known': {
    severity: alwaysStops,
    summary:
      '`type` names a schema of `schemas/front-matter/`, or `document`. Of a type without a schema nobody knows what is private, and it would be published.'
  },
  'front-matter/is-valid': {
    severity: alwaysStops,
    summary: 'Front matter is valid against the schema of the project that `type` names.'
  },
  'front-matter/value-is-understood': {
    severity: told,
    summary: 'A built-in key has a value that it allows.',
    outcome: 'the value is ignored, as if it were not there',
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
      'A key that one type of the project keeps private stands only in front matter of that type: in that of another it would be published.'
  },
  'front-matter/key-is-known': {
    severity: warns,
    summary: 'A key is one that the built-in type knows.',
    outcome: 'the key has no effect; the JSON edition has it among its data'
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
      'The text has no signs of other kinds of Markdown (such as a definition, a citation or an instruction), nothing that is almost Markdown, and nothing left over from pasting.'
  },
  'markdown/shows-all-code': {
    severity: warns,
    summary:
      'Code has no lines that are written to be hidden from readers, as mdBook hides those of Rust behind `#`.',
    outcome: 'the code is shown without them',
    loss: 'content-left-out'
  },
  'list/has-entries': {
    severity: warns,
    summary:
      '`::list-of` finds at least one figure with a caption, table with a caption, or numbered equation.',
    outcome: 'the list, which would be empty, is left out'
  },
  'list/numbers-are-as-written': {
    severity: warns,
    summary:
      "The numbers of a list rise. Where they don't, its items are counted from the first number, as in all Markdown. Items that are set in too little to be a list below another one are made one by `check --fix`.",
    outcome: 'the items are counted up from the first number',
    loss: 'list-renumbered'
  },
  'number/stands-once': {
    severity: warns,
    summary:
      'No number is written in a caption, or in a heading where sections are numbered: the editions add one, and it would stand there twice.'
  },
  'directive/is-known': {
    severity: told,
    summary: 'A directive is one that Tetrapla knows.',
    outcome: 'the directive has no effect; what it holds is published as text',
    loss: 'directive-as-text'
  },
  'directive/closes': {
    severity: told,
    summary: 'A container directive that begins with `:::name` ends with `:::`.',
    outcome: 'the directive ends where the block around it ends, or the document',
    loss: 'directive-closed'
  },
  'directive/looks-like-one': {
    severity: warns,
    summary: 'A line that begins with `:::` is written as a directive is, without a slip.',
    outcome: 'the line is published as text',
    loss: 'directive-as-text'
  },
  'directive/attributes-are-known': {
    severity: told,
    summary: 'A directive has only attributes that it knows, each once.',
    outcome: 'the attribute is ignored',
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
      'Text that looks like a record and names a private field of its type is written so that it is read as a record: as text, the private value would be published.'
  },
  'record/is-read': {
    severity: stops,
    summary:
      'A line that begins like a record of the project is written so that it is read as one. As text, its values are missing in the data and in lists of records.'
  },
  'record/has-label': {
    severity: stops,
    summary: 'A record has a label in square brackets: readers, references and lists call it by that.'
  },
  'record/data-comes-first': {
    severity: alwaysStops,
    summary: 'The data of a record are a fenced block `yaml data`, which is the first thing in it.'
  },
  'record/type-is-one': {
    severity: warns,
    summary:
      'Where a type of `schemas/records/` and a type of front matter have the same name, a field is the same in both.'
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
    severity: told,
    summary: '`::records` finds at least one record.',
    outcome: 'the list, which would be empty, is left out'
  },
  'html/is-inert': {
    severity: told,
    summary: 'Raw HTML has no script, handler, frame, form, style sheet or other active content.',
    outcome:
      'what is active is left out, and text in it stays; in place of what it would load from the web stands a link',
    loss: 'content-left-out'
  },
  'html/has-counterpart': {
    severity: warns,
    summary:
      'Raw HTML has an element that all four editions can show; the content of others is kept without them.',
    outcome: 'the tags are left out, and what stands between them is kept',
    loss: 'element-left-out'
  },
  'html/is-well-nested': {
    severity: warns,
    summary: 'Raw HTML elements and comments are closed where they were opened.',
    outcome: 'elements are closed, or moved to where they are allowed; tags that fit nowhere are left out',
    loss: 'element-moved'
  },
  'formula/has-alternative-text': {
    severity: warns,
    summary:
      "A formula that can't be read aloud sign by sign, such as a matrix, has `alttext` (WCAG 2.2 SC 1.1.1; ISO 14289-1, 7.7)."
  },
  'formula/is-understood': {
    severity: warns,
    summary: 'A formula in TeX is one that can be read and shown; otherwise it is kept as code.',
    outcome: "what can't be read is shown as code, and what can't be shown is left out",
    loss: 'formula-changed'
  },
  'formula/fits-column': {
    severity: warns,
    summary: 'A formula is no wider than its column in the PDF, or so little wider that a smaller size fits.'
  },
  'formula/is-no-text': {
    severity: warns,
    summary: 'What stands between two `$` is a formula. In prices and names, write `\\$`.'
  },
  'heading/levels-do-not-skip': {
    severity: warns,
    summary:
      'A heading is at most one level below the one before it (WCAG 2.2 SC 1.3.1); the title may have any. Editions close up levels that are skipped.',
    outcome: 'the heading is shown at the first level that is skipped',
    loss: 'heading-level-changed'
  },
  'heading/has-words': {
    severity: told,
    summary: 'A heading has words.',
    outcome: 'the heading is left out; what else it holds, such as an image, is kept',
    loss: 'heading-left-out'
  },
  'heading/title-is-one': {
    severity: warns,
    summary: 'A document has one heading of level 1, at its head.'
  },
  'identifier/is-unique': {
    severity: told,
    summary: 'An explicit identifier stands once in its document.',
    outcome:
      'the second place gets an id as if it had none; of a note that is defined twice, the first is used',
    loss: 'id-changed'
  },
  'identifier/is-safe': {
    severity: told,
    summary:
      "An id that you write yourself has a letter or digit, has no spaces, and is not a name that browsers or Tetrapla's pages use for something of their own.",
    outcome: 'the block gets an id as if it had none',
    loss: 'id-changed'
  },
  'identifier/may-have-moved': {
    severity: warns,
    summary:
      'It is certain that a block with an id from an earlier version is the same block. Where it is not, links from elsewhere may lead to the wrong text.'
  },
  'translation/original-exists': {
    severity: warns,
    summary: 'The publication that `translated-from` names is in the project.'
  },
  'translation/is-current': {
    severity: warns,
    summary: 'The original of a translated block has not changed since it was translated.'
  },
  'translation/is-whole': {
    severity: warns,
    summary: 'A translation has every block of its original, in its own language.'
  },
  'translation/has-original': {
    severity: notes,
    summary: 'A translation has no block that its original lacks.'
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
    summary: 'The original still says what the translator was given.',
    outcome: 'the unit is not imported, and the translation stays as it is'
  },
  'xliff/unit-is-whole': {
    severity: alwaysWarns,
    summary: 'All segments of a unit are translated, or none.',
    outcome: 'the unit is not imported, and the translation stays as it is'
  },
  'xliff/codes-are-kept': {
    severity: alwaysWarns,
    summary: 'A translation has each inline code of its source once, in any order.',
    outcome: 'the unit is not imported, and the translation stays as it is'
  },
  'xliff/unit-has-a-place': {
    severity: alwaysWarns,
    summary: 'A translated block has a place in the document that translates the others.',
    outcome: 'the unit is not imported'
  },
  'image/has-alternative-text': {
    severity: told,
    summary: 'An image has alternative text or is marked as decorative (WCAG 2.2 SC 1.1.1).',
    outcome: "the image is shown, and says nothing to people who can't see it",
    loss: 'image-without-words'
  },
  'image/exists': {
    severity: told,
    summary: 'An image is a file of the project.',
    outcome: 'its alternative text is shown in its place, or the name of its file where there is none',
    loss: 'image-as-words'
  },
  'image/is-local': {
    severity: told,
    summary: 'An image is not fetched from elsewhere: a build downloads nothing.',
    outcome: 'a link to the image is shown in its place, or its alternative text, or the name of its file',
    loss: 'image-as-link'
  },
  'image/is-readable': {
    severity: told,
    summary: 'An image is PNG, JPEG, GIF, WebP or SVG, whole and harmless.',
    outcome: 'its alternative text is shown in its place, or the name of its file where there is none',
    loss: 'image-as-words'
  },
  'image/is-plain': {
    severity: warns,
    summary:
      'An SVG holds only what draws it. Data that a drawing program keeps in it for itself are left out.',
    outcome: 'the image is shown, and what draws nothing is removed from it',
    loss: 'image-simplified'
  },
  'include/is-readable': {
    severity: told,
    summary:
      'A file that a document includes is a text of the project, has no hidden name, has the part that is asked for, and does not include itself.',
    outcome: 'nothing is included, and the instruction is shown as code'
  },
  'link/target-exists': {
    severity: told,
    summary: 'A link leads to a document, heading or block that exists.',
    outcome: 'the words are published without a link',
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
    outcome: 'the words are published without a link',
    loss: 'link-as-words'
  },
  'link/scheme-is-known': {
    severity: told,
    summary:
      'A link is relative or begins with `https:`, `http:`, `mailto:` or `tel:`; others are shown as their words.',
    outcome: 'the words are published without a link',
    loss: 'link-as-words'
  },
  'link/address-is-public': {
    severity: warns,
    summary:
      "A published address does not lead into an internal network, has no password, token or signature in it, and leads to the reader's own machine only where its words name that machine.",
    outcome: 'the address is published as it is'
  },
  'link/is-not-placeholder': {
    severity: warns,
    summary: 'A link leads somewhere: `(#)` is a placeholder, which is an error under `--strict`.'
  },
  'link/address-exists': {
    severity: told,
    summary:
      'The web address of a link can be found, and so can its server. Only `tetrapla check --external` looks for it, and for `link/address-answers`, `link/address-is-current` and `link/fragment-exists`.',
    outcome: 'the link is published as it is'
  },
  'link/address-answers': {
    severity: notes,
    summary:
      'The server of a web address says whether it is there. A server that is slow or busy, or refuses programs, may show it to people all the same; servers in a private network are not asked.'
  },
  'link/address-is-current': {
    severity: warns,
    summary: 'A link has the address that its server names as the permanent one.'
  },
  'link/fragment-exists': {
    severity: warns,
    summary: 'The page at a web address has the place that is named behind `#`.'
  },
  'link/has-words': {
    severity: told,
    summary: 'A link has words, or leads to something whose title can stand for them (WCAG 2.2 SC 2.4.4).',
    outcome: 'the address is shown as the words of the link',
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
    outcome: 'the reference is shown as it is written, as in `[^1]`',
    loss: 'footnote-as-text'
  },
  'footnote/is-used': {
    severity: warns,
    summary: 'A footnote that is defined is referred to; otherwise no edition shows it.',
    outcome: 'the footnote is in no edition',
    loss: 'footnote-left-out'
  },
  'table/rows-fit': {
    severity: warns,
    summary:
      'The rows of a table have as many cells as its head: Markdown shows no others. No cell covers another.',
    outcome: 'missing cells are empty, and cells for which there is no room are left out',
    loss: 'row-changed'
  },
  'table/is-wide': {
    severity: notes,
    summary:
      'A table has no more columns than fit on a page of the PDF. Otherwise the PDF breaks its words, and where text of 4.5 points is still too wide, its numbers, too.'
  },
  'table/cells-hold-lines': {
    severity: warns,
    summary: 'A cell of a table holds lines of text, and neither lists nor several paragraphs.',
    outcome: 'each paragraph and each item becomes a line of the cell',
    loss: 'blocks-as-lines'
  },
  'language/has-labels': {
    severity: warns,
    summary: 'Tetrapla has labels in the language; otherwise they are in English and marked so.'
  },
  'language/is-of-text': {
    severity: warns,
    summary:
      'The paragraphs of a document are in the language that it names, which decides how they are read aloud, hyphenated and found.'
  },
  'language/tag-is-valid': {
    severity: told,
    summary: 'A language is named by a BCP 47 tag, such as `en` or `pt-BR`.',
    outcome: 'the tag is ignored, and the text has the language of what is around it',
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
      'Marks such as brackets and asterisks can be paired within a second or two: not so many of them are open or nested in each other that it would take longer.'
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
    outcome: 'its alternative text is shown in its place, or the name of its file where there is none',
    loss: 'image-as-words'
  },
  'limit/attachment-bytes': {
    severity: told,
    summary: 'A file beside the text that a link leads to is at most 25 MB.',
    outcome: 'the file is not published, and the words stay without a link',
    loss: 'file-left-out'
  },
  'limit/image-pixels': {
    severity: told,
    summary: 'An image has at most 100 megapixels.',
    outcome: 'its alternative text is shown in its place, or the name of its file where there is none',
    loss: 'image-as-words'
  },
  'limit/time': {
    severity: alwaysStops,
    summary: 'A publication is made within 60 seconds of processor time and 60 more for each MiB.'
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
      'A font of the PDF has the letters of every script of a document and of the drawings in it. Otherwise the PDF is not made; the other editions are. One or two letters that stand alone, as in a face, are boxes in it (`pdf/has-glyph`).'
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
      "A publication can be read and made. If it can't, that is a fault of Tetrapla, and the publication stays as it was."
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
