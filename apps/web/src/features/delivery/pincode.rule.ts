const shape = /^[1-9]\d{5}$/

/** Keeps what can be part of a pincode while it is typed. */
export const typedPincode = (text: string): string => text.replace(/\D/g, "").slice(0, 6)

/** Why the text is not a pincode, in words, or null. */
export const pincodeProblem = (text: string): string | null => {
  if (text.trim() === "") return "Enter your 6-digit pincode."
  if (!/^\d{6}$/.test(text.trim())) return "A pincode has 6 digits, e.g. 560001."
  return shape.test(text.trim()) ? null : "A pincode doesn’t begin with 0."
}
