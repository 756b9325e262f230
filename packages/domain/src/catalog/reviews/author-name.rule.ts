const longest = 40

/** First name and the last one's initial ("Asha K."): all that strangers learn of who wrote. An address is never a name. */
export const authorName = (name: string): string => {
  const words = name
    .normalize("NFC")
    .replaceAll(/[\p{C}<>]/gu, "")
    .trim()
    .split(/\s+/u)
  const [first = ""] = words
  if (first === "" || words.some((word) => word.includes("@"))) return "A customer"
  const initial = words.length > 1 ? Array.from(words.at(-1) ?? "").at(0) : undefined
  return `${Array.from(first).slice(0, longest).join("")}${initial === undefined ? "" : ` ${initial.toUpperCase()}.`}`
}
