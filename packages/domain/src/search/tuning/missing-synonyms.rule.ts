import { parseSynonyms } from "../reading/synonyms.rule.ts"
import { defaultSynonyms } from "./default-synonyms.model.ts"

/** What lines say and what notes among them would say: from each expression to the others. */
const saidBy = (lines: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const said = new Map<string, Set<string>>()
  for (const line of lines) {
    const parsed = parseSynonyms([line.replace(/^[\s#]+/, "")])
    if (!parsed.ok) continue
    for (const [from, others] of parsed.value) said.set(from, new Set([...(said.get(from) ?? []), ...others]))
  }
  return said
}

/**
 * Lines of the shop's own list, as this release brings it, of which a list of the staff's doesn't say all. A line that stands
 * there as a note (# before it) was left out on purpose and isn't missing.
 */
export const missingSynonyms = (
  lines: readonly string[],
  own: readonly string[] = defaultSynonyms,
): readonly string[] => {
  const said = saidBy(lines)
  const isSaid = (line: string): boolean => {
    const parsed = parseSynonyms([line])
    return (
      !parsed.ok ||
      [...parsed.value].every(([from, others]) => others.every((other) => said.get(from)?.has(other)))
    )
  }
  return own.filter((line) => !isSaid(line))
}
