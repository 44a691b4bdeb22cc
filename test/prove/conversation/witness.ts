import {
	type ChannelName,
	channelNames,
	channelTable,
	renderReply,
} from "@shopbell/channels/look";
import {
	type ConversationState,
	decodeAction,
	type Effect,
	type Input,
	type OutgoingMessage,
	type OutsideCall,
	type QuickReply,
	type TurnResult,
} from "@shopbell/conversation";

const restarts: ReadonlySet<string> = new Set([
	"start over",
	"od nowa",
	"спочатку",
	"отначало",
	"odznova",
	"baştan",
]);

/** Most characters of a state as JSON: it never grows without end. */
const maxStateLength = 400_000;

/**
 * Watches one conversation and says what must never be. Each rule is a promise of the product,
 * in the words it is broken with.
 */
export class Witness {
	private readonly calls = new Map<string, string>();
	private lastText: { text: string; said: string } | undefined;

	constructor(private readonly locales: readonly string[]) {}

	/** What the turn broke; nothing when all is well. */
	see(before: ConversationState, input: Input, result: TurnResult): string[] {
		const { state, effects } = result;
		const replies = effects.flatMap((effect) =>
			effect.kind === "reply" ? [effect.message] : [],
		);
		return [
			...replies.flatMap((reply) => this.seeReply(before, state, reply)),
			...this.seePersonWanted(before, input, result),
			...this.seeCalls(effects),
			...seeState(state),
			...(result.events.some(({ kind }) => kind === "locale-changed")
				? []
				: this.seeRepetition(before, input, replies)),
			...(replies.some(({ author }) => author.kind === "bot") && !state.greeted
				? ["spoke before it told that a program speaks"]
				: []),
		];
	}

	private seeReply(
		before: ConversationState,
		after: ConversationState,
		reply: OutgoingMessage,
	): string[] {
		const broken: string[] = [];
		const { author, markdown, quickReplies, locale } = reply;
		if (
			author.kind === "bot" &&
			before.owner.kind === "human" &&
			after.owner.kind === "human"
		)
			broken.push("the bot spoke while a person has the conversation");
		if (markdown.trim() === "") broken.push("an empty reply");
		// "{x}" is what the model says where free text is asked.
		if (
			/\{(?!x\})\w+\}|undefined|(?<!\\)<b>|(?<!\\)\*x|\bNaN\b|\[object /.test(
				markdown,
			)
		)
			broken.push(`a reply with a hole: ${markdown}`);
		if (!this.locales.includes(locale)) broken.push(`a reply in '${locale}'`);
		if (author.kind === "bot")
			for (const channel of channelsWithoutPerson(reply))
				broken.push(`no way to a person on ${channel}`);
		for (const { value, label } of quickReplies) {
			if (decodeAction(value) === undefined || value.length > 64)
				broken.push(`a button that means nothing: ${value}`);
			if (label.trim() === "") broken.push("a button without a label");
		}
		return broken;
	}

	private seePersonWanted(
		before: ConversationState,
		input: Input,
		{ state, effects }: TurnResult,
	): string[] {
		if (input.kind !== "message" || input.action !== "person") return [];
		if (before.owner.kind === "human" || before.owner.kind === "queued")
			return [];
		const isAsked = effects.some(
			(effect) => effect.kind === "desk" && effect.command.kind === "request",
		);
		return state.owner.kind === "queued" && isAsked
			? []
			: ["a wish for a person was not honoured within the turn"];
	}

	private seeCalls(effects: readonly Effect[]): string[] {
		const calls = effects.flatMap((effect) =>
			effect.kind === "call" ? [effect.call] : [],
		);
		const broken = calls.length > 1 ? ["two calls in one turn"] : [];
		for (const call of calls) {
			const asked = toAsked(call);
			const known = this.calls.get(call.idempotencyKey);
			if (known !== undefined && known !== asked)
				broken.push(`one key for two different calls: ${call.idempotencyKey}`);
			this.calls.set(call.idempotencyKey, asked);
		}
		return broken;
	}

	/** The same words written again get other words back, or a person. */
	private seeRepetition(
		before: ConversationState,
		input: Input,
		replies: readonly OutgoingMessage[],
	): string[] {
		// Whatever happens in between makes it another situation; who starts again is asked the same again.
		if (
			input.kind !== "message" ||
			input.text === "" ||
			input.action ||
			restarts.has(input.text)
		) {
			this.lastText = undefined;
			return [];
		}
		const said = replies
			.filter(({ author }) => author.kind === "bot")
			.map(({ markdown }) => markdown)
			.join("\n");
		const last = this.lastText;
		this.lastText = { text: input.text, said };
		return before.owner.kind === "bot" &&
			said !== "" &&
			last?.text === input.text &&
			last.said === said
			? [`the same words twice: ${said.slice(0, 80)}`]
			: [];
	}
}

/** Words that no channel splits, beside choices of any number, in bytes too. */
const shortLength = 250;

/** What was found of replies that channels show alike: words of a short one change nothing. */
const seen = new Map<string, readonly ChannelName[]>();

/** Channels on which the last message of a reply has no way to a person, as a button or in words. */
function channelsWithoutPerson(reply: OutgoingMessage): readonly ChannelName[] {
	const { markdown, quickReplies, locale, articleId } = reply;
	const key = JSON.stringify([
		markdown.length > shortLength ? markdown : markdown === "",
		quickReplies,
		locale,
		reply.asksRating,
		reply.asksFeedback ? articleId : null,
		reply.attachments ?? [],
	]);
	const known = seen.get(key);
	if (known) return known;
	const ways = quickReplies.filter(isWayOut);
	const found = channelNames.filter((name) => {
		const last = renderReply(reply, channelTable[name]).at(-1);
		return !(
			last?.kind === "text" &&
			(last.buttons?.replies.some(isWayOut) ||
				ways.some(({ label }) => last.text.text.includes(label)))
		);
	});
	seen.set(key, found);
	return found;
}

function isWayOut({ value }: QuickReply): boolean {
	return value === "person" || value === "bot";
}

function toAsked({
	action,
	input,
}: Pick<OutsideCall, "action" | "input">): string {
	return JSON.stringify([action, input]);
}

function seeState(state: ConversationState): string[] {
	const text = JSON.stringify(state);
	const broken: string[] = [];
	if (text.length > maxStateLength) broken.push("the state grows");
	if (state.shown.length > 20 || state.asked.length > 20)
		broken.push("a list of the state grows");
	if (state.owner.kind === "human" && state.flow !== null)
		broken.push("a flow goes on behind a person's back");
	return broken;
}
