/** Lists formulas that the PDF draws otherwise than MathJax, each with what differs. */
export const deviations: Readonly<Record<string, string>> = {
  '\\begin{pmatrix} a_{11} & \\cdots & a_{1n} \\\\ \\vdots & \\ddots & \\vdots \\\\ a_{m1} & \\cdots & a_{mn} \\end{pmatrix}':
    'a row of dots is as high as in LaTeX',
  '\\left( \\begin{array}{cc|c} 1 & 2 & 3 \\\\ 4 & 5 & 6 \\end{array} \\right)':
    'an array has no space at its edges',
  '\\begin{array}{c|cc} & a & b \\\\ \\hline a & 1 & 0 \\\\ b & 0 & 1 \\end{array}':
    'an array has no space at its edges',
  '\\left[ \\begin{array}{rrr} 1 & -2 & 3 \\\\ -4 & 5 & -6 \\end{array} \\right]':
    'an array has no space at its edges',
  '\\left\\lbrace \\begin{array}{l} a \\\\ b \\\\ c \\\\ d \\end{array} \\right\\rbrace':
    'an array has no space at its edges',
  '\\left(\\begin{array}{c} n \\\\ k \\end{array}\\right)': 'an array has no space at its edges',
  '\\left|\\begin{array}{cc} a & b \\\\ c & d \\end{array}\\right|': 'an array has no space at its edges',
  '\\sideset{_a^b}{_c^d}\\sum_{i}': 'limits of an operator that has scripts at its sides stand beside it',
  "\\sideset{}{'}\\sum_{k=1}^{n} a_k + \\sideset{^*}{_*}\\prod_{i}":
    'limits of an operator that has scripts at its sides stand beside it',
  'A \\xrightarrow{f} B \\xleftarrow[g]{h} C \\xrightarrow[\\text{below}]{\\text{above}} D':
    'an arrow has the least length that Temml gives it',
  '\\xleftrightarrow{f} \\xRightarrow{g} \\xmapsto{h} \\xhookrightarrow{i}':
    'an arrow has the least length that Temml gives it',
  '\\begin{CD} A @>a>> B \\\\ @VbVV @VVcV \\\\ C @>>d> D \\end{CD}':
    'an arrow has the least length that Temml gives it',
  '\\int\\!\\!\\!\\int_D f\\,dA + \\idotsint f':
    'negative spaces are none, so that nothing is drawn over its neighbours',
  '\\uparrow\\left\\uparrow \\frac{a}{b} \\right\\downarrow':
    'an arrow as a bracket has the space of a relation within, and not before it'
}
