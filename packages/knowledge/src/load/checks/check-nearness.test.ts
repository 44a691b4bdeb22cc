import { describe, expect, it } from "vitest";
import { createKnowledgeBase } from "../create-knowledge-base.js";
import { sample } from "../testing/sample-files.js";

const article = (questions: readonly string[], notQuestions: string[] = []) =>
	`owner: a\nreview_by: 2027-01-01\nen:\n  title: t\n  questions:\n${questions
		.map((one) => `    - ${one}\n`)
		.join("")}  not_questions: [${notQuestions.join(
		", ",
	)}]\n  answer: a\n  short: s\npl: { title: t, questions: [${questions[0]?.length} q], answer: a, short: s }\n`;

const track = [
	"where is my parcel",
	"track my order",
	"has the courier got my parcel yet",
	"parcel status",
	"when will the courier come",
	"follow the shipment on a map",
	"tracking number does nothing",
	"delivery status of the order",
];
const invoice = [
	"I need an invoice for my company",
	"invoice with a tax number",
	"where can I download the invoice",
	"the invoice has a wrong address",
	"can you send me the bill again",
	"receipt for accounting",
	"proforma before payment",
	"invoice missing from the e-mail",
];

function nearOnes(
	ofInvoice: readonly string[],
	options: {
		readonly notQuestions?: string[];
		readonly comparesPhrasings?: boolean;
	} = {},
) {
	const { notQuestions, comparesPhrasings = true } = options;
	return createKnowledgeBase(
		sample({
			"articles/orders/track.yaml": article(track),
			"articles/payments/invoice.yaml": article(ofInvoice, notQuestions),
		}),
		{ comparesPhrasings },
	)
		.problems.filter(({ code }) => code === "phrasing-near")
		.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

describe("checkNearness", () => {
	it("tells a phrasing that stands in the wrong article, with the line it is like", () => {
		expect(nearOnes([...invoice, "when will the courier come today"])).toEqual([
			"articles/payments/invoice.yaml:14 'when will the courier come today' is nearer to 'orders.track' than to this article: there line 10 says 'when will the courier come'",
		]);
	});

	it("finds it through other endings and another order of the words", () => {
		expect(nearOnes([...invoice, "courier, when will you come"])).toHaveLength(
			1,
		);
	});

	it("keeps quiet about phrasings that share a few words with a neighbour", () => {
		expect(
			nearOnes([
				...invoice,
				"where is my invoice",
				"invoice for the order",
				"is there an invoice in the parcel",
			]),
		).toEqual([]);
	});

	it("keeps quiet once the other line is under not_questions", () => {
		expect(
			nearOnes([...invoice, "when will the courier come today"], {
				notQuestions: ["When will the courier come?"],
			}),
		).toEqual([]);
	});

	it("leaves equal phrasings to the error about them", () => {
		expect(nearOnes([...invoice, "parcel status"])).toEqual([]);
	});

	it("is looked for only when asked", () => {
		expect(
			nearOnes([...invoice, "when will the courier come today"], {
				comparesPhrasings: false,
			}),
		).toEqual([]);
	});
});
