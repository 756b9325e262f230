import type { SourceCategory } from "../indexing/index-document.model.ts"
import { stemsOf } from "../matching/words.rule.ts"

const things = (name: string): readonly (readonly string[])[] =>
  name.split(/\s*(?:[&,/+]|\band\b)\s*/i).map(stemsOf)

const endsWith = (words: readonly string[], end: readonly string[]): boolean =>
  end.length > 0 && end.every((word, at) => words[words.length - end.length + at] === word)

type Called = {
  /** Hold nothing else. */
  readonly wholly: readonly string[]
  /** Hold other things, too: leaves where there are any, else whole departments. */
  readonly partly: readonly string[]
}

/**
 * Categories called by one of the names, as the last word of it: "Smartphones" holds phones, "Phone Covers & Screen Guards" covers
 * among others, and no phones.
 */
export const categoriesCalled = (
  names: readonly string[],
  categories: readonly Pick<SourceCategory, "id" | "name" | "parentId">[],
): Called => {
  const ends = names.map(stemsOf)
  const parents = new Set(categories.map(({ parentId }) => parentId))
  const called = categories
    .map(({ id, name }) => ({ id, isLeaf: !parents.has(id), parts: things(name) }))
    .filter(({ parts }) => parts.some((words) => ends.some((end) => endsWith(words, end))))
  const leaves = called.filter(({ isLeaf }) => isLeaf)
  const whole = leaves.filter(({ parts }) => parts.length === 1).map(({ id }) => id)
  const others = leaves.length > 0 ? leaves : called
  return { wholly: whole, partly: others.map(({ id }) => id).filter((id) => !whole.includes(id)) }
}
