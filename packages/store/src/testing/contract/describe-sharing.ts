import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../port/broadcast.js";
import type { StoreChange } from "../../port/store.js";
import type { ClaimedTurn, TurnCommit } from "../../port/turns.js";
import type { CreateSubject } from "../store-subject.js";
import { arrival, reply, turnOf, webchat } from "./samples.js";
import { useStore } from "./use-store.js";

const anna = { id: "anna", name: "Anna" };
const boris = { id: "boris", name: "Boris" };
const lease = { workerId: "w", leaseMs: 10_000 };

/** A turn that counts in the state and says what it answers. */
const countUp = (claimed: ClaimedTurn): TurnCommit => {
	const { input, conversation } = claimed;
	const { state } = conversation;
	return turnOf(claimed, {
		state: { ...state, fence: state.fence + 1 },
		replies: [reply(`to ${input.kind === "message" ? input.text : ""}`)],
	});
};

/** Several processes on one database. */
export function describeSharing(createSubject: CreateSubject): void {
	const world = useStore(createSubject);

	describe("two processes", () => {
		it("never work on one conversation at once, and keep its order", async () => {
			const other = await world.openBeside();
			await world.store.receive(arrival("m1", "one"));
			await other.receive(arrival("m2", "two"));
			const first = await world.claimed();
			expect(await other.claim(lease)).toBeUndefined();
			await world.store.commit(first, turnOf(first));
			expect((await other.claim(lease))?.input).toMatchObject({ text: "two" });
		});

		it("answer at once by turns, each on what the other has left behind", async () => {
			const other = await world.openBeside();
			const stores = [world.store, other];
			for (const store of stores) store.takeTurnsAtOnce(countUp);
			await world.store.receive(arrival("m0"));
			const begun = await world.claimed();
			await world.store.commit(begun, countUp(begun));
			for (let n = 1; n <= 8; n += 1)
				expect(await stores[n % 2]?.receive(arrival(`m${n}`))).toHaveProperty(
					"turned",
				);
			expect(await world.store.conversation("conversation-1")).toMatchObject({
				version: 10,
				state: { fence: 9 },
			});
		});

		it("answer each of many messages of a conversation once and in order, whoever takes them", async () => {
			const other = await world.openBeside();
			const stores = [world.store, other];
			for (const store of stores) store.takeTurnsAtOnce(countUp);
			await world.store.openConversation(webchat("c1"));
			await Promise.all(
				Array.from({ length: 40 }, (_, n) =>
					stores[n % 2]?.receive({
						...arrival(`m${n % 20}`, `m${n % 20}`),
						conversation: { kind: "known", id: "c1" },
					}),
				),
			);
			for (
				let claim = await other.claim(lease);
				claim;
				claim = await other.claim(lease)
			)
				await other.commit(claim, countUp(claim));
			const lines = (await world.store.transcript("c1")).map(({ content }) =>
				content.kind === "shopper"
					? content.message.text
					: content.message.markdown,
			);
			const said = lines.filter((line) => !line.startsWith("to "));
			expect(new Set(said).size).toBe(20);
			expect(lines.filter((line) => line.startsWith("to "))).toEqual(
				said.map((line) => `to ${line}`),
			);
			expect((await world.store.conversation("c1"))?.state.fence).toBe(20);
		});

		it("share many conversations without doing anything twice", async () => {
			const other = await world.openBeside();
			const chats = Array.from({ length: 12 }, (_, n) => `chat-${n}`);
			for (let n = 0; n < 3; n += 1)
				await Promise.all(
					chats.map((chat) =>
						world.store.receive(arrival(`${chat}|${n}`, String(n), chat)),
					),
				);
			const seen = new Map<string, string[]>();
			const work = async (store: typeof other): Promise<void> => {
				for (;;) {
					const claim = await store.claim(lease);
					if (!claim) return;
					const { id } = claim.conversation;
					const { input } = claim;
					const text = input.kind === "message" ? input.text : "";
					const outcome = await store.commit(
						claim,
						turnOf(claim, { replies: [reply(text)] }),
					);
					if (outcome.kind === "committed")
						seen.set(id, [...(seen.get(id) ?? []), text]);
				}
			};
			while ((await world.store.operations.counts()).inboxPending > 0)
				await Promise.all([world.store, other, world.store, other].map(work));
			expect([...seen.values()]).toEqual(chats.map(() => ["0", "1", "2"]));
			for (const id of seen.keys()) {
				const entries = await world.store.transcript(id);
				expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
			}
		});

		it("take over what the other left behind when its lease has run out, and refuse its late commit", async () => {
			const other = await world.openBeside();
			await world.store.receive(arrival("m1"));
			const dead = await world.claimed();
			expect(await other.claim(lease)).toBeUndefined();
			world.clock += 10_000;
			const living = await other.claim(lease);
			expect(living?.inputId).toBe(dead.inputId);
			expect(await world.store.commit(dead, turnOf(dead))).toEqual({
				kind: "lost",
			});
			expect(await world.store.fail(dead, "late")).toBe("lost");
			if (!living) throw new Error("nothing taken over");
			expect(await other.commit(living, turnOf(living))).toMatchObject({
				kind: "committed",
			});
		});

		it("take the same arrival once", async () => {
			const other = await world.openBeside();
			const receipts = await Promise.all(
				Array.from({ length: 20 }, (_, n) =>
					(n % 2 === 0 ? world.store : other).receive(arrival("m1")),
				),
			);
			const kinds = receipts.map(({ kind }) => kind);
			expect(kinds.filter((kind) => kind === "accepted")).toHaveLength(1);
			expect(kinds.filter((kind) => kind === "duplicate")).toHaveLength(19);
			const [id = ""] = receipts.flatMap((receipt) =>
				receipt.kind === "accepted" ? [receipt.conversationId] : [],
			);
			expect(await world.store.transcript(id)).toHaveLength(1);
		});

		it("fire a timer once", async () => {
			const other = await world.openBeside();
			await world.store.receive(arrival("m1"));
			const claim = await world.claimed();
			await world.store.commit(
				claim,
				turnOf(claim, {
					timers: [
						{ kind: "set", timer: "queue-patience", token: "t", dueAt: 5 },
					],
				}),
			);
			const fired = await Promise.all([
				world.store.fireTimers(),
				other.fireTimers(),
			]);
			expect(fired[0].fired + fired[1].fired).toBe(1);
		});
	});

	describe("what a process was sending when it died", () => {
		it("is left alone while its lease lasts, and unknown afterwards", async () => {
			await world.store.receive(arrival("m1"));
			const claim = await world.claimed();
			await world.store.commit(
				claim,
				turnOf(claim, { replies: [reply("a"), reply("b")] }),
			);
			const sending = await world.store.claimDelivery(lease);
			const other = await world.openBeside();
			await other.processes.beat();
			expect(await other.claimDelivery(lease)).toBeUndefined();
			world.clock += 10_000;
			await other.processes.beat();
			const unknown = await other.operations.unknownDeliveries({ limit: 9 });
			expect(unknown.map(({ id }) => id)).toEqual([sending?.id]);
			expect((await other.claimDelivery(lease))?.work).toMatchObject({
				message: { markdown: "b" },
			});
			if (!sending) throw new Error("nothing was sent");
			expect(
				await world.store.settleDelivery(sending, { kind: "delivered" }),
			).toBe("lost");
		});

		it("counts as delivered when a slow one says so before anybody else goes on", async () => {
			await world.store.receive(arrival("m1"));
			const claim = await world.claimed();
			await world.store.commit(claim, turnOf(claim, { replies: [reply("a")] }));
			const sending = await world.store.claimDelivery(lease);
			world.clock += 10_000;
			await world.store.processes.beat();
			if (!sending) throw new Error("nothing was sent");
			expect(
				await world.store.settleDelivery(sending, { kind: "delivered" }),
			).toBe("settled");
			expect(
				await world.store.operations.unknownDeliveries({ limit: 9 }),
			).toEqual([]);
		});
	});

	describe("agents at different processes", () => {
		it("lose their presence with the process, and only those", async () => {
			const other = await world.openBeside();
			await world.store.desk.connected(anna);
			await other.desk.connected(anna);
			await other.desk.connected(boris);
			await world.store.desk.disconnectAll();
			const lostAt = async (id: string) =>
				(await world.store.desk.agent(id))?.lostAt;
			expect([await lostAt("anna"), await lostAt("boris")]).toEqual([
				null,
				null,
			]);
			world.clock += 21_000;
			await world.store.processes.beat();
			expect([await lostAt("anna"), await lostAt("boris")]).toEqual([
				world.clock,
				world.clock,
			]);
		});
	});

	describe("a change", () => {
		it("is heard by the other process", async () => {
			const other = await world.openBeside();
			const heard: StoreChange[] = [];
			other.subscribe((change) => heard.push(change));
			await world.store.receive(arrival("m1"));
			await expect
				.poll(() => heard)
				.toContainEqual({
					kind: "transcript",
					conversationId: "conversation-1",
				});
		});

		it("is heard by this process before the call that made it is answered", async () => {
			const heard: string[] = [];
			world.store.subscribe(({ kind }) => heard.push(kind));
			await world.store.receive(arrival("m1"));
			expect(heard).toEqual(["transcript", "inbox"]);
		});
	});

	describe("a broadcast", () => {
		it("is heard by every process once", async () => {
			const other = await world.openBeside();
			const heard: (readonly [string, JsonValue])[] = [];
			world.store.broadcast.listen("t", (said) => heard.push(["own", said]));
			other.broadcast.listen("t", (said) => heard.push(["other", said]));
			world.store.broadcast.tell("t", { text: "ż".repeat(3000) });
			world.store.broadcast.tell("t", "end");
			await expect
				.poll(() => heard.filter(([, said]) => said === "end"))
				.toHaveLength(2);
			expect(heard).toHaveLength(4);
		});
	});
}
