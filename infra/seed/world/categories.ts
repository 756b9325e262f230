import type { Category } from "@haat/domain/catalog"
import { departments } from "./departments.ts"
import type { Kind } from "./kind.ts"

const leafOf = (kind: Kind): Category => ({
  id: kind.id,
  name: kind.name,
  path: [kind.department, kind.id],
  parentId: kind.department,
  attributes: kind.facts
    .map(({ template }) => template)
    .filter(({ key }) => kind.options.every(({ name }) => name !== key)),
  variantOptions: kind.options.map(({ name }) => name),
})

/** Departments and their categories; the attribute templates drive feed validation, facets and specifications. */
export const makeCategories = (): readonly Category[] =>
  departments.flatMap(({ id, name, kinds }) => [
    { id, name, path: [id], parentId: null, attributes: [], variantOptions: [] },
    ...kinds.map(leafOf),
  ])
