/**
 * The one spelling of a code: NFKC, without blanks and hyphens, capital letters. Null for anything that isn't plain
 * letters and digits then, so that look-alikes from other alphabets never stand for a code.
 */
export const couponCode = (typed: string): string | null => {
  const plain = typed.normalize("NFKC").replace(/[\s-]/g, "")
  return /^[A-Za-z0-9]{4,24}$/.test(plain) ? plain.toUpperCase() : null
}
