import { describe, expect, it } from "vitest";
import type { CreateSubject } from "../store-subject.js";
import { webchat } from "./samples.js";
import { useStore } from "./use-store.js";

const start = Date.UTC(2026, 10, 22, 8);
const telegram = { channel: "telegram", account: "1", externalId: "7001" };

/** How far messages on messengers got, and whether anything gets there. */
export function describeReach(createSubject: CreateSubject): void {
	const world = useStore(createSubject, start);

	/** A conversation that the channel named, by our id. */
	async function begins(at = start): Promise<string> {
		world.clock = at;
		const receipt = await world.store.receive({
			channel: "telegram",
			account: "1",
			externalId: `message|${at}`,
			conversation: {
				kind: "external",
				externalId: "7001",
				address: { chatId: 7001 },
			},
			input: { kind: "message", at, text: "hi" },
			message: { text: "hi", attachments: [] },
		});
		if (receipt.kind !== "accepted") throw new Error(receipt.kind);
		return receipt.conversationId;
	}

	const keep = (
		conversationId: string,
		seq: number,
		messageIds: readonly string[],
	) =>
		world.store.reach.keepProgress({
			conversationId,
			channel: "telegram",
			account: "1",
			deliveryKey: `reply|${seq}`,
			seq,
			partsSent: messageIds.length,
			messageIds,
			at: world.clock,
		});

	describe("a message that the shopper changes or deletes", () => {
		const name = (externalId: string) => ({
			...{ channel: "telegram", account: "1", externalId },
		});
		const gone = (messageId: string) =>
			world.store.reach.erase({ ...telegram, messageId, at: world.clock });

		async function says(
			externalId: string,
			text: string,
			edits?: number,
		): Promise<number> {
			const receipt = await world.store.receive({
				...name(externalId),
				conversation: {
					kind: "external",
					externalId: "7001",
					address: { chatId: 7001 },
				},
				input: { kind: "message", at: world.clock, text },
				message: {
					text,
					attachments: [{ name: "a", url: "/a", contentType: "image/png" }],
					...(edits === undefined ? {} : { edits }),
				},
			});
			return receipt.kind === "unknown-conversation"
				? 0
				: (receipt.entry?.seq ?? 0);
		}

		it("shows the newest words, whatever order its changes come in", async () => {
			const id = await begins();
			const seq = await says("m", "order 10233");
			const first = await says("e1", "order 10234", seq);
			const second = await says("e2", "order 10235", seq);
			const edit = (text: string, by: number) =>
				world.store.reach.edit({ ...name("m"), text, by, at: start + 9 });
			await edit("order 10235", second);
			await edit("order 10234", first);
			expect(await world.store.reach.lineOf(name("m"))).toEqual({
				...{ conversationId: id, seq, text: "order 10235" },
				isDeleted: false,
			});
			expect(await world.store.reach.changedLines(id)).toMatchObject([
				{
					seq,
					content: { message: { change: { kind: "edited", by: second } } },
				},
			]);
		});

		it("is forgotten with its files and its edits, also when that is told again", async () => {
			const id = await begins();
			const seq = await says("m", "card 4242");
			const edited = await says("e1", "card 4243", seq);
			await says("other", "where is it");
			const file = { name: "a", url: "/a", contentType: "image/png" };
			for (const attachments of [[file, file], []])
				expect(await gone("m")).toEqual({
					...{ conversationId: id, sentAts: [start] },
					attachments,
				});
			const lines = await world.store.transcript(id);
			expect(JSON.stringify(lines)).not.toMatch(/424[23]/);
			expect(lines.map(({ content }) => content)).toMatchObject([
				{ message: { text: "hi" } },
				{ message: { text: "", attachments: [] } },
				{ message: { text: "", attachments: [] } },
				{ message: { text: "where is it" } },
			]);
			expect(await world.store.reach.changedLines(id)).toMatchObject(
				[seq, edited].map((each) => ({
					seq: each,
					content: { message: { change: { kind: "deleted" } } },
				})),
			);
			// An edit that was under way comes too late.
			await world.store.reach.edit({
				...name("m"),
				...{ text: "card 4242", by: 99, at: world.clock },
			});
			expect(await world.store.reach.lineOf(name("m"))).toMatchObject({
				text: "",
				isDeleted: true,
			});
		});

		it("is not taken when its deletion comes first", async () => {
			const id = await begins();
			expect(await gone("m")).toBeNull();
			await says("m", "card 4242");
			expect(await world.store.transcript(id)).toHaveLength(1);
			expect(await world.store.reach.lineOf(name("m"))).toBeNull();
		});

		it("of a conversation that nobody knows changes nothing", async () => {
			expect(
				await world.store.reach.erase({
					...{ ...telegram, externalId: "7999" },
					...{ messageId: "m", at: start },
				}),
			).toBeNull();
		});
	});

	describe("the way to a shopper", () => {
		it("remembers how much of a reply is out", async () => {
			const id = await begins();
			expect(await world.store.reach.partsSent(id, "reply|2")).toBe(0);
			await keep(id, 2, ["a"]);
			await keep(id, 2, ["b", "c"]);
			expect(await world.store.reach.partsSent(id, "reply|2")).toBe(2);
			expect(await world.store.reach.partsSent(id, "reply|3")).toBe(0);
		});

		it("raises marks and never lowers them, however late and often they come", async () => {
			const id = await begins();
			await keep(id, 2, ["a", "b"]);
			const mark = (
				name: "delivered" | "read",
				messageIds: readonly string[],
			) =>
				world.store.reach.mark({
					...telegram,
					messageIds,
					mark: name,
					until: start + 5000,
				});
			await mark("read", ["a"]);
			expect(await world.store.reach.marksOf(id)).toMatchObject([
				{ seq: 2, mark: "sent" },
			]);
			await mark("delivered", ["a", "b"]);
			await mark("delivered", ["a", "b"]);
			expect(await world.store.reach.marksOf(id)).toMatchObject([
				{ seq: 2, mark: "delivered", at: start + 5000 },
			]);
			await mark("read", []);
			expect(await world.store.reach.marksOf(id)).toMatchObject([
				{ seq: 2, mark: "read" },
			]);
		});

		it("says of a reply that one of its messages failed, and why", async () => {
			const id = await begins();
			await keep(id, 2, ["a", "b"]);
			await world.store.reach.mark({
				...telegram,
				messageIds: ["b"],
				mark: "failed",
				until: start + 5000,
				reason: "131047",
			});
			expect(await world.store.reach.marksOf(id)).toMatchObject([
				{ seq: 2, mark: "failed", reason: "131047" },
			]);
		});

		it("says of a reply that the vendor refused it for good, once", async () => {
			const id = await begins();
			const refused = {
				...{ conversationId: id, channel: "telegram", account: "1" },
				...{ deliveryKey: "reply|2", seq: 2, at: start + 5000 },
			};
			await world.store.reach.refuse({ ...refused, reason: "unreachable" });
			await world.store.reach.refuse({ ...refused, reason: "invalid" });
			expect(await world.store.reach.marksOf(id)).toEqual([
				{ seq: 2, mark: "failed", at: start + 5000, reason: "unreachable" },
			]);
			await world.store.reach.mark({
				...telegram,
				messageIds: [],
				mark: "read",
				until: start + 9000,
			});
			expect(await world.store.reach.marksOf(id)).toMatchObject([
				{ seq: 2, mark: "failed" },
			]);
		});

		it("ignores marks of messages and conversations it does not know", async () => {
			const id = await begins();
			const unknown = { ...telegram, externalId: "9" };
			const read = { mark: "read", until: start } as const;
			const { reach } = world.store;
			await reach.mark({ ...unknown, ...read, messageIds: ["x"] });
			await reach.set({ ...unknown, state: "blocked", at: start });
			expect(await reach.marksOf(id)).toEqual([]);
			expect((await reach.of(id)).state).toBe("ok");
			await keep(id, 2, ["a"]);
			await reach.mark({ ...unknown, ...read, messageIds: ["a"] });
			await reach.mark({ ...telegram, ...read, messageIds: ["x"] });
			expect(await reach.marksOf(id)).toMatchObject([{ seq: 2, mark: "sent" }]);
		});

		it("is closed by who blocks us and open again when they come back", async () => {
			const id = await begins();
			const stateOf = async () => (await world.store.reach.of(id)).state;
			expect(await stateOf()).toBe("ok");
			await world.store.reach.set({ ...telegram, state: "blocked", at: start });
			expect(await stateOf()).toBe("blocked");
			await world.store.reach.set({ ...telegram, state: "ok", at: start + 1 });
			expect(await stateOf()).toBe("ok");
		});

		it("knows when the shopper was last heard", async () => {
			const id = await begins(start);
			await begins(start + 60_000);
			world.clock = start + 90_000;
			await world.store.receive({
				channel: "telegram",
				account: "1",
				externalId: "opened|1",
				conversation: { kind: "known", id },
				input: { kind: "opened", at: start + 90_000 },
			});
			expect((await world.store.reach.of(id)).lastHeardAt).toBe(start + 60_000);
			await world.store.openConversation(webchat("web"));
			expect((await world.store.reach.of("web")).lastHeardAt).toBeNull();
		});
	});
}
