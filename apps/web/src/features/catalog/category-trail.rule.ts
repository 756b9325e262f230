import type { Category } from "@haat/domain/catalog"

export const findCategory = (categories: readonly Category[], id: string): Category | undefined =>
  categories.find((category) => category.id === id)

/** A room of which only the address is known, while nobody can say what rooms there are: called by the words in it. */
export const roomByAddress = (id: string): Category => {
  const words = id.replaceAll("-", " ").trim()
  const name = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
  return { id, name, path: [id], parentId: null, attributes: [], variantOptions: [] }
}

/** From the department down to the category itself; unknown steps are left out. */
export const categoryTrail = (
  categories: readonly Category[],
  { path }: Pick<Category, "path">,
): readonly Category[] => path.flatMap((id) => findCategory(categories, id) ?? [])
