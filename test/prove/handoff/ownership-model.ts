import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Input, ReturnPack } from "@shopbell/conversation";
import fc from "fast-check";
import {
	readShop,
	starterFolder,
	toLiteralKnowledge,
} from "../conversation/shop-knowledge.js";
import type { HandoffPart, HandoffProof } from "./handoff-part.js";
import { agents, OwnershipWorld } from "./ownership-world.js";

/** One thing that happens, as a choice that fits any moment. */
type Move =
	| { readonly kind: "say"; readonly text: string; readonly edits: boolean }
	| { readonly kind: "tap" | "again" | "echo"; readonly which: number }
	| { readonly kind: "file" | "open" | "thumb" | "plan" | "hours" | "restart" }
	| { readonly kind: "work" | "deliver"; readonly crash: boolean }
	| { readonly kind: "shop"; readonly isOk: boolean }
	| { readonly kind: "wait"; readonly ms: number }
	| {
			readonly kind: "desk";
			readonly act: DeskAct;
			readonly who: number;
			readonly which: number;
	  };

const deskActs = [
	...([
		"accept",
		"accept",
		"accept",
		"say",
		"take-over",
		"pass",
		"requeue",
	] as const),
	...([
		"release",
		"resolve",
		"resolve-with-promise",
		"decline",
		"race",
	] as const),
];
type DeskAct = (typeof deskActs)[number];

const texts = [
	...[
		"I want to talk to a person",
		"human please",
		"agent!!!",
		"chcę człowieka",
	],
	...[
		"Where is my order?",
		"How do I return something?",
		"blurp",
		"vague thing",
	],
	...["thanks", "bye", "hi", "yes", "no", "2", "5", "10233", "anna@mail.com"],
	...[
		"call me back please",
		"+48 601 234 567",
		"send me the transcript of this chat",
	],
	...["this is ridiculous!!!", "I will sue you", "stop", "polski", ""],
];

const moves: fc.Arbitrary<Move> = fc.oneof(
	{
		weight: 8,
		arbitrary: fc.record({
			kind: fc.constant("say" as const),
			text: fc.constantFrom(...texts),
			edits: fc.boolean(),
		}),
	},
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constantFrom(
				"tap" as const,
				"tap" as const,
				"again" as const,
				"echo" as const,
			),
			which: fc.nat(12),
		}),
	},
	{
		weight: 3,
		arbitrary: fc.record({
			kind: fc.constantFrom(
				...(["file", "open", "thumb", "plan", "plan", "hours"] as const),
			),
		}),
	},
	{
		weight: 12,
		arbitrary: fc.record({
			kind: fc.constantFrom(
				"work" as const,
				"work" as const,
				"deliver" as const,
			),
			crash: fc.nat(6).map((n) => n === 0),
		}),
	},
	{
		weight: 10,
		arbitrary: fc.record({
			kind: fc.constant("desk" as const),
			act: fc.constantFrom(...deskActs),
			who: fc.nat(2),
			which: fc.nat(3),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant("shop" as const),
			isOk: fc.boolean(),
		}),
	},
	{
		weight: 2,
		arbitrary: fc.record({
			kind: fc.constant("wait" as const),
			ms: fc.constantFrom(1000, 15_000, 200_000, 700_000, 90_000_000),
		}),
	},
);

const withRestarts: fc.Arbitrary<readonly Move[]> = fc
	.array(moves, { minLength: 4, maxLength: 40, size: "max" })
	.chain((list) =>
		// One run in twenty loses the whole process somewhere on the way.
		fc
			.nat(20 * list.length)
			.map((at): readonly Move[] =>
				at < list.length
					? [...list.slice(0, at), { kind: "restart" }, ...list.slice(at)]
					: list,
			),
	);

/** How much is tried. */
export interface OwnershipOptions {
	readonly runs: number;
	readonly seed: number;
	/** Replays one failing run. */
	readonly path?: string;
	readonly onTranscript?: (line: string) => void;
}

/** Random interleavings of everything that can happen to a handoff, on the real turn and the real store. */
export async function proveOwnership(
	options: OwnershipOptions,
): Promise<HandoffProof> {
	const { runs, seed, path, onTranscript } = options;
	const knowledge = toLiteralKnowledge(await readShop(starterFolder));
	const folder = mkdtempSync(join(tmpdir(), "shopbell-ownership-"));
	let moved = 0;
	let count = 0;
	let world: OwnershipWorld | undefined;
	const play = async (
		list: readonly Move[],
		tell?: (line: string) => void,
	): Promise<readonly string[]> => {
		count += 1;
		world ??= await OwnershipWorld.open(join(folder, `${count}.db`), knowledge);
		await world.begin(`c${count}`, tell);
		for (const move of list) {
			await perform(world, move);
			moved += 1;
			if (world.broken.length > 0) break;
		}
		if (world.broken.length === 0) await world.seeRest();
		const broken = [...world.broken];
		if (broken.length === 0) await world.end();
		else {
			// What a failing run leaves behind must not disturb the next one.
			await world.close();
			world = undefined;
		}
		return broken;
	};
	try {
		const details = await fc.check(
			fc.asyncProperty(withRestarts, async (list) => {
				const broken = await play(list);
				if (broken.length > 0) throw new Error(broken.join("; "));
			}),
			{ numRuns: runs, seed, ...(path === undefined ? {} : { path }) },
		);
		if (!details.failed)
			return {
				name: "ownership-model",
				runs: details.numRuns,
				broken: [],
				figures: { moves: moved },
			};
		const [list] = details.counterexample ?? [[]];
		await play(list ?? [], onTranscript);
		const cause = details.errorInstance;
		return {
			name: "ownership-model",
			runs: details.numRuns,
			broken: [
				`${cause instanceof Error ? cause.message : "broken"}; replay: npm run prove:handoff -- --part ownership-model --replay ${details.seed}/${details.counterexamplePath}`,
			],
		};
	} finally {
		await world?.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

async function perform(world: OwnershipWorld, move: Move): Promise<void> {
	const at = world.now;
	switch (move.kind) {
		case "say":
			return world.arrive({
				kind: "message",
				at,
				text: move.text,
				...(move.edits && move.text.length % 5 === 0 ? { edits: "m1" } : {}),
			});
		case "file":
			return world.arrive(photo(at));
		case "tap": {
			const button = world.button(move.which);
			return button
				? world.arrive({
						kind: "message",
						at,
						text: button.label,
						action: button.value,
					})
				: undefined;
		}
		case "open":
			return world.arrive({ kind: "opened", at, locale: "en" });
		case "thumb":
			return world.arrive({
				kind: "feedback",
				at,
				articleId: "orders.track",
				isHelpful: false,
			});
		case "again":
			return world.redeliver(move.which);
		case "echo":
			return world.redeliverSignal(move.which);
		case "work":
			await world.work(move.crash);
			return;
		case "deliver":
			await world.deliver(move.crash);
			return;
		case "shop":
			await world.answerCall(move.isOk);
			return;
		case "plan":
			return world.planQueue();
		case "hours":
			world.isOpen = !world.isOpen;
			return;
		case "restart":
			return world.restart();
		case "wait":
			return world.wait(move.ms);
		case "desk":
			return atDesk(world, move);
	}
}

function photo(at: number): Input {
	return {
		kind: "message",
		at,
		text: "",
		attachments: [
			{
				name: "a.jpg",
				url: "https://f.example/a.jpg",
				contentType: "image/jpeg",
			},
		],
	};
}

function atDesk(
	world: OwnershipWorld,
	{ act, who, which }: Extract<Move, { kind: "desk" }>,
): Promise<void> {
	const agent = agents[who] ?? agents[0];
	const other = agents[(who + 1) % 2] ?? agents[0];
	if (!agent || !other) return Promise.resolve();
	const back: ReturnPack = {
		schema: 1,
		outcome: "arranged",
		promises: [{ text: "A replacement is sent", dueAt: world.now }],
		nextStep: null,
		agent,
		at: world.now,
	};
	return world.atDesk(
		(desk, { id, agent: owner }) => {
			// Whoever has it acts, as a rule; sometimes somebody else tries.
			const by = which === 3 ? agent : (owner ?? agent);
			switch (act) {
				case "accept":
					return desk.accept(id, agent);
				case "race":
					return Promise.all(agents.map((one) => desk.accept(id, one)));
				case "take-over":
					return desk.takeOver(id, agent);
				case "decline":
					return desk.decline(id, agent);
				case "say":
					return desk.say(id, by, {
						id: `w${world.now}`,
						text: "Hello *there*",
					});
				case "pass":
					return desk.transfer(id, by, { kind: "agent", agent: other });
				case "requeue":
					return desk.transfer(id, by, null);
				case "release":
					return desk.release(id, by, which > 1 ? back : undefined);
				case "resolve":
					return desk.resolve(id, by);
				case "resolve-with-promise":
					return desk.resolve(id, by, back);
			}
		},
		which === 2 ? 1 : 0,
	);
}

/** 5,000 runs in full, a few hundred else. */
export const ownershipPart: HandoffPart = {
	name: "ownership-model",
	run: async ({ isFull, seed, path, onTranscript }) => [
		await proveOwnership({
			runs: isFull ? 5000 : 200,
			seed,
			...(path === undefined ? {} : { path }),
			...(onTranscript ? { onTranscript } : {}),
		}),
	],
};
