import { department, kind } from "../kind.ts"

export const kids = department(
  {
    id: "kids",
    name: "Kids & Toys",
    tint: 50,
    suppliers: ["SUP-08", "SUP-05"],
    about: ["Tested to IS 9873; no sharp edges and no lead.", "Packed as a gift on request."],
  },
  [
    kind("kids-clothing", "Kids' Clothing", {
      hsn: "6111",
      gst: 5,
      rupees: [199, 1499],
      grams: [80, 320],
      recolor: true,
      brands: "Gubbare, Nanhi Kali, Chanda Mama, Kapas Kids",
      items:
        "Cotton T-Shirt 👕, Party Frock 👗, Denim Dungarees 👖, Winter Mittens 🧤, Sun Cap 🧢, Hooded Jacket 🧥, Play Shorts 🩳",
      lines: "Titli, Jugnu, Haathi, Mela, Patang",
      title: "{brand} {line} {item} ({age})",
      facts:
        "age|Age||1–2 Years/3–4 Years/5–6 Years/7–8 Years; fabric|Fabric||Organic Cotton/Cotton/Fleece; tagless|Tagless|?",
      options: "color: Yellow/Sky Blue/Pink/Mint",
      about: "{fabric} that survives the playground and gets softer each wash.",
    }),
    kind("baby-care", "Baby Care", {
      hsn: "9619",
      gst: 12,
      rupees: [99, 3999],
      grams: [100, 3800],
      brands: "Chanda Mama, Dulaar, Nanhi Kali",
      items:
        "Feeding Bottle 🍼 *349, Baby Bath Tub 🛁 *1300, Baby Lotion 🧴, Baby Soap Bar 🧼 *120, Soft Blanket 🧶 *899, Teether Set 🧸, Diaper Pants 🧷, Rattle Pair 🪇",
      lines: "Komal, Lori, Mamta, Pehla",
      title: "{brand} {line} {item} ({age})",
      facts: "age|Age||0–6 Months/6–12 Months/1–2 Years; bpa|BPA free|?; fragrance|Fragrance||Mild/None",
      options: "pack^0.85: 1 pc/2 pcs",
      about: "Made for the softest skin in the house and checked by people who have children.",
    }),
    kind("soft-toys", "Soft Toys & Dolls", {
      hsn: "9503",
      gst: 12,
      rupees: [249, 2999],
      grams: [150, 1400],
      recolor: true,
      brands: "Gubbare, Khel Khilona, Bhalu & Co",
      items:
        "Teddy Bear 🧸 *899, Nesting Doll Set 🪆, Plush Panda 🐼, Plush Elephant 🐘, Plush Tiger 🐯, Plush Unicorn 🦄, Plush Rabbit 🐰, Plush Dinosaur 🦕",
      lines: "Golu, Chintu, Motu, Laddoo, Gudiya",
      title: "{brand} {line} {item}, {height} cm",
      facts: "height|Height|cm|25/40/60; washable|Machine washable|?; age|Age||1+ Years/3+ Years",
      options: "color: Brown/Cream/Pink",
      about: "{height} cm of company that can go through the washing machine and come out smiling.",
    }),
    kind("games", "Games & Puzzles", {
      hsn: "9504",
      gst: 12,
      rupees: [149, 3499],
      grams: [150, 1900],
      brands: "Khel Khilona, Buddhi Games, Chaupar",
      items:
        "Jigsaw Puzzle 🧩, Chess Set ♟️ *799, Dice Board Game 🎲, Playing Card Deck 🃏 *149, Mahjong Set 🀄, Kite & Manjha Set 🪁, Yo-Yo 🪀 *199, Magic Set 🪄, Billiards Set 🎱 *3200",
      lines: "Akal, Chaturanga, Safar, Jungle, Dimaag",
      title: "{brand} {line} {item} ({age})",
      facts:
        "age|Age||5+ Years/8+ Years/12+ Years; players|Players|players|1/2/4/6; cooperative|Play together|?",
      options: "edition: Standard/Travel/Gift Box",
      about: "For {players} or more, for rainy evenings and power cuts.",
    }),
    kind("vehicles-robots", "Toy Vehicles & Robots", {
      hsn: "9503",
      gst: 12,
      rupees: [199, 4999],
      grams: [120, 1600],
      recolor: true,
      brands: "Khel Khilona, Raftaar, Yantra Kids",
      items:
        "Racing Car 🏎️, Train Set 🚂, Toy Helicopter 🚁, Rocket Kit 🚀, Robot Kit 🤖, Fire Engine 🚒, Tractor 🚜, Auto Rickshaw 🛺, Building Bricks 🧱, Toy Airplane ✈️",
      lines: "Tez, Chalo, Uday, Shakti, Jugaad",
      title: "{brand} {line} {item} ({power})",
      facts:
        "power|Power||Pull-Back/Battery/Solar/Friction; age|Age||3+ Years/6+ Years/8+ Years; pieces|Pieces|pcs|1/24/60/120",
      options: "color: Red/Blue/Green",
      about: "{power} power, rounded edges, and parts that can be put together again.",
    }),
  ],
)
