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

/** How much of a thing there is in it: makers sell one name in several editions. */
const editions: readonly string[] = [
  ..."platinum basic essential ultimate enterprise elite extended express premier preferred plus".split(" "),
  ...["deluxe dlx", "standard std", "premium prem", "professional pro", "business", "home"],
]

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
  ...byWord(editions, "edition"),
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

/** How much of what one names the other doesn't. */
const unlike = (named: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  named.size === 0 ? 0 : [...named].filter((one) => !other.has(one)).length / named.size

/** Whether both choose of a kind, and nothing alike. */
const isOther = (kind: string, asked: Choices, own: Choices): boolean => {
  const [wanted, has] = [asked.get(kind) ?? none, own.get(kind) ?? none]
  return wanted.size > 0 && has.size > 0 && unlike(wanted, has) === 1
}

const flag = (is: boolean): number => (is ? 1 : 0)

const salesLikeness = (asked: Choices, own: Choices) => {
  const [wanted, sold] = [asked.get("sale") ?? none, own.get("sale") ?? none]
  return { otherSale: flag(unlike(sold, wanted) > 0), saleMissing: flag(unlike(wanted, sold) > 0) }
}

const editionsLikeness = (asked: Choices, own: Choices) => {
  const [wanted, has] = [asked.get("edition") ?? none, own.get("edition") ?? none]
  return {
    otherEdition: flag(isOther("edition", asked, own)),
    editionMissing: unlike(wanted, has),
    editionMore: unlike(has, wanted),
  }
}

const difference = (asked: Choices, own: Choices) => ({
  otherChoice: flag(Object.keys(kinds).some((kind) => isOther(kind, asked, own))),
  ...salesLikeness(asked, own),
  ...editionsLikeness(asked, own),
})

const noDifference = difference(noChoices, noChoices)

/**
 * How choices differ: another color, system or edition; sold in another way than was asked, not sold in the way that was asked;
 * editions asked for that aren't there, and those there that nobody asked for.
 */
export const choicesLikeness = (asked: Choices, own: Choices): typeof noDifference =>
  asked.size === 0 && own.size === 0 ? noDifference : difference(asked, own)
