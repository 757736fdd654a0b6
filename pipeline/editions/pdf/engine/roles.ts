/** Our element types that PDF 1.7 has no name for, and the standard type that stands for each (ISO 32000-1 §14.8.4). */

export const roles: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Em: 'Span',
    Strong: 'Span',
    Deletion: 'Span',
    Insertion: 'Span',
    Subscript: 'Span',
    Superscript: 'Span',
    Keyboard: 'Span',
    Mark: 'Span',
    Abbreviation: 'Span',
    Citation: 'Span',
    Small: 'Span',
    Sample: 'Span',
    Variable: 'Span',
    Term: 'Span',
    Underline: 'Span',
    Number: 'Span',
    Label: 'Span',
    CodeBlock: 'P',
    FigureBlock: 'Sect',
    Callout: 'Sect',
    CalloutTitle: 'P',
    Details: 'Sect',
    Summary: 'P',
    Card: 'Art',
    Entry: 'Art',
    Definition: 'Art',
    Row: 'Art',
    RecordTitle: 'P',
    RecordAddress: 'P',
    Kicker: 'P',
    Lead: 'P',
    Imprint: 'P',
    DefinitionList: 'L'
  })
)
