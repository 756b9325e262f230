import { department, kind } from "../kind.ts"

export const home = department(
  {
    id: "home",
    name: "Home & Furniture",
    tint: 40,
    suppliers: ["SUP-04", "SUP-12", "SUP-03"],
    about: [
      "Easy to assemble; all screws and a key are in the box.",
      "Sizes are given with half a centimeter's grace.",
    ],
  },
  [
    kind("furniture", "Furniture", {
      hsn: "9403",
      gst: 18,
      rupees: [1999, 48_999],
      grams: [3500, 42_000],
      recolor: true,
      brands: "Kaath, Sutradhar, Baithak Living, Aangan",
      items:
        "Accent Chair 🪑 *6500, Three-Seater Sofa 🛋️ *32000, Queen Bed 🛏️ *28000, Bedside Cabinet 🗄️ *4500, Study Table 🪑 *7500, Loveseat 🛋️ *19500, Flush Door Panel 🚪 *7200, Window Seat 🪟 *9500",
      lines: "Haveli, Chowki, Neem, Sheesham, Marwar, Konkan",
      title: "{brand} {line} {item} ({wood})",
      facts:
        "wood|Material||Sheesham/Mango Wood/Engineered Wood/Teak; assembly|Assembly needed|?; seats|Seats|seats|1/2/3",
      options: "finish: Walnut/Honey/Natural",
      about: "Solid {wood} joints, hand-rubbed oil, and a shape that suits a flat as well as a bungalow.",
    }),
    kind("bedding", "Bedding & Bath Linen", {
      hsn: "6302",
      gst: 5,
      rupees: [299, 5999],
      grams: [300, 3200],
      recolor: true,
      brands: "Resham Ghar, Kapas, Kashida, Nidra",
      items:
        "Cotton Bedsheet Set 🛏️ *1400, Memory Foam Pillow 🛏️, Yarn Throw Blanket 🧶, Bath Towel Set 🛁, Quilted Razai 🛏️ *2600, Sewing & Mending Kit 🧵 *299",
      lines: "Phool, Leheriya, Ajrakh, Chandni, Bagru, Shaam",
      title: "{brand} {line} {item} ({threads} TC)",
      facts:
        "threads|Thread count|TC|144/210/300/400; fabric|Fabric||Cotton/Linen/Bamboo; print|Print||Block Print/Plain/Ajrakh; washable|Machine washable|?",
      options: "color: Indigo/Rust/Sage; size^0.35: 1 pc/2 pcs",
      about: "{print} on {threads}-count {fabric}, pre-washed so it is soft from the first night.",
    }),
    kind("curtains", "Curtains & Soft Furnishings", {
      hsn: "6303",
      gst: 5,
      rupees: [299, 3499],
      grams: [300, 2200],
      recolor: true,
      brands: "Kapas, Kashida, Resham Ghar, Aangan",
      items:
        "Door Curtain 🪟 *799, Window Curtain 🪟 *599, Blackout Curtain 🪟 *1200, Cushion Cover Set 🛋️ *599, Sofa Throw 🛋️ *899, Cotton Rug 🧶 *1400",
      lines: "Parda, Jharokha, Chandni, Bagh, Leheriya, Shaam",
      title: "{brand} {line} {item} ({fabric})",
      facts:
        "fabric|Fabric||Cotton/Linen/Velvet/Jute; print|Print||Block Print/Plain/Ikat; washable|Machine washable|?",
      options: "color: Indigo/Mustard/Ivory; pack^0.9: 1 pc/2 pcs",
      about: "{print} on {fabric}: softens the afternoon sun and the room with it.",
    }),
    kind("decor", "Decor", {
      hsn: "9701",
      gst: 12,
      rupees: [199, 6999],
      grams: [150, 3500],
      brands: "Kashida, Mitti Ghar, Jharokha, Kalamkar",
      items:
        "Terracotta Vase 🏺, Framed Art Print 🖼️, Wall Mirror 🪞, Pillar Candle Set 🕯️, Dancing Doll 🪆, Wind Chime 🎐, Ganesha Idol 🛕, Dream Catcher 🪶, Toran Garland 🎊 *349",
      lines: "Virasat, Rangoli, Madhubani, Warli, Gond, Tulsi",
      title: "{brand} {line} {item} ({finish})",
      facts:
        "finish|Finish||Matte/Glazed/Antique Brass/Hand-Painted; height|Height|cm|15/25/40; handmade|Handmade|?",
      options: "color: Terracotta/Indigo/Ivory",
      about: "Made by hand in small batches, so yours has a sister but no twin.",
    }),
    kind("bath", "Bath & Cleaning", {
      hsn: "3924",
      gst: 18,
      rupees: [79, 2999],
      grams: [80, 2400],
      recolor: true,
      brands: "Nirmaya, Svachh, Snaan, Aangan",
      items:
        "Bath Bucket & Mug 🪣, Shower Head 🚿 *900, Toilet Brush Set 🪠, Cleaning Sponge Pack 🧽 *120, Laundry Basket 🧺, Bathtub Mat 🛁, Soap Dispenser 🧴, Tissue Roll Pack 🧻 *180, Broom & Dustpan 🧹",
      lines: "Nadi, Jharna, Safai, Roz, Boond",
      title: "{brand} {line} {item}",
      facts:
        "material|Material||Plastic/Steel/Bamboo/Coir; warranty|Warranty|months|6/12; recyclable|Recyclable|?",
      options: "pack^0.9: 1 pc/2 pcs/3 pcs",
      about: "Plain, sturdy {material} for the room that works hardest.",
    }),
  ],
)
