import { makeDice } from "./dice.ts"

export const nouns = (
  "kettle lamp chair desk shelf curtain cushion towel blanket mattress pillow rug clock mirror vase candle " +
  "kurta shirt jeans jacket sweater dress saree dupatta shawl scarf belt wallet watch sandal sneaker boot sock cap " +
  "phone charger cable speaker headphone keyboard mouse monitor tablet camera tripod drone router printer scanner " +
  "pan kadhai tawa cooker mixer grinder juicer toaster oven knife plate bowl mug bottle flask tiffin spoon jar " +
  "shampoo soap lotion serum perfume lipstick razor trimmer brush comb oil cream balm mask " +
  "rice atta dal sugar salt masala tea coffee biscuit honey ghee pickle almond cashew " +
  "bat ball racket glove helmet mat dumbbell cycle tent backpack suitcase umbrella " +
  "drill hammer wrench screwdriver saw ladder pump hose bulb fan heater cooler purifier filter " +
  "doll puzzle crayon notebook pen pencil eraser stapler folder globe kite"
).split(" ")

const modifiers = (
  "kitchen travel office garden wall table floor baby kids desk bath bedroom outdoor sports gym car bike pet party " +
  "winter summer festive classic slim heavy mini folding portable electric digital smart cotton steel glass wooden " +
  "bamboo ceramic leather silk woolen copper brass organic herbal instant"
).split(" ")

export const colors = ["Red", "Blue", "Black", "White", "Green", "Yellow", "Gray", "Pink", "Maroon", "Navy"]
export const sizes = ["S", "M", "L", "XL"]
export const materials = ["Cotton", "Steel", "Wood", "Glass", "Plastic", "Leather", "Ceramic", "Bamboo"]

const onsets = "b bh ch d dh g gh h j k kh l m n p ph r s sh t th v y z kr pr tr".split(" ")
const vowels = "a aa e i o u ai au".split(" ")
const codas = ["", "", "", "n", "r", "l", "sh", "k", "t", "m"]

/** A made-up word of the n-th place in its list: brands and series nobody sells. */
export const madeUp = (list: number, ordinal: number): string => {
  const dice = makeDice(list * 1_000_003 + ordinal)
  const syllables = 2 + dice.below(2)
  return Array.from({ length: syllables }, () => dice.of(onsets) + dice.of(vowels) + dice.of(codas)).join("")
}

export const thingName = (rank: number): string => {
  const noun = nouns[rank % nouns.length] ?? "thing"
  const modifier = modifiers[(rank * 7 + Math.floor(rank / nouns.length) * 13) % modifiers.length]
  return rank < nouns.length ? noun : `${modifier} ${noun}`
}

export const capitalized = (text: string): string =>
  text.replaceAll(/(^|\s)\S/g, (letter) => letter.toUpperCase())
