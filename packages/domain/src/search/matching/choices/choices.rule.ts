/** The other spelling of gray. */
const british = "gr".concat("ey")

/** Words of which a thing has one, by kind; other words for the same stand beside it. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  color: [
    ..."black white red blue green pink purple orange yellow brown navy maroon teal bronze ivory".split(" "),
    ..."turquoise magenta cyan silver titanium graphite".split(" "),
    ...[`gray ${british}`, "gold golden", "beige khaki"],
  ],
  system: ["mac macintosh osx", "win windows window pc", "linux"],
}

/** What makes another offer of the same thing: less of it, for some people only, or used. */
const sales: readonly string[] = [
  ..."refurbished renewed used replacement trial lite oem renewal addon subscription expansion".split(" "),
  ..."license update bundle combo refill".split(" "),
  ...["upgrade upg upgr upsell", "academic acad educational edu student ae"],
]

const byWord = (lines: readonly string[], kind: string): readonly (readonly [string, string])[] =>
  lines.flatMap((line) => line.split(" ").map((word) => [word, `${kind}:${line}`] as const))

const choices = new Map([
  ...Object.entries(kinds).flatMap(([kind, lines]) => byWord(lines, kind)),
  ...byWord(sales, "sale"),
])

/** The choice that a word in singular names, with its kind before a colon; empty where it names none. */
export const choiceOf = (word: string): string => choices.get(word) ?? ""

/** Choices by kind. */
export type Choices = ReadonlyMap<string, ReadonlySet<string>>

const noChoices: Choices = new Map()

export const choicesOf = (named: readonly string[]): Choices => {
  if (named.every((choice) => choice === "")) return noChoices
  const found = new Map<string, Set<string>>()
  for (const choice of named) {
    if (choice === "") continue
    const kind = choice.slice(0, choice.indexOf(":"))
    found.set(kind, (found.get(kind) ?? new Set()).add(choice))
  }
  return found
}

const none: ReadonlySet<string> = new Set()

/** Whether both choose, and nothing alike, of any kind but how it is sold. */
const isOther = (asked: Choices, own: Choices): boolean =>
  [...asked].some(
    ([kind, wanted]) =>
      kind !== "sale" && own.has(kind) && ![...wanted].some((one) => own.get(kind)?.has(one)),
  )

/** How choices differ: another color or system, sold in another way than was asked, not sold in the way that was asked. */
export const choicesLikeness = (asked: Choices, own: Choices) => {
  const [wanted, sold] = [asked.get("sale") ?? none, own.get("sale") ?? none]
  return {
    otherChoice: isOther(asked, own) ? 1 : 0,
    otherSale: [...sold].some((sale) => !wanted.has(sale)) ? 1 : 0,
    saleMissing: [...wanted].some((sale) => !sold.has(sale)) ? 1 : 0,
  }
}
