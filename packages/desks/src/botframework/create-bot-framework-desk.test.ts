import { describe, expect, it } from "vitest";
import { createBotFrameworkSubject } from "../testing/botframework/create-bot-framework-subject.js";
import { describeDesk } from "../testing/describe-desk.js";
import { anna } from "../testing/desk-case.js";
import { openDesk } from "../testing/open-desk.js";

describe("a hub of the Bot Framework", () => {
	describeDesk(async () => createBotFrameworkSubject());

	it("gets what it needs to know, with everything that was asked", async () => {
		const { subject, handoffId } = await openDesk(createBotFrameworkSubject());
		expect(subject.world.events).toMatchObject([
			{
				type: "event",
				name: "handoff.initiate",
				value: { Skill: "returns", handoffId, reason: "requested" },
				attachments: [{ name: "Transcript", contentType: "application/json" }],
			},
		]);
		expect((await subject.world.tickets())[0]?.texts).toEqual([
			"Gdzie jest moja paczka?",
			"Śledzenie przesyłki",
			"Czy mogę prosić o rozmowę?",
		]);
	});

	it("accepts and completes; what else it reports is left alone", async () => {
		const { subject, ticketId, receive } = await openDesk(
			createBotFrameworkSubject(),
		);
		await subject.world.accept(ticketId, anna);
		subject.world.report(ticketId, "typing");
		await subject.world.resolve(ticketId, anna);
		await receive();
		expect((await subject.told()).map(({ signal }) => signal.kind)).toEqual([
			"acknowledged",
			"accepted",
			"resolved",
		]);
	});

	it("says when it failed, and a person without a name is called a colleague", async () => {
		const { subject, ticketId, receive } = await openDesk(
			createBotFrameworkSubject(),
		);
		await subject.world.accept(ticketId, { id: "x", name: "" });
		subject.world.report(ticketId, "failed");
		await receive();
		expect((await subject.told()).map(({ signal }) => signal)).toMatchObject([
			{ kind: "acknowledged" },
			{ kind: "accepted", agent: { name: "nasz konsultant" } },
			{ kind: "expired" },
		]);
	});
});
