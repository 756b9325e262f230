const independent: Readonly<Record<string, string>> = {
  अ: "a",
  आ: "aa",
  इ: "i",
  ई: "i",
  उ: "u",
  ऊ: "oo",
  ऋ: "ri",
  ए: "e",
  ऐ: "ai",
  ओ: "o",
  औ: "au",
  ऑ: "o",
  ऄ: "a",
  ऌ: "li",
  ऍ: "e",
  ऎ: "e",
  ऒ: "o",
}
const vowelSigns: Readonly<Record<string, string>> = {
  "ा": "a",
  "ि": "i",
  "ी": "i",
  "ु": "u",
  "ू": "oo",
  "ृ": "ri",
  "े": "e",
  "ै": "ai",
  "ो": "o",
  "ौ": "au",
  "ॉ": "o",
}
const consonants: Readonly<Record<string, string>> = {
  क: "k",
  ख: "kh",
  ग: "g",
  घ: "gh",
  ङ: "n",
  च: "ch",
  छ: "chh",
  ज: "j",
  झ: "jh",
  ञ: "n",
  ट: "t",
  ठ: "th",
  ड: "d",
  ढ: "dh",
  ण: "n",
  त: "t",
  थ: "th",
  द: "d",
  ध: "dh",
  न: "n",
  प: "p",
  फ: "ph",
  ब: "b",
  भ: "bh",
  म: "m",
  य: "y",
  र: "r",
  ल: "l",
  ळ: "l",
  व: "v",
  श: "sh",
  ष: "sh",
  स: "s",
  ह: "h",
}
/** With a dot below a letter sounds otherwise: "साड़ी" is a sari. */
const dotted: Readonly<Record<string, string>> = {
  क: "q",
  ख: "kh",
  ग: "g",
  ज: "z",
  ड: "r",
  ढ: "rh",
  फ: "f",
}
const nukta = "\u093c"
const virama = "\u094d"
const nasal = /[ँं]/
const digits = /[०-९]/

/** The vowel after a consonant: the written sign, none before a virama or at the end of a word, else the inherent "a". */
const vowelAfter = (next: string | undefined): { readonly vowel: string; readonly taken: number } => {
  if (next === virama) return { vowel: "", taken: 1 }
  const sign = next === undefined ? undefined : vowelSigns[next]
  if (sign !== undefined) return { vowel: sign, taken: 1 }
  return { vowel: next === undefined ? "" : "a", taken: 0 }
}

const consonantAt = (letters: readonly string[], at: number) => {
  const letter = letters[at] ?? ""
  const isDotted = letters[at + 1] === nukta
  const sound = (isDotted ? dotted[letter] : undefined) ?? consonants[letter]
  if (sound === undefined) return null
  const { vowel, taken } = vowelAfter(letters[at + 1 + Number(isDotted)])
  return { text: sound + vowel, taken: 1 + Number(isDotted) + taken }
}

const otherSound = (letter: string): string => {
  if (nasal.test(letter)) return "n"
  if (digits.test(letter)) return String(letter.charCodeAt(0) - 0x0966)
  return independent[letter] ?? (/\p{M}/u.test(letter) ? "" : letter)
}

const wordOf = (word: string): string => {
  const letters = Array.from(word.normalize("NFD"))
  let text = ""
  for (let at = 0; at < letters.length; ) {
    const found = consonantAt(letters, at)
    text += found?.text ?? otherSound(letters[at] ?? "")
    at += found?.taken ?? 1
  }
  return text
}

/** Hindi as people type it in Latin letters: "चप्पल" is "chappal", "जूते" "joote". Other scripts stay as they are. */
export const latinOf = (text: string): string => text.replace(/\p{Script=Devanagari}+/gu, wordOf)
