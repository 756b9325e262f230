import { department, kind } from "../kind.ts"

export const mobiles = department(
  {
    id: "mobiles",
    name: "Mobiles & Audio",
    tint: 225,
    suppliers: ["SUP-01", "SUP-02", "SUP-11"],
    about: [
      "Comes with a one-year warranty and a GST invoice in your name.",
      "Sealed box, checked at our warehouse before it leaves.",
    ],
  },
  [
    kind("smartphones", "Smartphones", {
      hsn: "8517",
      gst: 18,
      rupees: [7999, 58_999],
      grams: [168, 215],
      recolor: true,
      count: 40,
      brands: "Zenvo, Taranga, Nabhos, Orbix, Kiranix, Anvaya",
      items: "5G Smartphone 📱, Slim 5G Smartphone 📲, Camera Phone 📸",
      lines:
        "Aura 5, Aura 7 Pro, Leher X, Leher X Max, Drishti 12, Vega Lite, Vega Ultra, Nova S2, Tez 9, Rang Play, Meru Fold, Pixelate 4",
      title: "{brand} {line} {item} ({ram} GB RAM, {battery} mAh)",
      facts:
        "ram|RAM|GB|4/6/8/12; display|Display size|in|6.1/6.5/6.7; battery|Battery|mAh|4500/5000/5500/6000; camera|Main camera|MP|50/64/108; panel|Panel||AMOLED/IPS LCD/OLED; nfc|NFC|?",
      options: "color: Midnight Blue/Ivory/Sage Green/Lavender; storage^0.22: 128 GB/256 GB",
      about:
        "{brand}'s {line} pairs a bright {panel} panel with a {battery} mAh battery that lasts a long day of calls, maps and reels.",
    }),
    kind("headphones", "Headphones & Earbuds", {
      hsn: "8518",
      gst: 18,
      rupees: [599, 12_999],
      grams: [45, 320],
      recolor: true,
      count: 30,
      brands: "Dhvani, Surmandal, Zenvo, Naadam, Pulsara",
      items:
        "Over-Ear Headphones 🎧, True Wireless Earbuds 🎵, Neckband Earphones 🎶 *1300, Studio Headphones 🎧, Gaming Headset 🎮",
      lines: "Bass 300, Raga Pro, Swara 2, Laya ANC, Taal Mini, Nada One, Dhun Sport",
      title: "{brand} {line} {item} ({playtime} h Playtime)",
      facts:
        "playtime|Playtime|h|20/30/40/60; noise|Noise cancelling||Active/Passive; bluetooth|Bluetooth||5.2/5.3/5.4; sweatproof|Sweatproof|?",
      options: "color: Black/Pearl White/Teal/Coral",
      about:
        "Tuned for Indian ears: clear voices, bass that doesn't swallow the tabla, and {playtime} hours between charges.",
    }),
    kind("smartwatches", "Smartwatches", {
      hsn: "9102",
      gst: 18,
      rupees: [1299, 14_999],
      grams: [32, 68],
      recolor: true,
      brands: "Kaalchakra, Zenvo, Pulsara, Ghadi & Co",
      items: "Smartwatch ⌚, Fitness Watch ⌚, Calling Smartwatch ⌚, Analog Hybrid Watch 🕰️",
      lines: "Pace 2, Pahar, Kshana Pro, Orbit, Veer, Sana, Tempo S",
      title: "{brand} {line} {item}, {dial} mm",
      facts:
        "dial|Dial|mm|40/42/44/46; battery_days|Battery life|days|5/7/10/14; display|Display||AMOLED/TFT; gps|Built-in GPS|?; water|Water resistance||IP67/IP68/5 ATM",
      options: "color: Jet Black/Rose Gold/Forest Green/Silver",
      about:
        "Heart rate, sleep and steps on a {display} face, and up to {battery_days} days before it asks for a charger.",
    }),
    kind("power-banks", "Power Banks & Chargers", {
      hsn: "8507",
      gst: 18,
      rupees: [399, 3999],
      grams: [80, 420],
      recolor: true,
      brands: "Vidyuta, Urja, Anvaya, Zenvo",
      items:
        "Power Bank 🔋, Slim Power Bank 🪫, Wall Charger 🔌, USB-C Cable Kit 🔌 *450, Solar Power Bank ☀️, Extension Board ⚡",
      lines: "Boost, Bolt, Tez, Prana, Jolt Max, Vajra",
      title: "{brand} {line} {item} ({watts} W Fast Charging)",
      facts: "watts|Power|W|20/33/45/65; ports|Ports|ports|1/2/3; connector|Connector||USB-C/USB-A/Both",
      options: "color: Black/White/Blue",
      about:
        "{watts} W over USB-C fills a phone from empty to half in about half an hour; protected against heat, surge and short circuit.",
    }),
    kind("phone-covers", "Phone Covers & Screen Guards", {
      hsn: "3926",
      gst: 18,
      rupees: [149, 1499],
      grams: [25, 120],
      recolor: true,
      brands: "Kavachika, Anvaya, Zenvo, Rangrez",
      items:
        "Phone Cover 📱 *349, Flip Phone Cover 📲 *599, Clear Phone Cover 📱 *249, Screen Guard 🛡️ *199, Rugged Phone Cover 📲 *749",
      lines: "Sparsh, Patang, Dhaal, Mandala, Nazuk, Jharokha",
      title: "{brand} {line} {item} ({material})",
      facts:
        "material|Material||Silicone/TPU/Vegan Leather/Tempered Glass; display|Display size|in|6.1/6.5/6.7; magnetic|Magnetic|?",
      options: "color: Black/Clear/Blue/Rose",
      about: "{material} with raised edges, cut for {display}-inch phones: made for pockets full of keys.",
    }),
    kind("speakers", "Speakers & Radios", {
      hsn: "8518",
      gst: 18,
      rupees: [699, 18_999],
      grams: [280, 4200],
      recolor: true,
      brands: "Dhvani, Naadam, Mehfil, Surmandal",
      items:
        "Bluetooth Speaker 🔊, Party Speaker 🔉 *9500, FM Radio 📻 *1200, Karaoke Microphone 🎤 *1400, Podcast Microphone 🎙️ *4200, Mini Speaker 🔈 *900, Sound Mixer 🎛️",
      lines: "Mela 20, Gully, Baithak, Dhamaal 60, Chowk, Sabha",
      title: "{brand} {line} {item} ({output} W)",
      facts: "output|Output|W|10/20/40/60; playtime|Playtime|h|8/12/20; waterproof|Waterproof|?",
      options: "color: Black/Red/Ocean Blue",
      about: "Room-filling {output} W sound for the terrace, the kitchen or a full mehfil.",
    }),
  ],
)
