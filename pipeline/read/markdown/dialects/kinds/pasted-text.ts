/** Lists what is left over where text was pasted from word processors, e-mail and wikis, merged, or read in the wrong encoding. */
import type {Dialect} from '../dialect.ts'

/** Only what nobody writes on purpose: a sentence that happens to look alike must not be told. */
export const pastedText: readonly Dialect[] = [
  {
    what: 'the place of an object that was not pasted',
    needs: '\uFFFC',
    pattern: /\uFFFC.{0,20}/,
    hint: 'delete the sign U+FFFC, which most editors do not show; a picture is a file of its own: `![what it shows](picture.png)`'
  },
  {
    what: 'a picture of an e-mail',
    needs: '[',
    pattern: /(?<!\\)\[(?:image: |cid:)[^[\]\n]{1,100}\]/i,
    hint: 'save the picture beside the document and write `![what it shows](picture.png)`'
  },
  {
    what: 'a comment of a word processor',
    // The second is what Google Docs sets below a text.
    needs: ':[',
    sign: /Comment|Format|\[[a-z]{1,2}\]/,
    pattern:
      /(?<![\w\\])Comment(?:ed)? \[\p{L}{1,4}\d{1,3}(?:R\d{1,3})?\]:.{0,40}|(?<![^])\[(?!x\])[a-z]{1,2}\][\p{Lu}\p{Lo}@].{0,40}|^Format(?:ted|iert): (?:Font|Schriftart|Indent|Einzug|Normal|Standard|List|Liste)\b.{0,40}/mu,
    hint: 'delete it, with what the comment says'
  },
  {
    what: 'a comment of a word processor',
    // As Google Docs sets it, with what the comment says below the text.
    needs: '[',
    pattern: /\p{L}{3}\[a\](?=[\s.,;]|(?![^]))/u,
    standsBeside: /^\[a\][\p{Lu}\p{Lo}@]/mu,
    hint: 'delete it, with what the comment says'
  },
  {
    what: 'a reference that Word has lost',
    isInCells: true,
    needs: '!.¡',
    sign: /Error! [BNR]|Fehler! |Erreur|Errore\. /,
    pattern:
      /Error! (?:Reference source not found|Bookmark not defined)\.|Fehler! (?:Verweisquelle konnte nicht gefunden werden|Textmarke nicht definiert)\.|Erreur[ \u00A0\u202F]?! (?:Source du renvoi introuvable|Signet non défini)\.|¡Error! (?:No se encuentra el origen de la referencia|Marcador no definido)\.|Errore\. (?:L['’]origine riferimento non è stata trovata|Il segnalibro non è definito)\./,
    hint: 'write a link to what it referred to: `[section 2](#its-id)`'
  },
  {
    what: 'an error of a spreadsheet',
    isInCells: true,
    needs: '#',
    pattern:
      /(?<![\w#])#(?:(?:REF|VALUE|NUM|NULL|SPILL|CALC|BEZUG|WERT|ZAHL|VALEUR|NOMBRE)!|(?:DIV|DELEN)\/0!|NAME\?|N\/[AD](?!\w))|(?<![^])#{4,40}(?![^])/,
    hint: 'write the value that belongs here'
  },
  {
    what: 'words in signs of formulas',
    sign: /[\u{1D400}-\u{1D7FF}]/u,
    pattern: /[\u{1D400}-\u{1D7FF}]{3,60}/u,
    hint: 'write letters, `**words**` for bold, or `$abc$` for a formula: a search does not find such signs, and screen readers name each'
  },
  {
    what: 'a word that was divided at the end of a line',
    // What hangs behind a hyphen on purpose is followed by such a word: `in- and output`, `Vor- und Nachteile`.
    sign: /-\n/,
    needs: '-',
    pattern:
      /\p{L}{1,30}\p{Ll}-(?=\n[ >]*(?!(?:and|or|to|nor|but|than|as|und|oder|bzw|bis|sowie|noch|als|et|ou|y|o|e|ed|och|eller|og|en|of|tot|ja|tai|i|lub|oraz|a|nebo|alebo|és|vagy|beziehungsweise|respektive|statt|wie|plus|versus|vs|through|rather|if)(?!\p{L}))\p{Ll})/u,
    hint: 'write it in one line: otherwise a space follows its hyphen'
  },
  {
    what: 'a path of Windows that loses a backslash',
    // Before a sign, a backslash makes it one that is meant (CommonMark 0.31.2, §2.4). Signs of TeX are none.
    needs: '\\',
    pattern:
      /(?<![\w\\])(?:\\\\(?!(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|chi|psi|omega|frac|sum|prod|int|left|right|cdot|times|partial|nabla|quad)\\)[A-Za-z][\w.-]{1,60}\\\w[\w$.-]{0,60}|[A-Za-z]:\\[\w\\.-]{0,100}\\[^\w\s\\][\w.-]{0,60})/,
    hint: 'write it as code, between backticks'
  },
  {
    what: 'a field of Word',
    needs: '"\\_{“',
    pattern:
      /(?<![\w\\])(?:(?:HYPERLINK|INCLUDEPICTURE|XE) +["“]|(?:PAGEREF|NOTEREF) +_|TOC +\\[a-z]|SEQ +\w{2,20} +\\[*a-z]).{0,40}|\{ (?:REF|PAGEREF|PAGE|NUMPAGES|SEQ|TOC|DATE|MERGEFIELD|DOCPROPERTY|STYLEREF|HYPERLINK|INCLUDEPICTURE|XE|FORMTEXT|FORMCHECKBOX)\b[^{}\n]{0,80}\}/,
    hint: 'write what the field showed; a link is `[words](address)`'
  },
  {
    what: 'a place of a form that was not filled in',
    sign: /Click (?:or tap|here|to enter) |Choose an item|Klicken (?:oder|Sie) |Cliquez (?:ou|ici) |Haga clic |Wählen Sie ein |Choisissez un |Elija un |supportLists/,
    needs: ',.[',
    pattern:
      /Click (?:or tap )?(?:here )?to enter (?:text|a date)\.|Click here to enter text\.|Choose an item\.|Klicken (?:oder tippen )?Sie hier, um Text einzugeben\.|Wählen Sie ein Element aus\.|Cliquez (?:ou appuyez )?ici pour entrer du texte\.|Choisissez un élément\.|Haga clic (?:o pulse )?aquí para escribir texto\.|Elija un elemento\.|\[if !supportLists\]|\[endif\]/,
    hint: 'write what should stand here, or delete it'
  },
  {
    what: 'a box of a list of tasks',
    needs: '☐☑☒',
    pattern: /^[ >]*[☐☑☒][ \t\u00A0]?[^\n]{1,100}(?=\n[ >]*[☐☑☒])/m,
    hint: 'write `- [ ] ` before what is to be done, and `- [x] ` before what is done: as one paragraph they run together'
  },
  {
    what: 'a bullet of a word processor',
    sign: /[•▪‣⁃\uF0A7\uF0B7\uF0D8·§]|o[ \t\u00A0]{2}/,
    pattern: /^[ >]*(?:[•▪‣⁃\uF0A7\uF0B7\uF0D8][ \t\u00A0]|[·§o][ \t\u00A0]{2}).{0,40}/m,
    hint: 'write `- ` in its place, and an empty line before the first'
  },
  {
    what: 'markup of Confluence or Jira',
    needs: '.{',
    sign: /\{(?:code|noformat|panel|color)|h[1-6]\. /,
    pattern:
      /(?<!\\)\{(?:code|noformat|panel|color):[a-z#][^}\n]{0,80}\}|^[ >]*\{(?:noformat|panel)\}[ \t]*$|^[ >]*h[1-6]\. \S.{0,40}/m,
    hint: 'write it in Markdown: `## A heading`, and code between two lines of three backticks'
  },
  {
    what: 'markup of Textile',
    needs: '"',
    pattern: /(?<![\w"])"[^"\n]{1,80}":$/,
    standsBefore: 'link',
    hint: 'write `[words](address)`'
  },
  {
    what: 'markup of Textile',
    needs: '(.?@[{|',
    pattern:
      /^(?:bq|bc|pre|fn\d{1,2})\. \S.{0,40}|^\|_\. .{0,40}|^(?:p|div|bq|bc|pre|table|h[1-6])(?:\((?:#|[\w-]{3})[\w# -]{0,40}\)|\{[^}:\n]{1,40}:[^}\n]{1,40}\}|\[[a-z-]{2,10}\])\. .{0,40}|(?<![\w@])@[\w.()-]{2,40}@(?![\w@])|(?<![\w?])\?\?\p{L}[^?\n]{0,80}\?\?(?![\w?])/mu,
    isAtMargin: true,
    hint: 'write it in Markdown: `> a quotation`, `[^1]: a note`, a table with pipes'
  },
  {
    what: 'the head of an e-mail that was quoted',
    sign: /-{5}/,
    needs: '-',
    pattern:
      /^[ >]*-{5,12} ?(?:Original Message|Forwarded message|Ursprüngliche Nachricht|Message d['’]origine) ?-{5,12}/im,
    hint: 'see whether the names and addresses below may be published, and delete what does not belong here'
  },
  {
    what: 'the head of an e-mail that was quoted',
    needs: ':',
    sign: /(?:wrote|écrit) ?:|schrieb /,
    pattern: /^[ >]*(?:On \p{Lu}|Am \p{Lu}|Le \p{L}).{5,120} (?:wrote|schrieb .{1,60}|a écrit) ?:[ \t]*$/mu,
    isOne: (written) =>
      /\d:\d\d/.test(written) && /\b(?:19|20)\d\d\b|\d[./-]\d{1,2}[./-]\d\d|@/.test(written),
    hint: 'see whether the names and addresses below may be published, and delete what does not belong here'
  },
  {
    what: 'the head of an e-mail that was quoted',
    sign: /(?:wrote|schrieb|écrit) ?:/,
    needs: ':',
    pattern: /^>?[ \t]*(?:wrote|schrieb|a écrit) ?:[ \t]*$/m,
    standsBehind: 'link',
    hint: 'see whether the names and addresses below may be published, and delete what does not belong here'
  },
  {
    what: 'the head of an e-mail that was quoted',
    needs: ':',
    sign: /(?:From|Von|De) ?: /,
    pattern:
      /^[ >]*(?:From|Von|De) ?: \S[^\n]{0,120}(?=\n[ >]*(?:Sent|Gesendet|Envoyé) ?: [^\n]{1,120}\n[ >]*(?:To|An|À) ?: [^\n]{1,300}\n(?:[ >]*Cc ?: [^\n]{1,300}\n)?[ >]*(?:Subject|Betreff|Objet) ?: )/mu,
    hint: 'see whether the names and addresses may be published, and end each line with `\\`'
  },
  {
    what: 'a line of a table of contents',
    sign: /\.{6}/,
    needs: '.',
    pattern: /^[^\n]{1,100}[^\s.][ \t]?\.{6,200}[ \t]*\d{1,4}[ \t]*$/m,
    hint: 'delete it: each edition has its contents, made of the headings'
  },
  {
    what: 'a conflict of versions',
    sign: /<{7}/,
    needs: '<',
    pattern: /^[ >]*<{7} \S.{0,60}/m,
    hint: 'git could not merge two versions here: keep one of the two, and delete the lines of `<`, `=` and `>`'
  },
  {
    what: 'a letter that was lost',
    isInCells: true,
    // Beside a letter: a text on the sign itself has it alone.
    needs: '\uFFFD',
    pattern: /[\p{L}\p{N}]{0,20}(?:(?<=\p{L})\uFFFD|\uFFFD(?=\p{L})).{0,20}/u,
    hint: 'it was lost when the text was saved in one encoding and opened in another: write it anew'
  },
  {
    what: 'a letter in the wrong encoding',
    isInCells: true,
    // UTF-8 that was read as Windows-1252: `Ã¶` for `ö`, `â€œ` for a quotation mark. Words in capitals end with `Ã` in
    // Portuguese and Vietnamese: a quotation mark, a dash or a space behind it tells something in words of small letters alone.
    needs: 'ÃÂâ',
    pattern:
      /[\p{L}\p{N}]{0,20}(?:Ã[\u0080-\u009F\u00A1-\u00AA\u00AC-\u00BA\u00BC-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2020-\u2022\u2030\u20AC\u2122]|(?<=\p{Ll})Ã[\u00A0«»\u2013-\u2026]|(?<!\p{L})Ã[\u2013-\u2026](?=\p{Ll})|Â[\u00A1-\u00AA\u00AC-\u00BA\u00BC-\u00BF]|â(?:€[^\s\w]|[‚„†‰][\u00A0-\u00BF\u2018-\u201D])).{0,20}/u,
    hint: 'the text was saved in one encoding and opened in another: write the letters anew'
  }
]
