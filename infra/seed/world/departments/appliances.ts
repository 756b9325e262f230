import { department, kind } from "../kind.ts"

export const appliances = department(
  {
    id: "appliances",
    name: "Appliances & Lighting",
    tint: 190,
    suppliers: ["SUP-03", "SUP-02", "SUP-12"],
    about: [
      "Service at home in more than 300 cities.",
      "Two-year warranty on the motor, one year on the rest.",
    ],
  },
  [
    kind("cooling", "Fans & Coolers", {
      hsn: "8414",
      gst: 18,
      rupees: [1299, 18_999],
      grams: [2400, 14_000],
      brands: "Vayuveg, Himvaan, Sheetala, Pavan",
      items:
        "Pedestal Fan 🌬️ *2600, Ceiling Fan 🌀 *2200, Desert Air Cooler ❄️ *9800, Room Air Cooler 🧊 *7200, Table Fan 💨 *1700",
      lines: "Breeze 400, Malhar, Hawa, Megh, Saawan, Purvai",
      title: "{brand} {line} {item} ({sweep} mm, {stars}-Star)",
      facts:
        "sweep|Sweep|mm|400/900/1200; stars|Energy rating|stars|3/4/5; remote|Remote control|?; speed|Speeds|speeds|3/4/5",
      options: "color: White/Brown/Ivory",
      about: "Moves a lot of air for few units: {stars} stars, and quiet enough for an afternoon nap.",
    }),
    kind("kitchen-appliances", "Kitchen Appliances", {
      hsn: "8509",
      gst: 18,
      rupees: [899, 12_999],
      grams: [900, 5200],
      count: 40,
      brands: "Nirmaya, Agni Electric, Rasoi Mitra, Himvaan",
      items:
        "Mixer Grinder 🌪️ *3400, Electric Kettle 🫖 *1300, Pop-Up Toaster 🍞 *1700, Juicer 🧃 *2900, Induction Cooktop 🍳 *2600, Electric Rice Cooker 🍚 *2400, Air Fryer 🍟 *5400, Sandwich Maker 🥪 *1500, Coffee Maker ☕ *3200, Hand Blender 🥣 *1600",
      lines: "Chutney 750, Rasoi, Subah, Turbo, Swad, Annapurna",
      title: "{brand} {line} {item} ({power} W)",
      facts:
        "power|Power|W|500/750/1000/1500; cord|Cord length|m|1/1.2/1.5; shutoff|Auto shut-off|?; warranty|Warranty|yr|1/2/5",
      options: "color: White/Red/Black",
      about: "{power} W for a kitchen that starts at six: easy to rinse, and steady when the voltage isn't.",
    }),
    kind("laundry", "Laundry & Cleaning", {
      hsn: "8450",
      gst: 18,
      rupees: [899, 34_999],
      grams: [900, 32_000],
      brands: "Nirmaya, Dhobighat, Svachh, Himvaan",
      items:
        "Top-Load Washing Machine 🫧 *15500, Semi-Automatic Washer 🧺 *9500, Vacuum Cleaner 🧹 *4200, Spin Mop & Bucket 🪣 *1100, Garment Steamer 👔 *2200, Steam Cleaner 🧼 *3500",
      lines: "Jhalak, Ujala X, Phen 7, Chakra, Safai Pro",
      title: "{brand} {line} {item} ({power} W)",
      facts: "power|Power|W|360/600/1200/1800; stars|Energy rating|stars|3/4/5; warranty|Warranty|yr|1/2/5",
      options: "color: White/Gray",
      about: "Built for hard water and power cuts: it picks up where it stopped and uses less of both.",
    }),
    kind("lighting", "Lamps & Lighting", {
      hsn: "9405",
      gst: 18,
      rupees: [149, 5999],
      grams: [60, 2200],
      brands: "Ujjwal, Deepika & Sons, Prabha, Jyotirmay",
      items:
        "LED Bulb Pack 💡 *220, Rechargeable Torch 🔦 *450, Brass Diya Lamp 🪔 *350, Study Lamp 💡, Festive Lantern 🏮, Scented Candle Set 🕯️ *390, String Lights 🎇",
      lines: "Noor, Kiran, Ratna, Diwa, Chandni, Ujala",
      title: "{brand} {line} {item} ({glow})",
      facts: "glow|Light||Warm White/Cool White/Amber; power|Power|W|3/7/9/12; rechargeable|Rechargeable|?",
      options: "pack^0.9: 1 pc/2 pcs/4 pcs",
      about: "{glow} light that flatters a room, from the puja corner to the study table.",
    }),
    kind("clocks", "Clocks & Thermometers", {
      hsn: "9105",
      gst: 18,
      rupees: [249, 4999],
      grams: [120, 1800],
      recolor: true,
      brands: "Kaalchakra, Ghadi & Co, Samay",
      items:
        "Alarm Clock ⏰, Mantel Clock 🕰️, Kitchen Timer ⏲️, Stopwatch ⏱️, Wall Clock 🕙, Room Thermometer 🌡️, Sand Timer ⌛",
      lines: "Prahar, Ghanta, Pal, Sandhya, Subah",
      title: "{brand} {line} {item} ({material})",
      facts:
        "material|Material||Wood/Metal/Plastic/Glass; silent|Silent sweep|?; diameter|Diameter|cm|10/20/30",
      options: "color: Walnut/White/Black",
      about: "Keeps honest time in {material} and doesn't tick through the night.",
    }),
  ],
)
