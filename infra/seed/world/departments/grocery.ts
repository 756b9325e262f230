import { department, kind } from "../kind.ts"

const fssai = "Packed in an FSSAI-licensed unit; the license number is on the pack."

export const grocery = department(
  {
    id: "grocery",
    name: "Grocery & Gourmet",
    tint: 85,
    suppliers: ["SUP-09", "SUP-10"],
    about: [fssai, "Store cool and dry; use an airtight jar once opened."],
  },
  [
    kind("grains", "Rice, Flour & Pulses", {
      hsn: "1006",
      gst: 5,
      rupees: [59, 260],
      grams: [500, 1000],
      count: 34,
      brands: "Khet, Annadaata, Dharti, Vasana, Godavari Farms",
      items:
        "Aged Basmati Rice 🍚, Whole Wheat Atta 🌾, Unpolished Toor Dal 🫘, Kabuli Chana 🫘, Green Moong 🫛, Ragi Flour 🌾, Poha 🍚, Corn Flour 🌽, Idli Rice 🍙",
      lines: "Sona, Tarai, Malwa, Kaveri, Desi, Doab",
      title: "{brand} {line} {item}",
      facts:
        "organic|Organic|?; origin|Origin||Punjab/Madhya Pradesh/Andhra Pradesh/Karnataka; polish|Polish||Unpolished/Polished",
      options: "weight^0.94: 500 g/1 kg/5 kg",
      about: "Cleaned twice, stone-free, from farms in {origin}.",
    }),
    kind("oils", "Oils & Ghee", {
      hsn: "1508",
      gst: 5,
      rupees: [149, 690],
      grams: [480, 950],
      brands: "Vasana, Ghani, Gau Amrit, Telika",
      items:
        "Cold-Pressed Groundnut Oil 🥜, Extra Virgin Olive Oil 🫒, Sunflower Oil 🌻, Coconut Oil 🥥, Sesame Oil 🫙, Cow Ghee 🧈, Mustard Oil 🌼",
      lines: "Kachi Ghani, Kolhu, Shuddh, Roz, Village",
      title: "{brand} {line} {item}",
      facts:
        "pressed|Method||Cold-Pressed/Refined/Wood-Pressed/Bilona; organic|Organic|?; smoke|Smoke point|°C|180/200/230",
      options: "volume^0.95: 500 ml/1 L/5 L",
      about: "{pressed} in small lots and bottled within the week.",
    }),
    kind("spices", "Spices & Dry Fruits", {
      hsn: "0910",
      gst: 5,
      rupees: [45, 420],
      grams: [50, 250],
      count: 32,
      brands: "Masala Bazaar, Kesar & Chandan, Malabar Hills, Vasana",
      items:
        "Red Chilli Powder 🌶️, Turmeric Powder 🫚, Roasted Peanuts 🥜, Rock Salt 🧂, Garlic Flakes 🧄, Onion Powder 🧅, California Almonds 🌰, Dried Mango 🥭, Curry Leaves 🌿, Ginger Powder 🫚",
      lines: "Byadgi, Lakadong, Guntur, Idukki, Kashmiri",
      title: "{brand} {line} {item}",
      facts:
        "organic|Organic|?; heat|Heat||Mild/Medium/Hot/None; origin|Origin||Kerala/Karnataka/Meghalaya/Kashmir",
      options: "weight^0.93: 100 g/250 g/500 g",
      about: "Ground cold so that the oil stays in; one spoon does the work of two. From {origin}.",
    }),
    kind("tea-coffee", "Tea, Coffee & Drinks", {
      hsn: "0902",
      gst: 5,
      rupees: [75, 560],
      grams: [100, 350],
      brands: "Chai Nagari, Nilgiri Post, Malabar Hills, Sharbat House",
      items:
        "Assam Tea ☕, Green Tea 🍵, Filter Coffee ☕, Masala Chai 🫖, Cold Brew 🧋, Mango Drink 🧃, Coconut Water 🥥, Lemon Squash 🍋, Rose Sharbat 🌹, Mate Infusion 🧉",
      lines: "Kadak, First Flush, Peaberry, Subah, Pahadi",
      title: "{brand} {line} {item}",
      facts: "strength|Strength||Light/Medium/Strong; organic|Organic|?; caffeine|Caffeine||Regular/Low/None",
      options: "weight^0.93: 100 g/250 g/500 g",
      about: "A {strength} cup from a single estate, packed where it grew.",
    }),
    kind("snacks", "Snacks & Sweets", {
      hsn: "2106",
      gst: 12,
      rupees: [30, 480],
      grams: [100, 500],
      count: 36,
      brands: "Chatpata, Mithai Ghar, Nukkad, Farsan Co",
      items:
        "Butter Cookies 🍪, Salted Popcorn 🍿, Dark Chocolate 🍫, Pretzel Sticks 🥨, Jaggery Candy 🍬, Milk Lollipops 🍭, Caramel Custard Mix 🍮, Rice Crackers 🍘, Masala Namkeen 🥜, Plum Cake 🍰, Cupcake Mix 🧁, Samosa Dumplings 🥟, Glazed Doughnuts 🍩",
      lines: "Mast, Tikha, Shahi, Diwali, Mela",
      title: "{brand} {line} {item}",
      facts: "diet|Diet||Vegetarian/Vegan/Jain; sugar|No added sugar|?; taste|Taste||Sweet/Salty/Spicy",
      options: "weight^0.93: 150 g/300 g/900 g",
      about: "{taste}, fresh from this week's batch and gone before the guests arrive.",
    }),
    kind("breakfast", "Breakfast & Instant Food", {
      hsn: "1904",
      gst: 12,
      rupees: [45, 390],
      grams: [150, 900],
      brands: "Subah Foods, Nukkad, Khet, Jhatpat",
      items:
        "Forest Honey 🍯, Sourdough Bread 🍞, Instant Noodles 🍜, Pasta 🍝, Croissants 🥐, Pancake Mix 🥞, Fruit Jam 🍓, Muesli 🥣, Tomato Soup 🥫, Cheddar Cheese 🧀, Salted Butter 🧈, Waffle Mix 🧇",
      lines: "Jhatpat, Roz, Himalaya Valley, Ghar Jaisa, Two-Minute",
      title: "{brand} {line} {item}",
      facts: "diet|Diet||Vegetarian/Vegan/Eggless; minutes|Ready in|min|2/5/10; fiber|High fiber|?",
      options: "weight^0.93: 200 g/500 g/1 kg",
      about: "On the table in {minutes} minutes, and nobody guesses.",
    }),
    kind("fresh", "Fruit & Vegetables", {
      hsn: "0709",
      gst: 0,
      rupees: [29, 320],
      grams: [250, 1000],
      count: 32,
      brands: "Khet, Sabzi Mandi Direct, Dharti",
      items:
        "Alphonso Mangoes 🥭, Robusta Bananas 🍌, Nagpur Oranges 🍊, Royal Apples 🍎, Black Grapes 🍇, Carrots 🥕, Tomatoes 🍅, Potatoes 🥔, Broccoli 🥦, Brinjal 🍆, Sweet Corn 🌽, Capsicum 🫑, Watermelon 🍉, Pineapple 🍍, Avocado 🥑, Strawberries 🍓, Button Mushrooms 🍄, Lemons 🍋",
      lines: "Fresh, Farm, Desi",
      title: "{brand} {line} {item}",
      facts: "grade|Grade||A/Premium; organic|Organic|?; shelf|Keeps for|days|3/5/10",
      options: "weight^0.95: 500 g/1 kg",
      about: "Picked the day before it ships, sorted by hand, grade {grade}.",
    }),
  ],
)
