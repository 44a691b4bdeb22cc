import { change, howTo } from "./mistake.js";

/** A small valid flow of the sample knowledge base, for tests to break. */
export const sampleFlow = `owner: returns-team
review_by: 2027-03-31
slots:
  order: { type: order-number }
steps:
  ask-order:
    do: ask
    slot: order
    else: person
  find:
    do: call
    action: order.lookup
    with: { order: order }
    result: found
    else: person
  can:
    do: check
    cases:
      - { if: found_can_return == true, go: yes-you-can }
    else: too-late
  yes-you-can: { do: say, next: end }
  too-late: { do: handoff }
en:
  title: Return something
  steps:
    ask-order:
      text: What is your order number?
      retry: It looks like 10233.
    yes-you-can: You can return order {order} until {found_return_until}.
pl:
  title: Zwróć towar
  steps:
    ask-order:
      text: Jaki jest numer zamówienia?
      retry: Na przykład 10233.
    yes-you-can: Zamówienie {order} można zwrócić do {found_return_until}.
`;

/** Where the sample flow stands. */
export const sampleFlowFile = "flows/returns/how-to.yaml";

const broken = (from: string, to: string) => {
	if (!sampleFlow.includes(from)) throw new Error(`'${from}' is not there`);
	return { [sampleFlowFile]: sampleFlow.replace(from, () => to) };
};

const at = (place: string) => `${sampleFlowFile}:${place}`;

/** Mistakes an author can make in a flow. */
export const flowMistakes = [
	{
		name: "a flow without an article",
		files: { "flows/returns/howto.yaml": sampleFlow },
		at: "flows/returns/howto.yaml:1:1 flow-article-missing",
		says: "Did you mean 'returns.how-to'?",
	},
	{
		name: "a kind of step that does not exist",
		files: broken("do: say", "do: sya"),
		at: at("21:22 value-unknown"),
		says: "Did you mean 'say'?",
	},
	{
		name: "a misspelt field of a step",
		files: broken("    slot: order", "    solt: order"),
		at: at("8:5 key-unknown"),
		says: "Did you mean 'slot'?",
	},
	{
		name: "a step that leads to a misspelt one",
		files: broken("go: yes-you-can", "go: yes-you-cna"),
		at: at("19:45 flow-step-unknown"),
		says: "Did you mean 'yes-you-can'?",
	},
	{
		name: "a step that leads nowhere",
		files: broken("too-late: { do: handoff }", "too-late: { do: say }"),
		at: at("22:3 flow-path-open"),
		says: "Add 'next:'",
	},
	{
		name: "a misspelt slot",
		files: broken("slot: order", "slot: ordre"),
		at: at("8:11 flow-slot-unknown"),
		says: "Did you mean 'order'?",
	},
	{
		name: "a slot that nothing asks for",
		files: broken("slots:\n", "slots:\n  email: { type: email }\n"),
		at: at("4:3 flow-slot-unused"),
		says: "Ask for it",
	},
	{
		name: "a choice between one thing",
		files: broken(
			"too-late: { do: handoff }",
			"too-late: { do: choose, options: { a: end }, else: person }",
		),
		at: at("22:36 flow-options-count"),
		says: "two to five",
	},
	{
		name: "a misspelt action",
		files: broken("action: order.lookup", "action: order.lokup"),
		at: at("12:13 value-unknown"),
		says: "Did you mean 'order.lookup'?",
	},
	{
		name: "an input that the action does not take",
		files: broken(
			"with: { order: order }",
			"with: { order: order, emial: order }",
		),
		at: at("13:27 flow-input-unknown"),
		says: "Did you mean 'email'?",
	},
	{
		name: "an input that the action needs",
		files: broken("with: { order: order }", "with: {}"),
		at: at("11:5 flow-input-missing"),
		says: "needs 'order'",
	},
	{
		name: "a condition about a name that nothing has",
		files: broken("found_can_return ==", "found_can_retrun =="),
		at: at("19:15 flow-name-unknown"),
		says: "Did you mean 'found_can_return'?",
	},
	{
		name: "a malformed condition, at its place",
		files: broken("found_can_return == true", "found_can_return = true"),
		at: at("19:32 flow-condition"),
		says: "Unexpected character",
	},
	{
		name: "a condition with a pattern",
		files: broken("found_can_return == true", "order.matches('(a+)+')"),
		at: at("19:21 flow-condition"),
		says: "'matches' is not available",
	},
	{
		name: "a step that nothing leads to",
		files: broken("    else: too-late", "    else: person"),
		at: at("22:3 flow-step-unreachable"),
		says: "Lead another step to it",
	},
	{
		name: "steps that never end",
		files: {
			[sampleFlowFile]: sampleFlow
				.replace(
					"go: yes-you-can }\n    else: too-late",
					"go: yes-you-can }\n    else: yes-you-can",
				)
				.replace(
					"yes-you-can: { do: say, next: end }",
					"yes-you-can: { do: say, next: too-late }",
				)
				.replace(
					"too-late: { do: handoff }",
					"too-late: { do: forget, slots: [order], next: yes-you-can }",
				),
		},
		at: at("21:3 flow-path-endless"),
		says: "No way leads from the step 'yes-you-can' to an end",
	},
	{
		name: "a loop without a question",
		files: broken(
			"too-late: { do: handoff }",
			"too-late: { do: go, step: can }",
		),
		at: at("16:3 flow-loop"),
		says: "can → too-late → can",
	},
	{
		name: "a question that cannot be left",
		files: broken(
			"    slot: order\n    else: person",
			"    slot: order\n    else: ask-order",
		),
		at: at("9:11 flow-question-trap"),
		says: "Lead its 'else' to 'person'",
	},
	{
		name: "a text that a language lacks",
		files: broken(
			"    yes-you-can: Zamówienie {order} można zwrócić do {found_return_until}.\n",
			"",
		),
		at: at("33:5 flow-text-missing"),
		says: "has no text in 'pl'",
	},
	{
		name: "a name in braces that nothing has",
		files: broken("until {found_return_until}", "until {found_return_by}"),
		at: at("29:53 flow-name-unknown"),
		says: "Nothing here is called 'found_return_by'",
	},
	{
		name: "a flow that goes on in one that does not exist",
		files: broken(
			"too-late: { do: handoff }",
			"too-late: { do: go, flow: returns.howto }",
		),
		at: at("22:29 flow-unknown"),
		says: "Did you mean 'returns.how-to'?",
	},
	{
		name: "an article that leaves orders to a flow that asks for none",
		files: {
			...broken("{ type: order-number }", "{ type: text }"),
			...change(
				howTo,
				"next: [returns.refund-time]",
				"next: [returns.refund-time]\nwith_order: returns.how-to",
			),
		},
		at: `${howTo}:6:13 flow-without-order`,
		says: "asks for no order number",
	},
] as const;
