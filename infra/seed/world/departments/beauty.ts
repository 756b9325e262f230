import { department, kind } from "../kind.ts"

export const beauty = department(
  {
    id: "beauty",
    name: "Beauty & Health",
    tint: 345,
    suppliers: ["SUP-08", "SUP-09"],
    about: ["Not tested on animals.", "Best before 24 months from packing; the date is on the box."],
  },
  [
    kind("skincare", "Skincare", {
      hsn: "3304",
      gst: 18,
      rupees: [99, 1499],
      grams: [60, 320],
      count: 30,
      brands: "Vanya, Ubtan House, Kesar & Chandan, Amrit Botanics",
      items:
        "Face Wash 🧴, Rose Water Toner 🌹, Aloe Gel 🪴, Turmeric Ubtan 🫚, Coconut Body Oil 🥥, Honey Face Mask 🍯, Cucumber Eye Gel 🥒, Saffron Cream 🌸, Sunscreen SPF 50 ☀️",
      lines: "Kumkumadi, Neem & Tulsi, Gulab, Haldi, Chandan, Tvacha",
      title: "{brand} {line} {item} for {skin} Skin",
      facts: "skin|Skin type||Dry/Oily/All/Sensitive; vegan|Vegan|?; fragrance|Fragrance||Natural/None",
      options: "size^0.8: 50 ml/100 ml/200 ml",
      about: "An old recipe made to today's standards, for {skin} skin, morning and night.",
    }),
    kind("makeup", "Makeup & Nails", {
      hsn: "3304",
      gst: 18,
      rupees: [129, 1299],
      grams: [10, 120],
      recolor: true,
      brands: "Rangbhoomi, Saanjh Beauty, Nazakat, Kajal & Co",
      items:
        "Matte Lipstick 💄, Nail Lacquer 💅, Kajal Pencil ✏️, Compact Mirror Palette 🪞, Lip Balm 🍒, Eyeshadow Palette 🎨, Makeup Brush Set 🖌️",
      lines: "Nazar, Gulmohar, Chandni, Sindoor, Mehfil",
      title: "{brand} {line} {item} ({finish})",
      facts: "finish|Finish||Matte/Glossy/Satin; hours|Stays for|h|6/8/12; vegan|Vegan|?",
      options: "shade: Rosewood/Brick/Plum/Nude",
      about:
        "{finish} color made for Indian skin tones; stays for {hours} hours, leaves with water and soap.",
    }),
    kind("haircare", "Hair & Grooming", {
      hsn: "3305",
      gst: 18,
      rupees: [89, 2999],
      grams: [80, 600],
      brands: "Amrit Botanics, Kesh Vriddhi, Mard & Sons, Vanya",
      items:
        "Herbal Shampoo 🧴, Amla Hair Oil 🫒, Wooden Comb 🪮 *149, Safety Razor 🪒, Beard Oil 🌰, Hair Dryer 💨 *1500, Trimmer 💈 *1600, Bhringraj Mask 🌿",
      lines: "Bhringraj, Shikakai, Reetha, Roz, Mardaani",
      title: "{brand} {line} {item} ({hair})",
      facts:
        "hair|For||Dry Hair/All Hair/Oily Scalp/Dandruff; sulfate|Sulfate free|?; herbs|Herbs|herbs|3/7/11",
      options: "size^0.85: 100 ml/200 ml/400 ml",
      about: "{herbs} herbs cooked slowly in oil the way grandmothers insist on.",
    }),
    kind("soaps", "Bath, Body & Oral Care", {
      hsn: "3401",
      gst: 18,
      rupees: [39, 799],
      grams: [75, 900],
      brands: "Snaan, Vanya, Ubtan House, Muskaan",
      items:
        "Handmade Soap 🧼 *99, Body Wash 🧴, Bamboo Toothbrush 🪥 *99, Bath Salt 🛁, Loofah 🧽, Hand Wash 🫧, Lotus Talc 🪷 *149, Lavender Body Mist 🪻",
      lines: "Sandal, Jasmine, Neem, Multani, Vetiver",
      title: "{brand} {line} {item}",
      facts: "skin|Skin type||All/Sensitive/Dry; vegan|Vegan|?; fragrance|Fragrance||Floral/Woody/Herbal",
      options: "pack^0.9: 1 pc/3 pcs/6 pcs",
      about: "A {fragrance} lather that rinses clean, even in hard water.",
    }),
    kind("health", "Health & Wellness", {
      hsn: "3004",
      gst: 12,
      rupees: [59, 3499],
      grams: [40, 1500],
      brands: "Arogya, Amrit Botanics, Sanjeevani, Svasth",
      items:
        "Multivitamin Tablets 💊, First Aid Kit 🩹 *499, Digital Thermometer 🌡️, Stethoscope 🩺 *1400, Ashwagandha Powder 🌿, Protein Blend 🥛, Crutch 🩼 *900, Test Kit 🧪, Eye Glasses 👓",
      lines: "Daily, Bal, Ojas, Raksha, Shakti",
      title: "{brand} {line} {item} ({course})",
      facts:
        "course|Course||30 Days/60 Days/90 Days/Single; vegetarian|Vegetarian|?; form|Form||Tablet/Powder/Device/Kit",
      options: "pack^0.9: 1 pc/2 pcs",
      about: "A {form} for the cupboard every home should have. Ask your doctor when in doubt.",
    }),
  ],
)
