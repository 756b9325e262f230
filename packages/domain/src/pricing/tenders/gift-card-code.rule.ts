/** How many letters and digits a code has. */
export const GIFT_CARD_CODE_LENGTH = 16

/** The one spelling of a gift card's code, or null where it can't be one. */
export const giftCardCode = (typed: string): string | null => {
  const plain = typed.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase()
  return /^[A-Z0-9]+$/.test(plain) && plain.length === GIFT_CARD_CODE_LENGTH ? plain : null
}
