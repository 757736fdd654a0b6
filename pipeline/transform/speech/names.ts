/** Names functions and Greek letters: English, German, French, Spanish, Italian. */
import type {Said, SpokenLanguage} from './languages.ts'

/** Functions that are written shorter than they are said. */
export const functions: ReadonlyMap<string, Said> = new Map<string, Said>([
  ['sin', ['sine', 'Sinus', 'sinus', 'seno', 'seno']],
  ['cos', ['cosine', 'Kosinus', 'cosinus', 'coseno', 'coseno']],
  ['tan', ['tangent', 'Tangens', 'tangente', 'tangente', 'tangente']],
  ['cot', ['cotangent', 'Kotangens', 'cotangente', 'cotangente', 'cotangente']],
  ['sec', ['secant', 'Sekans', 'sécante', 'secante', 'secante']],
  ['csc', ['cosecant', 'Kosekans', 'cosécante', 'cosecante', 'cosecante']],
  ['arcsin', ['arc sine', 'Arkussinus', 'arc sinus', 'arco seno', 'arcoseno']],
  ['arccos', ['arc cosine', 'Arkuskosinus', 'arc cosinus', 'arco coseno', 'arcocoseno']],
  ['arctan', ['arc tangent', 'Arkustangens', 'arc tangente', 'arco tangente', 'arcotangente']],
  [
    'sinh',
    ['hyperbolic sine', 'Sinus hyperbolicus', 'sinus hyperbolique', 'seno hiperbólico', 'seno iperbolico']
  ],
  [
    'cosh',
    [
      'hyperbolic cosine',
      'Kosinus hyperbolicus',
      'cosinus hyperbolique',
      'coseno hiperbólico',
      'coseno iperbolico'
    ]
  ],
  [
    'tanh',
    [
      'hyperbolic tangent',
      'Tangens hyperbolicus',
      'tangente hyperbolique',
      'tangente hiperbólica',
      'tangente iperbolica'
    ]
  ],
  ['log', ['log', 'Logarithmus', 'logarithme', 'logaritmo', 'logaritmo']],
  [
    'ln',
    [
      'natural log',
      'natürlicher Logarithmus',
      'logarithme népérien',
      'logaritmo natural',
      'logaritmo naturale'
    ]
  ],
  ['exp', ['exponential', 'Exponentialfunktion', 'exponentielle', 'exponencial', 'esponenziale']],
  ['lim', ['limit', 'Limes', 'limite', 'límite', 'limite']],
  ['max', ['maximum', 'Maximum', 'maximum', 'máximo', 'massimo']],
  ['min', ['minimum', 'Minimum', 'minimum', 'mínimo', 'minimo']],
  ['sup', ['supremum', 'Supremum', 'supremum', 'supremo', 'estremo superiore']],
  ['inf', ['infimum', 'Infimum', 'infimum', 'ínfimo', 'estremo inferiore']],
  ['det', ['determinant', 'Determinante', 'déterminant', 'determinante', 'determinante']],
  ['dim', ['dimension', 'Dimension', 'dimension', 'dimensión', 'dimensione']],
  ['ker', ['kernel', 'Kern', 'noyau', 'núcleo', 'nucleo']],
  [
    'gcd',
    [
      'greatest common divisor',
      'größter gemeinsamer Teiler',
      'plus grand commun diviseur',
      'máximo común divisor',
      'massimo comun divisore'
    ]
  ],
  ['mod', ['modulo', 'modulo', 'modulo', 'módulo', 'modulo']]
])

const greek = 'αβγδεζηθικλμνξοπρστυφχψω'

/** Shapes that are the same letter. */
const variants: ReadonlyMap<string, string> = new Map(
  Object.entries({ϵ: 'ε', ϑ: 'θ', ϰ: 'κ', ϖ: 'π', ϱ: 'ρ', ς: 'σ', ϕ: 'φ'})
)

const letterNames: {readonly [language in SpokenLanguage]: string} = {
  en: 'alpha, beta, gamma, delta, epsilon, zeta, eta, theta, iota, kappa, lambda, mu, nu, xi, omicron, pi, rho, sigma, tau, upsilon, phi, chi, psi, omega',
  de: 'Alpha, Beta, Gamma, Delta, Epsilon, Zeta, Eta, Theta, Iota, Kappa, Lambda, My, Ny, Xi, Omikron, Pi, Rho, Sigma, Tau, Ypsilon, Phi, Chi, Psi, Omega',
  fr: 'alpha, bêta, gamma, delta, epsilon, zêta, êta, thêta, iota, kappa, lambda, mu, nu, xi, omicron, pi, rhô, sigma, tau, upsilon, phi, khi, psi, oméga',
  es: 'alfa, beta, gamma, delta, épsilon, zeta, eta, theta, iota, kappa, lambda, mu, nu, xi, ómicron, pi, rho, sigma, tau, ípsilon, phi, chi, psi, omega',
  it: 'alfa, beta, gamma, delta, epsilon, zeta, eta, theta, iota, kappa, lambda, mu, nu, xi, omicron, pi greco, rho, sigma, tau, ipsilon, phi, chi, psi, omega'
}

/** The name of a small Greek letter; undefined for any other sign. */
export function greekName(letter: string, language: SpokenLanguage): string | undefined {
  const index = greek.indexOf(variants.get(letter) ?? letter)
  return index === -1 ? undefined : letterNames[language].split(', ')[index]
}
