export type NamedCategory = {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
}

const shown = 8

/** Where the most bought products stand, the most bought first; without any, the market's lanes. */
export const popularCategories = (
  popular: readonly { readonly categoryId: string }[],
  categories: readonly NamedCategory[],
): readonly NamedCategory[] => {
  const bought = [...new Set(popular.map(({ categoryId }) => categoryId))].flatMap((id) =>
    categories.filter((category) => category.id === id),
  )
  const lanes = categories.filter(({ parentId }) => parentId === null)
  return [...bought, ...lanes.filter((lane) => !bought.includes(lane))].slice(0, shown)
}
