import { departments } from "./departments.ts"
import type { Department, Fact, Kind } from "./kind.ts"
import { hashOf, type Random, randomFor } from "./random.ts"
import { suppliers } from "./suppliers.ts"
import { type DemoVariant, variantsOf } from "./variants.ts"

export type DemoProduct = {
  readonly id: string
  readonly supplierId: string
  readonly department: Department
  readonly kind: Kind
  readonly title: string
  readonly description: string
  readonly brand: string
  readonly art: string
  readonly attributes: Readonly<Record<string, string>>
  readonly rating: { readonly average: number; readonly count: number }
  readonly popularity: number
  readonly variants: readonly DemoVariant[]
}

const defaultCount = 30

const shown = (value: string | number | boolean): string =>
  typeof value === "boolean" ? (value ? "yes" : "no") : String(value)

const fill = (template: string, words: Readonly<Record<string, string>>): string =>
  template
    .replace(/\{(\w+)\}/g, (_, key: string) => words[key] ?? "")
    .replace(/\s+/g, " ")
    .trim()

const factsFor = (facts: readonly Fact[], random: Random): Record<string, string> =>
  Object.fromEntries(facts.map(({ template, values }) => [template.key, shown(random.pick(values))]))

const describe = (
  product: Pick<DemoProduct, "department" | "kind">,
  words: Record<string, string>,
  random: Random,
): string => {
  const { kind, department } = product
  const facts = kind.facts.map(({ template }) => {
    const unit = template.unit ? ` ${template.unit}` : ""
    return `<li><strong>${template.label}:</strong> ${words[template.key]}${unit}</li>`
  })
  return `<p>${fill(kind.about, words)}</p><ul>${facts.join("")}</ul><p>${random.pick(department.about)}</p>`
}

type Draft = { readonly department: Department; readonly kind: Kind; readonly index: number }

const wordsOf = ({ kind, index }: Draft, attempt: number, random: Random) => {
  const item = kind.items[index % kind.items.length]
  if (!item) throw new Error(`${kind.id} has no items`)
  const round = Math.floor(index / kind.items.length) + attempt
  const brand = kind.brands[(index + round) % kind.brands.length] ?? ""
  const line = kind.lines[(index * 3 + round * 5 + attempt) % kind.lines.length] ?? ""
  return {
    item,
    words: { ...factsFor(kind.facts, random), brand, line, item: item.name } as Record<string, string>,
  }
}

const titledOnce = (draft: Draft, titles: Set<string>, random: Random) => {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const { item, words } = wordsOf(draft, attempt, random)
    const title = fill(draft.kind.title, words)
    if (titles.has(title)) continue
    titles.add(title)
    return { item, words, title }
  }
  return undefined
}

const makeProduct = (draft: Draft, rank: number, titles: Set<string>): DemoProduct | undefined => {
  const { department, kind, index } = draft
  const id = `${kind.id.slice(0, 14).toUpperCase()}-${String(index + 1).padStart(3, "0")}`
  const random = randomFor(`haat demo world 1 ${id}`)
  const titled = titledOnce(draft, titles, random)
  if (!titled) return undefined
  const { item, words, title } = titled
  const supplierId = department.suppliers[hashOf(id) % department.suppliers.length] ?? "SUP-01"
  const home = suppliers.find((supplier) => supplier.id === supplierId)?.home ?? "WH-BLR"
  const popularity = Math.round((100_000 / (rank + 1) ** 0.8) * 100) / 100
  return {
    id,
    supplierId,
    department,
    kind,
    title,
    description: describe(draft, words, random),
    brand: words.brand ?? "",
    art: item.art,
    attributes: Object.fromEntries(
      kind.facts.map(({ template }) => [template.key, words[template.key] ?? ""]),
    ),
    rating: {
      average:
        Math.round(Math.min(4.9, Math.max(2.6, 4.15 + (random.next() + random.next() - 1) * 0.9)) * 10) / 10,
      count: Math.round(popularity ** 0.75 * random.between(0.4, 1.4)) + random.whole(0, 6),
    },
    popularity,
    variants: variantsOf({ kind, item, id, plan: { home, rank, random: randomFor(`stock ${id}`) } }, random),
  }
}

const drafts = (): readonly Draft[] =>
  departments.flatMap((department) =>
    department.kinds.flatMap((kind) =>
      Array.from({ length: kind.count ?? defaultCount }, (_, index) => ({ department, kind, index })),
    ),
  )

/** Every product of the demo world, the same on every machine: ranks are dealt by hash, popularity follows Zipf's law. */
export const makeProducts = (): readonly DemoProduct[] => {
  const all = drafts()
  const dealt = all
    .map((draft, at) => ({ at, rank: hashOf(`rank ${draft.kind.id} ${draft.index}`) }))
    .sort((a, b) => a.rank - b.rank)
  const ranks = new Map(dealt.map(({ at }, rank) => [at, rank]))
  const titles = new Set<string>()
  return all.flatMap((draft, at) => makeProduct(draft, ranks.get(at) ?? 0, titles) ?? [])
}
