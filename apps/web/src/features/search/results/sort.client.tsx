"use client"

import { Select } from "@haat/ui/forms"
import { useRouter } from "next/navigation"

export type SortChoice = { readonly sort: string; readonly label: string; readonly href: string }

type SortSelectProps = { readonly chosen: string; readonly choices: readonly SortChoice[] }

export const SortSelect = ({ chosen, choices }: SortSelectProps) => {
  const router = useRouter()
  return (
    <Select
      label="Sort by"
      value={chosen}
      onChange={({ target }) => {
        const href = choices.find(({ sort }) => sort === target.value)?.href
        if (href) router.push(href, { scroll: false })
      }}
    >
      {choices.map(({ sort, label }) => (
        <option key={sort} value={sort}>
          {label}
        </option>
      ))}
    </Select>
  )
}
