import { err, gstStateOfCode, ok, type Result } from "../../shared/index.ts"

const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"

/** The last letter of a GSTIN: Luhn's sum to the base of 36 over the fourteen before it. */
export const gstinCheck = (fourteen: string): string => {
  const sum = fourteen.split("").reduce((total, letter, at) => {
    const product = letters.indexOf(letter) * (at % 2 === 0 ? 1 : 2)
    return total + Math.floor(product / 36) + (product % 36)
  }, 0)
  return letters.charAt((36 - (sum % 36)) % 36)
}

export const stateCodeOf = (gstin: string): string => gstin.slice(0, 2)
export const panOf = (gstin: string): string => gstin.slice(2, 12)

type Check = { readonly holds: (gstin: string) => boolean; readonly fix: (gstin: string) => string }

/** The first that doesn't hold is told. A PAN's fourth letter says what kind of person it was given to. */
const checks: readonly Check[] = [
  {
    holds: (gstin) => gstin.length === 15,
    fix: (gstin) => `A GSTIN has 15 letters and digits; this has ${gstin.length}.`,
  },
  {
    holds: (gstin) => /^[0-9A-Z]+$/.test(gstin),
    fix: () => "A GSTIN has letters from A to Z and digits only.",
  },
  {
    holds: (gstin) => gstStateOfCode(stateCodeOf(gstin)) !== null,
    fix: (gstin) =>
      `It begins with the code of a state, such as 29 for Karnataka; ${stateCodeOf(gstin)} is none.`,
  },
  {
    holds: (gstin) => /^[A-Z]{3}[ABCEFGHJKLPT][A-Z][0-9]{4}[A-Z]$/.test(panOf(gstin)),
    fix: (gstin) =>
      `Its third to twelfth letter are the PAN: five letters, four digits, a letter. ${panOf(gstin)} is no PAN.`,
  },
  {
    holds: (gstin) => /^[1-9A-Z]Z$/.test(gstin.slice(12, 14)),
    fix: () => "Its thirteenth is 1 to 9 or a letter, its fourteenth the letter Z.",
  },
  {
    holds: (gstin) => gstinCheck(gstin.slice(0, 14)) === gstin.slice(14),
    fix: () =>
      "A letter or digit is mistyped: the last one doesn’t fit the others. Compare it with your registration certificate.",
  },
]

/** A GSTIN as typed, blanks and small letters allowed; else what is wrong with it and what to do. */
export const readGstin = (typed: string): Result<string, string> => {
  const gstin = typed.replaceAll(/[\s-]/g, "").toUpperCase()
  const broken = checks.find(({ holds }) => !holds(gstin))
  return broken ? err(broken.fix(gstin)) : ok(gstin)
}
