import type {
	ConversationState,
	Input,
	Owner,
	TurnResult,
} from "@shopbell/conversation";

/** What one turn broke of the promises about who owns a conversation, in the words it is broken with. */
export function seeTurn(
	before: ConversationState,
	input: Input,
	{ state, effects }: TurnResult,
): string[] {
	const replies = effects.flatMap((effect) =>
		effect.kind === "reply" ? [effect.message] : [],
	);
	const broken: string[] = [];
	if (
		before.owner.kind === "human" &&
		state.owner.kind === "human" &&
		replies.some(({ author }) => author.kind === "bot")
	)
		broken.push("the bot spoke while a person has the conversation");
	const isOvertaken =
		input.kind === "desk" &&
		before.desk.last?.handoffId === input.signal.handoffId;
	if (
		!isOvertaken &&
		before.owner.kind !== "human" &&
		replies.some(({ author }) => author.kind === "human")
	)
		broken.push("words of a person who does not have the conversation");
	const isOther = !isSame(before.owner, state.owner);
	if (isOther && state.fence <= before.fence)
		broken.push("another owner under the same fence");
	if (!isOther && state.fence !== before.fence)
		broken.push("another fence for the same owner");
	if (input.kind === "message")
		broken.push(...seeMessage(before, input, effects));
	return broken;
}

function seeMessage(
	before: ConversationState,
	input: Extract<Input, { kind: "message" }>,
	effects: TurnResult["effects"],
): string[] {
	const isRelayed = effects.some(
		(effect) => effect.kind === "desk" && effect.command.kind === "relay",
	);
	if (before.owner.kind === "human" && !isRelayed)
		return ["a message did not reach the person who has the conversation"];
	const isEmpty =
		input.text.trim() === "" && !input.action && !input.attachments?.length;
	// Whoever has just asked for a person hears of it once the desk has it.
	const isAnswerDue =
		!isEmpty && (before.owner.kind === "bot" || before.owner.kind === "closed");
	if (isAnswerDue && !effects.some(({ kind }) => kind !== "clear-timer"))
		return [`nothing came of '${input.text || input.action}'`];
	// What is written while waiting goes along, unless it answers a question of the wait itself.
	const isPlain = input.action === undefined && before.desk.emailFor === null;
	return before.owner.kind === "queued" && isPlain && !isRelayed
		? ["a message in the queue was not passed on"]
		: [];
}

function isSame(a: Owner, b: Owner): boolean {
	return (
		a.kind === b.kind &&
		(a.kind !== "human" || b.kind !== "human" || a.agent.id === b.agent.id)
	);
}
