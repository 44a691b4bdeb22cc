import { createKnowledgeBase } from "../../load/create-knowledge-base.js";
import type { KnowledgeBase } from "../../load/knowledge-base.js";
import type { SourceFile } from "../../load/source-file.js";

const article = (
	title: string,
	questions: readonly string[],
	notQuestions: readonly string[] = [],
) => `owner: a-team
review_by: 2999-01-01
en:
  title: ${title}
  questions:
${questions.map((line) => `    - ${line}\n`).join("")}${
	notQuestions.length === 0
		? ""
		: `  not_questions:\n${notQuestions.map((line) => `    - ${line}\n`).join("")}`
}  answer: Answer to ${title}.
  short: Short.
`;

/** Phrasings of three articles, two of which are near each other. */
export const phrasings: Readonly<Record<string, readonly string[]>> = {
	"returns.how-to": [
		"how do I send it back",
		"I want to return my shoes",
		"return label",
		"send back a dress",
		"how to return an order",
		"where do I print the return form",
		"can I return without the box",
		"start a return please",
		"give back the jacket",
		"return address",
	],
	"returns.refund": [
		"when do I get my money back",
		"refund not received",
		"where is my refund",
		"how long does a refund take",
		"money for the returned shoes",
		"refund status",
		"you owe me money for the return",
		"my card was not credited",
		"reimbursement time",
		"when is the refund paid",
	],
	"orders.track": [
		"where is my parcel",
		"track my order",
		"tracking number",
		"has my package left the warehouse",
		"order status please",
		"when will the courier come today",
		"parcel not delivered yet",
		"follow the shipment",
		"my delivery is late",
		"where is the courier",
	],
};

/** The files of a small shop in English; `added` are more phrasings by article, `denied` its `not_questions`. */
export function smallShopFiles(
	added: Readonly<Record<string, readonly string[]>> = {},
	denied: Readonly<Record<string, readonly string[]>> = {},
): SourceFile[] {
	return [
		{
			path: "shop.yaml",
			text: `name: Lipa
locales: [en]
default_locale: en
time_zone: Europe/Warsaw
facts: {shop_url: https://lipa.example}
`,
		},
		{
			path: "lexicon/en.yaml",
			text: `concepts:
  parcel: [parcel, package]
small_talk:
  thanks: {says: [thanks], replies: [You are welcome!]}
person: [talk to a person]
`,
		},
		{
			path: "questions/en.yaml",
			text: `- {ask: how can i return the shoes, want: returns.how-to, style: plain}
- {ask: is my parcel on its way, want: orders.track, style: plain}
- {ask: who won the match yesterday, want: null, style: plain}
`,
		},
		...Object.entries(phrasings).map(([id, questions]) => ({
			path: `articles/${id.replaceAll(".", "/")}.yaml`,
			text: article(
				`About ${id}`,
				[...questions, ...(added[id] ?? [])],
				denied[id],
			),
		})),
	];
}

/** The small shop as a knowledge base. */
export function smallShop(
	...changes: Parameters<typeof smallShopFiles>
): KnowledgeBase {
	const result = createKnowledgeBase(smallShopFiles(...changes));
	if (result.kind !== "ready")
		throw new Error(result.problems.map(({ message }) => message).join("\n"));
	return result.knowledgeBase;
}
