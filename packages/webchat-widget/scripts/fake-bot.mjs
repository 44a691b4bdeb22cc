// What the stand-in server answers: enough to see every part of the widget.
const person = { label: "Talk to a person", value: "person" };
const languages = [
	{ label: "Polski", value: "language:pl" },
	{ label: "Українська", value: "language:uk" },
];
const text = (value) => ({ kind: "text", text: value });
const paragraph = (...children) => ({ kind: "paragraph", children });
const plain = (author, value, more = {}) => ({
	author,
	locale: "en",
	markdown: value,
	blocks: [paragraph(text(value))],
	asksFeedback: false,
	asksRating: false,
	quickReplies: [],
	...more,
});
const bot = { kind: "bot" };
const notice = { kind: "notice" };
const human = { kind: "human", id: "anna", name: "Anna" };

export const greeting = plain(
	bot,
	"Hello! I’m the shop’s automated assistant, a computer program. Ask me anything about your order, delivery or returns. You can talk to a person at any time.",
	{ quickReplies: [...languages, person] },
);

const returns = {
	...plain(bot, "You have 30 days to return it."),
	blocks: [
		paragraph(
			text("You have "),
			{ kind: "strong", children: [text("30 days")] },
			text(
				", counted from the day you received the parcel. Sale items have the same deadline.",
			),
		),
		{
			kind: "list",
			isOrdered: false,
			items: [
				[text("Posting the parcel on the last day is enough.")],
				[text("With several parcels, the last one counts.")],
			],
		},
		paragraph(
			text("Start a return "),
			{
				kind: "link",
				url: "https://lipa.example/returns",
				children: [text("in your account")],
			},
			text("."),
		),
	],
	articleId: "returns.window",
	asksFeedback: true,
	quickReplies: [
		{ label: "How do I return something?", value: "article:returns.how-to" },
		{ label: "What does a return cost?", value: "article:returns.cost" },
		person,
	],
};

/** Replies to one activity, each with the time to wait. */
export function answerTo(activity, conversation) {
	if (activity.type === "event")
		return activity.name === "shopbell/opened" &&
			conversation.activities.length === 0
			? [greeting]
			: activity.value?.isHelpful === false
				? [
						plain(
							bot,
							"I’m sorry that didn’t help. Tell me a little more, or let me pass you to a colleague.",
							{ quickReplies: [person] },
						),
					]
				: [];
	const action = activity.channelData?.action;
	if (action?.startsWith("language:"))
		return [
			plain(bot, "Rozmawiamy dalej po polsku.", {
				locale: "pl",
				quickReplies: [person],
			}),
		];
	if (action?.startsWith("rate:"))
		return [
			plain(
				bot,
				"Thank you for your rating. If anything else comes up, just write.",
				{ quickReplies: [person] },
			),
		];
	// A person has the conversation: the bot is silent.
	if (conversation.isWithPerson && !/bye/i.test(activity.text)) return [];
	conversation.isWithPerson = action === "person";
	if (action === "bot")
		return [
			plain(bot, "I’m back. What can I do for you?", {
				quickReplies: [person],
			}),
		];
	if (action === "person")
		return [
			plain(
				notice,
				"I’ve passed our conversation to my colleagues, with everything you have written. Somebody will join you here; you don’t need to repeat anything.",
				{ quickReplies: [{ label: "Back to the assistant", value: "bot" }] },
			),
			{ ...plain(notice, "Anna has joined the conversation."), afterMs: 5000 },
			{
				...plain(
					human,
					"Hello, this is Anna. I see that you asked about your return. Which order is it about?",
				),
				afterMs: 6500,
			},
		];
	if (/bye/i.test(activity.text))
		return [
			plain(
				notice,
				"The conversation has ended. How satisfied are you with the help you received? 1 = not at all, 5 = very satisfied.",
				{
					asksRating: true,
					quickReplies: [
						...[1, 2, 3, 4, 5].map((n) => ({
							label: String(n),
							value: `rate:${n}`,
						})),
						person,
					],
				},
			),
		];
	if (/return|zwr/i.test(activity.text)) return [returns];
	if (/which/i.test(activity.text))
		return [
			plain(bot, "I want to get this right. Which of these do you mean?", {
				quickReplies: [
					{ label: "Where is my order?", value: "article:orders.track" },
					{
						label: "When will my parcel arrive?",
						value: "article:delivery.time",
					},
					{ label: "None of these", value: "none-of-these" },
					person,
				],
			}),
		];
	return [
		plain(
			bot,
			"I’m sorry, I don’t know the answer to that. Could you put it another way? Or I can pass you to a colleague.",
			{ quickReplies: [person] },
		),
	];
}
