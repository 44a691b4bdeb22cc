/** What a tapped button means. Its text form travels through every channel unchanged. */
export type Action =
	| { readonly kind: "person" }
	| { readonly kind: "bot" }
	| { readonly kind: "article"; readonly articleId: string }
	| { readonly kind: "none-of-these" }
	| {
			readonly kind: "helpful";
			readonly articleId: string;
			readonly isHelpful: boolean;
	  }
	| { readonly kind: "rate"; readonly score: number }
	| { readonly kind: "language"; readonly locale: string }
	/** An answer to the question of a flow; `-` skips it, `again` has the shop asked once more. */
	| {
			readonly kind: "pick";
			readonly question: number;
			readonly option: string;
	  }
	| { readonly kind: "flow"; readonly flowId: string }
	| { readonly kind: "stop" }
	/** While waiting: the question is left as a ticket. */
	| { readonly kind: "leave" }
	| { readonly kind: "call-back" }
	/** The number of the ticket by e-mail. */
	| { readonly kind: "ticket-email" }
	/** The conversation by e-mail. */
	| { readonly kind: "transcript" }
	/** A code that leads here from another channel. */
	| { readonly kind: "link-code" }
	/** A link that leads from here to another channel. */
	| { readonly kind: "link-to"; readonly channel: string }
	/** Whether both conversations are the shopper's. */
	| { readonly kind: "link-answer"; readonly isYes: boolean }
	| { readonly kind: "unlink" };

/** `person`, `article:orders.track`, `rate:4` …; at most 64 bytes, the least any channel carries. */
export function encodeAction(action: Action): string {
	switch (action.kind) {
		case "person":
		case "bot":
		case "none-of-these":
		case "stop":
		case "leave":
		case "call-back":
		case "ticket-email":
		case "transcript":
		case "link-code":
		case "unlink":
			return action.kind;
		case "link-to":
			return `link-to:${action.channel}`;
		case "link-answer":
			return `link-answer:${action.isYes ? "yes" : "no"}`;
		case "article":
			return `article:${action.articleId}`;
		case "helpful":
			return `${action.isHelpful ? "helpful" : "unhelpful"}:${action.articleId}`;
		case "rate":
			return `rate:${action.score}`;
		case "language":
			return `language:${action.locale}`;
		case "pick":
			return `pick:${action.question}:${action.option}`.slice(0, 64);
		case "flow":
			return `flow:${action.flowId}`;
	}
}

/** The action of a value, or undefined for anything a button of ours cannot have sent. */
export function decodeAction(value: string): Action | undefined {
	const colon = value.indexOf(":");
	const name = colon < 0 ? value : value.slice(0, colon);
	const rest = colon < 0 ? "" : value.slice(colon + 1);
	switch (name) {
		case "person":
		case "bot":
		case "none-of-these":
		case "stop":
		case "leave":
		case "call-back":
		case "ticket-email":
		case "transcript":
		case "link-code":
		case "unlink":
			return rest === "" ? { kind: name } : undefined;
		case "article":
			return rest ? { kind: "article", articleId: rest } : undefined;
		case "helpful":
		case "unhelpful":
			return rest
				? { kind: "helpful", articleId: rest, isHelpful: name === "helpful" }
				: undefined;
		case "rate":
			return /^(?:\d|10)$/.test(rest)
				? { kind: "rate", score: Number(rest) }
				: undefined;
		case "language":
			return /^[a-z]{2,3}$/.test(rest)
				? { kind: "language", locale: rest }
				: undefined;
		case "pick": {
			const [, question, option] = /^(\d{1,6}):([a-z0-9_-]+)$/.exec(rest) ?? [];
			return question === undefined || option === undefined
				? undefined
				: { kind: "pick", question: Number(question), option };
		}
		case "link-to":
			return /^[a-z]{2,20}$/.test(rest)
				? { kind: "link-to", channel: rest }
				: undefined;
		case "link-answer":
			return rest === "yes" || rest === "no"
				? { kind: "link-answer", isYes: rest === "yes" }
				: undefined;
		case "flow":
			return rest ? { kind: "flow", flowId: rest } : undefined;
		default:
			return undefined;
	}
}
