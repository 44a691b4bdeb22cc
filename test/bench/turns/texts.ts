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

/** The n-th message; 128 different ones follow one another, so that no cache of texts decides. */
export function textOf(n: number): string {
	const opening = openings[Math.floor(n / questions.length) % openings.length];
	const ending =
		endings[
			Math.floor(n / (questions.length * openings.length)) % endings.length
		];
	return `${opening}${questions[n % questions.length]}${ending}`;
}
