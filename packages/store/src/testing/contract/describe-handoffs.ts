import type { ContextPack } from "@shopbell/conversation";
import { describe, expect, it } from "vitest";
import type { CreateSubject } from "../store-subject.js";
import { packOf, turnOf, webchat } from "./samples.js";
import { useStore } from "./use-store.js";

const anna = { id: "anna", name: "Anna" };
const boris = { id: "boris", name: "Boris" };
const day = 24 * 3_600_000;

/** Handoffs of the built-in desk. */
export function describeHandoffs(createSubject: CreateSubject): void {
	const world = useStore(createSubject, 1_800_000_000_000);

	async function handOff(
		id: string,
		fields: Partial<ContextPack> = {},
	): Promise<string> {
		await world.store.openConversation(webchat(id));
		await world.store.handoffs.open(packOf(id, world.clock, fields));
		return `${id}.1`;
	}

	/** Signals that the conversations were told, as they were stored. */
	async function signals(): Promise<readonly string[]> {
		const told: string[] = [];
		for (;;) {
			const claim = await world.store.claim({
				workerId: "test",
				leaseMs: 1000,
			});
			if (!claim) return told;
			if (claim.input.kind === "desk") told.push(claim.input.signal.kind);
			await world.store.commit(claim, turnOf(claim));
		}
	}

	const customer = (id: string): Partial<ContextPack> => ({
		customer: { id, isVerified: true, class: "customer" },
		articleId: "returns.how-to",
	});

	describe("a handoff", () => {
		it("of a customer who comes back within a week is kept for the agent of before, as a repeat", async () => {
			const first = await handOff("c1", customer("17"));
			await world.store.handoffs.accept(first, anna);
			await world.store.handoffs.resolve(first, anna);
			world.clock += 6 * day;
			await handOff("c2", customer("17"));
			await handOff("c3", customer("18"));
			world.clock += 8 * day;
			await handOff("c4", customer("17"));
			const { snapshot } = await world.store.handoffs.queue(world.clock);
			expect(
				snapshot.waiting.map(({ handoffId, preferredAgentId, priority }) => [
					handoffId,
					preferredAgentId,
					priority,
				]),
			).toEqual([
				["c2.1", "anna", "repeat"],
				["c3.1", null, "normal"],
				["c4.1", null, "normal"],
			]);
		});

		it("that goes back and forth is told each time, once", async () => {
			await world.store.desk.changeAgent(anna, { state: "available" });
			await world.store.desk.changeAgent(boris, { state: "available" });
			const id = await handOff("c1");
			await world.store.handoffs.accept(id, anna);
			await world.store.handoffs.transfer(id, anna, null);
			await world.store.handoffs.accept(id, boris);
			await world.store.handoffs.transfer(id, boris, {
				kind: "agent",
				agent: anna,
			});
			await world.store.handoffs.transfer(id, anna, {
				kind: "agent",
				agent: boris,
			});
			await world.store.handoffs.release(id, boris);
			await world.store.handoffs.release(id, boris);
			expect(await signals()).toEqual([
				"acknowledged",
				"accepted",
				"transferred",
				"accepted",
				"transferred",
				"transferred",
				"released",
			]);
		});

		it("is given by exactly one of many transfers, accepts, take-overs and fall-backs at once", async () => {
			await world.store.desk.changeAgent(anna, { state: "available" });
			for (let round = 0; round < 30; round++) {
				const id = await handOff(`r${round}`);
				const { versions } = await world.store.handoffs.queue(world.clock);
				const version = versions.get(id) ?? 0;
				await Promise.all([
					world.store.handoffs.accept(id, anna),
					world.store.handoffs.accept(id, boris),
					world.store.handoffs.apply(
						{ kind: "fall-back", handoffId: id },
						version,
						world.clock,
					),
					world.store.handoffs.apply(
						{ kind: "end", handoffId: id },
						version,
						world.clock,
					),
					world.store.handoffs.leaveTicket(id, null),
				]);
				const handoff = await world.store.handoffs.get(id);
				const told = (await signals()).filter(
					(kind) => kind !== "acknowledged",
				);
				switch (handoff?.status) {
					case "accepted":
						// A ticket that was made first may be taken up, which is told as well.
						expect(told.at(-1)).toBe("accepted");
						expect(told.filter((kind) => kind === "accepted")).toHaveLength(1);
						break;
					case "fallen-back":
						expect(told).toEqual(["fell-back"]);
						break;
					default:
						expect([handoff?.status, told]).toEqual(["expired", ["expired"]]);
				}
			}
		});
	});

	describe("an answer by e-mail", () => {
		const answer = (id: string) => ({
			...{ id, to: "ola@example.com", text: "It is on its way." },
			toPromise: (number: string) => `by e-mail, ${number}`,
		});

		it("ends the handoff once, with a letter and a ticket that is done when the letter went out", async () => {
			const { handoffs, desk } = world.store;
			const id = await handOff("c1");
			await handoffs.accept(id, anna);
			expect(await handoffs.answerByEmail(id, boris, answer("m1"))).toEqual({
				kind: "not-yours",
			});
			expect(await handoffs.answerByEmail(id, anna, answer("m1"))).toEqual({
				kind: "done",
			});
			expect(await handoffs.answerByEmail(id, anna, answer("m1"))).toEqual({
				kind: "gone",
			});
			const handoff = await handoffs.get(id);
			const number = handoff?.ticket?.number ?? "";
			expect(handoff).toMatchObject({
				status: "resolved",
				back: {
					outcome: "arranged",
					promises: [{ text: `by e-mail, ${number}`, dueAt: null }],
					unreached: true,
				},
			});
			const open = async () =>
				(await desk.tickets()).map((ticket) => ticket.number);
			expect(await open()).toEqual([number]);
			const letter = await desk.nextLetter();
			expect(letter).toMatchObject({
				kind: "answer",
				to: "ola@example.com",
				values: { number, answer: "It is on its way.", agent: "Anna" },
			});
			await desk.settleLetter(letter?.id ?? 0, { again: world.clock });
			expect(await open()).toEqual([number]);
			await desk.settleLetter(letter?.id ?? 0, "sent");
			expect(await open()).toEqual([]);
			expect(await desk.nextLetter()).toBeUndefined();
		});

		it("that cannot be sent leaves the ticket open for a colleague", async () => {
			const { handoffs, desk } = world.store;
			const id = await handOff("c1");
			await handoffs.accept(id, anna);
			await handoffs.answerByEmail(id, anna, answer("m1"));
			const [ticket] = await desk.tickets();
			// Somebody trusts that it goes out.
			await desk.closeTicket(ticket?.number ?? "", boris);
			expect(await desk.tickets()).toEqual([]);
			await desk.settleLetter((await desk.nextLetter())?.id ?? 0, "failed");
			expect(await desk.tickets()).toMatchObject([
				{
					...{ status: "open", email: "ola@example.com", letter: "failed" },
					doneBy: null,
				},
			]);
		});
	});

	describe("the queue", () => {
		it("says when waiting shoppers of messengers were last heard, and keeps still of web chat's", async () => {
			const heardAt = world.clock;
			const receipt = await world.store.receive({
				channel: "whatsapp",
				account: "default",
				externalId: "m1",
				conversation: { kind: "external", externalId: "4860", address: {} },
				input: { kind: "message", at: heardAt, text: "hi" },
				message: { text: "hi", attachments: [] },
			});
			if (receipt.kind !== "accepted") throw new Error(receipt.kind);
			const { conversationId } = receipt;
			world.clock += day;
			await world.store.handoffs.open(
				packOf(conversationId, world.clock, { channel: "whatsapp" }),
			);
			await handOff("web");
			const { heard } = await world.store.handoffs.queue(world.clock);
			expect([...heard]).toEqual([[`${conversationId}.1`, heardAt]]);
			const listed = await world.store.handoffs.list({ statuses: ["waiting"] });
			expect(
				new Map(listed.map(({ id, lastHeardAt }) => [id, lastHeardAt])),
			).toEqual(
				new Map([
					[`${conversationId}.1`, heardAt],
					["web.1", null],
				]),
			);
		});
	});

	describe("an answer to the rating question", () => {
		it("counts once for the person’s part and once for the bot’s", async () => {
			const handoffId = await handOff("c1");
			await world.store.handoffs.accept(handoffId, anna);
			const rating = {
				conversationId: "c1",
				episode: 1,
				instrument: "csat",
				score: 5,
			};
			for (let again = 0; again < 3; again++) {
				await world.store.handoffs.rate({ ...rating, of: "human", handoffId });
				await world.store.handoffs.rate({
					...rating,
					of: "bot",
					handoffId: null,
				});
			}
			const ratings = await world.store.desk.ratings(0);
			expect(ratings.map(({ of }) => of).sort()).toEqual(["bot", "human"]);
		});
	});
}
