import type { estypes } from "@elastic/elasticsearch"

type Fold = { readonly pattern: string; readonly replacement: string }

/** "500 gm", "500 grams" and "500g" are one word; so are "XR-500" and "xr500". */
const folds: Readonly<Record<string, Fold>> = {
  fold_kilogram: { pattern: "(?i)(\\d)\\s*(?:kilograms?|kilos?|kgs?)\\b", replacement: "$1kg" },
  fold_gram: { pattern: "(?i)(\\d)\\s*(?:grams?|gms?|gr|g)\\b", replacement: "$1g" },
  fold_milliliter: { pattern: "(?i)(\\d)\\s*(?:millilit(?:er|re)s?|mls?)\\b", replacement: "$1ml" },
  fold_liter: { pattern: "(?i)(\\d)\\s*(?:lit(?:er|re)s?|ltrs?|l)\\b", replacement: "$1l" },
  fold_centimeter: { pattern: "(?i)(\\d)\\s*(?:centimet(?:er|re)s?|cms?)\\b", replacement: "$1cm" },
  fold_millimeter: { pattern: "(?i)(\\d)\\s*(?:millimet(?:er|re)s?|mms?)\\b", replacement: "$1mm" },
  fold_inch: { pattern: '(?i)(\\d)\\s*(?:inch(?:es)?|")', replacement: "$1inch" },
  fold_memory: { pattern: "(?i)(\\d)\\s+(mb|gb|tb|mah|hz|mp)\\b", replacement: "$1$2" },
  fold_watt: { pattern: "(?i)(\\d)\\s*(?:watts?|w)\\b", replacement: "$1w" },
  fold_model: { pattern: "(?i)\\b([a-z]{1,4})-(\\d)", replacement: "$1$2" },
}

/**
 * Hindi written in Latin letters has no one spelling: "chappal", "chapal" and "chhapal", "kurta" and "kurtaa", "saree" and
 * "sari", "bhindi" and "bindi" sound alike and are folded alike, in this order.
 */
export const sounds: Readonly<Record<string, Fold>> = {
  sound_aspirated: { pattern: "([bcdgjkpst])h+", replacement: "$1" },
  sound_f: { pattern: "ph", replacement: "f" },
  sound_v: { pattern: "w", replacement: "v" },
  sound_z: { pattern: "z", replacement: "j" },
  sound_k: { pattern: "q|ck", replacement: "k" },
  sound_i: { pattern: "ee+|ea|ie|y", replacement: "i" },
  sound_u: { pattern: "oo+|ou", replacement: "u" },
  sound_double: { pattern: "(.)\\1+", replacement: "$1" },
  sound_end: { pattern: "(?<=..)[aeiu]$", replacement: "" },
}

/**
 * What is sold, as the last word of a title before its particulars: "Nadi Soap Dispenser (Steel)" is a dispenser, no soap;
 * "Bath Towel Set, 2 pcs" is a towel.
 */
const headWord =
  "(?i)([\\p{L}\\p{N}'’-]+)(?:\\s+(?:set|pack|pair|kit|box))*\\s*(?:(?:[(,–|]|\\s(?:for|with)\\s).*)?$"

const foldNames = Object.keys(folds)
const soundNames = Object.keys(sounds)
const plain = ["lowercase", "asciifolding"]

export const productIndexSettings: estypes.IndicesIndexSettings = {
  number_of_shards: 1,
  auto_expand_replicas: "0-1",
  refresh_interval: "500ms",
  // Remembers deleted versions, so that an older reading can't bring a withdrawn product back.
  gc_deletes: "1h",
  max_result_window: 10_100,
  analysis: {
    char_filter: Object.fromEntries(
      Object.entries(folds).map(([name, fold]) => [name, { type: "pattern_replace", ...fold }]),
    ),
    normalizer: { exact: { type: "custom", filter: plain } },
    filter: {
      ...Object.fromEntries(
        Object.entries(sounds).map(([name, fold]) => [name, { type: "pattern_replace", ...fold }]),
      ),
      possessive: { type: "stemmer", language: "possessive_english" },
      stem: { type: "stemmer", language: "light_english" },
      stopwords: { type: "stop", stopwords: "_english_" },
      beginnings: { type: "edge_ngram", min_gram: 1, max_gram: 20 },
      neighbors: { type: "shingle", min_shingle_size: 2, max_shingle_size: 2, token_separator: "" },
    },
    tokenizer: { head_word: { type: "pattern", pattern: headWord, group: 1 } },
    analyzer: {
      words: {
        type: "custom",
        char_filter: foldNames,
        tokenizer: "standard",
        filter: [...plain, "possessive", "stopwords", "stem"],
      },
      alike: { type: "custom", tokenizer: "standard", filter: [...plain, "possessive", "stem", "neighbors"] },
      sounding: {
        type: "custom",
        char_filter: foldNames,
        tokenizer: "standard",
        filter: [...plain, "possessive", ...soundNames],
      },
      head: { type: "custom", tokenizer: "head_word", filter: [...plain, "possessive", "stem"] },
      spelled: { type: "custom", char_filter: foldNames, tokenizer: "standard", filter: plain },
      begun: { type: "custom", tokenizer: "standard", filter: [...plain, "beginnings"] },
    },
  },
}

const words = (copyTo: readonly string[]): estypes.MappingProperty => ({
  type: "text",
  analyzer: "words",
  copy_to: [...copyTo],
})
/** Where the names of a product are also looked for. */
const named = ["text", "wide", "spelling", "prefix", "sound"]
const keyword: estypes.MappingProperty = { type: "keyword" }
/**
 * Where goods stand. `stockedIn.of` is read of each product that something else has found: a glance at its own few places, where
 * the lists of all products in a dozen warehouses would have to be walked side by side.
 */
const places: estypes.MappingProperty = {
  type: "keyword",
  doc_values: false,
  fields: { of: { type: "keyword", index: false } },
}
const shown: estypes.MappingProperty = { type: "keyword", index: false, doc_values: false }

export const productIndexMappings: estypes.MappingTypeMapping = {
  // While releases change there are writers of another shape: what only they know is kept aside until it is written anew.
  dynamic: false,
  dynamic_templates: [{ number: { path_match: "numbers.*", mapping: { type: "double" } } }],
  properties: {
    productId: keyword,
    version: { type: "long", index: false },
    /** In which shape the document was written. */
    shape: { type: "keyword", doc_values: false },
    slug: shown,
    title: {
      ...words([...named, "alike"]),
      fields: { head: { type: "text", analyzer: "head", search_analyzer: "words", norms: false } },
    },
    brand: {
      ...words([...named, "alike"]),
      fields: { exact: { type: "keyword", normalizer: "exact" } },
    },
    description: words(["wide"]),
    categoryId: keyword,
    categoryPath: keyword,
    categoryNames: words(named),
    attributeWords: words(["text", "wide"]),
    facets: keyword,
    skus: { type: "keyword", normalizer: "exact" },
    codes: keyword,
    /** Where any of its variants stands, so that not every question must go down to the variants. */
    stockedIn: places,
    /** Facets whose values are numbers, to be asked for in ranges. */
    numbers: { type: "object", dynamic: true },
    image: { type: "object", enabled: false },
    ratingAverage: { type: "float" },
    ratingCount: { type: "integer" },
    popularity: { type: "float" },
    conversion: { type: "float" },
    createdAt: { type: "date" },
    /** Both are added to a match's worth, and never asked for. */
    merit: { type: "float", index: false },
    newness: { type: "double", index: false },
    variants: {
      type: "nested",
      properties: {
        sku: keyword,
        priceMinor: { type: "long" },
        mrpMinor: { type: "long", index: false },
        facets: keyword,
        stockedIn: places,
      },
    },
    completions: { type: "completion", analyzer: "spelled", max_input_length: 60 },
    text: { type: "text", analyzer: "words" },
    wide: { type: "text", analyzer: "words", norms: false },
    spelling: { type: "text", analyzer: "spelled", norms: false },
    /** Words and neighbors written as one, for titles that are asked for as a whole. */
    alike: { type: "text", analyzer: "alike" },
    sound: { type: "text", analyzer: "sounding", norms: false },
    prefix: { type: "text", analyzer: "begun", search_analyzer: "spelled", norms: false },
  },
}
