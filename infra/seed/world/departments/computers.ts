import { department, kind } from "../kind.ts"

export const computers = department(
  {
    id: "computers",
    name: "Computers & Cameras",
    tint: 205,
    suppliers: ["SUP-02", "SUP-11", "SUP-01"],
    about: [
      "Genuine product with manufacturer's warranty across India.",
      "GST invoice for input credit on request.",
    ],
  },
  [
    kind("laptops", "Laptops", {
      hsn: "8471",
      gst: 18,
      rupees: [24_990, 124_990],
      grams: [1150, 2400],
      count: 32,
      brands: "Ganaka, Orbix, Nabhos, Medha, Anvaya",
      items:
        "Thin & Light Laptop 💻, Student Laptop 💻, Creator Laptop 💻, Business Laptop 💼, Gaming Laptop 🎮",
      lines: "Vidya 14, Medha Book 15, Akash Air, Nirmaan Pro, Yukti 16, Tarka X, Shastra",
      title: "{brand} {line} {item} ({ram} GB RAM, {display}″)",
      facts:
        "ram|RAM|GB|8/16/32; display|Display size|in|13.3/14/15.6/16; cpu|Processor||6-core/8-core/12-core; touch|Touchscreen|?",
      options: "storage^0.2: 256 GB SSD/512 GB SSD/1024 GB SSD",
      about:
        "A {cpu} processor and {ram} GB of memory keep fifty tabs, a call and a spreadsheet open at once.",
    }),
    kind("monitors", "Monitors & Desktops", {
      hsn: "8528",
      gst: 18,
      rupees: [6999, 64_999],
      grams: [2800, 8200],
      brands: "Drishyam, Orbix, Ganaka, Nabhos",
      items:
        "IPS Monitor 🖥️, Gaming Monitor 🖥️, All-in-One Desktop 🖥️ *45000, Projector 📽️ *22000, Office Desktop 🗄️ *32000",
      lines: "View 24, Vistara 27, Clarity, Manch, Patal",
      title: "{brand} {line} {item}, {inches}″ {resolution}",
      facts:
        "inches|Screen size|in|22/24/27/32; resolution|Resolution||Full HD/QHD/4K; refresh|Refresh rate|Hz|60/75/144; vesa|VESA mount|?",
      options: "color: Black/White",
      about:
        "{resolution} on {inches} inches, flicker-free, with a stand that really stays where you put it.",
    }),
    kind("keyboards-mice", "Keyboards & Mice", {
      hsn: "8471",
      gst: 18,
      rupees: [349, 8999],
      grams: [80, 950],
      recolor: true,
      brands: "Ganaka, Tarang Tech, Medha, Anvaya",
      items:
        "Mechanical Keyboard ⌨️ *3600, Wireless Keyboard ⌨️, Wireless Mouse 🖱️ *750, Ergonomic Mouse 🖱️, Trackball 🖲️, Game Controller 🎮, Arcade Joystick 🕹️",
      lines: "Lekh, Sparsh, Klik 2, Teevra, Mridu, Ank 65",
      title: "{brand} {line} {item} ({connection})",
      facts: "connection|Connection||Bluetooth/USB/2.4 GHz; backlit|Backlit|?; warranty|Warranty|yr|1/2/3",
      options: "color: Black/White/Mint",
      about: "Quiet where it should be, crisp where it counts, and made for hands that type all day.",
    }),
    kind("storage", "Storage & Networking", {
      hsn: "8523",
      gst: 18,
      rupees: [399, 14_999],
      grams: [10, 450],
      brands: "Sanchay, Ganaka, Orbix, Sanket",
      items:
        "Portable SSD 💽 *5200, Memory Card 💾 *650, External Hard Disk 💿 *4200, Wi-Fi Router 📡 *2200, USB Drive 💾 *550, Optical Drive 📀",
      lines: "Kosh, Tijori, Smriti, Sanket AX, Bhandar",
      title: "{brand} {line} {item} ({speed} MB/s)",
      facts: "speed|Speed|MB/s|120/540/1050/2000; shockproof|Shockproof|?; warranty|Warranty|yr|3/5",
      options: "capacity^0.55: 256 GB/512 GB/1024 GB",
      about: "Moves a holiday's worth of photos at up to {speed} MB/s and survives the backpack.",
    }),
    kind("printers", "Printers & Office Machines", {
      hsn: "8443",
      gst: 18,
      rupees: [2999, 28_999],
      grams: [2600, 9500],
      brands: "Mudran, Ganaka, Lekhani",
      items:
        "Ink Tank Printer 🖨️, Laser Printer 🖨️, Office Fax Printer 📠, Label Printer 🏷️ *4200, Calculator 🧮 *650",
      lines: "Chhap 200, Patra, Mudra Jet, Akshar, Aavritti",
      title: "{brand} {line} {item} ({ppm} ppm)",
      facts:
        "ppm|Pages per minute|ppm|11/20/30; print|Prints||Color/Monochrome; wifi|Wi-Fi|?; duplex|Two-sided|?",
      options: "color: White/Black",
      about: "{print} printing at {ppm} pages a minute, for homework, invoices and return labels.",
    }),
    kind("cameras", "Cameras & TVs", {
      hsn: "8525",
      gst: 18,
      rupees: [3499, 79_999],
      grams: [120, 9000],
      brands: "Drishyam, Pratibimb, Nabhos, Chhavi",
      items:
        "Mirrorless Camera 📷 *54000, Instant Camera 📸 *6500, Action Camera 📹, Video Camera 🎥, Smart TV 📺 *28000, Film Camera 🎞️ *9000, Drone Camera 🛸, Telescope 🔭 *9000",
      lines: "Chitra 1, Kshan, Pal 4K, Nazar, Vihang, Darpan",
      title: "{brand} {line} {item} ({resolution})",
      facts:
        "resolution|Resolution||Full HD/4K/8K; stabilized|Image stabilization|?; wifi|Wi-Fi|?; warranty|Warranty|yr|1/2",
      options: "kit: Body/With Bag & Card",
      about:
        "{resolution} pictures that hold up on the big screen, with controls a beginner understands in an evening.",
    }),
  ],
)
