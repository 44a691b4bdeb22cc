/** What shoppers ask: plain, sloppy and misspelt, all with an article in the demo knowledge base. */
const questions = [
	"where is my parcel",
	"how long cn i retrun my boots",
	"how can I pay",
	"I forgot my password",
	"which size should I take",
	"do you have a shop in town",
	"what does delivery cost to poland",
	"when do i get my money back",
] as const;

const openings = ["", "hi, ", "hello there, ", "quick question: "] as const;
const endings = ["", " please", "?", " thanks"] as const;

/** What a question is about besides, so that no two of 32,000 are the same. */
const colours = "black white red blue green grey beige brown pink navy".split(
	" ",
);
const things =
	"boots sandals jacket coat dress shirt jeans skirt belt scarf gloves hat bag wallet socks jumper cardigan blouse trousers shorts pyjamas swimsuit tie umbrella sneakers".split(
		" ",
	);

/** The n-th message; 128 different ones follow one another, as shoppers ask alike. */
export function textOf(n: number): string {
	const opening = openings[Math.floor(n / questions.length) % openings.length];
	const ending =
		endings[
			Math.floor(n / (questions.length * openings.length)) % endings.length
		];
	return `${opening}${questions[n % questions.length]}${ending}`;
}

/** The n-th message where none is like another: the same questions about 250 things, 32,000 in all. */
export function differentTextOf(n: number): string {
	const round = Math.floor(
		n / (questions.length * openings.length * endings.length),
	);
	const colour = colours[round % colours.length];
	const thing = things[Math.floor(round / colours.length) % things.length];
	return `${textOf(n)}, it is about the ${colour} ${thing}`;
}

/** A question of some number, each time in its next wording, whoever asks; the numbers go round. */
export function createWordings(
	toText: (n: number) => string,
): (question: number) => string {
	const asked = questions.map(() => 0);
	return (question) => {
		const which = question % questions.length;
		const round = asked[which] ?? 0;
		asked[which] = round + 1;
		return toText(round * questions.length + which);
	};
}
