import {
	change,
	heldOut,
	howTo,
	type Mistake,
	refund,
	shop,
} from "./mistake.js";

/** Mistakes in what shoppers type and read. */
export const textMistakes: readonly Mistake[] = [
	// Phrasings
	{
		name: "a phrasing of two articles",
		files: change(refund, "when is my refund coming", "Return label!"),
		at: `${refund}:5:15 phrasing-shared`,
		says: "also a phrasing of 'returns.how-to' (line 10 there)",
	},
	{
		name: "a phrasing twice in one article",
		files: change(howTo, "- return label", "- How do I send it back?"),
		at: `${howTo}:10:7 phrasing-repeated`,
		says: "line 9",
	},
	{
		name: "a phrasing that is a phrasing of another article but for a word",
		files: {
			...change(
				howTo,
				"- return label",
				"- return label\n    - print the return label at home\n    - how to pack the shoes",
			),
			...change(
				refund,
				"when is my refund coming",
				"when is my refund coming, refund of the money, print return label at home",
			),
		},
		at: `${refund}:5:62 phrasing-near`,
		says: "there line 11 says 'print the return label at home'",
	},
	{
		name: "a phrasing under questions and not_questions",
		files: change(howTo, "- when do I get my money", "- return label"),
		at: `${howTo}:12:7 phrasing-denied`,
		says: "on line 10 under questions",
	},
	{
		name: "a held-out question that is a phrasing",
		files: change(heldOut, "how can i give it back", "how do i send it back?"),
		at: `${heldOut}:1:10 held-out-used`,
		says: "it proves nothing",
	},
	// Messages and facts
	{
		name: "a brace that is not closed",
		files: change(refund, "{stores}", "{stores"),
		at: `${refund}:6:35 message-syntax`,
		says: "'}' is missing",
	},
	{
		name: "a plural without 'other'",
		files: change(howTo, "one {# day} other {# days}}**", "one {# day}}**"),
		at: `${howTo}:14:49 message-syntax`,
		says: "'other {…}' is missing",
	},
	{
		name: "a Polish plural without few and many",
		files: change(howTo, "few {# dni} many {# dni} ", ""),
		at: `${howTo}:25:12 plural-missing`,
		says: "lacks 'few', 'many', which 'pl' needs",
	},
	{
		name: "an English plural with few",
		files: change(
			howTo,
			"**{return_days, plural,",
			"**{return_days, plural, few {x}",
		),
		at: `${howTo}:14:16 plural-unused`,
		says: "has no plural form 'few'",
	},
	{
		name: "a misspelt fact",
		files: change(howTo, "Koszt: {return_price}", "Koszt: {retrun_price}"),
		at: `${howTo}:26:12 fact-unknown`,
		says: "Did you mean 'return_price'?",
	},
	{
		name: "a fact of the article that nothing uses",
		files: change(howTo, "{ photo_days: 3 }", "{ photo_days: 3, extra: 1 }"),
		at: `${howTo}:4:25 fact-unused`,
		says: "'extra'",
	},
	{
		name: "a fact of the shop that nothing uses",
		files: change(shop, "return_days: 30", "return_days: 30\n  extra: 1"),
		at: `${shop}:9:3 shop-fact-unused`,
		says: "'extra'",
	},
	{
		name: "a plural of money",
		files: change(
			howTo,
			"Koszt: {return_price}",
			"Koszt: {return_price, plural, other {#}}",
		),
		at: `${howTo}:26:12 fact-kind`,
		says: "not a number",
	},
	{
		name: "a fact without one of the languages",
		files: change(shop, ", pl: Warszawa i Sofia", ""),
		at: `${shop}:10:3 fact-language-missing`,
		says: "no text for 'pl'",
	},
	// What shoppers read
	{
		name: "an answer nobody reads to the end",
		files: change(refund, "Soon. Our", `${"very ".repeat(90)}soon. Our`),
		at: `${refund}:6:11 answer-too-long`,
		says: "shoppers stop reading at 90",
	},
	{
		name: "a short text that is long once facts are filled in",
		files: {
			...change(shop, "en: Warsaw and Sofia", `en: ${"Warsaw ".repeat(50)}`),
			...change(refund, "short: Soon.", 'short: "{stores}"'),
		},
		at: `${refund}:7:10 short-too-long`,
		says: "349 characters",
	},
	{
		name: "a heading",
		files: change(howTo, "    1. Open", "    # Steps\n\n    1. Open"),
		at: `${howTo}:16:5 markdown-unsupported`,
		says: "A heading",
	},
	{
		name: "a script",
		files: change(refund, "Soon. Our", "Soon <script>alert(1)</script>. Our"),
		at: `${refund}:6:16 markdown-unsupported`,
		says: "HTML",
	},
	{
		name: "a list in a list in a list in a list",
		files: change(
			refund,
			"Soon. Our stores are in {stores}.",
			'"- - - - Soon."',
		),
		at: `${refund}:6:11 text-too-complex`,
		says: "Write plain sentences",
	},
	{
		name: "an image",
		files: change(
			refund,
			"Soon. Our",
			"Soon ![x](https://a.example/x.png). Our",
		),
		at: `${refund}:6:16 markdown-unsupported`,
		says: "An image",
	},
	{
		name: "markup that comes in by a fact",
		files: change(shop, "en: Warsaw and Sofia", 'en: "<b>Warsaw</b>"'),
		at: `${refund}:6:11 markdown-unsupported`,
		says: "HTML",
	},
	{
		name: "an insecure link",
		files: change(howTo, "({shop_url}/returns)", "(http://lipa.example)"),
		at: `${howTo}:16:13 link-insecure`,
		says: "Use https://",
	},
	{
		name: "an insecure link by a fact",
		files: change(shop, "https://lipa.example", "http://lipa.example"),
		at: `${howTo}:16:13 link-insecure`,
		says: "'http://lipa.example/returns'",
	},
	{
		name: "a link that runs a script",
		files: change(howTo, "({shop_url}/returns)", "(javascript:alert(1))"),
		at: `${howTo}:16:13 link-unsafe`,
		says: "'javascript:alert(1)'",
	},
	{
		name: "a link to nowhere",
		files: change(howTo, "({shop_url}/returns)", "(/returns)"),
		at: `${howTo}:16:13 link-unsafe`,
		says: "'/returns'",
	},
	{
		name: "a link whose slash was forgotten",
		files: change(howTo, "({shop_url}/returns)", "({shop_url}returns)"),
		at: `${howTo}:16:13 link-broken`,
		says: "'https://lipa.examplereturns' leads nowhere",
	},
	{
		name: "a link to a host without an ending",
		files: change(howTo, "({shop_url}/returns)", "(https://lipa/returns)"),
		at: `${howTo}:16:13 link-broken`,
		says: "'https://lipa/returns'",
	},
	{
		name: "a mail link without a host",
		files: change(howTo, "({shop_url}/returns)", "(mailto:help@lipa)"),
		at: `${howTo}:16:13 link-broken`,
		says: "'mailto:help@lipa'",
	},
	{
		name: "somebody's bank account",
		files: change(
			refund,
			"Soon. Our",
			"To PL61 1090 1014 0000 0712 1981 2874. Our",
		),
		at: `${refund}:6:14 personal-data`,
		says: "A bank account",
	},
	{
		name: "somebody's e-mail address",
		files: change(refund, "Soon. Our", "Write to anna.k@mail.example. Our"),
		at: `${refund}:6:20 personal-data`,
		says: "anna.k@mail.example",
	},
	{
		name: "a card number in a phrasing",
		files: change(
			howTo,
			"- return label",
			"- card 4111 1111 1111 1111 charged",
		),
		at: `${howTo}:10:12 personal-data`,
		says: "A card number",
	},
];
