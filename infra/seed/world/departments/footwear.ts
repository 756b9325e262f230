import { department, kind } from "../kind.ts"

const sizes = "size: UK 5/UK 6/UK 7/UK 8/UK 9"

export const footwear = department(
  {
    id: "footwear",
    name: "Footwear",
    tint: 15,
    suppliers: ["SUP-07", "SUP-05"],
    about: ["True to size; between two sizes take the larger.", "Wipe clean; dry away from the sun."],
  },
  [
    kind("sports-shoes", "Sports Shoes", {
      hsn: "6404",
      gst: 18,
      rupees: [699, 6999],
      grams: [420, 780],
      recolor: true,
      count: 36,
      brands: "Daud, Kadam, Pavan Sports, Raasta, Tez",
      items: "Running Shoes 👟, Training Shoes 👟, Walking Shoes 👟, Trekking Shoes 🥾, Skate Shoes 🛼",
      lines: "Cheetah 2, Gati, Vayu Lite, Shikhar, Umang, Sprint",
      title: "{brand} {line} {item} ({sole} Sole)",
      facts:
        "sole|Sole||EVA/Rubber/Phylon; upper|Upper||Knit/Mesh/Suede; drop|Heel drop|mm|4/8/10; gender|For||Men/Women/Unisex",
      options: `color: Black/White/Neon; ${sizes}`,
      about: "A {upper} upper that breathes, an {sole} sole that forgives, for pavements that don't.",
    }),
    kind("formal-shoes", "Formal & Casual Shoes", {
      hsn: "6403",
      gst: 18,
      rupees: [799, 5999],
      grams: [520, 900],
      recolor: true,
      brands: "Chamda & Co, Kadam, Naalband, Office Lane",
      items: "Derby Shoes 👞, Loafers 👞, Ballet Flats 🥿, Chelsea Boots 👢, Court Heels 👠",
      lines: "Darbar, Sabha, Esplanade, Marine, Chandni",
      title: "{brand} {line} {item} ({material})",
      facts: "material|Material||Leather/Vegan Leather/Suede; heel|Heel|cm|1/2/5/8; gender|For||Men/Women",
      options: `color: Black/Tan; ${sizes}`,
      about: "{material} over a cushioned footbed: dressed for the meeting, ready for the metro.",
    }),
    kind("sandals", "Sandals & Slippers", {
      hsn: "6402",
      gst: 5,
      rupees: [199, 2499],
      grams: [220, 480],
      recolor: true,
      brands: "Naalband, Chappal House, Kadam, Sahaj",
      items:
        "Flip-Flops 🩴, Block Heel Sandals 👡, Kolhapuri Chappals 🩴, Wedge Sandals 👡, House Slippers 🩴",
      lines: "Tat, Aangan, Rajwada, Sahil, Roz",
      title: "{brand} {line} {item} ({material})",
      facts: "material|Material||Rubber/Leather/EVA; waterproof|Waterproof|?; gender|For||Men/Women/Unisex",
      options: `color: Brown/Black/Blue; ${sizes}`,
      about: "Slip on, walk out: {material} with a strap that doesn't bite.",
    }),
    kind("kids-shoes", "Kids' Shoes & Socks", {
      hsn: "6404",
      gst: 5,
      rupees: [199, 1799],
      grams: [90, 380],
      recolor: true,
      brands: "Nanhe Kadam, Chhota Daud, Gubbare",
      items: "School Shoes 👞, Velcro Sneakers 👟, Rain Boots 👢, Cotton Socks Pack 🧦, Roller Skates 🛼",
      lines: "Uchhal, Masti, Baarish, Padhai",
      title: "{brand} {line} {item} ({age})",
      facts:
        "age|Age||2–4 Years/4–6 Years/6–9 Years; closure|Closure||Velcro/Lace/Slip-On; lights|Light-up sole|?",
      options: "color: Blue/Pink/Black; size: UK 8 Kids/UK 10 Kids/UK 12 Kids",
      about: "Light, bendy and quick to fasten, with room for the next growth spurt.",
    }),
  ],
)
