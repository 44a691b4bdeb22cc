import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	createConversationState,
	type HumanAgent,
} from "@shopbell/conversation";
import { createStore, type Store } from "@shopbell/store";
import { createBuiltinDesk } from "../../builtin/create-builtin-desk.js";
import type { DeskSubject, DeskWorld, Ticket, Told } from "../desk-subject.js";
import { createFaults } from "../faults.js";
import { createTestClock, type TestClock } from "../test-clock.js";

/** The desk that ships with the program, on a database in a folder of its own. */
export async function createBuiltinSubject(): Promise<DeskSubject> {
	const folder = mkdtempSync(join(tmpdir(), "desk-"));
	const clock = createTestClock();
	let conversations = 0;
	const store = await createStore({
		database: { kind: "embedded", file: join(folder, "shopbell.db") },
		now: clock.now,
		begin: (channel) => createConversationState("new", channel, "en"),
	});
	const told: Told[] = [];
	return {
		traits: {
			isRemote: false,
			hasReports: false,
			hasWords: true,
			// The desk reads the transcript itself.
			hasRelay: false,
			givesBack: true,
		},
		clock: waitsForStore(clock, store),
		faults: createFaults(clock),
		world: createWorld(store),
		async createConversation() {
			conversations += 1;
			const id = `conversation-${conversations}`;
			await store.openConversation({
				id,
				channel: "webchat",
				account: "default",
				address: null,
				state: createConversationState(id, "webchat", "pl"),
			});
			return { id, channel: "webchat", address: null };
		},
		open: () => ({
			desk: createBuiltinDesk(store.handoffs),
			receive: async () => ({ kind: "taken", arrivals: [] }),
		}),
		stopWaiting: () => undefined,
		async told() {
			for (;;) {
				const claim = await store.claim({ workerId: "test", leaseMs: 1000 });
				if (!claim) return told;
				if (claim.input.kind === "desk")
					told.push({
						conversationId: claim.conversation.id,
						signal: claim.input.signal,
						at: claim.input.at,
					});
				await store.commit(claim, {
					state: claim.conversation.state,
					replies: [],
					deliverReplies: false,
					timers: [],
					deskCommands: [],
					calls: [],
					events: [],
				});
			}
		},
		async close() {
			await store.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** Steps of work that one command of the desk takes, each waiting for a commit on disk, at most. */
const commitsPerStep = 5;

/** A clock that lets the store finish what it has begun, which takes time of the machine's and not of the clock's. */
function waitsForStore(clock: TestClock, store: Store): TestClock {
	const finish = async (): Promise<void> => {
		// Writes are done in order: one that changes nothing ends after all before it.
		for (let step = 0; step < commitsPerStep; step += 1)
			await store.desk.settleLetter(0, "failed");
	};
	return {
		...clock,
		async pass(ms) {
			await finish();
			await clock.pass(ms);
			await finish();
		},
	};
}

function createWorld(store: Store): DeskWorld {
	const done = (outcome: { readonly kind: string }): void => {
		if (outcome.kind !== "done")
			throw new Error(`the desk answered ${outcome.kind}`);
	};
	const accepted = async (id: string, agent: HumanAgent): Promise<void> => {
		const handoff = await store.handoffs.get(id);
		if (handoff?.agent?.id !== agent.id)
			done(await store.handoffs.accept(id, agent));
	};
	return {
		async tickets() {
			const handoffs = await store.handoffs.list({
				statuses: [
					"waiting",
					"accepted",
					"released",
					"resolved",
					"withdrawn",
					"fallen-back",
					"expired",
				],
			});
			return handoffs.map(
				({ id, status, pack }): Ticket => ({
					id,
					isOpen: status === "waiting" || status === "accepted",
					texts: pack.asked.map(({ text }) => text),
					notes: [],
				}),
			);
		},
		accept: accepted,
		async say(ticketId, agent, text, messageId) {
			await accepted(ticketId, agent);
			done(await store.handoffs.say(ticketId, agent, { id: messageId, text }));
		},
		resolve: async (ticketId, agent) =>
			done(await store.handoffs.resolve(ticketId, agent)),
		giveBack: async (ticketId, agent) =>
			done(await store.handoffs.release(ticketId, agent)),
		takeReports: () => [],
		forge: () => [],
	};
}
