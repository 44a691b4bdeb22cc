import type { TurnEvent } from "@shopbell/conversation";
import { describe, expect, it } from "vitest";
import type { CreateSubject } from "../store-subject.js";
import { turnOf } from "./samples.js";
import { useStore } from "./use-store.js";

/** What the event log tells those who write articles. */
export function describeInsight(createSubject: CreateSubject): void {
	const world = useStore(createSubject);

	/** The shopper says or taps something, and the turn leaves these events. */
	async function says(
		text: string,
		events: readonly TurnEvent[],
		action?: string,
	): Promise<void> {
		world.clock += 1000;
		await world.store.receive({
			channel: "telegram",
			account: "default",
			externalId: String(world.clock),
			conversation: { kind: "external", externalId: "chat", address: null },
			input: { kind: "message", at: world.clock, text },
			message: {
				text,
				attachments: [],
				...(action === undefined ? {} : { action }),
			},
		});
		const claim = await world.claimed();
		await world.store.commit(claim, turnOf(claim, { events }));
	}

	const missed: TurnEvent = {
		kind: "missed",
		reason: "weak",
		locale: "en",
		inARow: 1,
	};
	const unhelpful: TurnEvent = {
		kind: "feedback",
		articleId: "returns.how-to",
		isHelpful: false,
	};
	const handedOff: TurnEvent = {
		kind: "handoff-requested",
		handoffId: "one.1",
		reason: "requested",
	};

	describe("the event log for those who write articles", () => {
		it("counts votes of each article", async () => {
			await says("", [unhelpful], "no");
			await says("", [{ ...unhelpful, isHelpful: true }], "yes");
			await says("", [unhelpful], "no");
			expect(await world.store.insight.votes(0)).toEqual([
				{ articleId: "returns.how-to", helpful: 1, unhelpful: 2 },
			]);
			expect(await world.store.insight.votes(world.clock + 1)).toEqual([]);
		});

		it("lists each unsettled question once, with the words before a tap", async () => {
			await says("do you gift wrap", [missed]);
			await says("", [handedOff], "person");
			await says("how do i send it back", []);
			await says("", [unhelpful], "no");
			const questions = await world.store.insight.openQuestions({ since: 0 });
			expect(
				questions.map(({ texts: [text], why, articleIds }) => ({
					text,
					why,
					articleIds,
				})),
			).toEqual([
				{
					text: "how do i send it back",
					why: "unhelpful",
					articleIds: ["returns.how-to"],
				},
				{ text: "do you gift wrap", why: "missed", articleIds: [] },
			]);
			expect(questions[0]?.texts).toEqual([
				"how do i send it back",
				"do you gift wrap",
			]);
		});

		it("leaves out what was settled and what is older", async () => {
			await says("where is my parcel", [
				{
					kind: "answered",
					articleId: "orders.track",
					confidence: 0.9,
					locale: "en",
					via: "match",
				},
			]);
			await says("do you gift wrap", [missed]);
			expect(
				await world.store.insight.openQuestions({ since: world.clock + 1 }),
			).toEqual([]);
			expect(
				await world.store.insight.openQuestions({ since: 0 }),
			).toHaveLength(1);
		});

		it("lists what a human agent found no article for, until an editor has dealt with it", async () => {
			await says("do you sell gift wrap", []);
			await world.store.desk.addGap({
				conversationId: "one",
				seq: 1,
				text: "do you sell gift wrap",
				locale: "en",
				articleId: null,
				by: { id: "anna", name: "Anna" },
			});
			const read = () => world.store.insight.openQuestions({ since: 0 });
			expect(await read()).toMatchObject([
				{ why: "reported", texts: ["do you sell gift wrap"], seq: 1 },
			]);
			const [gap] = await world.store.desk.gaps();
			await world.store.desk.closeGap(gap?.id ?? 0);
			expect(await read()).toEqual([]);
		});
	});
}
