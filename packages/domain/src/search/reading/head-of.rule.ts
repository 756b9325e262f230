import { choiceOf } from "../matching/choices/choices.rule.ts"
import { plainPhrase, type Synonyms, synonymLimits } from "./synonyms.rule.ts"

/** How many products are called by one of some names, and of how many these are but a quality ("leather", "white"). */
export type WordUse = { readonly asKind: number; readonly asQuality: number }

const turning =
  /\s(?:with|without|for|in|on|of|from|by|to|under|over|between|including|that|which|having|has|have)\s/i
const word = /[\p{L}\p{M}]{3,}/gu
/** Say how many come together, not what. */
const bundles = new Set(["set", "sets", "pack", "packs", "pair", "pairs", "kit", "box", "piece", "pieces"])

/** Say how much or how large, not what: "curtain 7 feet" asks for a curtain. */
const measures = new Set(
  "size sizes sized feet foot inch inches metre metres meter meters litre litres liter liters ltr gram grams kilo kilos watt watts volt volts year years month months seater".split(
    " ",
  ),
)
/** Say where a thing stands, and nothing of itself: "wooden chair outdoor", "shoe bench entryway". */
const places = new Set(
  "outdoor outdoors indoor indoors room living dining bedroom bathroom kitchen office garage patio garden balcony entryway hallway home house".split(
    " ",
  ),
)
/** Say for whom: "ghadi ladies" asks for a watch. */
const people = new Set(
  "men mens man women womens woman ladies lady gents boys girls kids children baby".split(" "),
)
/** Mean nothing by themselves. */
const fillers = new Set("and or the only fold out king queen twin small medium large big".split(" "))
/** Say nothing of what they are for: a cake's plate is a plate. */
const vessels = new Set(
  "container containers canister canisters jar jars plate plates platter platters bowl bowls dish dishes cup cups mug mugs glass glasses cutlery spoon spoons fork forks".split(
    " ",
  ),
)
/** "48 in table" doesn't turn to anything. */
const inches = /\d\s*in\b/giu
const sizes =
  /\b(?:king|queen|twin|full|plus|single|double|small|medium|large|big|family|travel)[\s-]+sized?\b/giu

/** What was done to a thing: "brushed", "tufted", "upholstered"; no bed or seed. */
const done = /(?<![^b]b|e)ed$/

const isDone = (one: string): boolean => one.length >= 6 && done.test(one)

const isNoThing = (one: string): boolean =>
  isDone(one) ||
  [bundles, measures, places, people, fillers].some((words) => words.has(one)) ||
  choiceOf(one).startsWith("color:")

const looked = 4

/**
 * Words that may say what a phrase asks for, the likeliest first: the last one before the phrase turns to what it should have
 * ("tufted chair with gold legs" asks for a chair), then those before it.
 */
export const headWords = (text: string): readonly string[] => {
  const [before = ""] = text.replaceAll(inches, " ").replaceAll(sizes, " ").trim().split(turning)
  const words = (before.match(word) ?? text.match(word) ?? []).map((one) => one.toLowerCase())
  const things = words.filter((one) => !isNoThing(one))
  return (things.length > 0 ? things : words).reverse().slice(0, looked)
}

/**
 * What the phrase asks for: the likeliest use that the catalog doesn't make as a quality more than as a name ("dresser white" asks
 * for a dresser). A word the catalog knows in no way is a thing it doesn't have. Null when there are qualities alone.
 */
export const headOf = (uses: readonly WordUse[]): WordUse | null =>
  uses.find(({ asKind, asQuality }) => (asKind > 0 ? asKind >= asQuality : asQuality === 0)) ?? null

/** Whether whatever is put into a thing, or eaten with it, makes no other thing of it. */
export const isVessel = (one: string): boolean => vessels.has(one)

/** The word right before the last mention of another. */
export const wordBefore = (one: string, text: string): string | null => {
  const words = plainPhrase(text).split(" ")
  return words[words.lastIndexOf(one) - 1] ?? null
}

/** The longest expression up to a word that staff gave others for: "bed frame" of "twin bed frame". */
export const taughtUpTo = (one: string, text: string, synonyms: Synonyms): string | null => {
  const words = plainPhrase(text).split(" ")
  const end = words.lastIndexOf(one) + 1
  const lengths = Array.from(
    { length: synonymLimits.phraseWords - 1 },
    (_, at) => synonymLimits.phraseWords - at,
  )
  const phrases = lengths
    .filter((length) => length <= end)
    .map((length) => words.slice(end - length, end).join(" "))
  return phrases.find((phrase) => synonyms.has(phrase)) ?? null
}
