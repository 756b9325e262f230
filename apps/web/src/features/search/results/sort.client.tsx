"use client"

import { Select } from "@haat/ui/forms"
import { useRouter } from "next/navigation"
import { type SearchUrl, searchHref, sortLabels } from "./search-url.rule.ts"

const sorts = Object.entries(sortLabels) as [SearchUrl["sort"], string][]

export const SortSelect = ({ path, url }: { readonly path: string; readonly url: SearchUrl }) => {
  const router = useRouter()
  return (
    <Select
      label="Sort by"
      value={url.sort}
      onChange={(event) => {
        const sort = event.target.value as SearchUrl["sort"]
        router.push(searchHref(path, { ...url, sort, page: 1 }), { scroll: false })
      }}
    >
      {sorts.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  )
}
