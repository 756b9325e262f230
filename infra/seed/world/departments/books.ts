import { department, kind } from "../kind.ts"

export const books = department(
  {
    id: "books",
    name: "Books, Stationery & Music",
    tint: 270,
    suppliers: ["SUP-10", "SUP-11"],
    about: ["Packed flat with corner guards.", "Support for schools: ask for a class set."],
  },
  [
    kind("books", "Books", {
      hsn: "4901",
      gst: 0,
      rupees: [149, 899],
      grams: [180, 650],
      count: 40,
      recolor: true,
      brands: "Chaupal Press, Neelam Books, Kitab Ghar, Banyan House",
      items:
        "A Novel 📕, Short Stories 📗, A Cookbook 📙, Essays 📘, Poems 📖, The Collected Letters 📚, A Traveller's Guide 🗺️, A Picture Atlas 🌏",
      lines:
        "The Monsoon Ledger, Salt on the Ghats, Seven Trains North, The Weaver's Daughter, Kitchen of the Konkan, Lamps of Kashi, A Clerk in Calcutta, Where the Teak Ends, Mangoes in May, The Night Mail to Gaya, Letters from Shillong, House of Nine Courtyards",
      title: "{line}: {item} ({binding}, {language})",
      facts:
        "binding|Binding||Paperback/Hardcover; language|Language||English/Hindi/Tamil/Bengali/Marathi; pages|Pages|pages|160/224/320/448",
      options: "edition: First/Anniversary",
      about: "{pages} pages to be read slowly. Printed on acid-free paper by {brand}.",
    }),
    kind("notebooks", "Notebooks & Pens", {
      hsn: "4820",
      gst: 12,
      rupees: [39, 1499],
      grams: [20, 620],
      recolor: true,
      brands: "Lekhani, Kaagaz, Akshar, Dawaat",
      items:
        "Hardbound Notebook 📓, Leather Journal 📔, Spiral Pad 📒, Fountain Pen 🖋️ *700, Ball Pen Set 🖊️ *120, Pencil Box ✏️, Crayon Set 🖍️, Desk Calendar 📅, Sketch Pad 📝",
      lines: "Syahi, Smriti, Roz, Kavya, Office",
      title: "{brand} {line} {item}",
      facts: "ruling|Ruling||Ruled/Plain/Dotted/Grid; gsm|Paper|gsm|70/80/100; recycled|Recycled paper|?",
      options: "pack^0.9: 1 pc/3 pcs/6 pcs",
      about: "{gsm} gsm paper that takes ink without bleeding through to tomorrow.",
    }),
    kind("art-office", "Art & Office Supplies", {
      hsn: "9609",
      gst: 12,
      rupees: [29, 2499],
      grams: [20, 1800],
      brands: "Kalamkar, Kaagaz, Daftar",
      items:
        "Watercolor Set 🎨, Brush Set 🖌️, Scissors ✂️, Ruler & Square Set 📐, Paper Clips 📎 *49, Push Pins 📌 *60, File Organizer 🗂️, Desk Globe 🌍, Clipboard 📋, Gift Wrap 🎁 *120, Thread Set 🧵, Yarn Balls 🧶",
      lines: "Rang, Daftar, Vidyalaya, Kala, Rekha",
      title: "{brand} {line} {item}",
      facts: "pieces|Pieces|pcs|1/6/12/24; washable|Washable|?; level|For||School/Studio/Office",
      options: "pack^0.9: 1 pc/2 pcs/4 pcs",
      about: "{level} grade, {pieces} in the box, refills available.",
    }),
    kind("instruments", "Musical Instruments", {
      hsn: "9202",
      gst: 18,
      rupees: [299, 24_999],
      grams: [180, 6500],
      recolor: true,
      brands: "Surmandal, Raag, Swaramela",
      items:
        "Acoustic Guitar 🎸 *6500, Digital Keyboard 🎹 *13500, Drum Set 🥁 *19000, Trumpet 🎺, Violin 🎻, Dholak 🪘, Saxophone 🎷 *21000, Accordion 🪗, Banjo 🪕, Bansuri Flute 🪈 *550, Shaker Pair 🪇 *399",
      lines: "Bhairav, Yaman, Malhar, Kedar, Todi",
      title: "{brand} {line} {item} ({level})",
      facts:
        "level|Level||Beginner/Intermediate/Concert; wood|Material||Spruce/Mango Wood/Brass/Rosewood; bag|Bag included|?",
      options: "finish: Natural/Sunburst",
      about: "Tuned by ear before it is packed; {wood} with a warm middle voice.",
    }),
  ],
)

export const travel = department(
  {
    id: "travel",
    name: "Luggage & Travel",
    tint: 178,
    suppliers: ["SUP-11", "SUP-07"],
    about: [
      "Wheels and zips are warranted for three years.",
      "Fits the cabin limits of Indian carriers where marked.",
    ],
  },
  [
    kind("luggage", "Suitcases & Backpacks", {
      hsn: "4202",
      gst: 18,
      rupees: [799, 9999],
      grams: [600, 4200],
      recolor: true,
      brands: "Musafir, Safarnama, Banjara, Yatrik",
      items:
        "Cabin Suitcase 🧳, Check-In Suitcase 🧳, Laptop Backpack 🎒, School Bag 🎒 *1100, Briefcase 💼, Travel Pouch 👝 *699",
      lines: "Rajdhani, Deccan, Shatabdi, Konkan, Udaan",
      title: "{brand} {line} {item}, {liters} L",
      facts:
        "liters|Volume|L|25/36/55/75; shell|Material||Polycarbonate/Polyester/Canvas; wheels|Wheels|wheels|0/2/4; lock|Number lock|?",
      options: "color: Navy/Teal/Wine",
      about: "{liters} liters in {shell} that has been dropped on purpose, often.",
    }),
    kind("umbrellas", "Umbrellas & Travel Aids", {
      hsn: "6601",
      gst: 12,
      rupees: [149, 1999],
      grams: [60, 620],
      recolor: true,
      brands: "Saawan, Musafir, Yatrik",
      items:
        "Three-Fold Umbrella ☂️, Golf Umbrella ☔, Beach Umbrella ⛱️, Neck Pillow 🌙, Luggage Tag 🏷️ *199, Travel Lock 🔒, Pocket Map Set 🗺️, Earplug Kit 🎧 *249",
      lines: "Megh, Barkha, Chhata, Safar",
      title: "{brand} {line} {item} ({strength})",
      facts: "strength|Strength||8 Ribs/10 Ribs/Standard; windproof|Windproof|?; uv|UV coating|?",
      options: "color: Black/Navy/Red",
      about: "Tested in a Mumbai July, so anywhere else is easy.",
    }),
  ],
)
