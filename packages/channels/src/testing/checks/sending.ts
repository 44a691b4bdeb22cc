import type { OutgoingMessage } from "@shopbell/conversation";
import { renderReply } from "../../look/render-reply.js";
import type { SendOutcome } from "../../port/channel.js";
import type { MessengerCheck } from "../check.js";
import { createChance } from "../create-chance.js";
import type { MessengerKit, MessengerSimulator } from "../messenger-kit.js";
import { noFiles } from "../no-files.js";
import { sampleReply } from "../sample-reply.js";
import type { VendorFault } from "../vendor-server.js";

const at = 1_790_000_000_000;
const user = "7001";

/** Everything we say is within what the vendor publishes, and a person can always be asked for. */
export const limits: MessengerCheck = {
	name: "replies keep the vendor's limits, lose no word and always show the way to a person",
	runs: 60,
	fullRuns: 1500,
	async run(kit, runs) {
		const { channel, simulator } = await kit.open(noFiles);
		const broken: string[] = [];
		for (let seed = 0; seed < runs; seed += 1) {
			const before = simulator.shown.length;
			const reply = sampleReply(seed);
			const outcome = await channel.send(toSend(kit, reply, seed));
			if (outcome.kind !== "delivered")
				broken.push(
					`#${seed}: ${outcome.kind} ${"reason" in outcome ? outcome.reason : ""}`,
				);
			const shown = simulator.shown.slice(before);
			if (!offersPerson(shown.at(-1), shown.map(({ text }) => text).join("\n")))
				broken.push(`#${seed}: no way to a person`);
			if (!isInOrder(shown, wordsOf(kit, reply)))
				broken.push(`#${seed}: other words are shown, or in another order`);
			if (shown.length !== wordsOf(kit, reply).length)
				broken.push(`#${seed}: words are lost`);
		}
		broken.push(...simulator.problems);
		await simulator.close();
		return { runs, broken };
	},
};

const faults: readonly VendorFault[] = [
	{ kind: "busy", retryAfterSeconds: 7 },
	{ kind: "breaks-after" },
	{ kind: "drops-after" },
	{ kind: "drops-before" },
];

/** Whatever goes wrong, nothing is shown twice or in another order, and what surely did not happen is made up for. */
export const unsure: MessengerCheck = {
	name: "a send that goes wrong is never repeated blindly and goes on where it stopped",
	runs: 40,
	fullRuns: 1000,
	async run(kit, runs) {
		const broken: string[] = [];
		const { channel, simulator } = await kit.open(noFiles);
		for (let seed = 0; seed < runs; seed += 1) {
			const chance = createChance(seed);
			const reply = sampleReply(seed + 10_000);
			const words = wordsOf(kit, reply);
			const wanted = words.length;
			const fault = chance.pick(faults);
			const before = simulator.shown.length;
			simulator.fault(fault);
			const first = await channel.send(toSend(kit, reply, seed));
			broken.push(...judge(fault, first).map((line) => `#${seed}: ${line}`));
			const last =
				first.kind === "retry"
					? await channel.send(toSend(kit, reply, seed, first.partsSent ?? 0))
					: first;
			const shown = simulator.shown.slice(before);
			if (!isInOrder(shown, words))
				broken.push(`#${seed}: shown twice or in another order`);
			if (last.kind === "delivered" && shown.length !== wanted)
				broken.push(`#${seed}: ${shown.length} shown of ${wanted}`);
			if (shown.length > wanted)
				broken.push(
					`#${seed}: ${shown.length} shown of ${wanted}, one of them twice`,
				);
		}
		await simulator.close();
		return { runs, broken };
	},
};

function judge(fault: VendorFault, outcome: SendOutcome): readonly string[] {
	if (fault.kind === "busy")
		return outcome.kind === "retry" &&
			outcome.afterMs >= fault.retryAfterSeconds * 1000
			? []
			: [`busy ends as ${outcome.kind}`];
	return outcome.kind === "unknown"
		? []
		: [`${fault.kind} ends as ${outcome.kind}`];
}

/** Who cannot be reached is told apart from what goes wrong for a while. */
export const unreachable: MessengerCheck = {
	name: "a shopper who left and a token that is refused are told apart",
	runs: 2,
	fullRuns: 2,
	async run(kit) {
		const broken: string[] = [];
		const { channel, simulator } = await kit.open(noFiles);
		simulator.block(user);
		const left = await channel.send(toSend(kit, sampleReply(1), 1));
		if (left.kind !== "rejected" || left.code !== "unreachable")
			broken.push(`a shopper who left: ${left.kind}`);
		simulator.revoke();
		const refused = await channel.send(toSend(kit, sampleReply(1), 2));
		if (refused.kind !== "retry")
			broken.push(`a refused token: ${refused.kind}`);
		if (simulator.shown.length > 0) broken.push("something was shown");
		await simulator.close();
		return { runs: 2, broken };
	},
};

/** The window of the channel is kept without asking the vendor. */
export const windows: MessengerCheck = {
	name: "free words are not sent after the window of the channel",
	runs: 1,
	fullRuns: 1,
	fits: ({ capabilities }) => capabilities.window !== null,
	async run(kit) {
		const broken: string[] = [];
		const { channel, simulator } = await kit.open(noFiles);
		const hours = kit.capabilities.window?.hours ?? 0;
		const late = await channel.send({
			...toSend(kit, { ...sampleReply(3), author: { kind: "bot" } }, 1),
			lastHeardAt: at - (hours * 3600_000 + 60_000),
			now: at,
		});
		if (late.kind !== "rejected" || late.code !== "window-closed")
			broken.push(`after the window: ${late.kind}`);
		const inTime = await channel.send({
			...toSend(kit, { ...sampleReply(3), author: { kind: "bot" } }, 2),
			lastHeardAt: at - (hours * 3600_000 - 60_000),
			now: at,
		});
		if (inTime.kind !== "delivered") broken.push(`within it: ${inTime.kind}`);
		await simulator.close();
		return { runs: 1, broken };
	},
};

/** What the messages of a reply say, as the channel marks it; replies of the suite have no files. */
function wordsOf(kit: MessengerKit, reply: OutgoingMessage): readonly string[] {
	return renderReply(reply, kit.capabilities).flatMap((part) =>
		part.kind === "text" ? [part.written] : [],
	);
}

/** Whether what is shown is the beginning of what was to be said. */
function isInOrder(
	shown: MessengerSimulator["shown"],
	words: readonly string[],
): boolean {
	return shown.every(({ text }, place) => text === words[place]);
}

function toSend(
	kit: MessengerKit,
	message: OutgoingMessage,
	seed: number,
	partsSent = 0,
) {
	return {
		conversationId: "c1",
		address: kit.address(user),
		message,
		key: `k${seed}`,
		partsSent,
		lastHeardAt: at,
		now: at,
	};
}

function offersPerson(
	last: MessengerSimulator["shown"][number] | undefined,
	words: string,
): boolean {
	return (
		last?.buttons.some(
			({ value, label }) => value === "person" || label === "Talk to a person",
		) === true || words.includes("Talk to a person")
	);
}
